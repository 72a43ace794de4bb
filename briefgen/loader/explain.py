"""What a validator found, in the author's words: one rule a kind of fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from briefgen.diagnostics import Diagnostic, KeyPath, Message, Rule, SourceMap, Span
from briefgen.diagnostics.suggestion import suggest
from briefgen.languages import LanguageRegistry
from briefgen.loader.fields import annotation_at, keys_of, values_of
from briefgen.loader.slips.glued import full_width_colon_in
from briefgen.loader.slips.rules import FULL_WIDTH_COLON
from briefgen.model import csl

UNKNOWN_KEY = Rule(
    "MODEL001", "'{key}' is no key of this place", "keys that may stand here: {keys}"
)
MISSING_KEY = Rule("MODEL002", "'{key}' is missing here", "add '{key}:'; it may not be left out")
WRONG_KIND = Rule("MODEL003", "{wanted} is wanted here, this is {found}", "{advice}")
NO_LANGUAGE_MAPPING = Rule(
    "MODEL004",
    "this text stands without its language",
    "write it once in each language: {example}",
)
NO_TEXT = Rule(
    "MODEL005", "no text in any language stands here", "write it once in each language: {example}"
)
BLANK_TEXT = Rule(
    "MODEL006",
    "this text is empty",
    "write it, or while it is still to be translated write null and 'untranslated: true' beside it",
)
UNKNOWN_VALUE = Rule(
    "MODEL007", "'{value}' is not one of the words for this place", "words that it may be: {values}"
)
UNKNOWN_BLOCK = Rule("MODEL008", "there is no block type '{value}'", "block types: {values}")
DATE_FORM = Rule(
    "MODEL009",
    "'{value}' is not a date in the form that briefgen reads",
    "write year-month-day, year-month or year: 2025-07-12, 2025-07 or 2025",
)
DATE_NONEXISTENT = Rule("MODEL010", "the date {value} does not exist", "look it up in a calendar")
DAY_WANTED = Rule(
    "MODEL011", "a full date is wanted here, '{value}' has no day", "write it as in 2025-07-12"
)
ID_FORM = Rule(
    "MODEL012",
    "'{value}' cannot be an id",
    "an id is made of small letters, digits and single hyphens, as in tourism-and-exchange",
)
TABLE_ROW = Rule(
    "MODEL013",
    "row {row} of the table has {cells} cells, but there are {columns} columns",
    "add or take away cells; an empty cell is null",
)
OUT_OF_RANGE = Rule(
    "MODEL014",
    "the value {value} lies outside its own range, {low} to {high}",
    "correct one of them",
)
EMPTY_LIST = Rule("MODEL015", "this list is empty", "give it at least one entry, or delete its key")
OTHER = Rule("MODEL016", "this value does not fit here: {problem}", "see the authoring guide")
PATTERN = Rule("MODEL017", "'{value}' does not have the form that is wanted here", "{advice}")
TEXT_TOO_DEEP = Rule(
    "MODEL018",
    "'text' is no key: the languages stand beside the other keys of this entry",
    "delete 'text:' and move its languages one step to the left",
)

COMMA_IN_TEXT = Rule(
    "YAML018",
    "a comma inside {{…}} ends the text: '{lost}' is not part of it",
    "put the text in quotation marks, or give each language a line of its own",
)

QUOTES_WANTED = Message('put the text in quotation marks: "…"')


@dataclass(frozen=True)
class Fault:
    """A validator's finding and what is needed to explain it."""

    details: ErrorDetails
    model: type[Any]
    source: SourceMap
    languages: LanguageRegistry

    @property
    def location(self) -> KeyPath:
        """Where it is, in the validator's steps."""
        return self.details["loc"]

    @property
    def context(self) -> dict[str, Any]:
        """The finding's own values."""
        return self.details.get("ctx") or {}

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.details["input"]

    @property
    def span(self) -> Span:
        """The place of the value."""
        return self.source.span(self.location)

    @property
    def example(self) -> str:
        """How a text is written, with the languages of the desk."""
        return "{" + ", ".join(f"{code}: …" for code in self.languages) + "}"


