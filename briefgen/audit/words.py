"""Faults in words: what each means for a reader, and what to do, in the user's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
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
    family = fault.standard.split()[0].partition("-")[0]  # PDF/UA, PDF/A, WCAG, HTML
    for code in (language, _DEFAULT):
        found = _words(code).get(family, {})
        entry = found.get(fault.rule) or found.get(fault.rule.rpartition("-")[0])
        if entry:
            return Explanation(entry["meaning"], entry["remedy"])
    return None


@cache
def _words(code: str) -> Mapping[str, Mapping[str, Any]]:
    file = _LANGUAGES / code / _FILE
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
