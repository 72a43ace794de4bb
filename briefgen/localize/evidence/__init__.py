"""The evidence sheet: each claim of a brief beside the sources and facts that it rests on."""

from briefgen.localize.evidence.building import build_evidence
from briefgen.localize.evidence.sheet import ClaimText, EvidenceSheet, SourceState

__all__ = ["ClaimText", "EvidenceSheet", "SourceState", "build_evidence"]
