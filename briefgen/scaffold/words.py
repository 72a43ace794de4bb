"""The words of new files, from ``languages/<code>/start.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

from briefgen.languages import Language, LanguageRegistry, builtin_languages
from briefgen.languages.errors import LanguageFileError
from briefgen.languages.registry import BUILTIN_FOLDER

START_FILE = "start.toml"
DEFAULT = "en"


@dataclass(frozen=True)
class StartWords:
    """What new files say in a language.

    Attributes:
        comments: comments of one or more lines, by name.
        texts: the first texts of a desk and its briefs, by name.
        snippets: what editors call the pieces of YAML that they offer, by name.
    """

    comments: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    snippets: Mapping[str, str] = field(default_factory=dict)


def start_words(language: Language) -> StartWords | None:
    """Return the words of a language; None where it has none.

    Raises:
        LanguageFileError: its file is not valid TOML, or lacks a word.
    """
    file = language.folder / START_FILE
    if not file.is_file():
        return None
    words = _read(file)
    model = _read(BUILTIN_FOLDER / DEFAULT / START_FILE)
    for table in fields(StartWords):
        wanted, found = getattr(model, table.name), getattr(words, table.name)
        if missing := sorted(wanted.keys() - found.keys()):
            raise LanguageFileError(file, f"[{table.name}] lacks {', '.join(missing)}")
    return words


def _read(file: Path) -> StartWords:
    return _read_version(file, file.stat().st_mtime_ns)


@cache
def _read_version(file: Path, _changed: int) -> StartWords:
    try:
        return StartWords(**tomllib.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise LanguageFileError(file, error) from error


def words_for_comments(code: str, languages: LanguageRegistry) -> StartWords:
    """Return the words of the language that comments are asked for in, else the English ones."""
    known = {**builtin_languages(), **languages}
    found = start_words(known[code]) if code in known else None
    return found or _read(BUILTIN_FOLDER / DEFAULT / START_FILE)
