"""What became of the source documents, for an evidence sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefgen.localize.evidence.sheet import (
    ClaimText,
    DossierText,
    FactText,
    FactUse,
    OmissionText,
)
from briefgen.localize.labels import fact_kind_text
from briefgen.localize.scope import Scope
from briefgen.model import Brief, Dossier
from briefgen.model.dossier import Fact, line_ranges
from briefgen.model.text import Text


def fact_use(fact: Fact, scope: Scope) -> FactUse:
    """Return a fact in words, with the lines of the document that say it."""
    number = "one" if len(fact.lines) == 1 else "many"
    lines = line_ranges(fact.lines)
    return FactUse(
        id=fact.id,
        anchor=f"fact-{fact.id}",
        kind=fact_kind_text(scope.catalogue, fact.kind),
        lines=lines,
        lines_text=scope.catalogue(f"evidence.lines.{number}", lines=lines),
        text=scope.plain(fact.text),
    )


def dossier_texts(
    brief: Brief, scope: Scope, numbers: Mapping[str, int], claims: Iterable[ClaimText]
) -> Iterator[DossierText]:
    """Yield the dossiers of a brief with the claims that rest on each of their facts.

    Args:
        brief: the brief.
        scope: the brief on its way into the language.
        numbers: the note numbers by id of the source.
        claims: the claims of the sheet.
    """
    uses: dict[str, list[int]] = {}
    for claim in claims:
        for fact in claim.facts:
            uses.setdefault(fact.id, []).append(claim.number)
    for name, document in brief.dossier_documents.items():
        yield _dossier(name, document.content, scope, numbers, uses)


def _dossier(
    name: str,
    dossier: Dossier,
    scope: Scope,
    numbers: Mapping[str, int],
    uses: Mapping[str, list[int]],
) -> DossierText:
    source = dossier.document
    return DossierText(
        name=name,
        file=source.file,
        sha256=source.sha256,
        lines=source.lines,
        retrieved=scope.date(source.retrieved),
        facts=tuple(
            FactText(
                fact_use(fact, scope),
                numbers.get(fact.cite) if fact.cite else None,
                fact.verbatim,
                tuple(uses.get(fact.id, ())),
            )
            for fact in dossier.facts
        ),
        omitted=tuple(
            OmissionText(line_ranges(omission.lines), _reason(omission.reason, scope))
            for omission in dossier.omitted
        ),
    )


def _reason(reason: str | Text, scope: Scope) -> str:
    return reason if isinstance(reason, str) else scope.plain(reason)
