"""Values of another kind than the place wants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from briefgen.diagnostics import Diagnostic, Fix, Message, Rule
from briefgen.loader.fault import Fault
from briefgen.loader.fields import members_of, unwrap
from briefgen.loader.fixes import (
    as_number,
    as_yes_or_no,
    foreign_brackets,
    full_width_colon,
    in_brackets,
    in_quotes,
)
from briefgen.loader.misplaced import advice_for_mapping
from briefgen.loader.slips.glued import full_width_colon_in
from briefgen.model.source import Name

WRONG_KIND = Rule("MODEL003", "{wanted} is wanted here, this is {found}", "{advice}")

A_TEXT = "a text"
TEXTS = "a text in each language"
A_NUMBER = "a number"
A_WHOLE_NUMBER = "a whole number"
A_LIST = "a list"
A_MAPPING = "a mapping (keys with values)"
YES_OR_NO = "true or false"

_WANTED = {
    "string_type": A_TEXT,
    "int_type": A_WHOLE_NUMBER,
    "int_parsing": A_WHOLE_NUMBER,
    "int_parsing_size": A_WHOLE_NUMBER,
    "int_from_float": A_WHOLE_NUMBER,
    "float_type": A_NUMBER,
    "float_parsing": A_NUMBER,
    "finite_number": A_NUMBER,
    "bool_type": YES_OR_NO,
    "bool_parsing": YES_OR_NO,
    "tuple_type": A_LIST,
    "dict_type": A_MAPPING,
    "mapping_type": A_MAPPING,
    "model_type": A_MAPPING,
    "model_attributes_type": A_MAPPING,
    "union_tag_not_found": A_MAPPING,
    "text_expected": TEXTS,
}
_FOUND: tuple[tuple[type, str], ...] = (
    (bool, YES_OR_NO),
    (int, A_WHOLE_NUMBER),
    (float, "a number with a fraction"),
    (str, A_TEXT),
    (list, A_LIST),
    (dict, A_MAPPING),
)
_ADVICE = {
    A_NUMBER: "write the number alone, in half-width digits, without commas or a unit",
    A_WHOLE_NUMBER: "write the number alone, in half-width digits, without commas or a unit",
    A_MAPPING: "write 'key: value' lines, indented under this key",
    YES_OR_NO: "write true or false, without quotation marks",
}
QUOTES_WANTED = Message('put the text in quotation marks: "…"')
ONE_TEXT = Message("write one text; further paragraphs and lists are blocks of their own")
ONE_VALUE = Message("write the value alone, without brackets; several go in one text, such as 3, 5")
EACH_LANGUAGE = "write it once in each language: {example}"
LIST_IN_BRACKETS = "write it in brackets, [{value}], or after '- ' on a line of its own"
LIST_OF_ENTRIES = Message("write '- ' before each entry, even where there is only one")
LIST_OF_NAMES = Message("write a list of names: [{{family: …, given: …}}] or [{{literal: …}}]")

_SHORT = 40
_BRACKETS = {A_LIST: {"［": "["}, A_MAPPING: {"｛": "{"}}


def is_wrong_kind(fault: Fault) -> bool:
    """Say whether a fault is one of kind."""
    return fault.kind in _WANTED


def wrong_kind(fault: Fault) -> Diagnostic:
    """Explain a value of another kind."""
    if isinstance(fault.value, str) and (key := full_width_colon_in(fault.value)):
        return full_width_colon(fault, key)
    wanted = _WANTED[fault.kind]
    if wanted in _BRACKETS and fault.written[:1] in _BRACKETS[wanted]:
        return foreign_brackets(fault, _BRACKETS[wanted][fault.written[0]])
    if fault.location[-1:] == ("int",) or float in members_of(fault.annotation):
        wanted = A_NUMBER
    return WRONG_KIND.at(
        fault.span,
        fixes=_fixes(fault, wanted),
        wanted=Message(wanted),
        found=describe(fault.value),
        advice=_advice(fault, wanted),
    )


def _fixes(fault: Fault, wanted: str) -> Iterator[Fix]:
    """Yield the fixes for a value of which it is clear what was meant."""
    if wanted == A_TEXT and _advice(fault, wanted) is QUOTES_WANTED and _is_prose(fault):
        yield from in_quotes(fault)
    elif wanted in {A_NUMBER, A_WHOLE_NUMBER}:
        yield from as_number(fault, whole=wanted == A_WHOLE_NUMBER)
    elif wanted == YES_OR_NO:
        yield from as_yes_or_no(fault)
    elif wanted == A_LIST and _holds_words(fault):
        yield from in_brackets(fault)


def describe(value: Any) -> Message:
    """Say what kind of value an author wrote."""
    return next((Message(words) for kind, words in _FOUND if isinstance(value, kind)), NOTHING)


NOTHING = Message("nothing")


def _advice(fault: Fault, wanted: str) -> Message:
    value = fault.value
    if wanted == TEXTS:
        return Message(EACH_LANGUAGE, {"example": fault.example})
    if wanted == A_TEXT and (advice := advice_for_mapping(fault)):
        return advice
    if wanted == A_TEXT:
        plain = not isinstance(value, list | dict) or looks_like_markup(value)
        if not plain and "strings" in fault.location:
            return ONE_VALUE
        return QUOTES_WANTED if plain else ONE_TEXT
    if wanted == A_LIST:
        return _list_advice(fault)
    return Message(_ADVICE[wanted])


def _list_advice(fault: Fault) -> Message:
    arguments = get_args(fault.annotation)
    if get_origin(fault.annotation) is tuple and arguments and arguments[0] is Name:
        return LIST_OF_NAMES
    if isinstance(fault.value, str | int | float) and len(fault.written) <= _SHORT:
        return Message(LIST_IN_BRACKETS, {"value": fault.written})
    return LIST_OF_ENTRIES


def _is_prose(fault: Fault) -> bool:
    """Say whether any text may stand at a place, so that brackets may be part of it."""
    is_container = isinstance(fault.value, list | dict)
    in_text = fault.location[-1] in fault.languages or "strings" in fault.location
    return in_text or not is_container


def _holds_words(fault: Fault) -> bool:
    arguments = get_args(fault.annotation)
    return get_origin(fault.annotation) is tuple and unwrap(arguments[0]) is str


def looks_like_markup(value: Any) -> bool:
    """Say whether YAML read a text that starts with a bracket as a list or mapping."""
    if isinstance(value, Mapping):
        return len(value) == 1 and "|" in str(next(iter(value))) and None in value.values()
    return isinstance(value, list) and len(value) == 1 and isinstance(value[0], str)
