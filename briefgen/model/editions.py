"""How an edition is asked for: by its language, or by two that stand side by side (``ja+en``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefgen.diagnostics import Message
from briefgen.diagnostics.suggestion import suggest
from briefgen.languages import Language

BESIDE = "+"
MAX_COLUMNS = 2

EDITION_HINT = "an edition is a language of the desk, or two of them, as in ja+en"
UNKNOWN = "there is no language '{name}' on this desk; languages: {known}"
TWICE = "'{edition}' names '{name}' twice; a parallel edition has two languages"
TOO_MANY = "'{edition}' names {count} languages; a parallel edition has two"


def edition_code(languages: Iterable[Language]) -> str:
    """Return the code of an edition: ``ja``, or ``ja+en`` for two languages side by side."""
    return BESIDE.join(language.code for language in languages)


def file_stem(brief: str, languages: Iterable[Language]) -> str:
    """Return what the names of an edition's files begin with: ``harbour.ja+en``."""
    return f"{brief}.{edition_code(languages)}"


def edition_languages(code: str) -> tuple[str, ...]:
    """Return the codes of the languages that an edition's code names, in order."""
    return tuple(part.strip() for part in code.split(BESIDE))


def edition_fault(code: str, known: Collection[str]) -> Message | None:
    """Return why a desk cannot make an edition, or None where it can.

    Args:
        code: the code of an edition.
        known: the codes of the desk's languages.
    """
    names = edition_languages(code)
    if len(names) > MAX_COLUMNS:
        return Message(TOO_MANY, {"edition": code, "count": len(names)})
    for name in names:
        if name not in known:
            return Message(UNKNOWN, {"name": name, "known": ", ".join(known)})
        if names.count(name) > 1:
            return Message(TWICE, {"edition": code, "name": name})
    return None


def edition_hint(code: str, known: Collection[str]) -> Message:
    """Return what mends an edition's code: the language that an unknown one may stand for."""
    unknown = next((name for name in edition_languages(code) if name not in known), "")
    return suggest(unknown, known) or Message(EDITION_HINT)
