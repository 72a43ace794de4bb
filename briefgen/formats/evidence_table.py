"""The evidence sheet as a table: a row a claim, in the words of one language or of two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from briefgen.formats.spreadsheet import as_csv
from briefgen.languages.catalogue import Catalogue, catalogue_of
from briefgen.localize.evidence import ClaimText, EvidenceSheet, SourceState

_BETWEEN: Final = "; "
_LANGUAGES: Final = " / "

Cell = Callable[[ClaimText, "_Words"], str]


class _Words:
    """What a cell may need beside its claim: the words of the language and the sources."""

    def __init__(self, sheet: EvidenceSheet) -> None:
        self.catalogue: Catalogue = catalogue_of(sheet.edition.language)
        self.sources: Mapping[int, SourceState] = {it.number: it for it in sheet.sources}
        self.groups: Mapping[int, str] = {
            claim.number: group.title for group in sheet.groups for claim in group.claims
        }


def evidence_csv(sheets: Sequence[EvidenceSheet]) -> bytes:
    """Return the claims of a sheet, or of one sheet in two languages, as CSV.

    The claim has a column for each language; what else is worded stands in both where they differ.
    """
    words = [_Words(sheet) for sheet in sheets]
    before, after = _COLUMNS["before"], _COLUMNS["after"]
    head = [
        *(_in_each(one.catalogue(f"evidence.column.{name}") for one in words) for name in before),
        *(_claim_head(sheet, one) for sheet, one in zip(sheets, words, strict=True)),
        *(_in_each(one.catalogue(f"evidence.column.{name}") for one in words) for name in after),
    ]
    rows = zip(*(sheet.claims for sheet in sheets), strict=True)
    return as_csv(head, (_row(claims, words) for claims in rows))


def _row(claims: Sequence[ClaimText], words: Sequence[_Words]) -> list[str]:
    def cells(columns: Mapping[str, Cell]) -> list[str]:
        pairs = list(zip(claims, words, strict=True))
        return [_in_each(cell(claim, one) for claim, one in pairs) for cell in columns.values()]

    texts = [claim.plain for claim in claims]
    return [*cells(_COLUMNS["before"]), *texts, *cells(_COLUMNS["after"])]


def _claim_head(sheet: EvidenceSheet, words: _Words) -> str:
    return f"{words.catalogue('evidence.claim')} ({sheet.edition.language.code})"


def _in_each(texts: Iterable[str]) -> str:
    """Return what the languages say, once where they say the same."""
    return _LANGUAGES.join(dict.fromkeys(text for text in texts if text))


def _cited(claim: ClaimText, _words: _Words) -> str:
    """Return the note numbers, each with the place in its source."""
    return _BETWEEN.join(
        f"{use.number} ({use.locator})" if use.locator else str(use.number) for use in claim.sources
    )


def _references(claim: ClaimText, words: _Words) -> str:
    return _of_sources(claim, words, lambda source: source.plain)


def _grades(claim: ClaimText, words: _Words) -> str:
    return _of_sources(claim, words, lambda source: source.grade.code if source.grade else "")


def _accessed(claim: ClaimText, words: _Words) -> str:
    return _of_sources(claim, words, lambda source: source.accessed)


def _archived(claim: ClaimText, words: _Words) -> str:
    def state(source: SourceState) -> str:
        if not source.archive:
            return words.catalogue("evidence.not-archived")
        return " ".join(part for part in (source.archived, source.archive) if part)

    return _of_sources(claim, words, state)


def _of_sources(claim: ClaimText, words: _Words, say: Callable[[SourceState], str]) -> str:
    """Return what there is to say of each source that a claim cites, with its number."""
    numbers = dict.fromkeys(use.number for use in claim.sources)
    found = ((number, say(words.sources[number])) for number in numbers)
    return _BETWEEN.join(f"{number}: {text}" for number, text in found if text)


def _facts(claim: ClaimText, _words: _Words) -> str:
    return _BETWEEN.join(fact.id for fact in claim.facts)


def _fact_kinds(claim: ClaimText, _words: _Words) -> str:
    return _BETWEEN.join(f"{fact.id}: {fact.kind}" for fact in claim.facts)


def _lines(claim: ClaimText, _words: _Words) -> str:
    return _BETWEEN.join(f"{fact.id}: {fact.lines}" for fact in claim.facts)


def _likelihood(claim: ClaimText, _words: _Words) -> str:
    found = claim.likelihood
    return f"{found.term} ({found.range})" if found else ""


_COLUMNS: Final[Mapping[str, Mapping[str, Cell]]] = {
    "before": {
        "number": lambda claim, _: str(claim.number),
        "section": lambda claim, words: words.groups[claim.number],
        "kind": lambda claim, _: claim.kind,
        "place": lambda claim, _: claim.place,
    },
    "after": {
        "sources": _cited,
        "references": _references,
        "grades": _grades,
        "accessed": _accessed,
        "archived": _archived,
        "facts": _facts,
        "fact-kinds": _fact_kinds,
        "lines": _lines,
        "likelihood": _likelihood,
        "confidence": lambda claim, _: claim.confidence,
        "change": lambda claim, _: claim.change,
        "basis": lambda claim, _: _BETWEEN.join(claim.basis),
        "assumptions": lambda claim, _: _BETWEEN.join(claim.assumptions),
        "gaps": lambda claim, _: _BETWEEN.join(claim.gaps),
    },
}
"""What stands before and after the claim itself, by the last part of the column's symbol."""
