from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.markup import (
    Citation,
    CitedSource,
    Emphasis,
    Inline,
    Link,
    Plain,
    Ruby,
    Strong,
    locate_inline,
    parse_inline,
    plain_text,
    walk_inline,
)

_PIECES = [*"*[](){}|@,;:. #", *"ab12", *"漢字かな「」。", "https://x.jp/", "[@a]", "**"]
MARKED_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)


def written(part: Inline) -> str:
    """Return a part as its author wrote it, but for the spaces of a citation."""
    match part:
        case Plain(text):
            return text
        case Strong(children):
            return f"**{''.join(map(written, children))}**"
        case Emphasis(children):
            return f"*{''.join(map(written, children))}*"
        case Link(children, url):
            return f"[{''.join(map(written, children))}]({url})"
        case Ruby(base, reading):
            return f"{{{base}|{reading}}}"
        case Citation(sources, narrative=True):
            locator = f"[{sources[0].locator}]" if sources[0].locator else ""
            return f"@{sources[0].id}{locator}"
        case Citation(sources):
            return f"[{'; '.join(map(cited, sources))}]"


def cited(source: CitedSource) -> str:
    sign = f"{source.prefix} -@" if source.suppress_author else f"{source.prefix} @"
    return f"{sign}{source.id}, {source.locator}" if source.locator else f"{sign}{source.id}"


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(st.one_of(st.text(max_size=30), MARKED_TEXTS))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    parts = parse_inline(text)
    assert squeezed("".join(map(written, parts))) == squeezed(text)
    assert (Plain, Plain) not in pairwise(type(part) for part in parts)
    assert all(part.text for part in walk_inline(parts) if isinstance(part, Plain))


@given(MARKED_TEXTS)
def test_parts_are_located_where_they_stand(text: str) -> None:
    located = list(locate_inline(text))
    assert [part for _, part in located] == list(walk_inline(parse_inline(text)))
    for offset, part in located:
        if isinstance(part, Citation):
            assert text[offset] == ("@" if part.narrative else "[")
            assert f"@{part.sources[0].id}" in text[offset:]
        else:
            assert text.startswith(written(part)[:1], offset)
            assert squeezed(text[offset:]).startswith(squeezed(written(part)))


@given(st.text(st.characters(exclude_characters="*[{@"), max_size=30))
def test_a_text_without_marks_is_plain(text: str) -> None:
    assert parse_inline(text) == ((Plain(text),) if text else ())
    assert plain_text(parse_inline(text)) == text


A, B = (Plain("a"),), (Plain("b"),)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("**「強調」**です", [Strong((Plain("「強調」"),)), Plain("です")]),
        ("彼は**「核心」**と", [Plain("彼は"), Strong((Plain("「核心」"),)), Plain("と")]),
        ("これは*強調*です", [Plain("これは"), Emphasis((Plain("強調"),)), Plain("です")]),
        ("**a**", [Strong(A)]),
        ("*a*", [Emphasis(A)]),
        ("***a***", [Strong((Emphasis(A),))]),
        ("**a *b* a**", [Strong((Plain("a "), Emphasis(B), Plain(" a")))]),
        ("[**a**](https://x.jp/)", [Link((Strong(A),), "https://x.jp/")]),
        ("**[a](https://x.jp/)**", [Strong((Link(A, "https://x.jp/"),))]),
        ("[a](https://x.jp/b_(c))", [Link(A, "https://x.jp/b_(c)")]),
        ("[a](#b)", [Link(A, "#b")]),
        ("{漢字|かんじ}を", [Ruby("漢字", "かんじ"), Plain("を")]),
        ("**{漢字|かんじ}**", [Strong((Ruby("漢字", "かんじ"),))]),
        ("[@a]", [Citation((CitedSource("a"),))]),
        ("[@a, p. 3]", [Citation((CitedSource("a", "p. 3"),))]),
        ("[@a; @b, 第2章]", [Citation((CitedSource("a"), CitedSource("b", "第2章")))]),
        (
            "報じた[@jiji-2025]。",
            [Plain("報じた"), Citation((CitedSource("jiji-2025"),)), Plain("。")],
        ),
        ("[-@a]", [Citation((CitedSource("a", suppress_author=True),))]),
        ("[see @a, p. 3]", [Citation((CitedSource("a", "p. 3", "see"),))]),
        (
            "[詳しくは@a; cf. -@b]",
            [Citation((CitedSource("a", "", "詳しくは"), CitedSource("b", "", "cf.", True)))],
        ),
        ("@a", [Citation((CitedSource("a"),), True)]),
        ("@a.", [Citation((CitedSource("a"),), True), Plain(".")]),
        ("@aは", [Citation((CitedSource("a"),), True), Plain("は")]),
        ("@a [p. 3] b", [Citation((CitedSource("a", "p. 3"),), True), Plain(" b")]),
        ("@a[@b]", [Citation((CitedSource("a"),), True), Citation((CitedSource("b"),))]),
        (r"\@a", [Plain("@a")]),
        ("[@a.b:c/d]", [Citation((CitedSource("a.b:c/d"),))]),
        (
            "[[@a]](https://x.jp/)",
            [Plain("["), Citation((CitedSource("a"),)), Plain("](https://x.jp/)")],
        ),
    ],
)
def test_marks_are_read(text: str, parts: list[Inline]) -> None:
    assert list(parse_inline(text)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4",
        "a*b*c",
        "* a *",
        "** a **",
        "**a",
        "a**",
        "****",
        "**",
        "*",
        "[a]",
        "[a](",
        "[a](b c)",
        "(a)",
        "[@]",
        "[@ a]",
        "[@a p. 3]",
        "a@b.jp",
        "https://x.jp/@a",
        "[mail a@b.jp]",
        "[see @a p. 3]",
        "［@a］",
        "@ a",
        "{a}",
        "{a|}",
        "{|a}",
        "{a|b",
        "{a|b|c}",
        "#4",
        "https://x.jp/#4",
        "<b>&amp;</b>",
        "“a” ‘b’ 「c」",
        "＊＊a＊＊",
    ],
)
def test_what_is_no_mark_is_text(text: str) -> None:
    assert parse_inline(text) == (Plain(text),)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**「強調」**です[@a]。", "「強調」です。"),
        ("{漢字|かんじ}の[頁](https://x.jp/)", "漢字の頁"),
        ("*a* **b**", "a b"),
    ],
)
def test_plain_text_is_what_a_reader_sees(text: str, plain: str) -> None:
    assert plain_text(parse_inline(text)) == plain


@pytest.mark.parametrize("mark", ["*", "**", "[", "{", "[@", "[a](", "{a|"])
def test_many_open_marks_are_read_at_once(mark: str) -> None:
    text = mark * 2000
    assert plain_text(parse_inline(text)) == text
