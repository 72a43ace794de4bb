"""Where the sections of a document begin: heading, hook question, answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.documents import Role
from briefgen.importing.passages import Mark, Passage
from briefgen.importing.words import Words, fold

_MAX_HEADING = 48
_MAX_HEADING_WIDE = 110
_MAX_QUESTION = 90
_MAX_ANSWER = 110
_CLOSING = "」』\"”’')]）］】 "
_REACH = 6
"""How many passages before a group of key points its heading is looked for."""

_HEADING_SIGN = re.compile(r"[■□◆◇●★☆▼▶◎※0-9０-９(（①-⑳]")
_NUMBERED = re.compile(
    r"(?:第[0-9一二三四五六七八九十]+[章節部]|[■◆●▼【]|[IVX]+\.\s|[0-9]{1,2}[.)]\s?\S|[一二三四五六七八九十][、.])"
)


@dataclass(frozen=True)
class Opening:
    """Where a section begins, as indexes of passages.

    Attributes:
        heading, question, answer: None where the document has none.
    """

    heading: int | None
    question: int | None = None
    answer: int | None = None

    @property
    def first(self) -> int:
        """The index of its first passage."""
        found = [i for i in (self.heading, self.question, self.answer) if i is not None]
        return min(found)


@dataclass(frozen=True)
class OpeningFinder:
    """Finds the openings of sections among the passages of a document.

    Attributes:
        words: the words of its language.
        passages: its passages, without blank lines and what surrounds the text.
        is_digest: whether key points and sources tell where sections are.
    """

    words: Words
    passages: Sequence[Passage]
    is_digest: bool

    def find(self, start: int) -> list[Opening]:
        """Return the openings in order.

        Args:
            start: the first passage that may open a section.
        """
        marked = [
            i for i in range(start, len(self.passages)) if self.passages[i].role is Role.HEADING
        ]
        if marked:
            return self._of_headings(marked)
        found: list[Opening] = []
        for first, end in self._regions(start):
            found += self._in_region(first, end)
        return found

    def is_question(self, passage: Passage) -> bool:
        """Say whether a passage asks something."""
        text = fold(passage.text)
        if passage.mark is not Mark.TEXT or len(text) > _MAX_QUESTION:
            return False
        if self.words.question.match(text):
            return True
        bare = text.rstrip(_CLOSING)
        return bare.endswith("?") or ("?" in bare and "。" not in bare and len(bare) <= 60)

    def is_heading(self, passage: Passage) -> bool:
        """Say whether a passage of plain text looks like a heading."""
        text = fold(passage.text)
        is_wide = any(char >= "\u2e80" for char in text)
        if passage.mark is not Mark.TEXT or passage.role is not Role.TEXT:
            return False
        if passage.bullet and not _HEADING_SIGN.match(passage.sign):
            return False
        if not 1 < len(text) <= (_MAX_HEADING if is_wide else _MAX_HEADING_WIDE):
            return False
        if not is_wide and len(text.split()) > 14:
            return False
        ends = self.words.sentence_ending.search(text.rstrip(_CLOSING))
        return not ends and not text.endswith((",", "、", ";"))

    def is_answer(self, passage: Passage) -> bool:
        """Say whether a passage after a question may be its answer."""
        text = fold(passage.text)
        if passage.mark is not Mark.TEXT or self.words.lead_in.search(text):
            return False
        if self.words.answer.match(text):
            return True
        return len(text) <= _MAX_ANSWER and not self.is_question(passage)

    def _of_headings(self, marked: Sequence[int]) -> list[Opening]:
        """Return the openings that the format's headings give.

        A heading that asks, right under another, is that one's question; a heading with no text of
        its own before a deeper one only groups what follows.
        """
        openings: list[Opening] = []
        for index in marked:
            passage = self.passages[index]
            last = openings[-1] if openings else None
            if last is not None and last.question is None and last.heading == index - 1:
                if self.is_question(passage):
                    openings[-1] = self._with_answer(Opening(last.heading, index))
                    continue
                if passage.level > self.passages[last.heading].level:
                    openings.pop()
            following = index + 1
            is_text = following < len(self.passages) and following not in marked
            if is_text and self.is_question(self.passages[following]) and self.is_digest:
                openings.append(self._with_answer(Opening(index, following)))
            elif self.is_question(passage) and self.is_digest:
                openings.append(self._with_answer(Opening(None, index)))
            else:
                openings.append(Opening(index))
        return openings

    def _with_answer(self, opening: Opening) -> Opening:
        if opening.question is None:
            return opening
        index = opening.question + 1
        if index < len(self.passages) and self.is_answer(self.passages[index]):
            is_free = self.passages[index].role is not Role.HEADING
            return Opening(opening.heading, opening.question, index if is_free else None)
        return opening

    def _regions(self, start: int) -> list[tuple[int, int]]:
        """Return the runs of plain passages: first index, and the one after the last."""
        runs: list[tuple[int, int]] = []
        first = start
        for index in range(start, len(self.passages) + 1):
            is_end = index == len(self.passages)
            if is_end or self.passages[index].mark is not Mark.TEXT:
                if index > first:
                    runs.append((first, index))
                first = index + 1
        return runs

    def _in_region(self, first: int, end: int) -> list[Opening]:
        leads_to_group = end < len(self.passages) and self.passages[end].mark in {
            Mark.POINT,
            Mark.DATE,
            Mark.SOURCE,
        }
        found = self._with_questions(first, end, leads_to_group=leads_to_group)
        if found or not self.is_digest:
            return found or self._headings_of_text(first, end)
        return self._weak(first, end) if leads_to_group else []

    def _with_questions(self, first: int, end: int, *, leads_to_group: bool) -> list[Opening]:
        """Return openings with a question; it stands under a heading, or before key points."""
        found: list[Opening] = []
        index = first
        while index < end:
            opening = self._question_at(index, first, end, leads_to_group=leads_to_group)
            if opening is not None:
                found.append(opening)
                index = max(i for i in (opening.question, opening.answer) if i is not None)
            index += 1
        return found

    def _question_at(
        self, index: int, first: int, end: int, *, leads_to_group: bool
    ) -> Opening | None:
        passage = self.passages[index]
        if not self.is_digest or not self.is_question(passage):
            return None
        above = self.passages[index - 1] if index > first else None
        has_heading = above is not None and self.is_heading(above)
        answer = index + 1 < end and self.is_answer(self.passages[index + 1])
        is_labelled = self.words.question.match(fold(passage.text)) is not None
        is_near = leads_to_group and end - index <= _REACH
        if has_heading and not self.is_question(self.passages[index - 1]):
            if answer or is_near:
                return Opening(index - 1, index, index + 1 if answer else None)
        elif is_labelled or (is_near and answer):
            return Opening(None, index, index + 1 if answer else None)
        return None

    def _weak(self, first: int, end: int) -> list[Opening]:
        """Return the heading nearest to a group of key points, where no question leads to it."""
        for index in range(end - 1, max(first, end - _REACH) - 1, -1):
            if self.is_heading(self.passages[index]):
                return [Opening(index)]
        return []

    def _headings_of_text(self, first: int, end: int) -> list[Opening]:
        """Return the headings of a text without marks: short lines above longer ones."""
        return [
            Opening(index)
            for index in range(first, end - 1)
            if self.is_heading(self.passages[index])
            and (_NUMBERED.match(fold(self.passages[index].text)) or self._stands_alone(index))
            and not self.is_heading(self.passages[index + 1])
        ]

    def _stands_alone(self, index: int) -> bool:
        """Say whether a blank line parts a passage from the one above."""
        above = self.passages[index - 1] if index else None
        return above is None or self.passages[index].line > above.lines[-1] + 1
