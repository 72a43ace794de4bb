"""One edition of a brief: what it says, and what a format needs to make a file of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from briefgen.citeproc import reference_writer
from briefgen.diagnostics import Message
from briefgen.enclosures import enclosures
from briefgen.formats import FormatContext
from briefgen.languages import Language
from briefgen.localize import AnyEdition, OtherEdition, build_columns
from briefgen.localize.evidence import build_evidence
from briefgen.model import Brief, Desk
from briefgen.model.editions import edition_code
from briefgen.options import Plan
from briefgen.render import Look, theme_record
from briefgen.typeset.fonts import FontLibrary

SHARED_LIST = (
    "the theme {theme} asks for footnotes; {edition} has one list of sources for both languages"
)
STYLED_LIST = (
    "the theme {theme} asks for footnotes; the citation style of the desk writes a list of sources"
)


@dataclass(frozen=True)
class Making:
    """An edition that is to be made.

    Attributes:
        brief: the brief.
        desk: the desk that it belongs to.
        languages: one language, or two side by side.
        plan: the options of the build.
        fonts: the fonts that the theme uses.
    """

    brief: Brief
    desk: Desk
    languages: tuple[Language, ...]
    plan: Plan
    fonts: FontLibrary


def edition_of(making: Making) -> AnyEdition:
    """Return what an edition says.

    Raises:
        CiteprocError: the desk's citation style cannot be used.
    """
    desk, plan = making.desk, making.plan
    others = tuple(
        OtherEdition(other, quote(plan.output_path(making.brief.id, other, ".html").name))
        for other in desk.editions
        if {it.code for it in other} != {it.code for it in making.languages}
    )
    write = reference_writer(desk)
    return build_columns(
        making.brief,
        desk,
        making.languages,
        other_editions=others,
        write_references=write,
        has_footnotes=_wants_footnotes(making) and not why_no_footnotes(making),
    )


def _wants_footnotes(making: Making) -> bool:
    return theme_record(making.plan.theme, making.plan.theme_folders).notes == "footnotes"


def why_no_footnotes(making: Making) -> Message | None:
    """Return why an edition lists its sources at the end though its theme asks for footnotes.

    Returns:
        The reason; None where the edition does as the theme asks.
    """
    if not _wants_footnotes(making):
        return None
    names = {"theme": making.plan.theme, "edition": edition_code(making.languages)}
    if len(making.languages) > 1:
        return Message(SHARED_LIST, names)
    return Message(STYLED_LIST, names) if making.desk.publisher.citations.style else None


def format_context(making: Making) -> FormatContext:
    """Return what a format may use beside the edition."""
    desk, plan = making.desk, making.plan
    look = Look(desk.publisher.accent, desk.publisher.page_size)
    code = edition_code(making.languages)
    return FormatContext(
        plan.theme,
        plan.theme_folders,
        making.fonts,
        making.brief.folder,
        desk.content_folder,
        look,
        plan.standard,
        partial(enclosures, making.brief, desk, plan, code),
        tuple(dict.fromkeys(desk.publisher.citations.exports)),
        evidence=partial(build_evidence, brief=making.brief, desk=desk),
    )
