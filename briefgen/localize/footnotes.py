"""Citations as calls of footnotes, which get their numbers and words once a page is put together.

A footnote is worded by what was cited before it (in full, short, ibid.), and what stands before
it on the page is the theme's affair. An edition therefore says only what each call cites.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from markupsafe import Markup

from briefgen.localize.citations import CitationLedger
from briefgen.model.markup import Citation, CitedSource


@dataclass(frozen=True)
class FootnoteMarker:
    """Writes the calls of footnotes (DPUB-ARIA 1.1, doc-noteref).

    Attributes:
        known: ids of the sources that the brief defines.
        ledger: where uses are kept.
        cited: what each call cites, by its anchor; filled while the edition is built.
        silent: whether the text is a repetition: its notes stand where it is at home.
    """

    known: Collection[str]
    ledger: CitationLedger
    cited: dict[str, tuple[CitedSource, ...]] = field(default_factory=dict)
    silent: bool = False

    def __call__(self, citation: Citation) -> Markup:
        """Return the call of a citation's footnote; its number is a stand-in of the same width."""
        unknown = [source for source in citation.sources if source.id not in self.known]
        known = tuple(source for source in citation.sources if source.id in self.known)
        literal = Markup("").join(Markup("[@{}]").format(source.id) for source in unknown)
        if not known or self.silent:
            return literal
        anchor = self.ledger.add_call(source.id for source in known)
        self.cited[anchor] = known
        return literal + Markup(
            '<sup class="cite"><a id="{0}" href="#{0}-note" role="doc-noteref">{1}</a></sup>'
        ).format(anchor, len(self.cited))
