"""Two languages on one page: whole, in order, row by row, on paper and as a web page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

import briefgen
from briefgen.diagnostics import KeyPath
from briefgen.errors import UsageError
from briefgen.localize import ParallelEdition, build_columns
from briefgen.model import Section
from briefgen.model.base import Model
from briefgen.model.joining import join_lines
from briefgen.model.markup import parse_inline, plain_text
from briefgen.model.text import Text
from briefgen.model.walk import walk
from tests.formats.columns import Place, opening, read_columns, rows_of, squeeze, stretches
from tests.formats.conftest import GALLERY, SHIPPED, Built, build
from tests.formats.test_html import GOLDEN, Page, stable
from tests.formats.test_pdf import destination_names, links_of, page_texts

LEVEL = 2.0
"""How far apart the first lines of a row may stand, in points."""


@dataclass(frozen=True)
class Parallel:
    """A parallel edition and its two files."""

    built: Built
    code: str
    edition: ParallelEdition

    @property
    def html(self) -> str:
        return self.built.text(self.code)

    @property
    def pdf(self) -> Path:
        return self.built.files[self.code, "pdf"]


@pytest.fixture(
    scope="module",
    params=[(desk, code) for desk in (SHIPPED, GALLERY) for code in ("ja+en", "en+ja")],
    ids=lambda param: f"{param[0].parent.name}-{param[1]}",
)
def parallel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Parallel:
    content, code = request.param
    built = build(content, tmp_path_factory.mktemp("parallel"), [code])
    languages = [built.desk.languages[name] for name in code.split("+")]
    edition = build_columns(built.desk.briefs[built.brief], built.desk, languages)
    assert isinstance(edition, ParallelEdition)
    return Parallel(built, code, edition)


def pairs_in_order(edition: ParallelEdition) -> Iterator[tuple[str, str]]:
    """Yield the HTML of both sides of each row, as the page has them from its top to its end."""
    first, second = edition.columns
    yield first.title.html, second.title.html
    yield first.summary, second.summary
    for section in edition.sections:
        yield section.sides[0].answer_again, section.sides[1].answer_again
    for takeaway in edition.takeaways:
        yield takeaway[0].html, takeaway[1].html
    for section in edition.sections:
        left, right = section.sides
        yield left.topic.html, right.topic.html
        yield left.question.html, right.question.html
        yield left.answer, right.answer
        for point in section.key_points:
            yield point[0].html, point[1].html
        for block in section.blocks:
            yield from zip(*map(rows_of, block.sides), strict=True)
    if first.closing and second.closing:
        yield first.closing, second.closing


def test_the_files_are_named_by_both_languages(parallel: Parallel) -> None:
    assert parallel.pdf.name == f"{parallel.built.brief}.{parallel.code}.pdf"


def test_rows_stand_level_and_in_order_on_paper(parallel: Parallel) -> None:
    columns = read_columns(parallel.pdf)
    before = [Place(0, 0, 0)]
    for sides in pairs_in_order(parallel.edition):
        left, right = (
            column.find(opening(html)) for column, html in zip(columns, sides, strict=True)
        )
        assert left[0].page == right[0].page, sides
        assert abs(left[0].y - right[0].y) <= LEVEL, sides
        # Read out, the first language comes before the second, row by row.
        assert max(place.turn for place in before) < left[0].turn < right[0].turn
        assert max((place.page, place.y) for place in before) < (left[0].page, left[0].y)
        before = [*left, *right]


def test_the_rows_of_a_page_come_in_turns(parallel: Parallel) -> None:
    html = parallel.html
    tags = [column.language.tag for column in parallel.edition.columns]
    rows = re.findall(r'class="side[^"]*" lang="([^"]*)"|side script-\w+" lang="([^"]*)"', html)
    languages = [first or second for first, second in rows]
    assert len(languages) > 60
    assert languages[::2] == [tags[0]] * (len(languages) // 2)
    assert languages[1::2] == [tags[1]] * (len(languages) // 2)
    assert re.search(r'<html lang="([^"]*)"', html).group(1) == tags[0]  # type: ignore[union-attr]


def texts_of(built: Built) -> Iterator[tuple[str, Text]]:
    """Yield what the authors wrote and the page shows: the place of each text, and the text."""
    brief, publisher = built.desk.briefs[built.brief], built.desk.publisher
    for part in (brief.meta, *brief.sections.values(), publisher):
        for path, node in walk(part):
            if isinstance(node, Text) and not _is_voice(part, path):
                yield "/".join(map(str, path)), node


def _is_voice(part: Model, path: KeyPath) -> bool:
    """Say whether a text is a reader's reaction, which both desks keep to themselves."""
    if not isinstance(part, Section) or path[0] != "body":
        return False
    return part.body[int(path[1])].type == "voices"


def shown_on(html: str) -> str:
    """Return the letters and digits of a page in one string, texts of pictures included."""
    pictures = re.findall(r' alt="([^"]*)"', html)
    return squeeze("".join(stretches(html.partition("<body")[2])) + "".join(pictures))


def test_every_text_stands_on_the_page_in_both_languages(parallel: Parallel) -> None:
    shown = shown_on(parallel.html)
    texts = list(texts_of(parallel.built))
    assert len(texts) > 40
    for place, text in texts:
        for code, written in text.translations.items():
            language = parallel.built.desk.languages[code]
            line = join_lines(written or "", word_spaces=language.word_spaces)
            assert squeeze(plain_text(parse_inline(line))) in shown, (place, code)


