"""The CSL style that publisher.yaml names is there, and pandoc can use it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.citeproc import CiteprocError, Style, read_style, style_file, try_style
from briefgen.diagnostics import Diagnostic, Message, Position, Rule, Span
from briefgen.diagnostics.suggestion import respellings, suggest

MISSING = Rule(
    "CSL001",
    "there is no style '{file}' in this desk",
    "put the .csl file below content/ and name it as seen from there",
)
FAULTY = Rule(
    "CSL002",
    "this style cannot be used: {problem}",
    "take the style anew from where it comes from, or mend this line",
)
UNUSABLE = Rule(
    "CSL003",
    "references cannot be written in the style '{file}': {problem}",
    "try the style in a reference manager, or leave out 'style' for briefgen's own",
)

_KEY = ("citations", "style")


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report a style that is missing, faulty, or of no use to pandoc."""
    publisher = context.desk.publisher_document
    name = publisher.content.citations.style
    if name is None or not publisher.is_own(_KEY):
        return
    span = publisher.span(_KEY)
    file = style_file(context.desk.content_folder, name)
    if file is None:
        known = sorted(path.name for path in context.desk.content_folder.glob("*.csl"))
        fixes = respellings(publisher.source, span, name, known)
        yield MISSING.at(span, hint=suggest(name, known), fixes=fixes, file=name)
        return
    style = read_style(file)
    if isinstance(style, Style):
        yield from _try(style, name, span, context)
        return
    for fault in style:
        end = Position(fault.position.line, fault.position.column + 1)
        yield FAULTY.at(Span(file, fault.position, end), problem=fault.message)


def _try(style: Style, name: str, span: Span, context: CheckContext) -> Iterator[Diagnostic]:
    try:
        try_style(style, next(iter(context.languages.values())))
    except CiteprocError as error:
        problem: Message = error.message
        yield UNUSABLE.at(span, hint=error.hint, file=name, problem=problem)
