"""Note numbers in a text and the list of the places that cite each source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from briefgen.cite import format_locator
from briefgen.languages import Language
from briefgen.languages.catalogue import Catalogue
from briefgen.localize.anchors import Anchors, source_anchor
from briefgen.localize.edition import CitationUse
from briefgen.model.markup import Citation, CitedSource


@dataclass
class CitationLedger:
    """Keeps the uses of each source while one edition is built."""

    anchors: Anchors = field(default_factory=Anchors)
    uses: dict[str, list[CitationUse]] = field(default_factory=dict)
    _count: int = 0

    def add(self, source_id: str) -> str:
        """Note a use of a source and return the anchor for its mark."""
        return self.add_call([source_id])

    def add_call(self, source_ids: Iterable[str]) -> str:
        """Note that one mark cites some sources and return the anchor for it."""
        self._count += 1
        anchor = self.anchors.citation(self._count)
        for source_id in dict.fromkeys(source_ids):
            of_source = self.uses.setdefault(source_id, [])
            of_source.append(CitationUse(anchor, len(of_source) + 1))
        return anchor


@dataclass
class NoteCounter:
    """Stands in for the marks while sources are numbered in the order of their first use."""

    numbers: dict[str, int] = field(default_factory=dict)

    def __call__(self, citation: Citation) -> Markup:
        """Give each source of a citation its number; there is no mark to show yet."""
        for source in citation.sources:
            self.numbers.setdefault(source.id, len(self.numbers) + 1)
        return Markup("")


@dataclass(frozen=True)
class NoteMarker:
    """Writes the marks of citations (DPUB-ARIA 1.1, doc-noteref).

    Attributes:
        catalogue: words of the edition.
        numbers: note number of each source.
        references: plain reference of each source, shown when a reader points at the number.
        types: the CSL type of each source; newspapers have pages of their own.
        language: the language of the edition.
        ledger: where uses are kept; without one, marks are a repetition and bear no anchors.
    """

    catalogue: Catalogue
    numbers: Mapping[str, int]
    references: Mapping[str, str]
    types: Mapping[str, str]
    language: Language
    ledger: CitationLedger | None = None

    def __call__(self, citation: Citation) -> Markup:
        """Return the marks of a citation as one superscript.

        They stand in the order of their numbers, or as written where words introduce one. A source
        that the brief does not define has no number; it is shown as it was written.
        """
        unknown = [source for source in citation.sources if source.id not in self.numbers]
        known = [source for source in citation.sources if source.id in self.numbers]
        literal = Markup("").join(Markup("[@{}]").format(source.id) for source in unknown)
        if not known:
            return literal
        if not any(source.prefix for source in known):
            known.sort(key=lambda source: self.numbers[source.id])
        marks = self._separator(known).join(self._mark(source) for source in known)
        return literal + Markup('<sup class="cite">{}</sup>').format(marks)

    def _separator(self, sources: Sequence[CitedSource]) -> Markup:
        if any(source.prefix or source.locator for source in sources):
            return escape(self.catalogue("citation.separator-worded"))
        return escape(self.catalogue("citation.separator"))

    def _mark(self, source: CitedSource) -> Markup:
        number = self.numbers[source.id]
        anchor = Markup("")
        if self.ledger is not None:
            anchor = Markup('id="{}" ').format(self.ledger.add(source.id))
        return Markup('<a {}href="#{}" role="doc-noteref" data-reference="{}">{}</a>').format(
            anchor, source_anchor(number), self.references[source.id], self._text(source, number)
        )

    def _text(self, source: CitedSource, number: int) -> str:
        """Return the number with the place in the source and the words before it."""
        text = str(number)
        if source.locator:
            place = format_locator(source.locator, self.types[source.id], self.language)
            text = self.catalogue("citation.located", number=number, locator=place)
        if source.prefix:
            text = self.catalogue("citation.prefixed", prefix=source.prefix, citation=text)
        return text
