"""Two editions of one brief, paired part by part."""

from __future__ import annotations

import re

import pytest

from briefgen.languages import builtin_languages
from briefgen.localize import Edition, ParallelEdition, build_columns, build_edition
from briefgen.model import Desk
from briefgen.model.editions import edition_code, edition_fault, edition_languages

from .factory import both, make_desk, section, source

LANGUAGES = builtin_languages()
JUDGEMENT = {
    "type": "judgement",
    "id": "j1",
    **both("起こりうる。", "It may happen."),
    "basis": ["s1"],
}
TABLE = {
    "type": "table",
    "title": both("表題", "Title"),
    "columns": [both("港", "Harbour"), both("数", "Number")],
    "rows": [[both("北", "North"), 1]],
}


@pytest.fixture
def desk() -> Desk:
    body = [
        both("[節](#s1)を見よ[@b]。", "See [the section](#s1).[@b]"),
        {"type": "voices", "items": [both("声", "A voice")]},
        JUDGEMENT,
        TABLE,
    ]
    takeaways = [{**both("結論である。", "A takeaway."), "basis": ["s1"], "cite": ["a", "b"]}]
    return make_desk(
        section(body=body), meta={"takeaways": takeaways}, sources=(source("a"), source("b"))
    )


def pair_of(desk: Desk, *codes: str) -> ParallelEdition:
    edition = build_columns(desk.briefs["b"], desk, [desk.languages[code] for code in codes])
    assert isinstance(edition, ParallelEdition)
    return edition


def test_one_language_is_an_edition_of_one_column(desk: Desk) -> None:
    edition = build_columns(desk.briefs["b"], desk, [desk.languages["en"]])
    assert isinstance(edition, Edition)
    assert edition.columns == (edition,)


@pytest.mark.parametrize("codes", [("ja", "en"), ("en", "ja")])
def test_the_columns_come_in_the_order_that_was_asked_for(
    desk: Desk, codes: tuple[str, str]
) -> None:
    pair = pair_of(desk, *codes)
    assert tuple(column.language.code for column in pair.columns) == codes
    assert pair.language.code == codes[0]
    for part in (*pair.sections[0].key_points, *pair.takeaways):
        assert ("要点" in part[0].html or "結論" in part[0].html) == (codes[0] == "ja")


def test_every_part_has_its_counterpart(desk: Desk) -> None:
    pair = pair_of(desk, "ja", "en")
    (part,) = pair.sections
    assert [block.type for block in part.blocks] == ["paragraph", "judgement", "table"]
    for block in part.blocks:
        assert {side.type for side in block.sides} == {block.type}
    assert len(part.key_points) == len(pair.takeaways) == 1
    assert [first.number for first, _ in pair.sources] == [1, 2]


def test_numbers_are_those_of_an_edition_alone(desk: Desk) -> None:
    for code, column in zip(("en", "ja"), pair_of(desk, "en", "ja").columns, strict=True):
        alone = build_edition(desk.briefs["b"], desk, desk.languages[code])
        assert [source.plain for source in column.sources] == [it.plain for it in alone.sources]
        assert without_prefix(repr(column)) == without_prefix(repr(alone))


def without_prefix(text: str) -> str:
    return re.sub(r"\b(?:ja|en)-(?=(?:section|judgement|table|takeaway|cite)-)", "", text)


def test_places_have_names_of_their_own_and_sources_share_theirs(desk: Desk) -> None:
    first, second = pair_of(desk, "ja", "en").columns
    names = [re.findall(r"anchor='([^']+)'|id=\"([^\"]+)\"", repr(it)) for it in (first, second)]
    of_first, of_second = ({one or other for one, other in found} for found in names)
    assert of_first & of_second == {"source-1", "source-2"}
    assert all(name.startswith(("ja-", "source-")) for name in of_first)
    assert 'href="#en-section-s1"' in second.sections[0].blocks[0].html  # type: ignore[attr-defined]


def test_a_missing_translation_makes_a_draft_of_both() -> None:
    draft = {"ja": "要旨", "en": None, "untranslated": True}
    pair = pair_of(make_desk(meta={"summary": draft}), "ja", "en")
    assert [column.draft for column in pair.columns] == [True, True]
    assert pair.draft
    assert not pair_of(make_desk(), "ja", "en").draft


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ja", None),
        ("ja+en", None),
        (" en + ja ", None),
        ("fr", "there is no language 'fr'"),
        ("ja+fr", "there is no language 'fr'"),
        ("+", "there is no language ''"),
        ("en+en", "'en+en' names 'en' twice"),
        ("ja+en+ja", "'ja+en+ja' names 3 languages"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(code: str, said: str | None) -> None:
    fault = edition_fault(code, LANGUAGES)
    assert (fault is None) == (said is None)
    assert fault is None or fault.render().startswith(str(said))


def test_a_code_is_read_as_it_is_written() -> None:
    assert edition_languages("en + ja") == ("en", "ja")
    assert edition_code(LANGUAGES[code] for code in ("en", "ja")) == "en+ja"


@pytest.mark.parametrize(
    ("editions", "wanted"),
    [
        ([], ["ja", "en"]),
        (["ja+en"], ["ja+en"]),
        (["en+ja", "ja", "en+ja"], ["en+ja", "ja"]),
        (["ja", "ja+fr", "ja+ja"], ["ja"]),
    ],
)
def test_a_desk_has_its_own_editions(editions: list[str], wanted: list[str]) -> None:
    desk = make_desk(publisher={"editions": editions})
    assert [edition_code(languages) for languages in desk.editions] == wanted
