from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.cite import format_reference
from briefgen.languages import builtin_languages
from briefgen.model import csl
from briefgen.model.source import Source

from .records import expected, records, source

LANGUAGES = builtin_languages()
RECORDS = records()
EXPECTED = expected()


def plain(record: Source, code: str, *, era: bool = False) -> str:
    return format_reference(record, LANGUAGES[code], era=era).plain


def without_tags(html: str) -> str:
    return "".join(ElementTree.fromstring(f"<p>{html}</p>").itertext())  # noqa: S314  our own HTML


def test_every_record_has_its_references() -> None:
    assert list(EXPECTED) == list(RECORDS)
    assert len(RECORDS) >= 60
    assert {record.language for record in RECORDS.values()} >= {"ja", "en", "ru", "ko", "zh"}


@pytest.mark.parametrize("code", list(LANGUAGES))
@pytest.mark.parametrize("id_", list(RECORDS))
def test_reference_reads_as_agreed(id_: str, code: str) -> None:
    assert plain(RECORDS[id_], code) == EXPECTED[id_][code]


@pytest.mark.parametrize("code", list(LANGUAGES))
@pytest.mark.parametrize("id_", list(RECORDS))
def test_html_says_the_same_as_plain_text(id_: str, code: str) -> None:
    reference = format_reference(RECORDS[id_], LANGUAGES[code])
    assert without_tags(reference.html) == reference.plain


@pytest.mark.parametrize("code", list(LANGUAGES))
@pytest.mark.parametrize("type_", sorted(csl.TYPES))
def test_every_csl_type_gives_a_sensible_reference(type_: str, code: str) -> None:
    record = source(
        type_,
        title="Ends and means",
        author=[{"family": "Doe", "given": "Jane"}],
        publisher="Press",
        issued="2024-05-20",
        URL="https://x.example/1",
    )
    text = plain(record, code)
    assert "Ends and means" in text
    assert "2024" in text
    assert "https://x.example/1" in text
    assert text.startswith("Jane Doe" if type_ != "treaty" else "Ends")
    assert not re.search(r"[,、]\s*[,、]|\(\)|（）|‘’|「」|『』|[,、]\s*[.。]", text)


@pytest.mark.parametrize("code", list(LANGUAGES))
@pytest.mark.parametrize("type_", sorted(csl.TYPES))
def test_a_record_with_nothing_but_a_title_is_undated(type_: str, code: str) -> None:
    text = plain(source(type_, title="Alone"), code)
    assert "Alone" in text
    assert {"ja": "日付不明", "en": "undated"}[code] in text


def test_marks_up_works_foreign_words_and_addresses() -> None:
    html = format_reference(RECORDS["book"], LANGUAGES["en"]).html
    assert '<cite><span lang="ja-Latn">Hokutō Ajia gaikō no kenkyū</span></cite>' in html
    html = format_reference(RECORDS["law-en"], LANGUAGES["ja"]).html
    assert html.startswith('2021年架空港湾法（<span lang="en">c. 12</span>）')
    html = format_reference(RECORDS["journal"], LANGUAGES["ja"]).html
    assert html.startswith('<span lang="en-GB">Jane A. Smith and Min-ji Kim, ‘')
    assert "<cite>Journal of Northeast Asian Affairs</cite>" in html
    assert '<a class="url" href="https://doi.org/10.1234/jnaa.2024.0(3)45">' in html


def test_latin_words_and_numbers_are_not_marked_as_another_language() -> None:
    html = format_reference(RECORDS["treaty"], LANGUAGES["en"]).html
    assert "signed at Pyongyang," in html
    html = format_reference(RECORDS["book"], LANGUAGES["en"]).html
    assert "2nd edn" in html


def test_text_of_a_record_is_escaped() -> None:
    html = format_reference(source(title="<b>&amp;</b> <u> * x {y}"), LANGUAGES["en"]).html
    assert "<cite><b>&amp;amp;</b> &lt;u&gt; * x {y}</cite>" in html
    assert "&amp; <u> * x {y}" in plain(source(title="<b>&amp;</b> <u> * x {y}"), "en")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "//x", "http://["]
)
def test_only_web_addresses_become_links(address: str) -> None:
    html = format_reference(source(title="T", URL=address), LANGUAGES["en"]).html
    assert "href" not in html
    assert address in html


@pytest.mark.parametrize("doi", ["10.1234/x y", "https://doi.org/10.1234/a", "doi:10.1234/a"])
def test_doi_comes_as_address_or_gives_way_to_the_url(doi: str) -> None:
    text = plain(source(title="T", DOI=doi, URL="https://x.example/"), "en")
    assert ("https://doi.org/10.1234/a" in text) != ("https://x.example/" in text)


def test_eras_reach_references_only_where_the_language_has_them() -> None:
    record = RECORDS["newspaper-full"]
    assert "『東西新聞』令和7年7月12日朝刊" in plain(record, "ja", era=True)
    assert "（令和7年7月14日閲覧）" in plain(record, "ja", era=True)
    assert plain(record, "en", era=True) == plain(record, "en")


def test_a_full_stop_is_not_doubled() -> None:
    record = source("bill", title="T", issued={"literal": "Hilary term."})
    assert plain(record, "en").endswith("Hilary term.")


@pytest.mark.parametrize(
    ("form", "edn"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")],
)
def test_editions_are_ordinals(form: int, edn: str) -> None:
    assert f", {edn} edn (" in plain(source(title="T", edition=form), "en")
    assert f"第{form}版" in plain(source(title="T", edition=form), "ja")


texts = st.text(min_size=1, max_size=20)
variables = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(["title", "container-title", "publisher", "publisher-place"], texts),
        **dict.fromkeys(["volume", "issue", "page", "edition", "genre", "number"], texts),
        **dict.fromkeys(["URL", "DOI", "event-title", "event-place", "version"], texts),
        "language": st.sampled_from(["ja", "en", "ko", "fr", "x"]),
        "author": st.lists(
            st.fixed_dictionaries({"family": texts}, optional={"given": texts}), max_size=5
        ),
        "issued": st.sampled_from(["2025", "2025-07", "2025-07-12", "2024/2025-03-01"]),
        "accessed": st.just("2025-07-14"),
    },
)


@given(st.sampled_from(sorted(csl.TYPES)), variables, st.sampled_from(list(LANGUAGES)))
def test_any_record_gives_well_formed_html(
    type_: str, content: dict[str, object], code: str
) -> None:
    record = source(type_, **content)
    reference = format_reference(record, LANGUAGES[code])
    assert reference.plain
    inner = re.sub(
        r"<(?:/?cite|span lang=\"[^\"<>]*\"|/span|/a|a class=\"url\" href=\"[^\"<>]*\")>",
        "",
        reference.html,
    )
    assert "<" not in inner
    assert ">" not in inner
