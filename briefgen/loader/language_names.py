"""What authors call a language beside its code."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.diagnostics.suggestion import closest
from briefgen.languages import LanguageRegistry


def closest_language(
    word: str, languages: LanguageRegistry, wanted: Iterable[str] | None = None
) -> str | None:
    """Return the code of the language that a word names otherwise, as ``jp`` or ``English``.

    Args:
        word: the word.
        languages: the languages to look among.
        wanted: the codes that may be the answer; all without it.
    """
    names = _names(languages, wanted)
    found = closest(word, [name for name in names if name])
    return None if found is None else names[found]


def is_name_of(word: str, code: str, languages: LanguageRegistry) -> bool:
    """Say whether a word is another name of a language, and not only close to one."""
    return _names(languages, (code,)).get(word.lower()) == code


def _names(languages: LanguageRegistry, wanted: Iterable[str] | None) -> dict[str, str]:
    names: dict[str, str] = {}
    for code in languages if wanted is None else wanted:
        if code in languages:
            language = languages[code]
            territory = language.locale.partition("_")[2]
            names |= dict.fromkeys((code, territory.lower(), language.name.lower()), code)
    return names
