"""The glossary made ready for search: every form of every term, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from briefgen.checks.terms.folding import words
from briefgen.checks.terms.forms import Form, make_form, make_opening
from briefgen.checks.terms.reading import Reading, Stretch
from briefgen.languages import Language
from briefgen.model import Term
from briefgen.model.glossary import Forbidden, TermKind


class Standing(IntEnum):
    """What a form of a term is there for; of two in one place, the lower one counts."""

    FORBIDDEN = 0
    RIGHT = 1
    SHORT = 2


@dataclass(frozen=True)
class Found:
    """A form of a term in a text."""

    entry: Entry
    form: str
    standing: Standing
    start: int
    end: int
    rule: Forbidden | None = None


@dataclass(frozen=True)
class Entry:
    """A term and its forms in each language; ``number`` is its place in the glossary."""

    number: int
    term: Term
    languages: Mapping[str, Language]

    @cached_property
    def _right(self) -> dict[str, tuple[Form, ...]]:
        return self._made({code: self.term.forms(code) for code in self.languages})

    @cached_property
    def _short(self) -> dict[str, tuple[Form, ...]]:
        made = self._made({code: self.term.short.get(code, ()) for code in self.languages})
        return {code: (*forms, *self._family_names(code)) for code, forms in made.items()}

    @cached_property
    def _forbidden(self) -> dict[str, tuple[tuple[Form, Forbidden], ...]]:
        return {
            code: tuple((make_form(rule.form, language), rule) for rule in rules)
            for code, language in self.languages.items()
            if (rules := self.term.forbidden.get(code, ()))
        }

    def _made(self, forms: Mapping[str, Iterable[str]]) -> dict[str, tuple[Form, ...]]:
        return {
            code: tuple(make_form(form, self.languages[code]) for form in written)
            for code, written in forms.items()
        }

    def main(self, code: str) -> str | None:
        """Return the form that a translator should write."""
        return self.term.text.in_language(code)

    def forms(self, code: str) -> Iterator[Known]:
        """Yield every form of the term in a language, with what it is there for."""
        for form, rule in self._forbidden.get(code, ()):
            yield Known(self, form, Standing.FORBIDDEN, rule)
        for form in self._right.get(code, ()):
            yield Known(self, form, Standing.RIGHT)
        for form in self._short.get(code, ()):
            yield Known(self, form, Standing.SHORT)

    def answer_in(self, reading: Reading) -> Stretch | None:
        """Return the first place that may be taken for the term."""
        if self.number not in reading.answers:
            reading.answers[self.number] = self._answer_in(reading)
        return reading.answers[self.number]

    def _answer_in(self, reading: Reading) -> Stretch | None:
        code = reading.language.code
        wrong = (form for form, _ in self._forbidden.get(code, ()))
        for form in (*self._right.get(code, ()), *self._short.get(code, ()), *wrong):
            if place := form.loose(reading):
                return place
        return reading.stand_in if self.term.kind is TermKind.PERSON else None

    def _family_names(self, code: str) -> list[Form]:
        """Return what a person may be called at a second mention."""
        language = self.languages[code]
        if self.term.kind is not TermKind.PERSON:
            return []
        names: list[Form] = []
        for form in self.term.forms(code):
            parts = _name_parts(form, language)
            if len(parts) > 1:
                # A last part of two letters is rather a syllable (Kim Jong Un) than a name.
                names.append(make_opening(parts[0], language))
                names += [make_form(part, language) for part in parts[-1:] if len(part) > 2]
            elif not language.word_spaces:
                # Without a mark between the names, the first may be of one or two characters.
                heads = {form[:length] for length in (1, 2) if len(form) > length}
                names += [
                    make_form(f"{head}{title}", language)
                    for head in heads
                    for title in language.wording.honorifics
                ]
        return names


@dataclass(frozen=True)
class Known:
    """A form of a term, and what it is there for."""

    entry: Entry
    form: Form
    standing: Standing
    rule: Forbidden | None = None

    def found_in(self, reading: Reading) -> Iterator[Found]:
        """Yield where the form surely stands; a forbidden one in just its spelling."""
        exact = self.standing is Standing.FORBIDDEN
        for start, end in self.form.exact(reading) if exact else self.form.strict(reading):
            yield Found(self.entry, self.form.written, self.standing, start, end, self.rule)


class Lexicon:
    """All terms of a desk; what was read once is kept, for texts come back."""

    def __init__(self, terms: Iterable[Term], languages: Mapping[str, Language]) -> None:
        self.entries = [Entry(number, term, languages) for number, term in enumerate(terms)]
        self._by_key: dict[str, dict[str, list[Known]]] = {}
        self._readings: dict[tuple[str, str], Reading] = {}
        self._found: dict[tuple[str, str], list[Found]] = {}
        for code in languages:
            by_key = self._by_key.setdefault(code, {})
            for entry in self.entries:
                for known in entry.forms(code):
                    by_key.setdefault(known.form.key, []).append(known)

    def read(self, language: Language, text: str) -> Reading:
        """Return a text of a language, read."""
        key = (language.code, text)
        if key not in self._readings:
            self._readings[key] = Reading(language, text)
        return self._readings[key]

    def find(self, reading: Reading) -> list[Found]:
        """Return the terms of a text from its start, the longest form where several overlap."""
        key = (reading.language.code, reading.text)
        if key not in self._found:
            self._found[key] = self._search(reading)
        return self._found[key]

    def _search(self, reading: Reading) -> list[Found]:
        by_key = self._by_key[reading.language.code]
        present = reading.keys & by_key.keys()
        found = [
            item for key in present for known in by_key[key] for item in known.found_in(reading)
        ]
        found.sort(
            key=lambda item: (item.start - item.end, item.standing, item.start, item.entry.number)
        )
        taken: list[Found] = []
        for item in found:
            if all(_apart(item, other) or _same_place(item, other) for other in taken):
                taken.append(item)
        return sorted(taken, key=lambda item: (item.start, item.entry.number))


def _apart(item: Found, other: Found) -> bool:
    return item.end <= other.start or other.end <= item.start


def _same_place(item: Found, other: Found) -> bool:
    """Say whether two terms share a form; what is forbidden is nothing else beside."""
    same = (item.start, item.end) == (other.start, other.end)
    return same and item.entry is not other.entry and item.standing is other.standing


def _name_parts(form: str, language: Language) -> list[str]:
    if language.word_spaces:
        return [word.written for word in words(form, ())]
    separators = "・･＝゠ 　"
    for separator in separators:
        form = form.replace(separator, "\n")
    return form.split("\n")
