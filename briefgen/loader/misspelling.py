"""Keys that no place has, and what their author meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from briefgen.diagnostics import Diagnostic, Fix, KeyPath, Rule, Span
from briefgen.diagnostics.quoting import quoting
from briefgen.diagnostics.suggestion import closest, did_you_mean, is_sure
from briefgen.languages import LanguageRegistry
from briefgen.loader.fault import Fault
from briefgen.loader.fields import annotation_at, keys_of
from briefgen.loader.fixes import renaming
from briefgen.loader.language_names import closest_language, is_name_of
from briefgen.loader.misplaced import misplaced
from briefgen.model import csl

UNKNOWN_KEY = Rule(
    "MODEL001", "'{key}' is not a key that may stand here", "keys that may stand here: {keys}"
)
COMMA_IN_TEXT = Rule(
    "YAML018",
    "a comma inside {{…}} ends the text: '{lost}' is not part of it",
    "put the text in quotation marks, or give each language a line of its own",
)

_KEYS_SHOWN = 20
_NOT_PLAIN = frozenset("'\"[{")


@dataclass(frozen=True)
class Misspelling:
    """A key at a path, what was meant by it, and what to say."""

    path: KeyPath
    meant: str
    finding: Diagnostic


def misspelt_keys(fault: Fault) -> Iterator[Misspelling]:
    """Yield the keys that a fault lies in and that are close to a key that is missing there."""
    if fault.kind == "extra_forbidden" and misplaced(fault) is None:
        keys, parent = (fault.location[-1],), fault.location[:-1]
    elif fault.kind == "text_empty" and isinstance(fault.value, dict):
        keys, parent = tuple(fault.value), fault.location
    else:
        return
    right = keys_of(annotation_at(fault.model, parent), fault.languages)
    present = fault.source.node(parent).children
    missing = [key for key in right if key not in present]
    for key in keys:
        path = (*parent, key)
        if key in right or _comma_before(fault, path):
            continue
        meant = _meant(str(key), fault.languages, missing)
        if meant is not None:
            certain = _is_certain(str(key), meant, fault.languages, missing)
            finding = UNKNOWN_KEY.at(
                fault.source.key_span(path),
                hint=did_you_mean(meant),
                fixes=[renaming(fault, path, meant, certain=certain)],
                key=key,
                keys="",
            )
            yield Misspelling(path, meant, finding)


def _meant(key: str, languages: LanguageRegistry, missing: list[str]) -> str | None:
    """Return which of the missing keys an author means by another word."""
    if (name := csl.FOREIGN_NAMES.get(key)) in missing:
        return name
    return closest_language(key, languages, missing) or closest(key, missing)


def _is_certain(key: str, meant: str, languages: LanguageRegistry, missing: list[str]) -> bool:
    return (
        csl.FOREIGN_NAMES.get(key) == meant
        or is_name_of(key, meant, languages)
        or is_sure(key, meant, missing)
    )


def unknown_key(fault: Fault) -> Diagnostic:
    """Explain a key that no place has and that is close to none."""
    key = str(fault.location[-1])
    if comma := _comma_before(fault, fault.location):
        return COMMA_IN_TEXT.at(comma, fixes=_around_comma(fault, comma), lost=key)
    keys = keys_of(annotation_at(fault.model, fault.location[:-1]), fault.languages)
    shown = ", ".join(keys[:_KEYS_SHOWN]) + (" …" if len(keys) > _KEYS_SHOWN else "")
    return UNKNOWN_KEY.at(fault.source.key_span(fault.location), key=key, keys=shown)


def _comma_before(fault: Fault, path: KeyPath) -> Span | None:
    """Return the comma that cut a text in two: ``{en: a harbour, 2026}`` has a key ``2026``."""
    node = fault.source.node(path)
    if node.key_start is None or node.end > node.start:
        return None
    before = fault.source.text[: node.key_start].rstrip()
    return fault.source.between(len(before) - 1, len(before)) if before.endswith(",") else None


def _around_comma(fault: Fault, comma: Span) -> Iterator[Fix]:
    """Yield the fix that puts the text before a comma and what it lost behind it in quotes."""
    source = fault.source
    place = source.offset(comma.start)
    siblings = source.node(fault.location[:-1]).children.values()
    entries = sorted(siblings, key=lambda node: node.key_start or node.start)
    texts = [number for number, node in enumerate(entries) if node.start < node.end <= place]
    if not texts or source.text[entries[texts[-1]].start] in _NOT_PLAIN:
        return
    lost = list(takewhile(lambda node: node.end <= node.start, entries[texts[-1] + 1 :]))
    yield quoting(source, entries[texts[-1]].start, lost[-1].key_end or place)
