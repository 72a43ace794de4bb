"""Ways to mend inline marks that were written with the wrong signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.checks.context import TextPlace
from briefgen.diagnostics import Fix, Span
from briefgen.diagnostics.fix import change, changes
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.quoting import quoting
from briefgen.model.markup import Citation, Inline, Link, Ruby, Strong, parse_inline

WRITE_MARK = "write {mark}"

_ID = r"[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&+?<>~/-]*[A-Za-z0-9_/])?"
_CITATION = re.compile(r"[\[［]\s*[@＠](?P<body>[^\[\]［］]*?)\s*[\]］]")
_UNCLOSED = re.compile(rf"[\[［]\s*[@＠](?P<id>{_ID})")
_RUBY = re.compile(r"[{｛](?P<base>[^{}｛｝|｜]+)[|｜](?P<reading>[^{}｛｝|｜]+)[}｝]")
_LINK = re.compile(r"[\[［](?P<label>[^\[\]［］]+)[\]］]\s*[(（]\s*(?P<url>[^\s)）]+)[)）]")
_PAIR = re.compile(r"(?:\*\*|＊＊)[ \t]*(?P<body>[^*＊\n]*[^*＊\s])[ \t]*(?:\*\*|＊＊)")
_SCHEMELESS = re.compile(r"www\.\S+")


def citation_fixes(place: TextPlace, span: Span, text: str) -> Iterator[Fix]:
    """Yield the fix for what looks like a citation.

    Args:
        place: the text.
        span: where the citation stands.
        text: what is written.
    """
    if match := _CITATION.fullmatch(text):
        yield from _rewriting(place, span, (text, f"[@{match['body']}]"), Citation)
    elif match := _UNCLOSED.match(text):
        pair = match[0], f"[@{match['id']}]"
        yield from _rewriting(place, span, pair, Citation, certain=False)


def bracketed_id_fixes(place: TextPlace, span: Span, text: str) -> Iterator[Fix]:
    """Yield the fix for a source in brackets without its sign."""
    yield from _rewriting(place, span, (text, f"[@{text[1:].lstrip()}"), Citation)


def ruby_fixes(place: TextPlace, span: Span, text: str) -> Iterator[Fix]:
    """Yield the fix for what looks like a reading."""
    if match := _RUBY.fullmatch(text):
        new = f"{{{match['base']}|{match['reading']}}}"
        yield from _rewriting(place, span, (text, new), Ruby)


def link_fixes(place: TextPlace, span: Span, text: str) -> Iterator[Fix]:
    """Yield the fix for what looks like a link."""
    if match := _LINK.fullmatch(text):
        is_whole = _SCHEMELESS.match(match["url"]) is None
        url = match["url"] if is_whole else f"https://{match['url']}"
        new = f"[{match['label']}]({url})"
        yield from _rewriting(place, span, (text, new), Link, certain=is_whole)


def address_fixes(place: TextPlace, span: Span, url: str) -> Iterator[Fix]:
    """Yield the fix for the address of a link that lacks its scheme."""
    if _SCHEMELESS.fullmatch(url) and place.source.text_of(span) == url:
        start = place.source.offset(span.start)
        yield change(place.source, start, start, "https://", certain=False)


def strong_fixes(place: TextPlace, span: Span, mark: str) -> Iterator[Fix]:
    """Yield the fix for asterisks: beside the words and half-width if a pair, else without them."""
    source, node = place.source, place.source.node(place.path)
    start = source.offset(span.start)
    if source.text_of(span) != mark:
        return
    pair = _PAIR.match(source.text, start, node.end)
    body = pair["body"] if pair else ""
    if pair and isinstance(parse_inline(f"**{body}**")[0], Strong):
        edits = [(start, pair.start("body"), "**"), (pair.end("body"), pair.end(), "**")]
        title = Message(WRITE_MARK, {"mark": "**…**"})
        yield changes(source, [*edits, *_quotes(place, start)], title, certain=mark != "**")
    elif mark == "**":
        yield change(source, start, start + len(mark), "", certain=False)


def _rewriting(
    place: TextPlace, span: Span, pair: tuple[str, str], kind: type[Inline], *, certain: bool = True
) -> Iterator[Fix]:
    """Yield the fix that writes the second of two texts for the first, if it is the mark meant."""
    old, new = pair
    parts = parse_inline(new)
    if len(parts) != 1 or not isinstance(parts[0], kind):
        return
    if not place.source.text_of(span).startswith(old):
        return
    start = place.source.offset(span.start)
    edits = [(start, start + len(old), new), *_quotes(place, start)]
    yield changes(place.source, edits, Message(WRITE_MARK, {"mark": new}), certain=certain)


def _quotes(place: TextPlace, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the quotation marks that a text wants once it starts with a mark."""
    source, node = place.source, place.source.node(place.path)
    if start == node.start and source.text[start] not in "'\"|>":
        for edit in quoting(source, node.start, node.end).edits:
            yield source.offset(edit.span.start), source.offset(edit.span.end), edit.new_text
