"""The words of documents, compiled: what is looked for in every line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefgen.languages import Language
from briefgen.languages.documents import DocumentWords, read_document_words

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_NOTHING = r"(?!)"


def fold(text: str) -> str:
    """Return a text with half-width letters, digits and signs; of the same length."""
    return text.translate(_FULL_WIDTH)


def one_of(patterns: Iterable[str]) -> str:
    """Return a pattern that matches any of several, the longest first as far as that is known."""
    found = sorted(patterns, key=len, reverse=True)
    return f"(?:{'|'.join(found)})" if found else _NOTHING


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(one_of(patterns), re.IGNORECASE)


@dataclass(frozen=True)
class Words:
    """The patterns of several languages together; all are held against folded text."""

    words: DocumentWords

    @classmethod
    def of(cls, languages: Iterable[Language]) -> Words:
        """Return the words of some languages."""
        return cls(sum((read_document_words(item.folder) for item in languages), DocumentWords()))

    @cached_property
    def lead_in(self) -> re.Pattern[str]:
        """A sentence that leads to the next subject."""
        return _whole(self.words.lead_ins)

    @cached_property
    def voice(self) -> re.Pattern[str]:
        """An exclamation of a reader."""
        return _whole(self.words.voices)

    @cached_property
    def stated(self) -> re.Pattern[str]:
        """What says that a party said something."""
        return _whole(self.words.stated)

    @cached_property
    def assessed(self) -> re.Pattern[str]:
        """What marks a judgement."""
        return _whole(self.words.assessed)

    @cached_property
    def sentence_ending(self) -> re.Pattern[str]:
        """The end of a sentence, with its full stop or without."""
        return re.compile(
            rf"[。.!!?…](?:[」』\"”’')\]]*)$|{one_of(self.words.sentence_endings)}", re.IGNORECASE
        )

    @cached_property
    def question(self) -> re.Pattern[str]:
        """The label of a question, at its start."""
        return re.compile(rf"{one_of(self.words.question_labels)}\s*[.:.]\s*", re.IGNORECASE)

    @cached_property
    def answer(self) -> re.Pattern[str]:
        """The label of an answer, at its start."""
        return re.compile(rf"{one_of(self.words.answer_labels)}\s*[.:.]\s*", re.IGNORECASE)

    def is_title(self, text: str, patterns: Iterable[str]) -> bool:
        """Say whether a line is one of some titles, whatever signs surround it."""
        return self._bare(text, patterns) is not None

    def is_surroundings(self, text: str) -> bool:
        """Say whether a line belongs to the page rather than to its text."""
        return len(text) <= 60 and self._bare(text, self.words.surroundings) is not None

    def is_byline(self, text: str, author: str) -> bool:
        """Say whether a line names who wrote the text, and no more."""
        if len(text) > 90:
            return False
        names = [name.strip() for name in author.split(";") if len(name.strip()) > 1]
        rest = fold(text)
        for name in names:
            rest = rest.replace(name, "").replace(name.replace(" ", ""), "")
        if names and rest != fold(text) and len(re.sub(r"[\W_]", "", rest)) <= 6:
            return True
        return self._bare(text, self.words.bylines) is not None

    def is_generic(self, name: str) -> bool:
        """Say whether a name says no more than that something is a site."""
        return not name or self._bare(name, self.words.generic_sites) is not None

    def site_name(self, text: str) -> str:
        """Return the name within the title of a site: what stands before its slogan."""
        for pattern in self.words.site_names:
            if match := re.fullmatch(pattern, fold(text)):
                start, end = match.span("name")
                return text[start:end].strip()
        return text.strip()

    def _bare(self, text: str, patterns: Iterable[str]) -> re.Match[str] | None:
        core = re.sub(r"^[\W_]+|[\W_]+$", "", fold(text))
        return re.fullmatch(one_of(patterns), core, re.IGNORECASE)
