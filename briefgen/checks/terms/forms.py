"""A form of a term in a text: found strictly where it asks, loosely where it answers.

A form that stands in one language asks for its counterpart in the other, so it is found only where
it surely is the term. The counterpart may be inflected, hyphenated or spelt in another way, so that
is looked for with a wide eye.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from briefgen.checks.terms.folding import Folded, Word, fold
from briefgen.checks.terms.reading import Reading, Stretch
from briefgen.languages import Language

_GAP = re.compile(r"[^\w.;:!?。、]*|(?<=\w)\.\s")
_NAME_GOES_ON = re.compile(r" [A-Z][\w’'-]*[a-z]")
_OWNED_NAME = re.compile(r"['’]? [A-Z][\w’'-]*[a-z]")
_DASHES = re.compile(r"[‐-―−]")
_SPACES = re.compile(r"\s+")


class Form(ABC):
    """One form of a term in one language."""

    def __init__(self, written: str, language: Language) -> None:
        self.written = written
        self.language = language

    @property
    @abstractmethod
    def key(self) -> str:
        """What a text must have among its keys for the form to stand in it."""

    @abstractmethod
    def strict(self, reading: Reading) -> Iterator[Stretch]:
        """Yield where the form surely stands."""

    @abstractmethod
    def exact(self, reading: Reading) -> Iterator[Stretch]:
        """Yield where the form stands in just this spelling."""

    @abstractmethod
    def loose(self, reading: Reading) -> Stretch | None:
        """Return the first place that may be taken for the form."""


def make_form(written: str, language: Language) -> Form:
    """Return the form that fits how a language parts its words."""
    return WordForm(written, language) if language.word_spaces else RunForm(written, language)


def make_opening(written: str, language: Language) -> Form:
    """Return the form of the first part of a name, by how a language parts its words."""
    return OpeningForm(written, language) if language.word_spaces else RunForm(written, language)


class WordForm(Form):
    """A form in a language whose words are parted by spaces."""

    @cached_property
    def _own(self) -> Reading:
        return Reading(self.language, self.written)

    @property
    def key(self) -> str:
        """The stem of its first word."""
        return self._own.words[0].stem if self._own.words else ""

    @cached_property
    def _content(self) -> frozenset[str]:
        small = self.language.wording.small_words
        return frozenset(word.stem for word in self._own.words if word.stem not in small)

    def strict(self, reading: Reading) -> Iterator[Stretch]:
        """Yield where its words stand in order, inflected or not, with its capitals."""
        for run in self._runs(reading):
            if self._is_compounded(reading.text, run[0].start) or self._is_in_name(reading, run):
                continue
            if all(_same_case(own, word) for own, word in zip(self._own.words, run, strict=True)):
                yield run[0].start, run[-1].end

    def exact(self, reading: Reading) -> Iterator[Stretch]:
        """Yield where its words stand with its capitals, hyphens and spaces."""
        own = self._own
        for run in self._runs(reading):
            cased = zip(own.words, run, strict=True)
            if _gaps(own.text, own.words) == _gaps(reading.text, run) and all(
                mine.is_capitalised <= word.is_capitalised and _same_case(mine, word)
                for mine, word in cased
            ):
                yield run[0].start, run[-1].end

    def loose(self, reading: Reading) -> Stretch | None:
        """Return where its words stand in order in any case, or scattered over a few words."""
        for run in self._runs(reading):
            if all(
                not own.is_acronym or _both_acronyms(own, word)
                for own, word in zip(self._own.words, run, strict=True)
            ):
                return run[0].start, run[-1].end
        return self._scattered(reading)

    def _is_compounded(self, text: str, start: int) -> bool:
        """Say whether a hyphen makes another word of it, as in re-election; names stay names."""
        is_name = self._own.words[0].is_capitalised
        return not is_name and re.search(r"\w[-‐‑]$", text[:start]) is not None

    def _is_in_name(self, reading: Reading, run: tuple[Word, ...]) -> bool:
        """Say whether a plain word opens another name in the text, as in Workers’ Party."""
        if self._own.words[0].is_capitalised or not run[0].is_capitalised:
            return False
        return _OWNED_NAME.match(reading.text, run[-1].end) is not None

    def _runs(self, reading: Reading) -> Iterator[tuple[Word, ...]]:
        own = self._own.words
        for first in reading.positions.get(own[0].stem, ()) if own else ():
            run = reading.words[first : first + len(own)]
            if [word.stem for word in run] != [word.stem for word in own]:
                continue
            gaps = (reading.text[a.end : b.start] for a, b in pairwise(run))
            if all(_GAP.fullmatch(gap) for gap in gaps):
                yield run

    def _scattered(self, reading: Reading) -> Stretch | None:
        """Find the words in another order or with others between, where there are enough."""
        names_something = any(word.is_capitalised for word in self._own.words)
        if len(self._content) < (3 if names_something else 2):
            return None
        reach = 2 * len(self._own.words) + 2
        for first in range(len(reading.words)):
            if reading.words[first].stem in self._content:
                near = reading.words[first : first + reach]
                if self._content <= {word.stem for word in near}:
                    return near[0].start, near[-1].end
        return None


class OpeningForm(WordForm):
    """The first part of a person's name, which other persons may share: Kim of Kim Jong Un."""

    def loose(self, reading: Reading) -> Stretch | None:
        """Return where it stands alone, not as the beginning of another person's name."""
        small = self.language.wording.small_words
        is_headline = all(word.is_capitalised or word.stem in small for word in reading.words)
        for run in self._runs(reading):
            goes_on = _NAME_GOES_ON.match(reading.text, run[-1].end)
            if run[0].is_capitalised and (is_headline or not goes_on):
                return run[0].start, run[-1].end
        return None


