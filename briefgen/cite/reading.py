"""A source as its reader meets it: which script and translation of each variable to show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale
from babel.core import get_global
from markupsafe import Markup, escape

from briefgen.cite.rich import rich_text
from briefgen.cite.source_language import language_code
from briefgen.cite.wording import Wording
from briefgen.languages import Language
from briefgen.languages.scripts import is_latin, language_runs
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source, Variables

LATIN = "Latn"


@dataclass(frozen=True)
class Reading:
    """A source and the reader whom a reference is for.

    Attributes:
        source: the CSL record, with translations under ``custom.alt``.
        language: the reader's language.
        words: the patterns of that language.
        options: the publisher's choices.
        era: whether dates carry the era.
    """

    source: Source
    language: Language
    words: Wording
    options: CitationOptions
    era: bool = False

    @property
    def source_language(self) -> str | None:
        """The code of the source's language, where the record says one."""
        return language_code(self.source.strings.get("language"), ("en", self.language.locale))

    @property
    def foreign(self) -> bool:
        """Whether the source is in another language than the reader's."""
        return self.source_language not in (None, self.language.code)

    @property
    def reads_latin(self) -> bool:
        """Whether the reader's own script is Latin, so that a romanisation is of use."""
        return self.language.script == LATIN

    @property
    def translation(self) -> Variables:
        """What ``custom.alt`` says in the reader's language; empty where it says nothing."""
        alt = self.source.custom.alt
        return alt.get(self.language.tag) or alt.get(self.language.code) or Variables()

    @property
    def romanisation(self) -> Variables:
        """What ``custom.alt`` says in Latin letters (``ja-Latn``)."""
        tag = f"{self.source_language}-{LATIN}"
        return self.source.custom.alt.get(tag) or Variables()

    @property
    def language_name(self) -> str | None:
        """The name of a foreign source's language, for the reader."""
        code = self.source_language
        if code is None or not self.foreign or code in self.language.unmarked_languages:
            return None
        names = Locale.parse(self.language.locale).languages
        return self.language.language_names.get(code) or names.get(code)

    def versions(self) -> Iterator[tuple[Variables, str | None]]:
        """Yield the record's versions from the best for the reader, with their BCP 47 tags.

        None is the reader's own language, which needs no mark.
        """
        yield self.translation, None
        if self.foreign and self.reads_latin:
            yield self.romanisation, f"{self.source_language}-{LATIN}"
        yield self.source, self.source_language if self.foreign else None

    def text(self, variable: str) -> Markup:
        """Return a string variable for the reader, marked with its language; empty if absent."""
        for version, tag in self.versions():
            if value := version.strings.get(variable):
                return self.marked(value, tag)
        return Markup("")

    def marked(self, value: str, tag: str | None) -> Markup:
        """Return a value as HTML with a ``lang`` mark where it is not in the reader's language."""
        return rich_text(value, lambda run: self._marked_run(run, tag))

    def _marked_run(self, value: str, tag: str | None) -> Markup:
        if tag is not None and _is_written_in(value, tag):
            return Markup('<span lang="{}">{}</span>').format(tag, value)
        runs = language_runs(value, self.language.script)
        return Markup("").join(
            Markup('<span lang="{}">{}</span>').format(of_run, run) if of_run else escape(run)
            for of_run, run in runs
        )


def _is_written_in(value: str, tag: str) -> bool:
    """Say whether a text may be in a language: it has letters, and of that language's script.

    The script comes from CLDR's likely subtags; ``Pyongyang`` in a Russian record is not Russian.
    """
    if not any(character.isalpha() for character in value):
        return False
    language, _, script = tag.partition("-")
    likely = get_global("likely_subtags").get(language)
    if likely is None:
        return False
    writes_latin = LATIN in (script or likely).split("_")
    return writes_latin or not is_latin(value)
