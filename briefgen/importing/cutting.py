"""Cutting a line where its marks are: check marks, light bulbs, labelled dates, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from briefgen.documents import Line, Role
from briefgen.importing.dates import end_of_moment, find_dates
from briefgen.importing.passages import Mark, Passage, clean
from briefgen.importing.sources import SourceGrammar
from briefgen.importing.words import Words, fold, one_of
from briefgen.model.dates import PartialDate

_POINT = re.compile(r"[✅☑✔✓🗸]\ufe0f?\s*|\[x\]\s+")
_TAKEAWAY = re.compile(r"[💡📌🔑📍📝⭐🌟✨]\ufe0f?\s*")
_REACH = 48
"""How far from its label a date stands, in characters."""

_SHORT = 24
"""How much a line may hold beside its date and still be a line of dates."""


@dataclass(frozen=True)
class LineCutter:
    """Cuts lines by the words of some languages."""

    words: Words
    languages: tuple[str, ...]

    @cached_property
    def _sources(self) -> SourceGrammar:
        return SourceGrammar(self.words, self.languages)

    @cached_property
    def _dated(self) -> re.Pattern[str]:
        words = self.words.words
        return re.compile(
            rf"[(\[【<]?\s*(?:[📅🗓📆]\ufe0f?\s*)?(?:(?P<published>{one_of(words.published)})"
            rf"|(?P<updated>{one_of(words.updated)}))\s*[)\]】>]?(?P<colon>\s*[::]\s*|\s+|(?=\d))",
            re.IGNORECASE,
        )

    def __call__(self, line: Line) -> Iterator[Passage]:
        """Yield the pieces of a line in their order; joined, they are the line."""
        position = 0
        while position < len(line.text):
            start, end, piece = self._next(line, position)
            if line.text[position:start].strip():
                yield Passage((line.number,), line.text[position:start])
            if piece is not None:
                yield piece
            position = max(end, position + 1)

    def _next(self, line: Line, position: int) -> tuple[int, int, Passage | None]:
        """Return the next piece that is marked; the end of the line where there is none."""
        whole = len(line.text)
        found = [
            item
            for item in (
                self._sign(line, position, _POINT, Mark.POINT),
                self._sign(line, position, _TAKEAWAY, Mark.TAKEAWAY),
                self._date(line, position),
                self._source(line, position),
            )
            if item is not None
        ]
        return min(found, key=lambda item: item[0], default=(whole, whole, None))

    def _sign(
        self, line: Line, position: int, sign: re.Pattern[str], mark: Mark
    ) -> tuple[int, int, Passage] | None:
        """Return a point with its sign; it ends where the next mark stands."""
        found = sign.search(line.text, position)
        if found is None:
            return None
        begin = found.end()
        ends = [len(line.text)]
        ends += [m.start() for s in (_POINT, _TAKEAWAY) if (m := s.search(line.text, begin))]
        ends += [it[0] for it in (self._date(line, begin), self._source(line, begin)) if it]
        end = min(ends)
        text = clean(line.text[begin:end])
        return found.start(), end, Passage((line.number,), text, mark)

    def _date(self, line: Line, position: int) -> tuple[int, int, Passage] | None:
        """Return the next labelled date, or the whole line where it is one of dates alone."""
        if line.role in {Role.HEADING, Role.TITLE}:
            return None
        folded = fold(line.text)
        for label in self._dated.finditer(folded, position):
            if made := self._labelled(line, folded, label):
                return made
        return self._bare_date(line, folded) if position == 0 else None

    def _labelled(
        self, line: Line, folded: str, label: re.Match[str]
    ) -> tuple[int, int, Passage] | None:
        starts_line = not folded[: label.start()].strip()
        has_colon = ":" in label["colon"]
        if not (starts_line or has_colon):
            return None
        rest = line.text[label.end() : label.end() + _REACH]
        dates = [item for item in find_dates(rest, self.languages)[:1] if item[0] <= 4]
        updated = label["updated"] is not None
        if dates:
            end = end_of_moment(line.text, label.end() + dates[0][1])
            date = (dates[0][2],)
            return label.start(), end, self._dates(line, label.start(), end, date, updated=updated)
        whole = len(line.text)
        if has_colon and starts_line and whole - label.end() <= _SHORT:
            return (
                label.start(),
                whole,
                self._dates(line, label.start(), whole, (), updated=updated),
            )
        return None

    def _bare_date(self, line: Line, folded: str) -> tuple[int, int, Passage] | None:
        """Read a line that holds a date and little else, as under the title of an article."""
        text = line.text
        if len(text) > 60 or re.search(r"[。!?]", folded) or folded.lower().find("http") >= 0:
            return None
        dates = find_dates(text, self.languages)
        if not dates or not all(date.day for _, _, date in dates):
            return None
        rest, end = "", 0
        for start, stop, _ in dates:
            rest += folded[end:start]
            end = end_of_moment(text, stop)
        rest = re.sub(r"[\W_]+", "", rest + folded[end:])
        if len(rest) > _SHORT // 2:
            return None
        made = tuple(date for _, _, date in dates)
        return 0, len(text), self._dates(line, 0, len(text), made, updated=False)

    def _dates(
        self, line: Line, start: int, end: int, dates: tuple[PartialDate, ...], *, updated: bool
    ) -> Passage:
        return Passage(
            (line.number,),
            clean(line.text[start:end]),
            Mark.DATE,
            dates=dates,
            updated=updated,
        )

    def _source(self, line: Line, position: int) -> tuple[int, int, Passage] | None:
        found = self._sources.find(line.text, position)
        if found is None:
            return None
        start, end, said = found
        if not said.urls:
            said = replace(
                said, urls=tuple(it.url for it in line.links if _is_web(it.url)), names=()
            )
        text = clean(line.text[start:end])
        return start, end, Passage((line.number,), text, Mark.SOURCE, source=said)


def _is_web(url: str) -> bool:
    return url.lower().startswith(("https://", "http://"))
