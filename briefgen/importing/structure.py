"""From the passages of a document to its outline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen.documents import Metadata, Role, SourceText
from briefgen.importing.articles import gather_articles
from briefgen.importing.cutting import LineCutter
from briefgen.importing.lists import with_listed_points
from briefgen.importing.openings import Opening, OpeningFinder
from briefgen.importing.outline import Outline, Part, PartKind
from briefgen.importing.passages import Mark, Passage, passages
from briefgen.importing.questions import with_questions_apart
from briefgen.importing.words import Words, fold
from briefgen.languages import LanguageRegistry

_OF_ROLE = {
    Role.BLANK: PartKind.BLANK,
    Role.MARK: PartKind.MARK,
    Role.FIELD: PartKind.FIELD,
    Role.RUNNING: PartKind.RUNNING,
    Role.SURROUNDINGS: PartKind.SURROUNDINGS,
}
_H, _Q, _A = PartKind.HEADING, PartKind.QUESTION, PartKind.ANSWER
_MAX_TITLE = 160
_FRAGMENT = 12
_LETTER = re.compile(r"[^\W\d_]")
_BARE_NUMBER = 6


def outline_of(document: SourceText, languages: LanguageRegistry) -> Outline:
    """Return what a document is made of.

    Args:
        document: the document.
        languages: the languages whose words are looked for, that of the document first.
    """
    words = Words.of(languages.values())
    found = passages(document, LineCutter(words, tuple(languages)))
    found = with_questions_apart(found, words)
    return _Builder(words, found, document.metadata).outline()


@dataclass(frozen=True)
class _Builder:
    """Sorts the passages of one document."""

    words: Words
    all: Sequence[Passage]
    metadata: Metadata

    def outline(self) -> Outline:
        """Return the outline."""
        outside = {
            index: kind
            for index, passage in enumerate(self.all)
            if (kind := self._outside(passage))
        }
        indexes = [i for i in range(len(self.all)) if i not in outside]
        inner = with_listed_points(self.all, indexes, self.words)
        labels = {i: PartKind.LABEL for i, p in inner.items() if p is None}
        body = {i: p for i, p in inner.items() if p is not None}
        order = list(body)
        listed = [body[i] for i in order]
        is_digest = _is_digest(listed)
        kinds, sections = self._sorted(listed, is_digest=is_digest)
        articles = gather_articles(listed, sections, self.words)
        made = {
            i: self._part(p, kinds[n], sections[n], articles.of_passage.get(n))
            for n, (i, p) in enumerate(body.items())
        }
        for index, kind in {**outside, **labels}.items():
            made[index] = self._part(self.all[index], kind, None, None)
        parts = tuple(made[index] for index in sorted(made))
        count = max((s for s in sections if s is not None), default=-1) + 1
        return Outline(parts, count, articles.articles, articles.dates, is_digest)

    def _part(
        self, passage: Passage, kind: PartKind, section: int | None, article: int | None
    ) -> Part:
        text = passage.text
        for label, of in ((self.words.question, _Q), (self.words.answer, _A)):
            match = label.match(fold(text)) if kind is of else None
            text = text[match.end() :] if match else text
        level, cells = passage.level, passage.cells
        return Part(kind, passage.lines, text, section, article, level, cells)

    def _outside(self, passage: Passage) -> PartKind | None:
        """Return what a passage is that is not of the text; None for one that is."""
        if passage.role in _OF_ROLE:
            return _OF_ROLE[passage.role]
        if passage.mark is not Mark.TEXT or passage.cells:
            return None
        if not _LETTER.search(passage.text) and len(passage.text) <= _BARE_NUMBER:
            return PartKind.MARK
        if self.words.is_byline(passage.text, self.metadata.author):
            return PartKind.BYLINE
        if passage.bullet and self._is_of_contents(passage):
            return PartKind.CONTENTS
        return PartKind.SURROUNDINGS if self.words.is_surroundings(passage.text) else None

    def _is_of_contents(self, passage: Passage) -> bool:
        """Say whether an item of a list names a heading that follows it."""
        key = passage.text
        return len(key) > 2 and any(
            other.line > passage.line and other.text.startswith(key) for other in self._headings
        )

    @cached_property
    def _headings(self) -> list[Passage]:
        return [passage for passage in self.all if passage.role is Role.HEADING]

    def _sorted(
        self, body: Sequence[Passage], *, is_digest: bool
    ) -> tuple[list[PartKind], list[int | None]]:
        """Return what each passage is, and the section that it is in."""
        finder = OpeningFinder(self.words, body, is_digest)
        title = self._title(body, finder)
        openings = finder.find(0 if title is None else title + 1)
        openings = [item for item in openings if item.first != title]
        start = self._first_section(body, title, openings, is_digest=is_digest)
        opened = _kinds_of(openings)
        kinds: list[PartKind] = []
        sections: list[int | None] = []
        at = {i: n for n, item in enumerate(openings) for i in [item.first]}
        offset = 1 if openings and start < openings[0].first else 0
        section: int | None = None
        for index, passage in enumerate(body):
            if index >= start and section is None:
                section = 0
            if index in at:
                section = at[index] + offset
            kind = self._kind(index, passage, title, opened, is_digest=is_digest)
            if kind is PartKind.PARAGRAPH and section is None:
                kind = PartKind.LEDE
            kinds.append(kind)
            is_loose = kind in {PartKind.TAKEAWAY, PartKind.TITLE, PartKind.LEDE}
            sections.append(None if is_loose else section)
        return kinds, sections

    def _title(self, body: Sequence[Passage], finder: OpeningFinder) -> int | None:
        """Return the index of the title of the document."""
        own = _key(self.metadata.title)
        named = [i for i, p in enumerate(body) if own and _key(p.text) == own]
        if named:
            return named[0]
        for role, level in ((Role.TITLE, 0), (Role.HEADING, 1)):
            found = [
                i for i, p in enumerate(body) if p.role is role and (not level or p.level == 1)
            ]
            if found and (role is Role.TITLE or found[0] == 0 or len(found) == 1):
                return found[0]
        loose = {Mark.TAKEAWAY, Mark.DATE}
        first = next((i for i, p in enumerate(body) if p.mark not in loose), len(body))
        if len(body) < 2 or first == len(body) or not _may_be_title(body[first]):
            return None
        opens = any(item.first == first and item.question for item in finder.find(first))
        return None if opens else first

    def _first_section(
        self,
        body: Sequence[Passage],
        title: int | None,
        openings: Sequence[Opening],
        *,
        is_digest: bool,
    ) -> int:
        """Return the index of the first passage that is in a section."""
        first = openings[0].first if openings else len(body)
        lede = 0 if title is None else title + 1
        marked = [
            i
            for i, p in enumerate(body[:first])
            if p.mark in {Mark.POINT, Mark.SOURCE} and i > (title or 0)
        ]
        if marked and is_digest:
            return marked[0]
        if openings:
            return first
        # Without any heading, what follows the first paragraph is the one section.
        texts = [i for i in range(lede, len(body)) if body[i].mark is Mark.TEXT]
        return texts[1] if len(texts) > 1 else len(body)

    def _kind(
        self,
        index: int,
        passage: Passage,
        title: int | None,
        opened: Mapping[int, PartKind],
        *,
        is_digest: bool,
    ) -> PartKind:
        if index == title:
            return PartKind.TITLE
        if index in opened:
            return opened[index]
        if passage.mark is not Mark.TEXT:
            return _of_mark(passage)
        if passage.cells:
            return PartKind.TABLE_HEAD if passage.is_head else PartKind.PARAGRAPH
        if passage.role is Role.CODE:
            return PartKind.CODE
        return self._kind_of_text(passage, is_digest=is_digest)

    def _kind_of_text(self, passage: Passage, *, is_digest: bool) -> PartKind:
        text = fold(passage.text)
        if passage.role is Role.HEADING:
            return PartKind.HEADING
        if self.words.lead_in.search(text) and len(text) <= 90:
            return PartKind.LEAD_IN
        if is_digest and self.words.voice.search(text) and len(text) <= 200:
            return PartKind.VOICE
        is_fragment = len(text) <= _FRAGMENT and not self.words.sentence_ending.search(text)
        is_plain = passage.role is Role.TEXT and not passage.bullet
        return PartKind.UNPLACED if is_fragment and is_plain else PartKind.PARAGRAPH


def _kinds_of(openings: Sequence[Opening]) -> dict[int, PartKind]:
    """Return what the passages of openings are, by their indexes."""
    return {
        index: kind
        for item in openings
        for index, kind in ((item.answer, _A), (item.question, _Q), (item.heading, _H))
        if index is not None
    }


def _key(text: str) -> str:
    return "".join(fold(text).split())


def _may_be_title(passage: Passage) -> bool:
    """Say whether the first passage of a text may be its title."""
    if passage.mark is not Mark.TEXT or passage.role not in {Role.TEXT, Role.HEADING}:
        return False
    text = fold(passage.text)
    is_sentence = text.endswith(("。", ".")) and len(text) > 40
    return not passage.bullet and len(text) <= _MAX_TITLE and not is_sentence


def _of_mark(passage: Passage) -> PartKind:
    """Return what the signs of a passage say."""
    if passage.mark is Mark.DATE:
        return PartKind.DATE if passage.dates else PartKind.UNPLACED
    if passage.mark is Mark.SOURCE:
        said = passage.source
        named = said is not None and (said.urls or said.name)
        return PartKind.SOURCE if named else PartKind.UNPLACED
    if not passage.text:
        return PartKind.MARK
    return PartKind.KEY_POINT if passage.mark is Mark.POINT else PartKind.TAKEAWAY


def _is_digest(body: Sequence[Passage]) -> bool:
    """Say whether a document gathers articles: key points with sources, or many sources."""
    marks = [passage.mark for passage in body]
    sources = sum(
        passage.source is not None and bool(passage.source.urls or passage.source.name)
        for passage in body
    )
    points = marks.count(Mark.POINT)
    return bool(sources and points) or bool(points and Mark.TAKEAWAY in marks) or sources >= 3
