"""The language of a source (CSL 1.0.2, ``language``), which reference managers leave free-form."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

from briefgen.languages import Language, builtin_languages


def language_of_record(written: str | None, language: Language) -> str | None:
    """Return the ISO 639-1 code of what a record gives as its language, in any language at hand.

    Args:
        written: ``ja``, ``jpn``, ``Japanese`` or ``日本語``.
        language: whose names hold as well as those of the built-in languages.
    """
    return language_code(written, (*_builtin_locales(), language.locale))


@cache
def _builtin_locales() -> tuple[str, ...]:
    return tuple(language.locale for language in builtin_languages().values())


@cache
def language_code(written: str | None, locales: tuple[str, ...]) -> str | None:
    """Return the ISO 639-1 code of what a record gives as its language.

    Args:
        written: ``ja``, ``ja-JP``, ``en_US``, ``jpn`` or a name of the language.
        locales: CLDR locales in which names are looked up.

    Returns:
        The code; the subtag as written where CLDR does not know it; None for nothing.
    """
    if not written or not written.strip():
        return None
    text = written.strip().lower()
    subtag = text.replace("_", "-").partition("-")[0]
    code: str = get_global("language_aliases").get(subtag, subtag)
    if code in Locale.parse("en").languages:
        return code
    return next((found for locale in locales if (found := _names(locale).get(text))), code)


@cache
def _names(locale: str) -> dict[str, str]:
    """Return codes by the names that a locale has for languages."""
    return {name.lower(): code for code, name in Locale.parse(locale).languages.items()}
