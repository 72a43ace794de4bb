"""What a reviewer asks for first: how many claims, sources and facts, and in what state."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.languages.catalogue import Catalogue
from briefgen.localize.evidence.sheet import Count, EvidenceSheet


def tally(sheet: EvidenceSheet, catalogue: Catalogue) -> Iterator[Count]:
    """Yield the counts of a sheet in the words of its language.

    Args:
        sheet: the sheet.
        catalogue: the words.
    """
    claims, sources = sheet.claims, sheet.sources
    facts = [fact for dossier in sheet.dossiers for fact in dossier.facts]
    numbers = {
        "claims": len(claims),
        "cited": sum(bool(claim.sources) for claim in claims),
        "grounded": sum(bool(claim.facts) for claim in claims),
        "open": sum(bool(claim.gaps) for claim in claims),
        "sources": len(sources),
        "graded": sum(source.grade is not None for source in sources),
        "archived": sum(bool(source.archive) for source in sources),
        "undated": sum(not source.issued for source in sources),
        "facts": len(facts),
        "unused": sum(not fact.claims for fact in facts),
    }
    for name, number in numbers.items():
        yield Count(catalogue(f"evidence.tally.{name}"), number)
