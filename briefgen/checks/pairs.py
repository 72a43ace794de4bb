"""Two languages of a text side by side, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from briefgen.checks.context import Place, TextPlace, places
from briefgen.diagnostics import Message, Related, Span
from briefgen.languages import Language
from briefgen.model import Document, Text
from briefgen.model.base import Model
from briefgen.model.markup import Plain, Ruby, locate_inline

OTHER_TEXT = "the text in '{code}' ({name})"


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text without its marks, and the offset of each character; every check asks."""
    characters: list[str] = []
    offsets: list[int] = []
    for start, part in locate_inline(text):
        if isinstance(part, Plain):
            shown, first = part.text, start
        elif isinstance(part, Ruby):
            shown, first = part.base, start + 1
        else:
            continue
        characters.append(shown)
        offsets.extend(range(first, first + len(shown)))
    return "".join(characters), tuple(offsets)


@dataclass(frozen=True)
class Side:
    """A text in one language without its marks, and where each character of it was written."""

    language: Language
    place: TextPlace

    @property
    def _read(self) -> tuple[str, tuple[int, ...]]:
        return _read(self.place.text)

    @property
    def shown(self) -> str:
        """The text that a reader sees: no marks, citations or readings."""
        return self._read[0]

    @property
    def offsets(self) -> tuple[int, ...]:
        """For each character of ``shown`` its offset in the text as written."""
        return self._read[1]

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters of ``shown`` from ``start`` up to ``end``."""
        if start >= end:
            return self.whole
        first, last = self.offsets[start], self.offsets[end - 1]
        return self.place.span(first, self.place.text[first : last + 1])

    @property
    def whole(self) -> Span:
        """The place of the whole text, without the sign that opens a block of lines."""
        return self.place.span(0, self.place.text.strip())

    def related(self, span: Span | None = None) -> tuple[Related, ...]:
        """Return this text, or a place in it, as the second place of a finding."""
        words = {"code": self.language.code, "name": self.language.name}
        return (Related(span or self.whole, Message(OTHER_TEXT, words)),)


@dataclass(frozen=True)
class Pair:
    """Two languages of one text, and the part of the brief that it is the text of."""

    first: Side
    second: Side

    def both_ways(self) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
        """Return the two sides in either order."""
        return (self.first, self.second), (self.second, self.first)


def sides(place: Place, text: Text, languages: Mapping[str, Language]) -> list[Side]:
    """Return what there is of a text, each language by itself, in the order of the desk."""
    return [
        Side(language, TextPlace(code, written, (*place.path, code), place.source))
        for code, language in languages.items()
        if (written := text.in_language(code)) is not None
    ]


def pairs(
    documents: Iterable[Document[Model]], languages: Mapping[str, Language]
) -> Iterator[Pair]:
    """Yield every two languages of every text of some files."""
    for place in places(documents):
        if isinstance(place.node, Text):
            for first, second in combinations(sides(place, place.node, languages), 2):
                yield Pair(first, second)
