"""What a YAML scalar means: the core schema of YAML 1.2.2, with dates left as text."""

from __future__ import annotations

import re

import yaml

from briefgen.model.joining import join_lines, joins_without_space

_CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,3})?", re.ASCII
)

Scalar = str | int | float | bool | None


def plain_value(text: str) -> Scalar:
    """Return the value of an unquoted scalar (YAML 1.2.2, 10.3.2; ``no`` and dates are text)."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in "-+.0123456789":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text


def unfold(value: str, raw: str, style: str, *, word_spaces: bool) -> str:
    """Return a text on one line, without the spaces that folding put between Japanese lines.

    YAML folds a line break into a space before anyone can tell it from a space that the author
    wrote, so the raw lines are joined; where they may hold escapes, they are laid beside the value.

    Args:
        value: the scalar as the parser gives it.
        raw: the scalar as it stands in the file, quotes or block header included.
        style: how it is written: ``'``, ``"``, ``>``, ``|`` or empty for plain.
        word_spaces: whether the language parts words by spaces.
    """
    if style == '"':
        if "\n" in raw:
            value = _drop_folded_spaces(value, raw, word_spaces=word_spaces)
    elif style == "'":
        value = raw[1:-1].replace("''", "'")
    elif style == ">":
        value = raw.partition("\n")[2]
    elif not style:
        value = raw
    return join_lines(value, word_spaces=word_spaces)


def _drop_folded_spaces(value: str, raw: str, *, word_spaces: bool) -> str:
    """Lay the raw lines beside a value with escapes, and take out what only a break put there."""
    kept: list[str] = []
    cursor = copied = 0
    for line in raw[1:-1].split("\n"):
        fragment = _unescape(line.strip(" \t"))
        found = value.find(fragment, cursor) if fragment else cursor
        if found < 0:
            return value
        fold = found - 1
        if (
            fold == cursor > 0
            and value[fold] == " "
            and joins_without_space(value[:fold], value[found:], word_spaces=word_spaces)
        ):
            kept.append(value[copied:fold])
            copied = found
        cursor = found + len(fragment)
    return "".join([*kept, value[copied:]])


def _unescape(fragment: str) -> str:
    if "\\" not in fragment:
        return fragment
    try:
        value = yaml.load(f'"{fragment.rstrip(chr(92))}"', Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return fragment
    return str(value)
