"""In what state the cited sources are, for an evidence sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.cite.access import access_of
from briefgen.localize.edition import Edition
from briefgen.localize.evidence.sheet import ClaimText, SourceState


def source_states(
    edition: Edition, claims: Iterable[ClaimText], *, era: bool
) -> Iterator[SourceState]:
    """Yield the sources of an edition with what is known of their access.

    Args:
        edition: the brief in one language.
        claims: the claims of the sheet.
        era: whether dates carry the era.
    """
    uses: dict[int, list[int]] = {}
    for claim in claims:
        for number in dict.fromkeys(use.number for use in claim.sources):
            uses.setdefault(number, []).append(claim.number)
    for source in edition.sources:
        access = access_of(source.record, edition.language, era=era)
        yield SourceState(
            number=source.number,
            anchor=source.anchor,
            html=source.html,
            plain=source.plain,
            grade=source.grade,
            issued=access.issued,
            accessed=access.accessed,
            archived=access.archived,
            archive=access.archive,
            claims=tuple(uses.get(source.number, ())),
        )
