"""Footnotes of a theme that asks for them: numbered as they are met, short when cited again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tinyhtml5

import briefgen
from briefgen.localize import Edition, build_edition
from briefgen.render import Medium, ThemeError, theme_record
from tests.conftest import TESTS
from tests.localize.factory import both, make_desk, section, source
from tests.render.conftest import GALLERY, LANGUAGES, MEDIA, dress

THEMES = (TESTS / "data/themes",)
SOURCES = (
    source("a", type="book", title="Ferries", author=[{"family": "Hale", "given": "Ruth"}]),
    source("b", type="book", title="Ports", author=[{"family": "Roe", "given": "Richard"}]),
)


def noted(*points: Mapping[str, Any], code: str = "en", **meta: Any) -> Edition:
    desk = make_desk(section(key_points=list(points)), meta=meta, sources=SOURCES)
    brief = desk.briefs["b"]
    return build_edition(brief, desk, desk.languages[code], has_footnotes=True)


def point(text: str, *cite: str) -> dict[str, Any]:
    return {**both(text, text), "cite": list(cite)}


def page_of(edition: Edition, medium: Medium = "screen") -> Any:
    page = dress(edition, medium, theme="noted", folders=THEMES)
    return tinyhtml5.parse(page, namespace_html_elements=False)


def words(element: Any) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def lists_of(page: Any) -> list[list[str]]:
    """Return what each list of notes of a page says, without the ways back."""
    lists = [it for it in page.iter("ol") if it.get("class") == "notes"]
    return [[words(item).removesuffix("↑").strip() for item in found] for found in lists]


def gallery(code: str) -> Edition:
    desk = briefgen.load(GALLERY)
    brief = desk.briefs["gallery"]
    return build_edition(brief, desk, desk.languages[code], has_footnotes=True)


def test_a_source_is_told_in_full_then_short_then_the_same() -> None:
    page = page_of(noted(point("1", "a"), point("2", "a, p. 3"), point("3", "b"), point("4", "a")))
    assert lists_of(page) == [
        [
            "1 Ruth Hale, Ferries (2025).",
            "2 Ibid., p. 3.",
            "3 Richard Roe, Ports (2025).",
            "4 Hale, Ferries.",
        ]
    ]


def test_in_japanese_as_japanese_does() -> None:
    points = [point("一", "a"), point("二", "a, 3頁"), point("三", "b"), point("四", "a")]
    (notes,) = lists_of(page_of(noted(*points, code="ja")))
    assert notes[1] == "2 同上、3頁。"
    assert notes[3].startswith("4 Hale、前掲") or "前掲" in notes[3]


def test_sources_of_one_citation_share_a_note() -> None:
    (notes,) = lists_of(page_of(noted(point("1", "a", "b"), point("2", "b"))))
    assert notes == ["1 Ruth Hale, Ferries (2025); Richard Roe, Ports (2025).", "2 Roe, Ports."]


def test_page_1_repeats_an_answer_without_its_notes() -> None:
    answer = both("答え[@a]。", "The answer.[@a]")
    desk = make_desk(section(answer=answer), sources=SOURCES)
    edition = build_edition(desk.briefs["b"], desk, desk.languages["en"], has_footnotes=True)
    page = page_of(edition)
    calls = [it for it in page.iter("a") if it.get("role") == "doc-noteref"]
    assert [call.get("id") for call in calls] == ["cite-1"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers_go_up_as_the_page_does(code: str) -> None:
    page = page_of(gallery(code))
    calls = [it for it in page.iter("a") if it.get("role") == "doc-noteref"]
    assert [int(call.text) for call in calls] == list(range(1, len(calls) + 1))
    assert len(calls) > 8
    numbers = [int(note.split()[0]) for notes in lists_of(page) for note in notes]
    assert numbers == list(range(1, len(calls) + 1))


@pytest.mark.parametrize("code", LANGUAGES)
def test_calls_and_notes_lead_to_each_other(code: str) -> None:
    page = page_of(gallery(code))
    ids = {it.get("id") for it in page.iter() if it.get("id")}
    links = {str(it.get("href")) for it in page.iter("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    calls = {it.get("id"): it for it in page.iter("a") if it.get("role") == "doc-noteref"}
    backs = [it for it in page.iter("a") if it.get("role") == "doc-backlink"]
    assert {back.get("href")[1:] for back in backs} >= calls.keys()
    for call in calls.values():
        note = next(it for it in page.iter("li") if it.get("id") == call.get("href")[1:])
        assert re.sub(r"\s", "", call.get("data-reference")) in re.sub(r"\s", "", words(note))


def test_notes_stand_at_the_end_of_their_part() -> None:
    takeaway = {**both("結論。", "A takeaway."), "cite": ["b"]}
    edition = noted(point("1", "a"), takeaways=[takeaway], closing=both("結び[@a]", "End.[@a]"))
    page = page_of(edition)
    assert [len(notes) for notes in lists_of(page)] == [1, 1, 1]
    sections = [it for it in page.iter("section") if "section" in (it.get("class") or "").split()]
    (inside,) = (it for it in sections[0] if it.get("class") == "notes")
    assert "Ruth Hale" in words(inside)


def test_on_paper_a_note_is_in_its_call() -> None:
    page = page_of(noted(point("1", "a"), point("2", "a")), "print")
    notes = [it for it in page.iter("span") if it.get("class") == "footnote"]
    assert [(it.get("data-number"), words(it)) for it in notes] == [
        ("1", "Ruth Hale, Ferries (2025)."),
        ("2", "Ibid."),
    ]
    assert all(it.get("role") == "doc-footnote" for it in notes)
    assert lists_of(page) == []
    assert not [it for it in page.iter("sup") if it.get("class") == "cite"]


@pytest.mark.parametrize("medium", MEDIA)
def test_the_list_of_sources_has_no_numbers(medium: Medium) -> None:
    page = page_of(noted(point("1", "a")), medium)
    (sources,) = (it for it in page.iter("section") if "sources" in it.get("class").split())
    assert sources.get("role") is None
    (item,) = sources.iter("li")
    assert words(item).startswith("Ruth Hale")
    assert page.get("class").endswith("with-footnotes")


def test_a_theme_that_shows_a_text_twice_has_one_note_for_it(tmp_path: Path) -> None:
    twice = tmp_path / "twice"
    (twice / "partials").mkdir(parents=True)
    (twice / "theme.toml").write_text('notes = "footnotes"\n', encoding="utf-8")
    text = "{% include 'builtin/partials/section.html.j2' %}" * 2
    (twice / "partials/section.html.j2").write_text(text, encoding="utf-8")
    html = dress(noted(point("1", "a")), theme="twice", folders=(tmp_path,))
    assert len(re.findall(r'<li id="note-\d+"', html)) == 1
    assert len(re.findall(r'href="#note-1"', html)) == 2
    assert len(re.findall(r'id="cite-1"', html)) == 1


def test_notes_without_a_place_come_at_the_end_of_the_text(tmp_path: Path) -> None:
    own = tmp_path / "own" / "partials"
    own.mkdir(parents=True)
    (own / "section.html.j2").write_text(
        "{% for point in section.key_points %}<p>{{ point.html }}</p>{% endfor %}", encoding="utf-8"
    )
    html = dress(noted(point("1", "a")), theme="own", folders=(tmp_path,))
    assert html.index('<ol class="notes"') > html.index('class="sources')
    assert html.index('<ol class="notes"') < html.index("</main>")


def test_an_edition_without_footnotes_is_left_alone() -> None:
    plain = replace(noted(point("1", "a")), footnotes=None)
    html = dress(plain)
    for trace in ('with-footnotes"', '<ol class="notes"', "<!--"):
        assert trace not in html


def test_a_theme_says_where_its_notes_are(tmp_path: Path) -> None:
    assert theme_record("noted", THEMES).notes == "footnotes"
    assert theme_record("default", ()).notes == "endnotes"
    (tmp_path / "odd").mkdir()
    file = tmp_path / "odd/theme.toml"
    file.write_text('notes = "sidenotes"\n', encoding="utf-8")
    with pytest.raises(ThemeError, match="notes: one of endnotes, footnotes is wanted"):
        theme_record("odd", (tmp_path,))
