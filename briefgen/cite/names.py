"""Names of persons and institutions (CSL 1.0.2, name variables; CMOS 18, 13.23 and 11.89–99)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from briefgen.cite.reading import Reading
from briefgen.cite.wording import NOTHING, as_plain
from briefgen.languages.scripts import has_script, is_latin
from briefgen.model.source import Name

MAX_NAMES = 3
"""More names than these are cut to the first."""
MAX_LATIN_NAMES = 2
"""More names in Latin letters than these are cut to the first (CMOS 18, 13.23)."""

OTHERS = "others"
"""The last name of a list that goes on: what pandoc makes of BibTeX's ``and others``."""

_KATAKANA = re.compile(r"[\u30a0-\u30ff\s]+")
_INITIALS = re.compile(r"(?:[A-Z]\.?[\s・-]*)+")


def names(reading: Reading, variable: str) -> Markup:
    """Return a name variable as a run-in list; empty if the record lacks it."""
    found = reading.listed_names.get(variable)
    if found is None:
        each = _each_name(reading, variable)
        found = _listed(reading, each, _goes_on(reading, variable)) if each else NOTHING
        reading.listed_names[variable] = found
    return found


def is_many(reading: Reading, variable: str) -> bool:
    """Say whether a name variable has more than one name."""
    return len(reading.source.names.get(variable, ())) > 1


def short_names(reading: Reading, variable: str) -> Markup:
    """Return the family names of a name variable, and institutions whole."""
    for version, tag in reading.versions:
        if found := version.names.get(variable):
            each = [reading.marked(_family(name), tag) for name in _known(found)]
            return _listed(reading, each, _goes_on(reading, variable))
    return NOTHING


def _goes_on(reading: Reading, variable: str) -> bool:
    return any(
        name.literal == OTHERS
        for version, _ in reading.versions
        for name in version.names.get(variable, ())[-1:]
    )


def _known(names: Sequence[Name]) -> list[Name]:
    return [name for name in names if name.literal != OTHERS]


def _family(name: Name) -> str:
    parts = (name.non_dropping_particle, name.family or name.given)
    return name.literal or " ".join(part for part in parts if part)


def _each_name(reading: Reading, variable: str) -> list[Markup]:
    originals = _known(reading.source.names.get(variable, ()))
    for version, tag in reading.versions:
        if found := _known(version.names.get(variable, ())):
            counterparts = [*originals, *([None] * len(found))]
            return [
                reading.marked(_name(name, counterpart, reading), tag)
                for name, counterpart in zip(found, counterparts, strict=False)
            ]
    return []


def _listed(reading: Reading, each: list[Markup], goes_on: bool) -> Markup:
    """Return names as a list in the manner of their script: et al. for Latin, ほか for Japanese."""
    if len(each) < 2 and not (each and goes_on):
        return each[0] if each else NOTHING
    words = reading.words
    latin = all(is_latin(as_plain(name)) for name in each)
    manner = "latin." if latin else ""
    if goes_on or len(each) > (MAX_LATIN_NAMES if latin else MAX_NAMES):
        return words(f"names.{manner}others", first=each[0])
    separator = words(f"names.{manner}separator")
    if latin:
        return _joined(reading, each, separator, manner)
    if any(re.search(rf"\s|{re.escape(separator.strip())}", as_plain(name)) for name in each):
        separator = escape(reading.language.item_separator)
    return _joined(reading, each, separator, manner)


def _joined(reading: Reading, each: list[Markup], separator: Markup, manner: str) -> Markup:
    first = separator.join(each[:-1])
    return reading.words(f"names.{manner}last", names=first, separator=separator, last=each[-1])


def _name(name: Name, original: Name | None, reading: Reading) -> str:
    """Return a name in the order that its script and origin ask for.

    Args:
        name: the name as it is shown.
        original: the same name in the language of the source.
        reading: the source and its reader.
    """
    if name.literal:
        return name.literal
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    if _is_east_asian_script(family + given):
        if _KATAKANA.fullmatch(family) and (_KATAKANA.fullmatch(given) or not given):
            return "・".join(part for part in (given, family) if part)
        if _KATAKANA.fullmatch(family) and _INITIALS.fullmatch(given):
            return f"{given.rstrip(' .')}・{family}"
        return f"{family}{given}"
    ordered = (family, given) if _family_first(name, original, reading) else (given, family)
    return _with_suffix(" ".join(part for part in ordered if part), name)


def _with_suffix(text: str, name: Name) -> str:
    if not name.suffix:
        return text
    return f"{text}, {name.suffix}" if name.comma_suffix else f"{text} {name.suffix}"


def _is_east_asian_script(text: str) -> bool:
    return has_script(text, "Jpan") or has_script(text, "Hang")


def _family_first(name: Name, original: Name | None, reading: Reading) -> bool:
    """Say whether a name in Latin letters keeps the family name first, without a comma.

    CSL's ``static-ordering`` says so for one name; for East Asian names the publisher chooses.
    """
    if name.static_ordering or (original and original.static_ordering):
        return True
    if reading.options.name_order != "family-first" or original is name:
        return False
    if original is None:
        return reading.source_language in reading.language.family_first_languages
    written = f"{original.family or ''}{original.given or ''}"
    is_foreign = _KATAKANA.fullmatch(original.family or written)
    return _is_east_asian_script(written) and not is_foreign
