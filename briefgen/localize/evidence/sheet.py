"""The evidence sheet of a brief in one language: worded and escaped, for its reviewers."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.localize.edition import DateText, Edition
from briefgen.localize.scale_texts import GradeText, LikelihoodText


@dataclass(frozen=True)
class SourceUse:
    """A source that a claim cites.

    Attributes:
        number: its note number.
        anchor: where the sheet says more of it.
        short: whom it is from, and when it came out.
        locator: the place in it; empty where the claim names none.
        grade: its Admiralty grade, as in ``B2``; empty where it has none.
    """

    number: int
    anchor: str
    short: str
    locator: str
    grade: str


@dataclass(frozen=True)
class FactUse:
    """A fact of a dossier that a claim rests on.

    Attributes:
        id: its name.
        anchor: where the sheet says more of it.
        kind: how the document knows it, in a word.
        lines: the lines of the document, as in ``3–5, 9``.
        lines_text: the same in words.
        text: what it says.
    """

    id: str
    anchor: str
    kind: str
    lines: str
    lines_text: str
    text: str


@dataclass(frozen=True)
class ClaimText:
    """A part of the brief that says something, and what it rests on.

    Attributes:
        number: its number on the sheet, from 1.
        anchor: its place on the sheet.
        alias: the name by which texts of the brief link to it; empty where none can.
        kind: what part of the brief it is, in a word.
        place: its file and line, seen from the content folder.
        html: the claim with its note numbers.
        plain: the claim without marks.
        sources: what it cites.
        facts: the facts that it rests on.
        basis: the sections and judgements that it rests on, in words.
        likelihood: how likely, for a judgement.
        confidence: how sure the authors are of their ground, in a word.
        change: what became of a judgement, in a word.
        assumptions: what it takes as given.
        gaps: what it lacks, in words.
    """

    number: int
    anchor: str
    alias: str
    kind: str
    place: str
    html: Markup
    plain: str
    sources: tuple[SourceUse, ...]
    facts: tuple[FactUse, ...]
    basis: tuple[str, ...] = ()
    likelihood: LikelihoodText | None = None
    confidence: str = ""
    change: str = ""
    assumptions: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClaimGroup:
    """The claims of page 1, of a section or of the end."""

    title: str
    anchor: str
    claims: tuple[ClaimText, ...]


@dataclass(frozen=True)
class SourceState:
    """A source, and what is known of its access.

    Attributes:
        number: its note number.
        anchor: its place on the sheet.
        html: the reference.
        plain: the same without marks.
        grade: its Admiralty grade.
        issued: when it came out, in words; empty where it is undated.
        accessed: the day on which it was read, in words; empty where it is not known.
        archived: the day on which a copy was kept, in words; empty where it is not known.
        archive: the address of the copy; empty where there is none.
        claims: the numbers of the claims that cite it.
    """

    number: int
    anchor: str
    html: Markup
    plain: str
    grade: GradeText | None
    issued: str
    accessed: str
    archived: str
    archive: str
    claims: tuple[int, ...]


@dataclass(frozen=True)
class FactText:
    """A fact of a dossier, and the claims that rest on it.

    Attributes:
        use: what it says and where.
        source: the note number of the source that the document names for it; None for none.
        verbatim: whether its words are still those of the document.
        claims: the numbers of the claims that rest on it.
    """

    use: FactUse
    source: int | None
    verbatim: bool
    claims: tuple[int, ...]


@dataclass(frozen=True)
class OmissionText:
    """Lines of a document that the brief leaves out, and why."""

    lines: str
    reason: str


@dataclass(frozen=True)
class DossierText:
    """A source document and what became of it.

    Attributes:
        name: name of the dossier.
        file: name of the document.
        sha256: its digest.
        lines: how many lines it has.
        retrieved: when it was taken.
        facts: what it says.
        omitted: what was left out.
    """

    name: str
    file: str
    sha256: str
    lines: int
    retrieved: DateText
    facts: tuple[FactText, ...]
    omitted: tuple[OmissionText, ...]


@dataclass(frozen=True)
class Count:
    """How many there are of something that a reviewer asks for first."""

    label: str
    number: int


@dataclass(frozen=True)
class EvidenceSheet:
    """What each claim of an edition rests on, and in what state that is."""

    edition: Edition
    groups: tuple[ClaimGroup, ...]
    sources: tuple[SourceState, ...]
    dossiers: tuple[DossierText, ...]
    tally: tuple[Count, ...] = ()

    @property
    def claims(self) -> tuple[ClaimText, ...]:
        """All claims in the order of the brief."""
        return tuple(claim for group in self.groups for claim in group.claims)
