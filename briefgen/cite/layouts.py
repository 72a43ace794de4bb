"""Which parts a reference has and in what order, by CSL type."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.cite import pages, parts, people
from briefgen.cite.resolutions import is_resolution, resolution
from briefgen.model.source import Source

Layout = tuple[parts.Part, ...]

NEWSPAPER: Layout = (
    people.creators,
    parts.quoted_title,
    parts.outlet,
    parts.day_of_issue,
    parts.edition,
    pages.newspaper_page,
)
JOURNAL: Layout = (
    people.creators,
    parts.quoted_title,
    parts.container,
    parts.volume,
    parts.issue_date,
    pages.pages,
)
BOOK: Layout = (
    people.creators,
    parts.work_title,
    people.contributors,
    parts.edition,
    parts.volume,
    parts.volumes,
    parts.collection,
    parts.imprint,
    pages.pages,
)
CHAPTER: Layout = (
    people.creators,
    parts.quoted_title,
    parts.in_container,
    parts.edition,
    parts.collection,
    parts.imprint,
    pages.pages,
)
REPORT: Layout = (
    people.institution,
    parts.work_title,
    parts.genre,
    parts.collection,
    parts.imprint_of_report,
    pages.pages,
)
THESIS: Layout = (people.creators, parts.work_title, parts.degree, pages.pages)
PAGE: Layout = (
    people.institution,
    parts.quoted_title,
    people.contributors,
    parts.container,
    parts.publisher_of_page,
    parts.genre,
    parts.event,
    parts.day_of_page,
    parts.version,
    pages.pages,
)
WORK: Layout = (
    people.institution,
    parts.work_title,
    people.contributors,
    parts.container,
    parts.genre,
    parts.publisher_of_page,
    parts.event,
    parts.day_of_page,
    parts.version,
    pages.pages,
)
MESSAGE: Layout = (
    people.creators,
    parts.quoted_title,
    parts.correspondence,
    parts.day_of_page,
)
TREATY: Layout = (parts.plain_title, parts.genre, parts.signed, pages.pages)
LAW: Layout = (
    people.body,
    parts.plain_title,
    parts.law,
    parts.section,
    parts.container,
    parts.publisher,
    pages.pages,
)

RESOLUTION: Layout = (resolution, pages.pages)

LAYOUTS: Mapping[str, Layout] = {
    "article-newspaper": NEWSPAPER,
    "article-magazine": NEWSPAPER,
    "article-journal": JOURNAL,
    "book": BOOK,
    "chapter": CHAPTER,
    "classic": BOOK,
    "collection": BOOK,
    "entry-dictionary": CHAPTER,
    "entry-encyclopedia": CHAPTER,
    "pamphlet": BOOK,
    "paper-conference": CHAPTER,
    "periodical": BOOK,
    "report": REPORT,
    "review": JOURNAL,
    "review-book": JOURNAL,
    "standard": REPORT,
    "thesis": THESIS,
    "treaty": TREATY,
    "bill": LAW,
    "legal_case": LAW,
    "legislation": LAW,
    "regulation": LAW,
    "patent": LAW,
    "dataset": WORK,
    "figure": WORK,
    "graphic": WORK,
    "map": WORK,
    "motion_picture": WORK,
    "musical_score": WORK,
    "performance": WORK,
    "personal_communication": MESSAGE,
    "software": WORK,
    "song": WORK,
}
"""Layouts of the types that have one of their own."""

DEFAULT = PAGE
"""The layout of all other types: a quoted title, where it stands, and when."""


def layout_of(source: Source) -> Layout:
    """Return the parts of a reference to a source: by its CSL type, and that of resolutions."""
    return RESOLUTION if is_resolution(source) else LAYOUTS.get(source.type, DEFAULT)
