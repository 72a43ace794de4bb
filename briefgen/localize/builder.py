"""From a brief to an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from markupsafe import Markup

from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
from briefgen.localize.anchors import Anchors, brief_links
from briefgen.localize.blocks import Place, block_text
from briefgen.localize.citations import CitationLedger, NoteCounter, NoteMarker
from briefgen.localize.drafts import draft_causes, draft_notes
from briefgen.localize.edition import (
    AuthorText,
    BlockText,
    Edition,
    Item,
    NoteCalls,
    OtherEdition,
    SectionLink,
    SectionText,
    SelfCitation,
)
from briefgen.localize.footnotes import FootnoteMarker
from briefgen.localize.labels import handling_text, scale_text
from briefgen.localize.numbering import figure_numbers
from briefgen.localize.origin import Origin
from briefgen.localize.own_record import OWN_KEY, own_record, record_to_cite, self_citation
from briefgen.localize.scope import Marker, Scope
from briefgen.localize.source_list import (
    ReferenceWriter,
    note_marker,
    references_of,
    source_texts,
)
from briefgen.localize.typography import set_marks
from briefgen.model import Author, Brief, Desk, Takeaway
from briefgen.model.blocks import Judgement, Voices
from briefgen.model.glossary import TermKind
from briefgen.model.scales import LikelihoodScale

UNPREFIXED = Anchors()


def build_edition(
    brief: Brief,
    desk: Desk,
    language: Language,
    *,
    other_editions: Sequence[OtherEdition] = (),
    anchors: Anchors = UNPREFIXED,
    write_references: ReferenceWriter | None = None,
    has_footnotes: bool = False,
) -> Edition:
    """Put a brief into the words of one language.

    A text that is still to be translated shows in a language that has it and makes the edition
    a draft; so does one that has not followed a change of its translation.

    Args:
        brief: a brief without errors.
        desk: the desk that it belongs to.
        language: the language of the edition; may be one that the publisher does not name.
        other_editions: the same brief in other languages, to link to.
        anchors: names the places of the edition; two on one page need names of their own.
        write_references: writes the list of sources; in briefgen's own style where None.
        has_footnotes: whether sources are told in footnotes, which are in briefgen's own style.

    Raises:
        MissingMessageError: the language's catalogue lacks a message.
    """
    numbers = note_numbers(brief, desk)
    scope = edition_scope(brief, desk, language, anchors=anchors)
    to_cite = record_to_cite(own_record(scope), scope, in_own_style=write_references is None)
    cited = [brief.sources[id_] for id_ in numbers]
    references = references_of([*cited, to_cite], scope, write_references)
    ledger = CitationLedger(anchors)
    marker: NoteMarker | FootnoteMarker = FootnoteMarker(numbers.keys(), ledger)
    if not has_footnotes:
        marker = note_marker(numbers, references, ledger, scope)
    scope = replace(scope, marker=marker)
    edition = _edition(scope)
    causes = draft_causes(brief, desk, language, is_untranslated=scope.draft.raised)
    return replace(
        edition,
        sources=tuple(source_texts(numbers, references, ledger, scope)),
        citation=self_citation(edition.citation.record, references[OWN_KEY], scope),
        footnotes=NoteCalls(marker.cited, desk.publisher.citations, scope.era)
        if isinstance(marker, FootnoteMarker)
        else None,
        draft_causes=causes,
        draft_notes=draft_notes(causes, language, desk),
        other_editions=tuple(other_editions),
    )


def note_numbers(brief: Brief, desk: Desk) -> dict[str, int]:
    """Number the cited sources in the order in which a reader meets them.

    The edition in the publisher's first language decides, so that a source has one number in
    every edition.

    Returns:
        Source id to number from 1; sources that nothing cites are left out.
    """
    counter = NoteCounter()
    _edition(edition_scope(brief, desk, desk.languages[desk.publisher.languages[0]], counter))
    known = (id_ for id_ in counter.numbers if id_ in brief.sources)
    return {id_: number for number, id_ in enumerate(known, start=1)}


def edition_scope(
    brief: Brief,
    desk: Desk,
    language: Language,
    marker: Marker | None = None,
    anchors: Anchors = UNPREFIXED,
) -> Scope:
    """Return what every part of an edition is made with.

    Args:
        brief: the brief.
        desk: the desk that it belongs to.
        language: the language of the edition.
        marker: writes the marks of citations; none are written where None.
        anchors: names the places of the edition.
    """
    publisher, meta = desk.publisher, brief.meta
    scope = Scope(
        brief=brief,
        desk=desk,
        language=language,
        catalogue=catalogue_of(language),
        marker=marker or NoteCounter(),
        anchors=anchors,
        era=publisher.era if meta.era is None else meta.era,
        voices=publisher.voices if meta.voices is None else meta.voices,
        figures=figure_numbers(brief),
    )
    topics = {id_: scope.plain(section.topic) for id_, section in brief.sections.items()}
    return replace(scope, links=brief_links(brief, topics, anchors))


def _edition(scope: Scope) -> Edition:
    """Return the edition without its source list.

    Its parts are made in the order in which page 1 and those after it show them, because that is
    the order of the note numbers.
    """
    brief, publisher = scope.brief, scope.desk.publisher
    meta = brief.meta
    return Edition(
        language=scope.language,
        brief_id=meta.id,
        publisher=scope.plain(publisher.name),
        publisher_url=publisher.url,
        logo=_logo(scope),
        series=scope.plain(publisher.series),
        number=meta.number,
        handling=handling_text(scope.catalogue, meta.handling),
        as_of=scope.date(meta.as_of),
        published=scope.date(meta.published),
        title=scope.heading(meta.title),
        subtitle=scope.heading(meta.subtitle) if meta.subtitle else None,
        authors=tuple(_author(author, scope) for author in meta.authors),
        summary=scope.inline(meta.summary),
        summary_plain=scope.plain(meta.summary),
        **_overview_and_sections(scope),
        closing=scope.optional(meta.closing),
        citation=SelfCitation(own_record(scope)),
        disclaimer=scope.optional(publisher.disclaimer),
        original_language=scope.desk.languages[publisher.languages[0]],
        scales=tuple(scale_text(scope.catalogue, scale) for scale in _scales_used(brief)),
        keywords=tuple(scope.plain(section.topic) for section in brief.sections.values()),
        persons=tuple(_persons(scope)),
        sources=(),
        origin=Origin.of(brief.meta_document, scope.desk),
        publisher_origin=Origin.of(scope.desk.publisher_document, scope.desk),
    )


def _persons(scope: Scope) -> Iterable[str]:
    """Return each form of a person's name in the edition's language, with the signs of print."""
    for term in scope.desk.glossary.terms:
        if term.kind is TermKind.PERSON:
            yield from (set_marks(it, scope.language) for it in term.forms(scope.language.code))


def _scales_used(brief: Brief) -> Iterable[LikelihoodScale]:
    """Return each scale that a judgement of the brief speaks in, once."""
    used = (
        block.likelihood.scale
        for section in brief.sections.values()
        for block in section.body
        if isinstance(block, Judgement) and block.likelihood
    )
    return dict.fromkeys(used)


class _Parts(TypedDict):
    takeaways: tuple[Item, ...]
    sections: tuple[SectionText, ...]


def _overview_and_sections(scope: Scope) -> _Parts:
    """Return the takeaways and the sections; page 1 shows the answers before both."""
    sections = scope.brief.sections
    again = scope.repeating()
    answers = {id_: again.inline(section.answer) for id_, section in sections.items()}
    takeaways = scope.brief.meta.takeaways
    return _Parts(
        takeaways=tuple(_takeaway(n, item, scope) for n, item in enumerate(takeaways, start=1)),
        sections=tuple(_section(id_, answers[id_], scope) for id_ in sections),
    )


def _logo(scope: Scope) -> Path | None:
    """Return the publisher's mark in the language of the edition."""
    logo = scope.desk.publisher.logo
    src = logo.in_language(scope.language.code) if logo else None
    return scope.desk.content_folder / src if src else None


