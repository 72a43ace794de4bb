"""Faults in words: what each means for a reader, and what to do, in the user's language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from briefgen.audit.verdict import Fault

_FILE: Final = "audit.toml"
_LANGUAGES: Final = Path(__file__).parent.parent / "languages"
_DEFAULT: Final = "en"


@dataclass(frozen=True)
class Explanation:
    """What a fault means, and what to do about it."""

    meaning: str
    remedy: str


def explain(fault: Fault, language: str) -> Explanation | None:
    """Return the words for a fault; None where there are none but the checker's own.

    Args:
        fault: what was found.
        language: code of the language; English where it has no words.
    """
    for code in (language, _DEFAULT):
        found = _words(code).get(_family(fault.standard), {})
        entry = next((found[key] for key in _keys(fault.rule) if key in found), None)
        if entry:
            return Explanation(entry["meaning"], entry["remedy"])
    return None


def _family(standard: str) -> str:
    """Return the standards that share their clauses: PDF/A-4 numbers them otherwise than before."""
    name = standard.split()[0]
    return "PDF/A-4" if name.startswith("PDF/A-4") else name.partition("-")[0]


def _keys(rule: str) -> Iterator[str]:
    """Yield a rule, its clause, and the clauses that this is in, as 7.2.1-3, 7.2.1, 7.2, 7."""
    yield rule
    clause = rule.rpartition("-")[0]
    while clause:
        yield clause
        clause = clause.rpartition(".")[0]


@cache
def _words(code: str) -> Mapping[str, Mapping[str, Any]]:
    file = _LANGUAGES / code / _FILE
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
