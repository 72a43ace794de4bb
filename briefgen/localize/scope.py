"""What every part of an edition is made with: a language, its words and the brief's numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from markupsafe import Markup

from briefgen.cite import attribution, author_in_text
from briefgen.languages import Language
from briefgen.languages.catalogue import Catalogue
from briefgen.localize.anchors import Anchors
from briefgen.localize.citations import NoteCounter, NoteMarker
from briefgen.localize.dates import date_text
from briefgen.localize.edition import DateText, Heading, Item, SectionLink
from briefgen.localize.footnotes import FootnoteMarker
from briefgen.localize.inline import InlineRenderer
from briefgen.localize.narrative import name_authors
from briefgen.localize.placement import place_citations
from briefgen.localize.typography import set_marks
from briefgen.model import Brief, Desk, PartialDate, Text
from briefgen.model.joining import join_lines
from briefgen.model.markup import (
    Citation,
    CitedSource,
    Inline,
    cited_source,
    parse_inline,
    plain_text,
    walk_inline,
)

Marker = NoteMarker | NoteCounter | FootnoteMarker
"""What writes the marks of citations."""


@dataclass
class DraftFlag:
    """Remembers whether any text of the edition is still to be translated."""

    raised: bool = False


@dataclass(frozen=True)
class Scope:
    """One brief on its way into one language.

    Attributes:
        brief: the brief.
        desk: the desk that it belongs to.
        language: the language of the edition.
        catalogue: its words.
        marker: writes the marks of citations.
        anchors: names the places of the edition.
        era: whether dates carry the era.
        voices: whether readers' reactions are shown.
        links: the ways to sections and judgements, by id.
        figures: numbers of figures and tables by section id and index of the block.
        draft: raised when a translation is missing.
    """

    brief: Brief
    desk: Desk
    language: Language
    catalogue: Catalogue
    marker: Marker
    anchors: Anchors = field(default_factory=Anchors)
    era: bool = False
    voices: bool = False
    links: Mapping[str, SectionLink] = field(default_factory=dict)
    figures: Mapping[tuple[str, int], int] = field(default_factory=dict)
    draft: DraftFlag = field(default_factory=DraftFlag)

    def inline(self, text: Text, cite: Iterable[str] = ()) -> Markup:
        """Return a text as inline HTML, with the marks of ``cite`` at its end."""
        language, parts = self._parts(text)
        parts = place_citations(parts, language, cite)
        targets = {id_: link.anchor for id_, link in self.links.items()}
        html = InlineRenderer(language, self.marker, targets).render(parts)
        if language is self.language:
            return html
        return Markup('<span class="untranslated" lang="{}">{}</span>').format(language.tag, html)

    def optional(self, text: Text | None) -> Markup | None:
        """Return a text as inline HTML, or None where there is none."""
        return None if text is None else self.inline(text)

    def plain(self, text: Text) -> str:
        """Return a text as a reader sees it, without marks and citations."""
        language, parts = self._parts(text)
        return plain_text(place_citations(parts, language))

    def cited(self, text: Text, cite: Iterable[str] = ()) -> tuple[CitedSource, ...]:
        """Return the sources of a text with their places, those of ``cite`` that it lacks last."""
        language, parts = self._parts(text)
        found = walk_inline(place_citations(parts, language, cite))
        return tuple(
            source for part in found if isinstance(part, Citation) for source in part.sources
        )

    def heading(self, text: Text) -> Heading:
        """Return a text as a line of display type."""
        return Heading(self.inline(text), self.plain(text), self.language.script)

    def item(self, text: Text, cite: Iterable[str] = (), anchor: str = "") -> Item:
        """Return a text as an item of a list."""
        return Item(self.inline(text, cite), anchor)

    def marks(self, cite: Iterable[str]) -> Markup:
        """Return the marks of sources by themselves; empty for none."""
        renderer = InlineRenderer(self.language, self.marker)
        return renderer.render(place_citations((), self.language, cite))

    def source_line(self, cite: Iterable[str]) -> Markup:
        """Return what stands under a figure: whom its data are from, with marks; empty for none."""
        ids = list(dict.fromkeys(cite))
        if not ids:
            return Markup("")
        separator = Markup("{}").format(self.catalogue("figure.source-separator"))
        names = separator.join(self._attributed(id_) for id_ in ids)
        if len(ids) == 1:
            return Markup("{}").format(self.catalogue("figure.source", names=names))
        return Markup("{}").format(self.catalogue("figure.sources", names=names))

    def _attributed(self, entry: str) -> Markup:
        source = self.brief.sources.get(cited_source(entry).id)
        options = self.desk.publisher.citations
        name = attribution(source, self.language, options=options) if source else Markup("")
        return name + self.marks([entry])

    def _author(self, id_: str, language: Language) -> str:
        """Return whom a sentence names that cites a source by its author."""
        source = self.brief.sources.get(id_)
        if source is None:
            return ""
        name = author_in_text(source, language, options=self.desk.publisher.citations)
        return name.striptags()

    def links_to(self, ids: Iterable[str]) -> tuple[SectionLink, ...]:
        """Return the ways to sections and judgements; facts are no place in the page."""
        return tuple(self.links[id_] for id_ in ids if id_ in self.links)

    def date(self, date: PartialDate) -> DateText:
        """Return a date for machines and for readers."""
        return date_text(self.language, date, era=self.era)

    def repeating(self) -> Scope:
        """Return the scope for what stands on the page a second time.

        Marks bear no anchors there, and footnotes have no calls.
        """
        if isinstance(self.marker, NoteMarker):
            return replace(self, marker=replace(self.marker, ledger=None))
        if isinstance(self.marker, FootnoteMarker):
            return replace(self, marker=replace(self.marker, silent=True))
        return self

    def _parts(self, text: Text) -> tuple[Language, tuple[Inline, ...]]:
        """Return the parts of a text in this language, or in the first that has it."""
        for code in (self.language.code, *self.desk.publisher.languages, *text.translations):
            written = text.in_language(code)
            if written is not None:
                own = code == self.language.code
                self.draft.raised |= not own
                language = self.language if own else self.desk.languages[code]
                line = join_lines(written, word_spaces=language.word_spaces)
                parts = parse_inline(set_marks(line, language))
                return language, name_authors(parts, partial(self._author, language=language))
        self.draft.raised = True
        return self.language, parse_inline(self.catalogue("text-to-come"))
