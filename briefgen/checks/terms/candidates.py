"""What the glossary may lack: names and fixed terms that come back without an entry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.checks.pairs import Side
from briefgen.checks.terms.lexicon import Found
from briefgen.checks.terms.usage import ReadText
from briefgen.diagnostics import Span
from briefgen.languages import Wording

OFTEN = 3
"""How often something comes back before it is proposed."""
_LIKENESS = 0.5

_Key = tuple[str, str]
"""Language code and form."""


@dataclass(frozen=True)
class Candidate:
    """A form without an entry, where it stands, and what stands beside it in other languages."""

    language: str
    form: str
    spans: tuple[Span, ...]
    suggestions: tuple[tuple[str, str], ...]
    """Language code and form of what most often stands in the same texts."""


def candidates(texts: Iterable[ReadText]) -> list[Candidate]:
    """Return what comes back at least three times and is in no entry, the most frequent first."""
    spans: dict[_Key, list[Span]] = {}
    texts_with: Counter[_Key] = Counter()
    together: Counter[tuple[_Key, _Key]] = Counter()
    for text in texts:
        here = list(_forms_in(text))
        for key, span in here:
            spans.setdefault(key, []).append(span)
        keys = sorted({key for key, _ in here})
        texts_with.update(keys)
        together.update((one, other) for one in keys for other in keys if one[0] != other[0])
    return [
        Candidate(code, form, tuple(found), tuple(_suggest((code, form), together, texts_with)))
        for (code, form), found in sorted(spans.items(), key=lambda item: (-len(item[1]), item[0]))
        if len(found) >= OFTEN
    ]


def _forms_in(text: ReadText) -> Iterator[tuple[_Key, Span]]:
    for side, found in text.sides:
        for start, end in _stretches(side, found):
            form = side.shown[start:end]
            yield (side.language.code, form), side.span(start, end)


def _stretches(side: Side, found: tuple[Found, ...]) -> Iterator[tuple[int, int]]:
    """Yield what looks like a name or a term and is in no entry, patterns in their order."""
    wording = side.language.wording
    taken = [(item.start, item.end) for item in found]
    for pattern in wording.candidates:
        for match in re.finditer(pattern, side.shown):
            start = match.start() + _opening(match[0], wording)
            end = match.end()
            if _is_name(side.shown[start:end], wording) and all(
                end <= first or last <= start for first, last in taken
            ):
                taken.append((start, end))
                yield start, end


def _opening(form: str, wording: Wording) -> int:
    """Return how many characters at the start belong to the sentence rather than to the name."""
    length = 0
    while (space := form.find(" ", length)) > 0 and form[
        length:space
    ] in wording.candidate_openings:
        length = space + 1
    return length


def _is_name(form: str, wording: Wording) -> bool:
    return len(form) > 1 and form not in wording.candidate_openings


def _suggest(
    key: _Key, together: Counter[tuple[_Key, _Key]], texts_with: Counter[_Key]
) -> Iterator[tuple[str, str]]:
    """Yield, for each other language, the form that shares most texts with one (Dice, 1945)."""
    best: dict[str, tuple[float, str]] = {}
    for (one, other), count in sorted(together.items()):
        likeness = 2 * count / (texts_with[one] + texts_with[other])
        if one == key and count > 1 and likeness > max(_LIKENESS, best.get(other[0], (0.0, ""))[0]):
            best[other[0]] = (likeness, other[1])
    for code, (_, form) in sorted(best.items()):
        yield code, form