def explain(fault: Fault) -> Diagnostic:
    """Return the diagnostic for a validator's finding."""
    explainer = _EXPLAINERS.get(fault.details["type"])
    if explainer is not None:
        return explainer(fault)
    wanted = _WANTED.get(fault.details["type"])
    if wanted is not None:
        return _wrong_kind(fault, wanted)
    return OTHER.at(fault.span, problem=fault.details["msg"])


def describe(value: Any) -> Message:
    """Say what kind of value an author wrote."""
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "true or false"),
        ((int, float), "a number"),
        (str, "a text"),
        (list, "a list"),
        (dict, "a mapping (keys with values)"),
    )
    for kind, words in kinds:
        if isinstance(value, kind):
            return Message(words)
    return Message("nothing")


_WANTED = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping (keys with values)",
    "mapping_type": "a mapping (keys with values)",
    "model_type": "a mapping (keys with values)",
    "model_attributes_type": "a mapping (keys with values)",
    "text_expected": "a text in each language",
}
_ADVICE = {
    "a list": "write one entry a line, each after '- '",
    "a mapping (keys with values)": "write 'key: value' lines, indented under this key",
    "true or false": "write true or false, without quotation marks",
}


def _wrong_kind(fault: Fault, wanted: str) -> Diagnostic:
    if isinstance(fault.value, str) and (key := full_width_colon_in(fault.value)):
        return FULL_WIDTH_COLON.at(fault.source.find(fault.location, "："), key=key)
    advice = Message(_ADVICE.get(wanted, "change it, or delete the key"))
    found = describe(fault.value)
    is_text_wanted = wanted in {"a text", "a text in each language"}
    if is_text_wanted and not isinstance(fault.value, list | dict):
        advice = QUOTES_WANTED
    if is_text_wanted and _looks_like_markup(fault.value):
        advice = QUOTES_WANTED
    if wanted == "a text in each language" and advice is not QUOTES_WANTED:
        advice = Message(NO_TEXT.hint, {"example": fault.example})
    return WRONG_KIND.at(fault.span, wanted=Message(wanted), found=found, advice=advice)


def _looks_like_markup(value: Any) -> bool:
    """Say whether YAML read a text that starts with a bracket as a list or mapping."""
    if isinstance(value, dict):
        return len(value) == 1 and "|" in str(next(iter(value))) and None in value.values()
    return isinstance(value, list) and len(value) == 1 and isinstance(value[0], str)


def _unknown_key(fault: Fault) -> Diagnostic:
    key = str(fault.location[-1])
    if comma := _comma_before(fault):
        return COMMA_IN_TEXT.at(comma, lost=key)
    owner = annotation_at(fault.model, fault.location[:-1])
    keys = keys_of(owner, fault.languages)
    shown = ", ".join(keys[:12]) + (" …" if len(keys) > 12 else "")
    hint = suggest(key, keys)
    return UNKNOWN_KEY.at(fault.source.key_span(fault.location), hint=hint, key=key, keys=shown)


def _comma_before(fault: Fault) -> Span | None:
    """Return the comma that cut a text in two: ``{en: a harbour, 2026}`` has a key ``2026``."""
    start = fault.source.node(fault.location).key_start
    if fault.value is not None or start is None:
        return None
    before = fault.source.text[:start].rstrip()
    return fault.source.between(len(before) - 1, len(before)) if before.endswith(",") else None


def _missing_key(fault: Fault) -> Diagnostic:
    key = str(fault.location[-1])
    if key == "text":
        return NO_TEXT.at(fault.source.span(fault.location[:-1]), example=fault.example)
    parent = fault.location[:-1]
    node = fault.source.node(parent)
    span = fault.source.key_span(parent)
    if node.key_start is None:
        span = fault.source.between(node.start, min(node.end, node.start + 1))
    return MISSING_KEY.at(span, key=key)


def _text_without_language(fault: Fault) -> Diagnostic:
    if isinstance(fault.value, str) and (key := full_width_colon_in(fault.value)):
        return FULL_WIDTH_COLON.at(fault.source.find(fault.location, "："), key=key)
    return NO_LANGUAGE_MAPPING.at(fault.span, example=fault.example)


