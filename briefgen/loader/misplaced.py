"""Keys of a source that are right in themselves and stand where they mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Message, Rule
from briefgen.loader.fault import Fault
from briefgen.loader.fields import annotation_at
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

_EXTENSION = frozenset(SourceExtension.model_fields)
_TRANSLATED = re.compile(
    r"(?:translated|trans|translation|romani[sz]ed|transliterated)[-_](?P<field>[a-z-]+)"
    r"|(?P<stem>[a-z-]+?)[-_](?P<tag>[a-z]{2}(?:-Latn)?|romani[sz]ed|translation)"
)


def misplaced(fault: Fault) -> Diagnostic | None:
    """Explain a key of a source that belongs elsewhere in it; None for any other key."""
    advice = _advice(fault)
    if advice is None:
        return None
    return MISPLACED_KEY.at(
        fault.source.key_span(fault.location), key=fault.location[-1], advice=advice
    )


def wrong_tags(fault: Fault) -> Iterator[Diagnostic]:
    """Explain the keys of ``alt`` that are no languages."""
    for tag in fault.context["tags"]:
        place = fault.source.key_span((*fault.location, tag))
        yield WRONG_TAG.at(place, tag=tag)


def _advice(fault: Fault) -> Message | None:
    key = str(fault.location[-1])
    place = annotation_at(fault.model, fault.location[:-1])
    if place is SourceExtension and key in csl.VARIABLES | {"id", "type"}:
        return Message(BESIDE_CUSTOM)
    if place is not Source:
        return None
    if key in _EXTENSION:
        return Message(INTO_CUSTOM)
    return _of_translation(key, fault)


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


def _of_translation(key: str, fault: Fault) -> Message | None:
    """Say where ``translated-title``, ``title_en`` and their like go."""
    match = _TRANSLATED.fullmatch(key)
    if match is None:
        return None
    field, tag = match["field"] or match["stem"], match["tag"] or ""
    if field not in csl.VARIABLES:
        return None
    code = tag if is_tag(tag) else [*fault.languages][-1]
    return Message(INTO_ALT, {"tag": code, "field": field})
