"""An edition: a brief in one language, as plain strings and inline HTML, ready for a template.

Everything here is already worded, formatted and escaped for its reader. A template only arranges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from briefgen.languages import Language
from briefgen.localize.drafts import DraftCause
from briefgen.localize.origin import FromYaml, Origin
from briefgen.localize.scale_texts import GradeText, HandlingText, LikelihoodText, ScaleText
from briefgen.model.markup import CitedSource
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source


@dataclass(frozen=True)
class Heading:
    """A line of display type.

    ``plain`` is what a balancer measures and metadata carry, ``script`` (ISO 15924) that of the
    edition's language.
    """

    html: Markup
    plain: str
    script: str


@dataclass(frozen=True)
class DateText:
    """A date for machines (ISO 8601) and for readers."""

    iso: str
    text: str


@dataclass(frozen=True)
class AuthorText:
    """An author and what they are."""

    name: Markup
    name_plain: str
    role: Markup | None


@dataclass(frozen=True)
class Item:
    """A key point, takeaway or list item with its citations."""

    html: Markup
    anchor: str = ""
    sections: tuple[SectionLink, ...] = ()


@dataclass(frozen=True)
class SectionLink:
    """A way to a section: its number, topic and anchor."""

    number: int
    topic: str
    anchor: str


@dataclass(frozen=True)
class BlockText(FromYaml):
    """A block of a section's body; ``type`` names its template."""

    type: str


@dataclass(frozen=True)
class ParagraphText(BlockText):
    """Running text."""

    html: Markup


@dataclass(frozen=True)
class ListText(BlockText):
    """A list."""

    items: tuple[Item, ...]
    ordered: bool
    title: Markup | None
    citations: Markup


@dataclass(frozen=True)
class QuoteText(BlockText):
    """A quotation."""

    html: Markup
    attribution: Markup | None


@dataclass(frozen=True)
class CalloutText(BlockText):
    """A box."""

    title: Markup | None
    html: Markup


@dataclass(frozen=True)
class JudgementText(BlockText):
    """A judgement with the words of its scales; ``change`` and the like are worded already."""

    anchor: str
    html: Markup
    likelihood: LikelihoodText | None
    confidence: str | None
    basis: tuple[SectionLink, ...]
    assumptions: tuple[Markup, ...]
    change: str | None
    previous: Markup | None


@dataclass(frozen=True)
class VoicesText(BlockText):
    """Readers' reactions."""

    title: Markup | None
    items: tuple[Item, ...]


@dataclass(frozen=True)
class SectionText(FromYaml):
    """A section; ``number`` counts from 1."""

    id: str
    anchor: str
    number: int
    topic: Heading
    question: Heading
    answer: Markup
    key_points: tuple[Item, ...]
    blocks: tuple[BlockText, ...]
    answer_again: Markup
    """The answer as page 1 gives it away: its note numbers bear no anchors."""


@dataclass(frozen=True)
class CitationUse:
    """One place where a source is cited: the anchor of its mark, and which use it is (from 1)."""

    anchor: str
    number: int


@dataclass(frozen=True)
class SourceText(FromYaml):
    """A reference of the source list; ``number`` is the note number."""

    number: int
    anchor: str
    html: Markup
    plain: str
    uses: tuple[CitationUse, ...]
    grade: GradeText | None
    record: Source
    """The CSL record behind the reference."""


@dataclass(frozen=True)
class NoteCalls:
    """The calls of an edition's footnotes, and how their notes are written.

    Attributes:
        cited: what each call cites, by its anchor.
        options: the publisher's choices for references.
        era: whether dates carry the era.
    """

    cited: Mapping[str, tuple[CitedSource, ...]]
    options: CitationOptions
    era: bool = False


@dataclass(frozen=True)
class SelfCitation:
    """How the edition is to be cited.

    Attributes:
        record: the edition as a CSL record.
        html: the reference, as the list of sources would have it.
        plain: the same without marks.
        shown: whether the pages say so.
    """

    record: Source
    html: Markup = field(default_factory=Markup)
    plain: str = ""
    shown: bool = False


@dataclass(frozen=True)
class OtherEdition:
    """The same brief in another language, or in two side by side."""

    languages: tuple[Language, ...]
    href: str


@dataclass(frozen=True)
class Edition(FromYaml):
    """A brief in one language."""

    language: Language
    brief_id: str
    publisher: str
    publisher_url: str | None
    logo: Path | None
    series: str
    number: int | None
    title: Heading
    subtitle: Heading | None
    summary: Markup
    summary_plain: str
    handling: HandlingText
    as_of: DateText
    published: DateText
    authors: tuple[AuthorText, ...]
    takeaways: tuple[Item, ...]
    sections: tuple[SectionText, ...]
    closing: Markup | None
    sources: tuple[SourceText, ...]
    citation: SelfCitation
    disclaimer: Markup | None
    original_language: Language
    """The publisher's first language, which the others count as translations of."""
    scales: tuple[ScaleText, ...] = ()
    publisher_origin: Origin | None = None
    keywords: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    """Names of persons that the desk's glossary has in this language, as they are printed."""
    footnotes: NoteCalls | None = None
    """What its footnotes cite; None where marks lead to the numbered list of sources."""
    draft_causes: tuple[DraftCause, ...] = ()
    draft_notes: tuple[str, ...] = ()
    """Why the edition, or the one beside it on the page, is a draft: a sentence each."""
    other_editions: tuple[OtherEdition, ...] = field(default=())

    @property
    def draft(self) -> bool:
        """Whether the edition is not to be taken for the finished text."""
        return bool(self.draft_notes)

    @property
    def columns(self) -> tuple[Edition, ...]:
        """The editions that stand side by side on the page: this one alone."""
        return (self,)
