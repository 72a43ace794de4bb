"""From faults of pages to findings with their place in the YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefgen.diagnostics import Diagnostic, Span
from briefgen.layout.cuts import cut_blocks, table_heads_alone
from briefgen.layout.endings import poor_last_lines
from briefgen.layout.fault import Fault
from briefgen.layout.headings import stranded_headings
from briefgen.layout.looseness import loose_lines
from briefgen.layout.space import empty_pages, overfull_lines
from briefgen.localize.origin import Origin
from briefgen.model import Brief, Desk
from briefgen.typeset.geometry import PageLayout

RULES: tuple[Callable[[Sequence[PageLayout]], Iterable[Fault]], ...] = (
    stranded_headings,
    poor_last_lines,
    empty_pages,
    overfull_lines,
    loose_lines,
    cut_blocks,
    table_heads_alone,
)


def check_layout(
    pages: Sequence[PageLayout], *, edition: str, brief: Brief, desk: Desk
) -> list[Diagnostic]:
    """Return what a reader of the pages would find wrong with them.

    Args:
        pages: what stands on the pages of one edition.
        edition: the name of its file.
        brief: the brief.
        desk: the desk that it belongs to.
    """
    return [
        fault.rule.at(
            _span(fault, brief, desk), edition=edition, page=fault.page, **fault.arguments
        )
        for rule in RULES
        for fault in rule(pages)
    ]


def _span(fault: Fault, brief: Brief, desk: Desk) -> Span | None:
    """Return the place of a fault's words, else of the text or block that it is in."""
    try:
        origin = Origin.parse(fault.source)
    except ValueError:
        return None
    document = origin.document(desk, brief)
    if document is None:
        return None
    path = (*origin.path, _code(fault.language, desk))
    node = document.source.node(path)
    found = document.source.text.count(fault.words, node.start, node.end) if fault.words else 0
    return document.source.find(path, fault.words, found - 1) if found else document.span(path)


def _code(tag: str, desk: Desk) -> str:
    """Return the code that a text's key has for a language."""
    codes = (code for code, language in desk.languages.items() if language.tag == tag)
    return next(codes, tag)
