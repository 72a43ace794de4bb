"""From an edition to its evidence sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.cite import attribution, format_locator
from briefgen.cite.access import access_of
from briefgen.cite.wording import as_plain
from briefgen.localize.anchors import source_anchor
from briefgen.localize.builder import edition_scope
from briefgen.localize.citations import NoteMarker
from briefgen.localize.edition import Edition, SourceText
from briefgen.localize.evidence.claims import (
    Claim,
    closing_claims,
    opening_claims,
    section_claims,
)
from briefgen.localize.evidence.dossiers import dossier_texts, fact_use
from briefgen.localize.evidence.sheet import (
    ClaimGroup,
    ClaimText,
    EvidenceSheet,
    FactUse,
    SourceUse,
)
from briefgen.localize.evidence.states import source_states
from briefgen.localize.evidence.tally import tally
from briefgen.localize.labels import change_text, confidence_text, likelihood_text
from briefgen.localize.scope import Scope
from briefgen.model import Brief, Desk
from briefgen.model.blocks import Judgement, Paragraph
from briefgen.model.markup import CitedSource
from briefgen.model.section import KeyPoint


def build_evidence(edition: Edition, brief: Brief, desk: Desk) -> EvidenceSheet:
    """Set each claim of an edition beside what it rests on.

    Args:
        edition: the brief in one language.
        brief: the brief, without errors.
        desk: the desk that it belongs to.

    Raises:
        MissingMessageError: the language's catalogue lacks a message.
    """
    writer = _Writer.of(edition, brief, desk)
    groups = tuple(writer.groups())
    claims = [claim for group in groups for claim in group.claims]
    sheet = EvidenceSheet(
        edition,
        groups,
        tuple(source_states(edition, claims, era=writer.scope.era)),
        tuple(dossier_texts(brief, writer.scope, writer.numbers, claims)),
    )
    return replace(sheet, tally=tuple(tally(sheet, writer.scope.catalogue)))


@dataclass
class _Writer:
    """Words the claims of one edition, one after the other.

    Attributes:
        brief: the brief.
        scope: the brief on its way into the language.
        sources: the cited sources, by id.
        count: how many claims there are so far.
    """

    brief: Brief
    scope: Scope
    sources: Mapping[str, SourceText]
    count: int = 0

    @classmethod
    def of(cls, edition: Edition, brief: Brief, desk: Desk) -> _Writer:
        """Return what words the claims of an edition."""
        sources = {source.record.id: source for source in edition.sources}
        marker = NoteMarker(
            edition_scope(brief, desk, edition.language).catalogue,
            {id_: source.number for id_, source in sources.items()},
            {id_: source.plain for id_, source in sources.items()},
            {id_: source.record.type for id_, source in sources.items()},
            edition.language,
        )
        return cls(brief, edition_scope(brief, desk, edition.language, marker), sources)

    @property
    def numbers(self) -> dict[str, int]:
        """The note numbers by id of the source."""
        return {id_: source.number for id_, source in self.sources.items()}

    def groups(self) -> Iterator[ClaimGroup]:
        """Yield the claims of page 1, of each section and of the end."""
        catalogue = self.scope.catalogue
        yield self._group(catalogue("evidence.opening"), "opening", opening_claims(self.brief))
        for id_, document in self.brief.section_documents.items():
            link = self.scope.links[id_]
            title = f"{link.number} {link.topic}"
            yield self._group(title, link.anchor, section_claims(document))
        if self.brief.meta.closing is not None:
            yield self._group(catalogue("closing"), "closing", closing_claims(self.brief))

    def _group(self, title: str, anchor: str, claims: Iterable[Claim]) -> ClaimGroup:
        return ClaimGroup(title, anchor, tuple(self._claim(claim) for claim in claims))

    def _claim(self, claim: Claim) -> ClaimText:
        self.count += 1
        scope, node = self.scope, claim.node
        sources, facts = tuple(self._sources(claim)), tuple(self._facts(claim))
        judgement = node if isinstance(node, Judgement) and claim.text is node.text else None
        likelihood = judgement.likelihood if judgement else None
        return ClaimText(
            number=self.count,
            anchor=f"claim-{self.count}",
            alias=scope.anchors.judgement(judgement.id) if judgement else "",
            kind=scope.catalogue(f"evidence.kind.{claim.kind}"),
            place=self._place(claim),
            html=scope.inline(claim.text, claim.cite),
            plain=scope.plain(claim.text),
            sources=sources,
            facts=facts,
            basis=tuple(
                scope.catalogue("section-number", number=link.number)
                for link in scope.links_to(claim.basis)
            ),
            likelihood=likelihood_text(scope.catalogue, likelihood) if likelihood else None,
            confidence=confidence_text(scope.catalogue, judgement.confidence)
            if judgement and judgement.confidence
            else "",
            change=change_text(scope.catalogue, judgement.change)
            if judgement and judgement.change
            else "",
            assumptions=tuple(map(scope.plain, judgement.assumptions)) if judgement else (),
            gaps=tuple(self._gaps(claim, rests_on_something=bool(sources or facts))),
        )

    def _place(self, claim: Claim) -> str:
        file = claim.document.source.file.relative_to(self.brief.folder)
        return f"{file.as_posix()}:{claim.document.span(claim.path).start.line}"

    def _sources(self, claim: Claim) -> Iterator[SourceUse]:
        for cited in self.scope.cited(claim.text, claim.cite):
            if cited.id in self.sources:
                yield self._source(cited, self.sources[cited.id])

    def _source(self, cited: CitedSource, source: SourceText) -> SourceUse:
        options, language = self.scope.desk.publisher.citations, self.scope.language
        name = as_plain(attribution(source.record, language, options=options))
        issued = access_of(source.record, language, era=self.scope.era).issued
        short = language.item_separator.join(part for part in (name, issued) if part)
        place = format_locator(cited.locator, source.record.type, language)
        grade = source.grade.code if source.grade else ""
        anchor = source_anchor(source.number)
        return SourceUse(source.number, anchor, short, place if cited.locator else "", grade)

    def _facts(self, claim: Claim) -> Iterator[FactUse]:
        known = self.brief.facts
        for id_ in dict.fromkeys((*claim.facts, *claim.basis)):
            if id_ in known:
                yield fact_use(known[id_], self.scope)

    def _gaps(self, claim: Claim, *, rests_on_something: bool) -> Iterator[str]:
        """Yield what a claim lacks, by the rules of evidence that ``briefgen check`` follows."""
        catalogue = self.scope.catalogue
        if claim.wants_ground and not rests_on_something and not claim.basis:
            yield catalogue("evidence.gap.no-ground")
        wants_facts = isinstance(claim.node, KeyPoint | Paragraph)
        if self.brief.dossier_documents and wants_facts and not claim.facts:
            yield catalogue("evidence.gap.no-fact")
