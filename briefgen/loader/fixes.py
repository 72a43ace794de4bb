"""Ways to mend what does not fit a model, where it can be told what was meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from briefgen.diagnostics import Diagnostic, Fix, KeyPath, Span
from briefgen.diagnostics.fix import change, changes
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.quoting import quoting
from briefgen.diagnostics.suggestion import respellings
from briefgen.loader.fault import Fault
from briefgen.loader.scalars import plain_value
from briefgen.loader.slips.rules import FOREIGN_MARK, FULL_WIDTH_COLON

IN_BRACKETS = Message("make it a list: put it in brackets")
ONE_STEP_LEFT = Message("move the languages one step to the left")

HALF_WIDTH = Message("make the brackets half-width")

_CLOSING = {"[": "]", "{": "}", "［": "］", "｛": "｝"}
_YES_OR_NO = {
    **dict.fromkeys(("yes", "y", "on", "true"), "true"),
    **dict.fromkeys(("no", "n", "off", "false"), "false"),
}
"""What YAML 1.1 reads as true and false (its type ``bool``)."""

_BLANKS = re.compile(r"[ \t\u3000]*")
_WORD = re.compile(r"[\w.:/#%&+-]+")
_COMMAS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def respelt(fault: Fault, path: KeyPath, word: str, candidates: Iterable[str]) -> tuple[Fix, ...]:
    """Return the fixes that put the word that may be meant in the place of another."""
    return respellings(fault.source, fault.source.find(path, word), word, candidates)


def replaced(fault: Fault, word: str, right: str) -> tuple[Fix, ...]:
    """Return the fix that puts the right word in the place of another, where that is as written."""
    source, start = fault.source, fault.source.offset(fault.span.start)
    found = source.text_of(fault.span).find(word)
    if found < 0:
        return ()
    return (change(source, start + found, start + found + len(word), right),)


def renaming(fault: Fault, path: KeyPath, name: str, *, certain: bool) -> Fix:
    """Return the fix that gives another name to the key that leads to a path."""
    span = fault.source.key_span(path)
    start, end = fault.source.offset(span.start), fault.source.offset(span.end)
    if fault.source.text[start] in "'\"":
        start, end = start + 1, end - 1
    return change(fault.source, start, end, name, certain=certain)


def full_width_colon(fault: Fault, key: str) -> Diagnostic:
    """Explain a full-width colon that makes a key and its value one text."""
    span = fault.source.find(fault.location, "：")
    fix = change(fault.source, *_with_blanks_after(fault, span), ": ")
    return FULL_WIDTH_COLON.at(span, fixes=[fix], key=key)


def foreign_brackets(fault: Fault, half: str) -> Diagnostic:
    """Explain full-width brackets around what should be a list or mapping."""
    mark = fault.written[0]
    span = fault.source.find(fault.location, mark)
    start = fault.source.offset(span.start)
    node = fault.source.node(fault.location)
    end = node.start + len(fault.source.text[node.start : node.end].rstrip())
    fixes = []
    if fault.source.text[end - 1] == _CLOSING[mark] and node.start == start:
        edits = [(start, start + 1, half), (end - 1, end, _CLOSING[half])]
        fixes = [changes(fault.source, edits, HALF_WIDTH)]
    return FOREIGN_MARK.at(span, fixes=fixes, mark=mark, half=half)


def _with_blanks_after(fault: Fault, span: Span) -> tuple[int, int]:
    start, end = fault.source.offset(span.start), fault.source.offset(span.end)
    blanks = _BLANKS.match(fault.source.text, end)
    return start, blanks.end() if blanks else end


def in_quotes(fault: Fault) -> Iterator[Fix]:
    """Yield the fix that puts a value in quotation marks, if anything stands there."""
    node = fault.source.node(fault.location)
    if fault.value is not None and node.end > node.start:
        yield quoting(fault.source, node.start, node.end)


def in_brackets(fault: Fault) -> Iterator[Fix]:
    """Yield the fix that makes a list of a single word."""
    node = fault.source.node(fault.location)
    if _WORD.fullmatch(fault.source.text[node.start : node.end]):
        edits = [(node.start, node.start, "["), (node.end, node.end, "]")]
        yield changes(fault.source, edits, IN_BRACKETS)


def as_number(fault: Fault, *, whole: bool) -> Iterator[Fix]:
    """Yield the fix that writes a number in half-width digits, without quotation marks and commas.

    Args:
        fault: a value that is no number.
        whole: whether only a whole number fits.
    """
    if not isinstance(fault.value, str):
        return
    written = _COMMAS.sub("", unicodedata.normalize("NFKC", fault.value).strip())
    number = plain_value(written) if written else None
    if isinstance(number, bool) or not isinstance(number, int if whole else int | float):
        return
    yield _rewritten(fault, written)


def as_yes_or_no(fault: Fault) -> Iterator[Fix]:
    """Yield the fix that writes true or false for what means the same."""
    if isinstance(fault.value, str):
        written = unicodedata.normalize("NFKC", fault.value).strip().lower()
        if written in _YES_OR_NO:
            yield _rewritten(fault, _YES_OR_NO[written])


def as_date(fault: Fault, iso: str, *, certain: bool) -> Iterator[Fix]:
    """Yield the fix that writes a date in the form of ISO 8601."""
    span = fault.source.find(fault.location, fault.written)
    if fault.source.text_of(span) == fault.written:
        start = fault.source.offset(span.start)
        yield change(fault.source, start, start + len(fault.written), iso, certain=certain)


def of_pattern(fault: Fault, pattern: str) -> Iterator[Fix]:
    """Yield the fix that writes a value in the form that is wanted, if that is the same value."""
    if not isinstance(fault.value, str):
        return
    value = unicodedata.normalize("NFKC", fault.value).strip()
    for start, rewrite, certain in _FORMS:
        written = rewrite(value)
        if pattern.startswith(start) and re.match(pattern, written) and written != fault.value:
            yield _rewritten(fault, f'"{written}"' if written[0] == "#" else written, certain)
            return


def _hyphenated(value: str) -> str:
    return re.sub(r"[\s_-]+", "-", value).strip("-")


_FORMS: tuple[tuple[str, Callable[[str], str], bool], ...] = (
    ("^#", lambda value: f"#{value}", True),
    ("^[A-F]", lambda value: re.sub(r"[-\s]", "", value.upper()), True),
    ("^[0-9a-f]", str.lower, True),
    # An address may be one of another kind, and what an id names may know it as it is.
    ("^https?", lambda value: f"https://{value}", False),
    ("^[a-z0-9]+", lambda value: _hyphenated(value.lower()), False),
    ("^[A-Za-z0-9_]", _hyphenated, False),
)
"""How values of each pattern are put right, and whether nothing else can have been meant."""


def _rewritten(fault: Fault, text: str, certain: bool = True) -> Fix:
    node = fault.source.node(fault.location)
    end = node.start + len(fault.source.text[node.start : node.end].rstrip())
    return change(fault.source, node.start, end, text, certain=certain)


def without_text_key(fault: Fault) -> Iterator[Fix]:
    """Yield the fix that takes out ``text:`` and moves what stands under it to the left."""
    source, entry = fault.source, fault.source.node(fault.location)
    node = entry.children["text"]
    if node.key_start is None or not node.children:
        return
    texts = sorted(node.children.values(), key=lambda child: child.start)
    first = texts[0].key_start or 0
    if source.text[node.start] == "{":
        parts = [source.text[child.key_start : child.end].rstrip() for child in texts]
        column = source.position(node.key_start).column - 1
        is_inside = source.text[entry.start] == "{"
        joined = (", " if is_inside else "\n" + " " * column).join(parts)
        edits = [(node.key_start, node.end, joined)]
        if "#" in source.text[node.key_start : node.end]:
            return
    elif source.text[node.key_start : first].split() == ["text:"]:
        step = source.position(first).column - source.position(node.key_start).column
        edits = [(node.key_start, first, ""), *_dedented(fault, first, node.end, step)]
    else:
        return
    yield changes(source, edits, ONE_STEP_LEFT)


def _dedented(fault: Fault, start: int, end: int, step: int) -> Iterator[tuple[int, int, str]]:
    text = fault.source.text
    for match in re.finditer(rf"\n( {{{step}}})", text[start:end]):
        yield start + match.start(1), start + match.end(1), ""
