"""Footnotes: a source in full where it is first cited, then short or Ibid. (CMOS 18, 13.18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from briefgen.cite.form import in_language
from briefgen.cite.reference import Reference, ended, reference_body
from briefgen.cite.short import short_body
from briefgen.cite.wording import as_plain
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
        bodies = [self._body(one, follows=len(cited) == 1) for one in cited]
        self._last = cited[0].id if len(cited) == 1 else None
        *others, (last, form) = bodies
        marked = [in_language(body, of_body, self.language) for body, of_body in others]
        end = ended(last, form)
        html = separator.join([*marked, in_language(end.html, form, self.language)])
        return Reference(html, as_plain(html))

    def _body(self, cited: CitedSource, *, follows: bool) -> tuple[Markup, Language]:
        source = self.sources[cited.id]
        if cited.id in self._cited:
            is_same = follows and cited.id == self._last
            body, form = short_body(
                source, self.language, self.options, locator=cited.locator, follows=is_same
            )
        else:
            self._cited.add(cited.id)
            body, form = reference_body(
                source, self.language, self.options, era=self.era, locator=cited.locator
            )
        if not cited.prefix:
            return body, form
        prefixed = catalogue_of(self.language)(
            "citation.prefixed",
            prefix=escape(cited.prefix),
            citation=in_language(body, form, self.language),
        )
        return Markup(prefixed), self.language  # noqa: S704  filled with Markup
