"""Places in a source: p. 3, 第4条, para. 12 (CSL 1.0.2, locators)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, reduce

from briefgen.languages import Language, builtin_languages
from briefgen.languages.catalogue import catalogue_of

PAGE = "page"
NEWSPAPER_PAGE = "newspaper-page"
NEWSPAPERS = frozenset({"article-newspaper"})
"""Types of sources whose pages a language may count in a way of its own."""

_NUMBER = r"(?:[A-Z]{0,2}[0-9]+[a-z]?(?:[.:][0-9]+)*|[ivxlcdm]+)"
_VALUE = rf"(?P<value>{_NUMBER}(?:\s*(?:[-–—〜～~,、&]|--)\s*{_NUMBER})*)"
_BETWEEN = re.compile(r"[\s,、]*")
_DASH = re.compile(r"\s*(?:--|[-–—〜～~])\s*")
_SEVERAL = re.compile(r"[–,、&]")


@dataclass(frozen=True)
class Locator:
    """One step of a place in a source: what is counted, and its number or range."""

    kind: str
    value: str


def read_locator(text: str, language: Language) -> tuple[Locator, ...]:
    """Read a place in a source in any of the languages at hand.

    Args:
        text: as in ``pp. 3-5``, ``第4条第2項``, or a bare number, which is a page.
        language: whose forms hold as well as those of the built-in languages.

    Returns:
        The steps in order; none where the text is something else.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    if bare := re.fullmatch(_VALUE, folded):
        return (Locator(PAGE, _tidy(bare["value"])),)
    forms = _builtin_forms()
    if language.code not in builtin_languages():
        forms = (*_forms(language), *forms)
    found: list[Locator] = []
    position = 0
    while position < len(folded):
        step = next(
            ((kind, match) for kind, form in forms if (match := form.match(folded, position))), None
        )
        if step is None:
            return ()
        kind, match = step
        found.append(Locator(kind, _tidy(match["value"])))
        after = _BETWEEN.match(folded, match.end())
        position = after.end() if after else match.end()
    return tuple(found)


def format_locator(text: str, type_: str, language: Language) -> str:
    """Return a place in a source in the words of a language; what cannot be read, as written.

    Args:
        text: as the author wrote it.
        type_: the CSL type of the source: newspapers have pages of their own.
        language: the reader's language.

    Raises:
        MissingMessageError: the language's catalogue lacks a kind of place.
    """
    catalogue = catalogue_of(language)
    steps: list[str] = []
    for locator in read_locator(text, language):
        is_newspaper = locator.kind == PAGE and type_ in NEWSPAPERS
        kind = NEWSPAPER_PAGE if is_newspaper else locator.kind
        number = "many" if _SEVERAL.search(locator.value) else "one"
        steps.append(catalogue(f"locator.{kind}.{number}", value=locator.value))
    if not steps:
        return text
    return reduce(lambda first, step: catalogue("locator.steps", first=first, next=step), steps)


def _tidy(value: str) -> str:
    return _DASH.sub("–", value)


@cache
def _builtin_forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(form for language in builtin_languages().values() for form in _forms(language))


def _forms(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the kinds of a language and their patterns, the longest words first."""
    forms = [(kind, form) for kind, forms in language.locators.items() for form in forms]
    forms.sort(key=lambda item: len(item[1]), reverse=True)
    return tuple((kind, _pattern(form)) for kind, form in forms)


def _pattern(form: str) -> re.Pattern[str]:
    before, _, after = form.partition("#")
    spaced = re.escape(before.rstrip()) + (r"\s+" if before.endswith(" ") else r"\s*")
    return re.compile(rf"{spaced if before else ''}{_VALUE}\s*{re.escape(after)}", re.IGNORECASE)
