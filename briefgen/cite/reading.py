"""A source as its reader meets it: which script and translation of each variable to show."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from babel import Locale
from babel.core import get_global
from markupsafe import Markup, escape

from briefgen.cite.rich import may_have_marks, rich_text
from briefgen.cite.source_language import language_of_record
from briefgen.cite.wording import NOTHING, Wording
from briefgen.languages import Language
from briefgen.languages.scripts import is_all_in, is_latin, language_runs
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source, Variables

LATIN = "Latn"
Version = tuple[Variables, str | None]
_NOTHING = Variables()
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Reading:
    """A source and the reader whom a reference is for.

    Attributes:
        source: the CSL record, with translations under ``custom.alt``.
        language: the reader's language.
        words: the patterns of that language.
        options: the publisher's choices.
        era: whether dates carry the era.
        listed_names: the lists of names that were asked for before, by variable.
        source_language: the code of the source's language, where the record says one.
        foreign: whether the source is in another language than the reader's.
        reads_latin: whether the reader's own script is Latin, so that a romanisation is of use.
        translation: what ``custom.alt`` says in the reader's language; empty where nothing.
        romanisation: what ``custom.alt`` says in Latin letters (``ja-Latn``).
        versions: the record's versions from the best for the reader, with their BCP 47 tags; None
            is the reader's own language, which needs no mark.
    """

    source: Source
    language: Language
    words: Wording
    options: CitationOptions
    era: bool = False
    listed_names: dict[str, Markup] = field(default_factory=dict)
    source_language: str | None = field(init=False)
    foreign: bool = field(init=False)
    reads_latin: bool = field(init=False)
    translation: Variables = field(init=False)
    romanisation: Variables = field(init=False)
    versions: tuple[Version, ...] = field(init=False)
    _texts: dict[str, Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look the versions up once; every part of a reference asks for them."""
        language, alt = self.language, self.source.custom.alt
        code = language_of_record(self.source.strings.get("language"), language)
        translation = alt.get(language.tag) or alt.get(language.code) or _NOTHING
        romanisation = alt.get(f"{code}-{LATIN}") or _NOTHING
        foreign = code not in (None, language.code)
        reads_latin = language.script == LATIN
        versions: list[Version] = []
        if translation is not _NOTHING:
            versions.append((translation, None))
        if foreign and reads_latin and romanisation is not _NOTHING:
            versions.append((romanisation, f"{code}-{LATIN}"))
        versions.append((self.source, code if foreign else None))
        vars(self).update(
            source_language=code,
            foreign=foreign,
            reads_latin=reads_latin,
            translation=translation,
            romanisation=romanisation,
            versions=tuple(versions),
        )

    @property
    def language_name(self) -> str | None:
        """The name of a foreign source's language, for the reader."""
        code = self.source_language
        if code is None or not self.foreign or code in self.language.unmarked_languages:
            return None
        own = self.language.language_names.get(code)
        return own or _language_name(code, self.language.locale)

    def text(self, variable: str) -> Markup:
        """Return a string variable for the reader, marked with its language; empty if absent."""
        if variable in self._texts:
            return self._texts[variable]
        for version, tag in self.versions:
            if value := version.strings.get(variable):
                return self._texts.setdefault(variable, self.marked(value, tag))
        return NOTHING

    def marked(self, value: str, tag: str | None) -> Markup:
        """Return a value as HTML with a ``lang`` mark where it is not in the reader's language."""
        if may_have_marks(value):
            return rich_text(value, lambda run: self._marked_run(run, tag))
        return self._marked_run(value, tag)

    def _marked_run(self, value: str, tag: str | None) -> Markup:
        if tag is not None and _is_written_in(value, tag):
            return _with_language(value, tag)
        if is_all_in(value, self.language.script):
            return escape(value)
        runs = language_runs(value, self.language.script)
        marked = (_with_language(run, of_run) if of_run else escape(run) for of_run, run in runs)
        return Markup("".join(marked))  # noqa: S704  escaped piece by piece


def _with_language(text: str, tag: str) -> Markup:
    return Markup(f'<span lang="{escape(tag)}">{escape(text)}</span>')  # noqa: S704  escaped here


def _is_written_in(value: str, tag: str) -> bool:
    """Say whether a text may be in a language: it has letters, and of that language's script.

    The script comes from CLDR's likely subtags; ``Pyongyang`` in a Russian record is not Russian.
    """
    if not _LETTER.search(value):
        return False
    writes_latin = _writes_latin(tag)
    return writes_latin is not None and (writes_latin or not is_latin(value))


@cache
def _writes_latin(tag: str) -> bool | None:
    """Say whether a language is written in Latin letters; None where CLDR does not know it."""
    language, _, script = tag.partition("-")
    likely = get_global("likely_subtags").get(language)
    return None if likely is None else LATIN in (script or likely).split("_")


@cache
def _language_name(code: str, locale: str) -> str | None:
    return Locale.parse(locale).languages.get(code)
