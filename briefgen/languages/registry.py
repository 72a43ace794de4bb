"""Language records, read from ``languages/<code>/language.toml``."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache, cached_property
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from briefgen.languages.errors import LanguageFileError
from briefgen.languages.wording import Wording, read_wording

BUILTIN_FOLDER = Path(__file__).parent
RECORD_NAME = "language.toml"
CATALOGUE_NAME = "messages.po"


@dataclass(frozen=True)
class Era:
    """A Japanese era in the sense of the Era Name Act (元号法).

    Attributes:
        name: what it is called (令和).
        start: its first day.
        first_year: the calendar year that is its year 1, where ``start`` lies later, as with the
            lunar calendar before 1873.
    """

    name: str
    start: datetime.date
    first_year: int = 0

    def year_of(self, year: int) -> int:
        """Return the era's year for a calendar year."""
        return year - (self.first_year or self.start.year) + 1


@dataclass(frozen=True)
class Language:
    """What the tool needs to know of a language; nothing else in the code names one.

    Attributes:
        code: the key that authors write (``ja``), also part of output names.
        tag: BCP 47 tag for ``lang`` attributes and PDF metadata.
        locale: CLDR locale identifier for Babel.
        name: the language's own name for itself.
        script: ISO 15924 code; ``Jpan`` puts Japanese fonts first.
        word_spaces: whether words are parted by spaces.
        citation_before_punctuation: whether a note number stands before the full stop.
        item_separator: what stands between items of a run-in list.
        list_marker: the mark of an unordered list.
        date_formats: CLDR date patterns for ``year``, ``month`` and ``day`` precision.
        era_date_formats: the same with the era, where the language has one.
        eras: the eras from the earliest to the latest.
        era_first_year: what is written for year 1 of an era (元).
        stops: the signs that a note number goes before or after.
        nested_quotes: what a quotation mark becomes within a quoted title.
        language_names: names of languages, by code, that differ from those of CLDR.
        unmarked_languages: languages of sources that a reference need not mention.
        own_form_languages: languages whose sources are cited in the form of their own language.
        family_first_languages: languages whose names keep the family name first where they are
            written in this one's letters.
        locators: how authors write a place in a source, by kind; ``#`` is its number (``p. #``).
        typed_marks: the proper sign for what a typewriter has: ``'`` and ``"`` (opening and closing
            sign), ``apostrophe``, ``--``, ``...`` and so on.
        unbroken_pairs: regular expressions; the spaces that they match do not break.
        emphasis_dots: whether stressed characters bear dots rather than slant.
        yaml_width: how many columns a line of a text has in YAML, as `briefgen fmt` sets it; a
            wide character takes two.
        folder: where the record and its catalogues lie.
        wording: how the language says things, from ``wording.toml`` beside the record.
    """

    code: str
    tag: str
    locale: str
    name: str
    script: str
    word_spaces: bool
    citation_before_punctuation: bool
    item_separator: str
    list_marker: str
    date_formats: Mapping[str, str]
    era_date_formats: Mapping[str, str] = field(default_factory=dict)
    eras: tuple[Era, ...] = ()
    era_first_year: str = "1"
    stops: str = ".,;:?!"
    nested_quotes: Mapping[str, str] = field(default_factory=dict)
    language_names: Mapping[str, str] = field(default_factory=dict)
    unmarked_languages: tuple[str, ...] = ()
    own_form_languages: tuple[str, ...] = ()
    family_first_languages: tuple[str, ...] = ()
    locators: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    typed_marks: Mapping[str, str] = field(default_factory=dict)
    unbroken_pairs: tuple[str, ...] = ()
    emphasis_dots: bool = False
    yaml_width: int = 98
    folder: Path = BUILTIN_FOLDER
    wording: Wording = field(default_factory=Wording)

    @cached_property
    def catalogue_file(self) -> Path:
        """The file of the language's messages."""
        return self.folder / CATALOGUE_NAME


class LanguageRegistry(Mapping[str, Language]):
    """The languages at hand, by code, in a fixed order."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._languages = {language.code: language for language in languages}

    def __getitem__(self, code: str) -> Language:
        return self._languages[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._languages)

    def __len__(self) -> int:
        return len(self._languages)

    def with_folder(self, folder: Path) -> LanguageRegistry:
        """Return the registry with the languages of another folder added, as a desk may have.

        Raises:
            LanguageFileError: a record is not valid TOML or lacks a key.
        """
        return LanguageRegistry([*self.values(), *read_languages(folder)])


def read_languages(folder: Path) -> list[Language]:
    """Read every ``<code>/language.toml`` below ``folder``.

    Raises:
        LanguageFileError: a record is not valid TOML or lacks a key.
    """
    languages = []
    for record in sorted(folder.glob(f"*/{RECORD_NAME}")):
        try:
            data = tomllib.loads(record.read_text(encoding="utf-8"))
            languages.append(_language(data, record.parent))
        except LanguageFileError:
            raise
        except (ValueError, TypeError, re.error) as error:
            raise LanguageFileError(record, error) from error
    return languages


def _language(data: dict[str, Any], folder: Path) -> Language:
    eras = tuple(Era(**era) for era in data.pop("eras", ()))
    if "locators" in data:
        data["locators"] = {kind: tuple(forms) for kind, forms in data["locators"].items()}
    values: dict[str, Any] = {
        key: tuple(item) if isinstance(item, list) else item for key, item in data.items()
    }
    _require_keys(values)
    for pattern in values.get("unbroken_pairs", ()):
        re.compile(pattern)
    return Language(**values, eras=eras, folder=folder, wording=read_wording(folder))


def _require_keys(values: Mapping[str, Any]) -> None:
    """Raise unless a record has the keys that it must, no other, and each of its kind.

    Raises:
        TypeError: naming every key at fault.
    """
    kinds = get_type_hints(Language)
    faults = [f"'{key}' is missing" for key in sorted(_required() - values.keys())]
    for key, value in values.items():
        kind = get_origin(kinds[key]) or kinds[key] if key in kinds.keys() - _OWN else None
        if kind is None:
            faults.append(f"'{key}' is no key of a record")
        elif not isinstance(value, kind):
            faults.append(f"'{key}' is not {_KINDS[kind]}")
    if faults:
        raise TypeError("; ".join(faults))


def _required() -> set[str]:
    own = (item for item in fields(Language) if item.default is MISSING)
    return {item.name for item in own if item.default_factory is MISSING}


_OWN = frozenset({"folder", "wording"})
"""What the reader fills in; no key of a record."""

_KINDS = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    tuple: "a list",
    Mapping: "a table",
}


@cache
def builtin_languages() -> LanguageRegistry:
    """Return the languages that come with briefgen: Japanese first, as the house writes it."""
    order = {"ja": 0, "en": 1}
    languages = read_languages(BUILTIN_FOLDER)
    return LanguageRegistry(
        sorted(languages, key=lambda item: (order.get(item.code, 9), item.code))
    )
