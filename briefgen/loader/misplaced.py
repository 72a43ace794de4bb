"""Keys of a source that are right in themselves and stand where they mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Fix, Message, Rule
from briefgen.loader.fault import Fault
from briefgen.loader.fields import annotation_at
from briefgen.loader.fixes import renaming
from briefgen.loader.language_names import closest_language, is_name_of
from briefgen.loader.moving import moving
from briefgen.model import csl
from briefgen.model.source import Source, SourceExtension, is_tag

MISPLACED_KEY = Rule("MODEL020", "'{key}' stands in the wrong place here", "{advice}")
WRONG_TAG = Rule(
    "MODEL021",
    "'{tag}' is no language: 'alt' holds the record by language",
    "write a BCP 47 tag, such as en, ko or ja-Latn, and the fields under it",
)

BESIDE_CUSTOM = "write it beside 'custom:', one step to the left: it is a field of CSL"
INTO_CUSTOM = "write it under 'custom:', which holds what CSL has no field for"
INTO_ALT = "write it under 'custom:' as alt: {{{tag}: {{{field}: …}}}}"
ORIGINAL_ALONE = (
    "write it here in the language of the source alone, "
    "and in others under 'custom:' as alt: {{{tag}: {{{field}: …}}}}"
)

_GATHERED = frozenset({"strings", "names", "dates", "lists"})
"""Steps of a validator that no author wrote."""

_EXTENSION = frozenset(SourceExtension.model_fields)
_TRANSLATED = re.compile(
    r"(?:translated|trans|translation|romani[sz]ed|transliterated)[-_](?P<field>[a-z-]+)"
    r"|(?P<stem>[a-z-]+?)[-_](?P<tag>[a-z]{2}(?:-Latn)?|romani[sz]ed|translation)"
)


def misplaced(fault: Fault) -> Diagnostic | None:
    """Explain a key of a source that belongs elsewhere in it; None for any other key."""
    found = _belongs(fault)
    if found is None:
        return None
    advice, fix = found
    span = fault.source.key_span(fault.location)
    return MISPLACED_KEY.at(span, fixes=[fix] if fix else (), key=fault.location[-1], advice=advice)


def wrong_tags(fault: Fault) -> Iterator[Diagnostic]:
    """Explain the keys of ``alt`` that are no languages."""
    for tag in fault.context["tags"]:
        place = fault.source.key_span((*fault.location, tag))
        meant = closest_language(tag, fault.languages)
        taken = meant is None or meant in fault.source.node(fault.location).children
        certain = meant is not None and is_name_of(tag, meant, fault.languages)
        path = (*fault.location, tag)
        fixes = () if taken else (renaming(fault, path, str(meant), certain=certain),)
        yield WRONG_TAG.at(place, tag=tag, fixes=fixes)


_Place = tuple[Message, Fix | None]


def _belongs(fault: Fault) -> _Place | None:
    """Say where a key belongs, with the fix that moves it there; None where it has no place."""
    key = str(fault.location[-1])
    place = annotation_at(fault.model, fault.location[:-1])
    if place is SourceExtension and key in csl.VARIABLES | {"id", "type"}:
        fix = moving(fault.source, fault.location, fault.location[:-2], [key])
        return Message(BESIDE_CUSTOM), fix
    if place is not Source:
        return None
    if key in _EXTENSION:
        return Message(INTO_CUSTOM), _into_custom(fault, key)
    return _of_translation(key, fault)


def _into_custom(fault: Fault, *keys: str, certain: bool = True) -> Fix | None:
    location = tuple(part for part in fault.location if part not in _GATHERED)
    return moving(fault.source, location, location[:-1], ["custom", *keys], certain=certain)


def advice_for_mapping(fault: Fault) -> Message | None:
    """Say where a mapping goes that stands for the text of a CSL variable."""
    key, value = fault.location[-1], fault.value
    if "strings" not in fault.location or not isinstance(value, dict):
        return None
    if key in _EXTENSION:
        return Message(INTO_CUSTOM)
    if value and all(is_tag(tag) for tag in value):
        return Message(ORIGINAL_ALONE, {"field": key, "tag": next(iter(value))})
    return None


def _of_translation(key: str, fault: Fault) -> _Place | None:
    """Say where ``translated-title``, ``title_en`` and their like go."""
    match = _TRANSLATED.fullmatch(key)
    if match is None:
        return None
    field, tag = match["field"] or match["stem"], match["tag"] or ""
    if field not in csl.VARIABLES:
        return None
    code = tag if is_tag(tag) else [*fault.languages][-1]
    fix = _into_custom(fault, "alt", code, field, certain=code == tag)
    return Message(INTO_ALT, {"tag": code, "field": field}), fix
