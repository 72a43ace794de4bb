"""Which parts a reference has and in what order, by CSL type."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.cite import parts

Layout = tuple[parts.Part, ...]

NEWSPAPER: Layout = (
    parts.creators,
    parts.quoted_title,
    parts.outlet,
    parts.day_of_issue,
    parts.edition,
    parts.newspaper_page,
)
JOURNAL: Layout = (
    parts.creators,
    parts.quoted_title,
    parts.container,
    parts.volume,
    parts.issue_date,
    parts.pages,
)
BOOK: Layout = (
    parts.creators,
    parts.work_title,
    parts.contributors,
    parts.edition,
    parts.volume,
    parts.volumes,
    parts.collection,
    parts.imprint,
    parts.pages,
)
CHAPTER: Layout = (
    parts.creators,
    parts.quoted_title,
    parts.in_container,
    parts.edition,
    parts.collection,
    parts.imprint,
    parts.pages,
)
REPORT: Layout = (
    parts.institution,
    parts.work_title,
    parts.genre,
    parts.collection,
    parts.imprint,
    parts.pages,
)
THESIS: Layout = (parts.creators, parts.work_title, parts.degree, parts.pages)
PAGE: Layout = (
    parts.institution,
    parts.quoted_title,
    parts.contributors,
    parts.container,
    parts.publisher,
    parts.genre,
    parts.event,
    parts.day_of_page,
    parts.version,
    parts.pages,
)
WORK: Layout = (
    parts.institution,
    parts.work_title,
    parts.contributors,
    parts.container,
    parts.genre,
    parts.publisher,
    parts.event,
    parts.day_of_page,
    parts.version,
    parts.pages,
)
MESSAGE: Layout = (
    parts.creators,
    parts.quoted_title,
    parts.correspondence,
    parts.day_of_page,
)
TREATY: Layout = (parts.plain_title, parts.genre, parts.signed, parts.pages)
LAW: Layout = (
    parts.body,
    parts.plain_title,
    parts.law,
    parts.container,
    parts.publisher,
    parts.pages,
)

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


def layout_of(type_: str) -> Layout:
    """Return the parts of a reference to a source of a CSL type."""
    return LAYOUTS.get(type_, DEFAULT)
