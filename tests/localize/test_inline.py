from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from briefgen.languages import builtin_languages
from briefgen.languages.catalogue import catalogue_of
from briefgen.localize.citations import CitationLedger, NoteMarker
from briefgen.localize.inline import InlineRenderer, is_safe_url
from briefgen.localize.placement import place_citations
from briefgen.model.markup import (
    Citation,
    CitedSource,
    Emphasis,
    Inline,
    Link,
    Plain,
    Ruby,
    Strong,
    parse_inline,
    plain_text,
)

LANGUAGES = builtin_languages()
NUMBERS = {"a": 1, "b": 2, "c": 3}


def marker(code: str = "en", ledger: CitationLedger | None = None) -> NoteMarker:
    titles = {id_: f"Title “{id_}” & more" for id_ in NUMBERS}
    types = {id_: "article-newspaper" if id_ == "b" else "book" for id_ in NUMBERS}
    language = LANGUAGES[code]
    return NoteMarker(catalogue_of(language), NUMBERS, titles, types, language, ledger)


def render(text: str, code: str = "en", *cite: str, targets: dict[str, str] | None = None) -> str:
    renderer = InlineRenderer(LANGUAGES[code], marker(code), targets or {})
    return str(renderer.render(place_citations(parse_inline(text), LANGUAGES[code], cite)))


def no_mark(citation: Citation) -> Markup:
    return Markup("")


def numbers_of(text: str, code: str = "en", *cite: str) -> str:
    """Return a rendered text with its marks as ``^1,2``."""
    shown = re.sub(r'<sup class="cite">(.*?)</sup>', r"^\1", render(text, code, *cite))
    return html.unescape(re.sub(r"<[^>]*>", "", shown))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**a** *b*", "<strong>a</strong> <em>b</em>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("[x](https://x.example/?a=1&b=2)", '<a href="https://x.example/?a=1&amp;b=2">x</a>'),
        ("[x](mailto:a@b.example)", '<a href="mailto:a@b.example">x</a>'),
        ("[x](HTTP://x.example)", '<a href="HTTP://x.example">x</a>'),
        ("[x](javascript:alert)", "x"),
        ("[x](file:///etc/passwd)", "x"),
        ("[x](data:text/html,y)", "x"),
        ("[x](//x.example)", "x"),
        ("[x](/etc/passwd)", "x"),
        ("[x](#s1)", '<a href="#section-s1">x</a>'),
        ("[x](#nowhere)", "x"),
        ('[x](https://x.example/"onclick=y)', '<a href="https://x.example/&#34;onclick=y">x</a>'),
        ("[**x**](https://x.example)", '<strong><a href="https://x.example">x</a></strong>'),
        ("[원산](https://x.example)", '<a href="https://x.example" lang="ko">원산</a>'),
        ("{元山|ウォンサン}", '<ruby><span class="rb"><span lang="ja">元山</span></span><rp>(</rp>'
                             '<rt><span lang="ja">ウォンサン</span></rt><rp>)</rp></ruby>'),
        ("see 元山 now", 'see <span lang="ja">元山</span> now'),
        ("<b>&amp;</b> #4 \"q\" 'q'", "&lt;b&gt;&amp;amp;&lt;/b&gt; #4 &#34;q&#34; &#39;q&#39;"),
        ("2*3*4 https://x.example", "2*3*4 https://x.example"),
    ],
)  # fmt: skip
def test_marks_become_html(text: str, shown: str) -> None:
    assert render(text, targets={"s1": "section-s1"}) == shown


def test_japanese_text_marks_what_is_not_japanese_script() -> None:
    assert render("元山（원산）のABC", "ja") == '元山（<span lang="ko">원산</span>）のABC'
    assert render("{元山|げんざん}", "ja") == (
        '<ruby><span class="rb">元山</span><rp>(</rp><rt>げんざん</rt><rp>)</rp></ruby>'
    )


def test_a_citation_is_a_link_with_the_reference_beside_it() -> None:
    ledger = CitationLedger()
    renderer = InlineRenderer(LANGUAGES["en"], marker(ledger=ledger))
    assert renderer.render((Citation((CitedSource("b"),)),)) == (
        '<sup class="cite"><a id="cite-1" href="#source-2" role="doc-noteref" '
        'data-reference="Title “b” &amp; more">2</a></sup>'
    )
    renderer.render((Citation((CitedSource("b"),)),))
    assert [(use.anchor, use.number) for use in ledger.uses["b"]] == [("cite-1", 1), ("cite-2", 2)]


@pytest.mark.parametrize(
    ("text", "en", "ja"),
    [
        ("x [@a, pp. 3-5]", "1 (pp. 3–5)", "1（3–5頁）"),
        ("x [@a, 第4条]", "1 (art. 4)", "1（第4条）"),
        ("x [@b, p. 3]", "2 (p. 3)", "2（3面）"),
        ("x [@a, the map]", "1 (the map)", "1（the map）"),
        ("x [see @a, p. 3]", "see 1 (p. 3)", "see1（3頁）"),
        ("x [-@a]", "1", "1"),
    ],
)
def test_a_mark_tells_the_place_in_the_source(text: str, en: str, ja: str) -> None:
    assert f">{en}</a>" in render(text)
    assert f">{ja}</a>" in render(text, "ja")


def test_sources_of_a_whole_text_may_name_a_place() -> None:
    assert ">1 (p. 3)</a>" in render("x", "en", "a, p. 3")
    assert render("x [@a]", "en", "a, p. 3").count("<a ") == 1


def test_a_repetition_bears_no_anchor() -> None:
    assert "id=" not in render("x [@a]")