def _author(author: Author, scope: Scope) -> AuthorText:
    return AuthorText(
        name=scope.inline(author.name),
        name_plain=scope.plain(author.name),
        role=scope.optional(author.role),
    )


def _takeaway(number: int, takeaway: Takeaway, scope: Scope) -> Item:
    item = scope.item(takeaway.text, takeaway.cite, scope.anchors.takeaway(number))
    return replace(item, sections=scope.links_to(takeaway.basis))


def _section(id_: str, answer_again: Markup, scope: Scope) -> SectionText:
    section, link = scope.brief.sections[id_], scope.links[id_]
    origin = Origin.of(scope.brief.section_documents[id_], scope.desk)
    return SectionText(
        id=id_,
        anchor=link.anchor,
        number=link.number,
        topic=scope.heading(section.topic),
        question=scope.heading(section.question),
        answer=scope.inline(section.answer),
        answer_again=answer_again,
        key_points=tuple(
            scope.item(point.text, point.cite, scope.anchors.point(id_, number))
            for number, point in enumerate(section.key_points, start=1)
        ),
        blocks=tuple(_blocks(id_, link, origin, scope)),
        origin=origin,
    )


def _blocks(id_: str, link: SectionLink, origin: Origin, scope: Scope) -> Iterator[BlockText]:
    for index, block in enumerate(scope.brief.sections[id_].body):
        if isinstance(block, Voices) and not scope.voices:
            continue
        figure = scope.figures.get((id_, index), 0)
        yield block_text(block, scope, Place(link, figure, origin.at("body", index)))