class RunForm(Form):
    """A form in a language whose words are not parted."""

    @property
    def key(self) -> str:
        """Its first two characters."""
        return self._folded[:2]

    @cached_property
    def _folded(self) -> str:
        return fold(self.written, self.language.wording.folds).text

    @cached_property
    def _plain(self) -> str:
        return fold(self.written, ()).text

    def strict(self, reading: Reading) -> Iterator[Stretch]:
        """Yield where it stands in any spelling, but not within a longer word."""
        if len(self._folded) < 2:
            return
        for start, last in _occurrences(self._folded, reading.folded):
            end = self._with_lost_end(reading, last)
            if self._is_whole(reading.text, start, end):
                yield start, end

    def exact(self, reading: Reading) -> Iterator[Stretch]:
        """Yield where it stands in just this spelling, but not within a longer word."""
        for start, end in _occurrences(self._plain, reading.plain):
            if self._is_whole(reading.text, start, end):
                yield start, end

    def loose(self, reading: Reading) -> Stretch | None:
        """Return where it stands in any spelling, or its short name in a compound."""
        found = next(_occurrences(self._folded, reading.folded), None)
        return found or self._short_name(reading)

    @cached_property
    def _compounds(self) -> tuple[re.Pattern[str], ...]:
        wording = self.language.wording
        return tuple(
            re.compile(context.replace("{name}", re.escape(name)))
            for name in wording.short_names.get(self.written, ())
            for context in wording.short_name_contexts
        )

    def _short_name(self, reading: Reading) -> Stretch | None:
        found = (pattern.search(reading.text) for pattern in self._compounds)
        return next((match.span() for match in found if match), None)

    def _with_lost_end(self, reading: Reading, end: int) -> int:
        """Take in what the folding left out after a match, such as a long vowel."""
        kept = set(reading.folded.starts)
        while end < len(reading.text) and end not in kept and self._joined(reading.text, end):
            end += 1
        return end

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        return not self._joined(text, start) and not self._joined(text, end)

    def _joined(self, text: str, place: int) -> bool:
        """Say whether the characters before and at a place are of one word."""
        around = text[max(place - 1, 0) : place + 1]
        return (
            len(around) == 2
            and place > 0
            and any(
                re.fullmatch(f"[{script}]{{2}}", around)
                for script in self.language.wording.joined_scripts
            )
        )


def _occurrences(needle: str, folded: Folded) -> Iterator[Stretch]:
    found = folded.text.find(needle) if needle else -1
    while found >= 0:
        last = found + len(needle) - 1
        yield folded.starts[found], folded.ends[last]
        found = folded.text.find(needle, found + 1)


def _same_case(own: Word, word: Word) -> bool:
    if own.is_acronym:
        return _both_acronyms(own, word)
    return word.is_capitalised or not own.is_capitalised


def _both_acronyms(own: Word, word: Word) -> bool:
    """Say whether an acronym is written in its capitals, whatever ending it bears."""
    letters = own.written.replace(".", "")
    return word.written.replace(".", "").startswith(letters)


def _gaps(text: str, run: tuple[Word, ...]) -> list[str]:
    gaps = (text[a.end : b.start] for a, b in pairwise(run))
    return [_SPACES.sub(" ", _DASHES.sub("-", gap)) for gap in gaps]