@pytest.mark.parametrize(
    ("text", "cite", "shown"),
    [
        ("Said [@a].", (), "Said.^1"),
        ("Said [@a], then [@b].", (), "Said,^1 then.^2"),
        ("Said [@a] there", (), "Said^1 there"),
        ("Said.[@a] Then", (), "Said.^1 Then"),
        ("Said.", ("a",), "Said.^1"),
        ("Said.", ("b", "a"), "Said.^1,2"),
        ("Said [@a].", ("a",), "Said.^1"),
        ("Said [@a].", ("a", "b"), "Said.^1,2"),
        ("Said [@a] [@b].", (), "Said.^1,2"),
        ("Said [@b; @a, p. 3].", (), "Said.^1 (p. 3); 2"),
        ("**Said [@a].**", (), "Said.^1"),
        ("**Said** [@a].", (), "Said.^1"),
        ("Said", ("a", "a"), "Said^1"),
        ("", ("a",), "^1"),
        ("Said [@nobody].", (), "Said.[@nobody]"),
        ("Said [@nobody; @a].", (), "Said.[@nobody]^1"),
    ],
)
def test_numbers_follow_punctuation_in_english(
    text: str, cite: tuple[str, ...], shown: str
) -> None:
    assert numbers_of(text, "en", *cite) == shown


@pytest.mark.parametrize(
    ("text", "cite", "shown"),
    [
        ("報じた。", ("a",), "報じた^1。"),
        ("報じた[@a]。", (), "報じた^1。"),
        ("報じた。[@a]次に", (), "報じた^1。次に"),
        ("報じた[@a]、次に", (), "報じた^1、次に"),
        ("報じた [@a]。", ("b",), "報じた^1,2。"),
        ("報じた。[@a][@b]", (), "報じた^1,2。"),
        ("「報じた。」", ("a",), "「報じた。」^1"),
        ("報じたか？", ("a",), "報じたか？^1"),
        ("報じた", ("a",), "報じた^1"),
        ("**報じた。**", ("a",), "報じた。^1"),
        ("報じた[@a、3頁]。", (), "報じた[@a、3頁]。"),
        ("報じた[@a, 3頁]。", (), "報じた^1（3頁）。"),
    ],
)
def test_numbers_go_before_the_full_stop_in_japanese(
    text: str, cite: tuple[str, ...], shown: str
) -> None:
    assert numbers_of(text, "ja", *cite) == shown


@pytest.mark.parametrize("url", ["http://[", "https://[x", "http://[::1"])
def test_a_broken_address_is_no_link(url: str) -> None:
    assert not is_safe_url(url)


plain = st.text(max_size=12).filter(lambda text: all(ord(c) >= 32 for c in text))
leaves = st.one_of(
    st.builds(Plain, plain),
    st.builds(Ruby, plain, plain),
    st.builds(
        Citation,
        st.lists(st.builds(CitedSource, st.sampled_from("abc"), plain), min_size=1, max_size=3)
        .map(tuple),
    ),
)  # fmt: skip
urls = st.sampled_from(["https://x.example/?a&b", "javascript:x", "#s", '"><b>', "http://["])
nodes: st.SearchStrategy[Inline] = st.recursive(
    leaves,
    lambda children: st.one_of(
        *(
            st.builds(kind, st.lists(children, max_size=3).map(tuple))
            for kind in (Strong, Emphasis)
        ),
        st.builds(Link, st.lists(children, max_size=3).map(tuple), urls),
    ),
    max_leaves=8,
)
XML_SAFE = re.compile("[\ud800-\udfff\ufffe\uffff]")


@given(st.lists(nodes, max_size=5), st.sampled_from(list(LANGUAGES)))
def test_html_is_well_formed_and_says_the_text_once(parts: list[Inline], code: str) -> None:
    renderer = InlineRenderer(LANGUAGES[code], no_mark, {"s": "section-s"})
    shown = XML_SAFE.sub("", str(renderer.render(parts)))
    root = ElementTree.fromstring(f"<p>{shown}</p>")  # noqa: S314  our own HTML
    for ruby in root.iter("ruby"):
        for aside in (*ruby.findall("rp"), *ruby.findall("rt")):
            ruby.remove(aside)
    assert "".join(root.itertext()) == XML_SAFE.sub("", plain_text(tuple(parts)))


@given(
    st.lists(nodes, max_size=5),
    st.sampled_from(list(LANGUAGES)),
    st.lists(st.sampled_from("abc"), max_size=3),
)
def test_placing_citations_moves_no_letter_and_loses_no_source(
    parts: list[Inline], code: str, cite: list[str]
) -> None:
    placed = place_citations(parts, LANGUAGES[code], cite)
    assert letters(placed) == letters(tuple(parts))
    assert ids(placed) == ids(tuple(parts)) | set(cite)
    assert place_citations(placed, LANGUAGES[code], cite) == placed


def letters(parts: tuple[Inline, ...]) -> str:
    return "".join(plain_text(parts).split())


def ids(parts: tuple[Inline, ...]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Citation):
            found |= {source.id for source in part.sources}
        elif not isinstance(part, Plain | Ruby):
            found |= ids(part.children)
    return found


@given(st.text(max_size=40), st.sampled_from(list(LANGUAGES)))
def test_any_text_renders_without_loss(text: str, code: str) -> None:
    parts = place_citations(parse_inline(text), LANGUAGES[code])
    renderer = InlineRenderer(LANGUAGES[code], no_mark)
    shown = re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>", "", str(renderer.render(parts)))
    assert html.unescape(re.sub(r"<[^>]*>", "", shown)) == plain_text(parts)
