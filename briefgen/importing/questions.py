"""Questions and answers that stand on one line, told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.documents import Role
from briefgen.importing.openings import OpeningFinder
from briefgen.importing.passages import Mark, Passage
from briefgen.importing.words import Words, fold, one_of

_BOTH = re.compile(r"(?P<question>[^。!?]{4,60}\?)\s*(?P<answer>[^?]{2,60})")
_NOTHING_YET = frozenset({Role.BLANK, Role.MARK})


def with_questions_apart(found: Sequence[Passage], words: Words) -> list[Passage]:
    """Return passages, those that ask and answer at once as two.

    They are told by labels, or by a heading above and by what leads to key points below.
    """
    finder = OpeningFinder(words, found, is_digest=True)
    solid = [i for i, passage in enumerate(found) if passage.role not in _NOTHING_YET]
    threes = zip(solid, solid[1:], solid[2:], strict=False)
    beside = {index: (above, below) for above, index, below in threes}
    apart: list[Passage] = []
    for index, passage in enumerate(found):
        apart += _apart(passage, finder, beside.get(index))
    return apart


def _apart(
    passage: Passage, finder: OpeningFinder, beside: tuple[int, int] | None
) -> Iterator[Passage]:
    cut = _place(passage, finder, beside) if passage.mark is Mark.TEXT else None
    if cut is None:
        yield passage
        return
    yield replace(passage, text=passage.text[:cut].strip())
    yield replace(passage, text=passage.text[cut:].strip(), bullet=False, sign="")


def _place(passage: Passage, finder: OpeningFinder, beside: tuple[int, int] | None) -> int | None:
    """Return where the answer begins; None where there are not both."""
    text, words = fold(passage.text), finder.words
    if words.question.match(text):
        labelled = re.search(rf"(?<=\S)\s*(?={one_of(words.words.answer_labels)}\s*[:.])", text)
        return labelled.end() if labelled else None
    match = _BOTH.fullmatch(text)
    if match is None or beside is None or passage.role is not Role.TEXT or passage.bullet:
        return None
    above, below = (finder.passages[place] for place in beside)
    leads = below.mark in {Mark.DATE, Mark.POINT} or words.lead_in.search(fold(below.text))
    return match.end("question") if leads and finder.is_heading(above) else None
