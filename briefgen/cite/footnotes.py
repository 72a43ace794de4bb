"""Footnotes: a source in full where it is first cited, then short or Ibid. (CMOS 18, 13.18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from briefgen.cite.reference import Reference, ended, format_reference, reading_for
from briefgen.cite.short import short_reference
from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
from briefgen.model.markup import CitedSource
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source


@dataclass
class Footnotes:
    """Writes the footnotes of one edition in the order of its text.

    Attributes:
        sources: the sources of the brief by id.
        language: the reader's language.
        options: the publisher's choices.
        era: whether dates carry the era.
    """

    sources: Mapping[str, Source]
    language: Language
    options: CitationOptions = field(default_factory=CitationOptions)
    era: bool = False
    _cited: set[str] = field(default_factory=set)
    _last: str | None = None

    def note(self, cited: Sequence[CitedSource]) -> Reference:
        """Return the note for the next citation of the text.

        Args:
            cited: its sources, of those that the brief has.

        Raises:
            KeyError: the brief has no such source.
            MissingMessageError: the language's catalogue lacks a pattern.
        """
        separator = escape(catalogue_of(self.language)("citation.separator-worded"))
        # Ibid. stands for a note of one source (CMOS 18, 13.37).
        body = separator.join(self._body(one, follows=len(cited) == 1) for one in cited)
        self._last = cited[0].id if len(cited) == 1 else None
        return ended(body, reading_for(self.sources[cited[0].id], self.language, self.options))

    def _body(self, cited: CitedSource, *, follows: bool) -> Markup:
        source = self.sources[cited.id]
        if cited.id in self._cited:
            is_same = follows and cited.id == self._last
            reference = short_reference(
                source, self.language, options=self.options, locator=cited.locator, follows=is_same
            )
        else:
            self._cited.add(cited.id)
            reference = format_reference(
                source, self.language, options=self.options, era=self.era, locator=cited.locator
            )
        body = self._without_end(reference.html)
        if not cited.prefix:
            return body
        catalogue = catalogue_of(self.language)
        return Markup(catalogue("citation.prefixed", prefix=escape(cited.prefix), citation=body))  # noqa: S704  filled with Markup

    def _without_end(self, html: Markup) -> Markup:
        """Take away the stop of a reference that others may follow; that of Ibid. comes back."""
        return html.removesuffix(catalogue_of(self.language)["reference.end"])
