"""How a value without parts is written: without quotation marks wherever that says the same."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Any

import yaml

from briefgen.loader.scalars import plain_value

_LOADERS: tuple[Any, ...] = (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader)
"""Parsers that differ: the second ends a text in brackets at any question mark."""

_INDICATORS = re.compile("[-?:,\\[\\]{}#&*!|>'\"%@`\t]")
"""What YAML gives a meaning to somewhere (1.2.2, 5.3); other texts all parsers read alike."""

_NUMBER = re.compile(
    r"[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+"
    r"|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
    r"|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)
"""What is a number to some reader of YAML 1.1 or 1.2, or of what lies between."""

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_UNSEEN = re.compile(
    "[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What cannot stand in a YAML file as it is, or is not seen there."""

_LIKE_ENTRY = re.compile(r"[\u3000・•－−]|[A-Za-z_][\w-]*[:：](?!//)\S")
"""What our reader takes for an entry whose hyphen or colon is wrong, at the start of a line."""

_WORD = re.compile(r"[k1]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


class Setting(Enum):
    """Where a text stands; its value is a document with the text at ``%s``, on one line."""

    KEY = "%s: 1"
    KEY_IN_FLOW = "{%s: 1}"
    VALUE = "k: %s"
    VALUE_IN_FLOW = "{k: %s}"
    ITEM = "- %s"
    ITEM_IN_FLOW = "[%s]"


def written(text: str, setting: Setting) -> str:
    """Return a text as YAML on one line, in quotation marks where it needs them."""
    return text if is_plain(text, setting) else quoted(text)


def quoted(text: str) -> str:
    """Return a text in quotation marks: single ones only where that saves escapes."""
    if _UNSEEN.search(text) or ('"' not in text and "\\" not in text):
        escaped = "".join(_ESCAPES.get(char, char) for char in text)
        return '"' + _UNSEEN.sub(_escape, escaped) + '"'
    return "'" + text.replace("'", "''") + "'"


def is_foldable(text: str) -> bool:
    """Say whether a text can be written in lines under ``>-``."""
    return bool(text) and text == text.strip() and not _UNSEEN.search(text) and "\t" not in text


def is_literal(text: str) -> bool:
    """Say whether a text of several lines can be written as it is under ``|``."""
    body = text.removesuffix("\n")
    is_shown = not _UNSEEN.search(text.replace("\n", ""))
    return "\n" in body and not body.endswith("\n") and is_shown


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


@cache
def is_plain(text: str, setting: Setting) -> bool:
    """Say whether a text means itself without quotation marks, to us and to other readers."""
    if not text or not isinstance(plain_value(text), str) or _UNSEEN.search(text):
        return False
    if setting in {Setting.ITEM, Setting.KEY} and _LIKE_ENTRY.match(text):
        return False
    around = [part for part in _WORD.findall(setting.value.replace("%s", "")) if part]
    number = 0 if setting.value.lstrip("{").startswith("%s") else len(around)
    expected = [*around[:number], text, *around[number:]]
    loaders = _LOADERS if _INDICATORS.search(text) else _LOADERS[:1]
    return not _resolves_otherwise(text) and all(
        _plain_scalars(setting.value % text, loader) == expected for loader in loaders
    )


def _resolves_otherwise(text: str) -> bool:
    """Say whether some reader takes a text for something else; dates are of no account."""
    if _NUMBER.fullmatch(text):
        return True
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    candidates = resolvers.get(text[0], []) + resolvers.get(None, [])
    return any(tag != _TIMESTAMP and pattern.match(text) for tag, pattern in candidates)


def _plain_scalars(document: str, loader: Any) -> list[str] | None:
    """Return the scalars of a document; None if it does not parse or they are not plain."""
    found = []
    try:
        for event in yaml.parse(document, loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return None
            if isinstance(event, yaml.ScalarEvent):
                if event.style or event.tag:
                    return None
                found.append(event.value)
    except yaml.YAMLError:
        return None
    return found