def _no_text(fault: Fault) -> Diagnostic:
    if isinstance(fault.value, dict):
        if _looks_like_markup(fault.value):
            return _wrong_kind(fault, "a text in each language")
        for key in fault.value:
            hint = suggest(str(key), fault.languages)
            owner = annotation_at(fault.model, fault.location)
            if str(key) not in keys_of(owner, fault.languages) and (hint or len(str(key)) <= 3):
                path = (*fault.location, key)
                keys = ", ".join(fault.languages)
                return UNKNOWN_KEY.at(fault.source.key_span(path), hint=hint, key=key, keys=keys)
    return NO_TEXT.at(fault.span, example=fault.example)


def _unknown_block(fault: Fault) -> Diagnostic:
    path = (*fault.location, "type")
    value = str(fault.context.get("tag", ""))
    values = [item.strip("' ") for item in str(fault.context["expected_tags"]).split(",")]
    hint = suggest(value, values)
    return UNKNOWN_BLOCK.at(
        fault.source.span(path), hint=hint, value=value, values=", ".join(values)
    )


def _unknown_value(fault: Fault) -> Diagnostic:
    values = values_of(annotation_at(fault.model, fault.location))
    return _one_of(fault, str(fault.value), values)


def _one_of(fault: Fault, value: str, values: Iterable[str]) -> Diagnostic:
    values = list(values)
    return UNKNOWN_VALUE.at(
        fault.span, hint=suggest(value, values), value=value, values=", ".join(values)
    )


def _pattern(fault: Fault) -> Diagnostic:
    pattern = str(fault.context.get("pattern", ""))
    if pattern.startswith("^[a-z0-9]+"):
        return ID_FORM.at(fault.span, value=fault.value)
    advice = next((Message(text) for start, text in _PATTERN_ADVICE if pattern.startswith(start)))
    return PATTERN.at(fault.span, value=fault.value, advice=advice)


_PATTERN_ADVICE = (
    ("^https?", "write the whole address, with https://"),
    ("^[A-F]", "an Admiralty grade is a letter A to F and a digit 1 to 6, as in B2"),
    ("^[0-9a-f]", "a SHA-256 digest has 64 hexadecimal digits; sha256sum FILE prints it"),
    ("^[A-Za-z0-9_]", "the id of a source starts with a Latin letter or digit and has no spaces"),
    ("", "see the authoring guide"),
)


def _range(fault: Fault) -> Diagnostic:
    limit = fault.context.get("ge", fault.context.get("gt", fault.context.get("le")))
    return OTHER.at(fault.span, problem=Message("the limit is {limit}", {"limit": limit}))


def _unknown_term(fault: Fault) -> Diagnostic:
    path = (*fault.location, "term")
    term, terms = str(fault.context["term"]), list(fault.context["terms"])
    return UNKNOWN_VALUE.at(
        fault.source.span(path), hint=suggest(term, terms), value=term, values=", ".join(terms)
    )


_EXPLAINERS: dict[str, Callable[[Fault], Diagnostic]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "text_not_mapping": _text_without_language,
    "text_empty": _no_text,
    "text_blank": lambda fault: BLANK_TEXT.at(fault.span),
    "text_key": lambda fault: TEXT_TOO_DEEP.at(fault.source.key_span((*fault.location, "text"))),
    "union_tag_invalid": _unknown_block,
    "union_tag_not_found": lambda fault: _wrong_kind(fault, "a mapping (keys with values)"),
    "enum": _unknown_value,
    "literal_error": _unknown_value,
    "csl_type": lambda fault: _one_of(fault, str(fault.value), sorted(csl.TYPES)),
    "likelihood_term": _unknown_term,
    "date_format": lambda fault: DATE_FORM.at(fault.span, value=fault.context["value"]),
    "date_nonexistent": lambda fault: DATE_NONEXISTENT.at(fault.span, value=fault.context["value"]),
    "date_not_full": lambda fault: DAY_WANTED.at(fault.span, value=fault.context["value"]),
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda fault: BLANK_TEXT.at(fault.span),
    "string_too_long": lambda fault: ID_FORM.at(fault.span, value=fault.value),
    "table_row": lambda fault: TABLE_ROW.at(
        fault.source.span((*fault.location, "rows", fault.context["row"] - 1)), **fault.context
    ),
    "chart_range": lambda fault: OUT_OF_RANGE.at(fault.span, **fault.context),
    "too_short": lambda fault: EMPTY_LIST.at(fault.span),
    "greater_than_equal": _range,
    "less_than_equal": _range,
}
