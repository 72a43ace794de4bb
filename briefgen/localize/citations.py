"""Note numbers in a text and the list of the places that cite each source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

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
        self._count += 1
        anchor = self.anchors.citation(self._count)
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
        titles: plain reference of each source, shown when a reader points at the number.
        ledger: where uses are kept; without one, marks are a repetition and bear no anchors.
    """

    catalogue: Catalogue
    numbers: Mapping[str, int]
    titles: Mapping[str, str]
    ledger: CitationLedger | None = None

    def __call__(self, citation: Citation) -> Markup:
        """Return the marks of a citation as one superscript, in the order of their numbers.

        A source that the brief does not define has no number; it is shown as it was written.
        """
        unknown = [source for source in citation.sources if source.id not in self.numbers]
        known = sorted(
            (source for source in citation.sources if source.id in self.numbers),
            key=lambda source: self.numbers[source.id],
        )
        literal = Markup("").join(Markup("[@{}]").format(source.id) for source in unknown)
        if not known:
            return literal
        separator = Markup("{}").format(self.catalogue("citation.separator"))
        marks = separator.join(self._mark(source) for source in known)
        return literal + Markup('<sup class="cite">{}</sup>').format(marks)

    def _mark(self, source: CitedSource) -> Markup:
        number = self.numbers[source.id]
        anchor = Markup("")
        if self.ledger is not None:
            anchor = Markup('id="{}" ').format(self.ledger.add(source.id))
        text = str(number)
        if source.locator:
            text = self.catalogue("citation.located", number=number, locator=source.locator)
        return Markup('<a {}href="#{}" title="{}" role="doc-noteref">{}</a>').format(
            anchor, source_anchor(number), self.titles[source.id], text
        )
