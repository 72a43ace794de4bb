"""The text of a ledger's file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from briefgen.model.ledger import Entry, Ledger

HEADER = """\
# Written by `briefgen accept`: the translations that an editor has accepted. Accept pairs with that
# command; after a merge, `briefgen status` shows what is open.
# 承認済みの対訳の台帳。`briefgen accept` が書くため、手では直さない。マージの後は
# `briefgen status` で未承認の箇所を確かめる。
"""

_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def ledger_text(ledger: Ledger) -> str:
    """Return a ledger as YAML 1.2.2, the same for the same content.

    Entries are in the order of their names, each text on one line: two people who accept different
    pairs change different lines.
    """
    if not ledger.pairs:
        return f"{HEADER}\npairs: {{}}\n"
    entries = (line for name in sorted(ledger.pairs) for line in _lines(name, ledger.pairs[name]))
    return "\n".join([f"{HEADER}\npairs:", *entries]) + "\n"


def _lines(name: str, entry: Entry) -> Iterator[str]:
    yield f"  {_quoted(name)}:"
    yield f"    by: {_quoted(entry.by)}"
    yield f"    at: {_quoted(entry.at)}"
    if entry.places:
        yield "    places:"
        yield from (f"      - {_quoted(place)}" for place in entry.places)
    yield from _mapping("hashes", entry.hashes)
    yield from _mapping("texts", entry.texts)


def _mapping(key: str, values: Mapping[str, str]) -> Iterator[str]:
    yield f"    {key}:"
    yield from (f"      {code}: {_quoted(values[code])}" for code in sorted(values))


def _quoted(text: str) -> str:
    """Return a text in double quotation marks, which JSON and YAML have in common."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