def test_nothing_stands_there_twice(parallel: Parallel) -> None:
    shown = shown_on(parallel.html)
    for section in parallel.edition.sections:
        points = [point.html for row in section.key_points for point in row]
        blocks = [
            part for block in section.blocks for side in block.sides for part in rows_of(side)
        ]
        texts = ["".join(stretches(html)) for html in (*points, *blocks)]
        assert [text for text in texts if len(text) > 20 and shown.count(text) != 1] == []


def test_ids_are_unique_and_links_lead_somewhere(parallel: Parallel) -> None:
    page = Page(parallel.html)
    assert len(page.ids) == len(set(page.ids))
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside and inside <= set(page.ids)
    with pikepdf.open(parallel.pdf) as pdf:
        wanted = {str(item.Dest) for item in links_of(pdf) if "/Dest" in item}
        assert wanted and wanted <= destination_names(pdf)


def test_one_source_list_serves_both(parallel: Parallel) -> None:
    page = Page(parallel.html)
    shown = shown_on(parallel.html)
    assert parallel.html.count('class="sources ') == 1
    for sides in parallel.edition.sources:
        assert page.ids.count(sides[0].anchor) == 1
        for source in sides:
            assert shown.count(squeeze(source.plain)) == 1
    marks = [name for name in page.ids if re.match(r"(ja|en)-cite-", name)]
    assert {name[:2] for name in marks} == {"ja", "en"}
    assert {f"#{name}" for name in marks} <= set(page.links)


def test_there_is_one_masthead_with_both_names(parallel: Parallel) -> None:
    header = re.search(r"<header>.*?</header>", parallel.html, re.DOTALL)
    assert header and header.group().count('class="tlp"') == 1
    for column in parallel.edition.columns:
        for text in (column.publisher, column.series, column.handling.meaning):
            assert text in header.group()
    assert parallel.html.count("<h1") == 1
    assert parallel.html.count('class="masthead"') == parallel.html.count('class="colophon"') == 1


def test_every_page_bears_the_mark_once_in_its_head(parallel: Parallel) -> None:
    texts = page_texts(parallel.pdf)
    label = parallel.edition.columns[0].handling.label
    for number, text in enumerate(texts, start=1):
        assert text.count(label) == 1 + (number == len(texts))
        assert f"{number} / {len(texts)}" in text
        if number > 1:
            assert all(column.series in text for column in parallel.edition.columns)


def test_metadata_are_in_both_languages(parallel: Parallel) -> None:
    first, second = parallel.edition.columns
    with pikepdf.open(parallel.pdf) as pdf:
        assert str(pdf.Root.Lang) == first.language.tag
        title = f"{first.title.plain} / {second.title.plain}"
        assert str(pdf.docinfo.Title) == title.replace("\N{NO-BREAK SPACE}", " ")
        author = str(pdf.docinfo.Author)
        assert first.authors[0].name_plain in author and second.authors[0].name_plain in author
        with pdf.open_outline() as outline:
            titles = [child.title for root in outline.root for child in root.children]
    for section in parallel.edition.sections:
        topics = " / ".join(side.topic.plain for side in section.sides)
        assert f"{section.number} {topics}" in titles


def test_headings_go_down_one_step_at_a_time(parallel: Parallel) -> None:
    headings = Page(parallel.html).headings
    assert headings[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))


@pytest.mark.parametrize("parallel", [(GALLERY, "ja+en")], indirect=True, ids=["gallery-ja+en"])
def test_html_is_golden(parallel: Parallel, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / "gallery.ja+en.html", stable(parallel.html))


def test_pages_link_to_the_editions_of_the_desk(tmp_path: Path) -> None:
    desk = tmp_path / "content"
    shutil.copytree(GALLERY, desk)
    pages = html_pages(desk, ["ja", "en", "ja+en"])
    assert "gallery.ja%2Ben.html" not in pages["ja"] + pages["en"]
    assert 'href="gallery.ja.html"' in pages["ja+en"] and 'href="gallery.en.html"' in pages["ja+en"]
    publisher = (desk / "publisher.yaml").read_text(encoding="utf-8")
    listed = f"{publisher}editions: [ja, en, ja+en]\n"
    (desk / "publisher.yaml").write_text(listed, encoding="utf-8")
    pages = html_pages(desk, None)
    assert list(pages) == ["ja", "en", "ja+en"]
    assert 'href="gallery.ja%2Ben.html"' in pages["ja"]
    assert 'href="gallery.ja%2Ben.html"' in pages["en"]
    assert "gallery.ja%2Ben.html" not in pages["ja+en"]


def html_pages(desk: Path, languages: list[str] | None) -> dict[str, str]:
    report = briefgen.build(desk, formats=["html"], languages=languages)
    return {item.language: item.path.read_text(encoding="utf-8") for item in report.outputs}


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("ja+fr", "there is no language 'fr' on this desk; languages: ja, en"),
        ("ja+", "there is no language '' on this desk; languages: ja, en"),
        ("ja+ja", "'ja+ja' names 'ja' twice; a parallel edition has two languages"),
        ("ja+en+ja", "'ja+en+ja' names 3 languages; a parallel edition has two"),
    ],
)
def test_an_edition_that_cannot_be_is_refused(tmp_path: Path, code: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        briefgen.build(GALLERY, languages=[code], output=tmp_path)
    assert str(caught.value) == message
    assert list(tmp_path.iterdir()) == []
