"""The publisher's own look: a colour that can be read, a logo in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefgen.checks.context import CheckContext
from briefgen.checks.images import check_picture
from briefgen.colours import AA_TEXT, contrast, nearest_shade, rounded_down
from briefgen.diagnostics import Diagnostic, Fix, Message, Rule, SourceMap
from briefgen.diagnostics.fix import change
from briefgen.diagnostics.quoting import quoting
from briefgen.model import Document, Publisher

FAINT_ACCENT = Rule(
    "LOOK001",
    "{colour} has a contrast of {ratio}:1 with the theme's {ground}, {ground_colour};"
    " text needs {least}:1",
    "the nearest shade that can be read everywhere is {shade}",
)
LOST_ACCENT = Rule(
    "LOOK003",
    "'{lost}' is a comment here, so that the accent is empty",
    'put the colour in quotation marks: accent: "{lost}"',
)
NO_LOGO = Rule(
    "LOOK002",
    "the logo lacks '{code}' ({name})",
    "add '{code}: …', or give one picture for all languages: 'logo: {path}'",
    vital=True,
)

_LOST_COLOUR = re.compile(r"[ \t]*:[ \t]*(?P<lost>#[0-9a-fA-F]{3,8})\b")
_GROUNDS = {"paper": "paper", "tint": "tinted boxes", "sand": "pale boxes"}
NO_SHADE = Message("no shade of it can be read on all grounds of this theme; choose another colour")


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report what publisher.yaml says of the look and cannot be done."""
    document = context.desk.publisher_document
    yield from _check_logo(document, context)
    if context.grounds is not None:
        yield from _check_accent(document, context.grounds)


def _check_logo(document: Document[Publisher], context: CheckContext) -> Iterator[Diagnostic]:
    logo, folder = document.content.logo, context.desk.content_folder
    if logo is None:
        return
    for code, path in logo.by_language.items():
        key_path = ("logo",) if logo.in_all_languages else ("logo", code)
        yield from check_picture(folder, path, document.span(key_path), document.source)
    for language in context.languages.values():
        if logo.in_language(language.code) is None:
            span = document.source.key_span(("logo",))
            path = next(iter(logo.by_language.values()), "images/logo.svg")
            yield NO_LOGO.at(span, code=language.code, name=language.name, path=path)


def _check_accent(
    document: Document[Publisher], grounds: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Hold the accent, in which numbers are set, to the contrast of text (WCAG 2.2, 1.4.3)."""
    accent = document.content.accent
    if accent is None:
        yield from _check_lost_accent(document)
        return
    ground = min(grounds, key=lambda name: contrast(accent, grounds[name]))
    ratio = contrast(accent, grounds[ground])
    if ratio >= AA_TEXT:
        return
    shade = nearest_shade(accent, grounds.values())
    yield FAINT_ACCENT.at(
        document.span(("accent",)),
        hint=None if shade else NO_SHADE,
        fixes=_in_shade(document.source, shade),
        colour=accent,
        ratio=rounded_down(ratio),
        ground=Message(_GROUNDS.get(ground, ground)),
        ground_colour=grounds[ground],
        least=AA_TEXT,
        shade=shade,
    )


def _in_shade(source: SourceMap, shade: str | None) -> Iterator[Fix]:
    node = source.node(("accent",))
    if shade is not None:
        yield change(source, node.start, node.end, f'"{shade}"', certain=False)


def _check_lost_accent(document: Document[Publisher]) -> Iterator[Diagnostic]:
    """Report a colour without quotation marks, which YAML takes for a comment."""
    source = document.source
    key_end = source.node(("accent",)).key_end
    match = _LOST_COLOUR.match(source.text, key_end) if key_end is not None else None
    if match is not None:
        start, end = match.span("lost")
        span, fix = source.between(start, end), quoting(source, start, end)
        yield LOST_ACCENT.at(span, fixes=[fix], lost=match["lost"])
