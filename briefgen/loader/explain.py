"""What a validator found, in the author's words: one rule a kind of fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefgen.diagnostics import Diagnostic, Message, Rule
from briefgen.diagnostics.suggestion import suggest
from briefgen.loader.charts import CHART_EXPLAINERS
from briefgen.loader.dates import date_form, date_nonexistent, day_wanted
from briefgen.loader.fault import Fault
from briefgen.loader.fields import values_of
from briefgen.loader.fixes import full_width_colon, of_pattern, replaced, respelt, without_text_key
from briefgen.loader.kinds import EACH_LANGUAGE, is_wrong_kind, looks_like_markup, wrong_kind
from briefgen.loader.misplaced import misplaced, wrong_tags
from briefgen.loader.misspelling import unknown_key
from briefgen.loader.slips.glued import full_width_colon_in
from briefgen.model import csl
from briefgen.model.scales import FORMER_HANDLING

MISSING_KEY = Rule("MODEL002", "'{key}' is missing here", "add '{key}:'; it may not be left out")
NO_LANGUAGE_MAPPING = Rule("MODEL004", "this text stands without its language", EACH_LANGUAGE)
NO_TEXT = Rule("MODEL005", "no text in any language stands here", EACH_LANGUAGE)
BLANK_TEXT = Rule(
    "MODEL006",
    "this text is empty",
    "write it, or while it is still to be translated write null and 'untranslated: true' beside it",
)
UNKNOWN_VALUE = Rule(
    "MODEL007", "'{value}' is not one of the words for this place", "words that it may be: {values}"
)
RENAMED = "TLP 2.0 calls it '{label}'"
UNKNOWN_BLOCK = Rule("MODEL008", "there is no block type '{value}'", "block types: {values}")
ID_FORM = Rule(
    "MODEL012",
    "'{value}' cannot be an id",
    "an id is made of small letters, digits and single hyphens, as in tourism-and-exchange",
)
TABLE_ROW = Rule(
    "MODEL013",
    "row {row} does not fit the columns: cells {cells}, columns {columns}",
    "add or take away cells; an empty cell is null",
)
OUT_OF_RANGE = Rule(
    "MODEL014",
    "the value {value} lies outside its own range, {low} to {high}",
    "correct the value, or 'low:' and 'high:'",
)
EMPTY_LIST = Rule("MODEL015", "this list is empty", "give it at least one entry, or delete its key")
OTHER = Rule("MODEL016", "this value does not fit here: {problem}", "see the authoring guide")
PATTERN = Rule("MODEL017", "'{value}' does not have the form that is wanted here", "{advice}")
TEXT_TOO_DEEP = Rule(
    "MODEL018",
    "'text' is no key: the languages stand beside the other keys of this entry",
    "delete 'text:' and move its languages one step to the left",
)
EMPTY_NAME = Rule(
    "MODEL019",
    "this name is empty",
    "write 'family:' and 'given:' for a person, 'literal:' for an organisation",
)

ID_TOO_LONG = "an id has {limit} characters at most"


def explain(fault: Fault) -> list[Diagnostic]:
    """Return the diagnostics for a validator's finding."""
    explainer = _EXPLAINERS.get(fault.kind)
    if explainer is not None:
        found = explainer(fault)
        return [found] if isinstance(found, Diagnostic) else list(found)
    if is_wrong_kind(fault):
        return [wrong_kind(fault)]
    return [OTHER.at(fault.span, problem=fault.details["msg"])]


def _missing_key(fault: Fault) -> Diagnostic:
    """Point to the key that leads to the mapping, else to its first key."""
    node = fault.source.node(fault.location[:-1])
    if node.key_start is None:
        node = next(iter(node.children.values()), node)
    start, end = node.key_start, node.key_end
    if start is None or end is None:
        start, end = node.start, node.end
    return MISSING_KEY.at(fault.source.between(start, end), key=fault.location[-1])


def _text_without_language(fault: Fault) -> Diagnostic:
    if isinstance(fault.value, str) and (key := full_width_colon_in(fault.value)):
        return full_width_colon(fault, key)
    return NO_LANGUAGE_MAPPING.at(fault.span, example=fault.example)


def _text_expected(fault: Fault) -> Diagnostic:
    return _no_text(fault) if fault.value is None else wrong_kind(fault)


def _no_text(fault: Fault) -> Diagnostic:
    if isinstance(fault.value, dict) and looks_like_markup(fault.value):
        return NO_LANGUAGE_MAPPING.at(fault.span, example=fault.example)
    is_nothing = fault.value is None
    span = fault.source.key_span(fault.location) if is_nothing else fault.span
    return NO_TEXT.at(span, example=fault.example)


def _text_too_deep(fault: Fault) -> Diagnostic:
    span = fault.source.key_span((*fault.location, "text"))
    return TEXT_TOO_DEEP.at(span, fixes=without_text_key(fault))


def _blank_text(fault: Fault) -> Iterable[Diagnostic]:
    for code, text in fault.value.items():
        if isinstance(text, str) and not text.strip():
            yield BLANK_TEXT.at(fault.source.span((*fault.location, code)))


def _blank_text_inside(fault: Fault) -> Diagnostic:
    return BLANK_TEXT.at(fault.source.span((*fault.location, *fault.context["path"])))


def _unknown_block(fault: Fault) -> Diagnostic:
    value = str(fault.context.get("tag", ""))
    values = [item.strip("' ") for item in str(fault.context["expected_tags"]).split(",")]
    path = (*fault.location, "type")
    return UNKNOWN_BLOCK.at(
        fault.source.span(path),
        hint=suggest(value, values),
        fixes=respelt(fault, path, value, values),
        value=value,
        values=", ".join(values),
    )


def _unknown_value(fault: Fault) -> Diagnostic:
    values = list(values_of(fault.annotation))
    former = FORMER_HANDLING.get(fault.written.upper().removeprefix("TLP:"))
    if former in values:
        return _renamed(fault, former.value)
    return _one_of(fault, fault.written, values)


def _renamed(fault: Fault, label: str) -> Diagnostic:
    hint = Message(RENAMED, {"label": label})
    fixes = replaced(fault, fault.written, label)
    return UNKNOWN_VALUE.at(fault.span, hint=hint, fixes=fixes, value=fault.written)


def _unknown_csl_type(fault: Fault) -> Diagnostic:
    return _one_of(fault, fault.written, sorted(csl.TYPES))


def _unknown_term(fault: Fault) -> Diagnostic:
    return _one_of(fault, str(fault.context["term"]), fault.context["terms"], "term")


def _one_of(fault: Fault, value: str, values: Iterable[str], *key: str) -> Diagnostic:
    values = list(values)
    path = (*fault.location, *key)
    return UNKNOWN_VALUE.at(
        fault.source.span(path),
        hint=suggest(value, values),
        fixes=respelt(fault, path, value, values),
        value=value,
        values=", ".join(values),
    )


def _pattern(fault: Fault) -> Diagnostic:
    pattern = str(fault.context.get("pattern", ""))
    fixes = tuple(of_pattern(fault, pattern))
    if pattern.startswith("^[a-z0-9]+"):
        return ID_FORM.at(fault.span, fixes=fixes, value=fault.value)
    advice = next(text for start, text in _PATTERN_ADVICE if pattern.startswith(start))
    return PATTERN.at(fault.span, fixes=fixes, value=fault.value, advice=advice)


LEDGER_WRITES_IT = Message(
    "`briefgen accept` writes this; take the file from version control, or delete the entry and "
    "accept the pair again"
)
_PATTERN_ADVICE = (
    ("^#", Message('a colour is # and six hexadecimal digits, in quotation marks: "#B5331B"')),
    ("^https?", Message("write the whole address, with https://")),
    (r"^10\.", Message("write the DOI alone, as in 10.12345/brief.1, without https://doi.org/")),
    ("^[A-F]", Message("an Admiralty grade is a letter A to F and a digit 1 to 6, as in B2")),
    ("^(?:[0-9a-f]", LEDGER_WRITES_IT),
    (r"^\d{4}-\d\d-\d\dT", LEDGER_WRITES_IT),
    ("^[0-9a-f]", Message("a SHA-256 digest has 64 hexadecimal digits; sha256sum FILE prints it")),
    (
        "^[A-Za-z0-9_]",
        Message("the id of a source starts with a Latin letter or digit and has no spaces"),
    ),
    ("", Message("see the authoring guide")),
)


def _too_long(fault: Fault) -> Diagnostic:
    hint = Message(ID_TOO_LONG, {"limit": fault.context["max_length"]})
    return ID_FORM.at(fault.span, hint=hint, value=fault.value)


def _too_small(fault: Fault) -> Diagnostic:
    limit = fault.context.get("ge", fault.context.get("gt"))
    problem = Message("the smallest number here is {limit}", {"limit": limit})
    return OTHER.at(fault.span, problem=problem)


def _too_large(fault: Fault) -> Diagnostic:
    problem = Message("the largest number here is {limit}", {"limit": fault.context["le"]})
    return OTHER.at(fault.span, problem=problem)


def _table_rows(fault: Fault) -> Iterable[Diagnostic]:
    """The validator stops at the first row that does not fit; the rest of them is looked up."""
    columns = fault.context["columns"]
    rows = fault.value["rows"] if isinstance(fault.value, dict) else ()
    for number, row in enumerate(rows, start=1):
        if len(row) != columns:
            span = fault.source.span((*fault.location, "rows", number - 1))
            yield TABLE_ROW.at(span, row=number, cells=len(row), columns=columns)


def _out_of_range(fault: Fault) -> Diagnostic:
    return OUT_OF_RANGE.at(fault.source.span((*fault.location, "value")), **fault.context)


_EXPLAINERS: dict[str, Callable[[Fault], Diagnostic | Iterable[Diagnostic]]] = {
    "extra_forbidden": lambda fault: misplaced(fault) or unknown_key(fault),
    "alt_tag": wrong_tags,
    "missing": _missing_key,
    "text_not_mapping": _text_without_language,
    "text_expected": _text_expected,
    "text_empty": _no_text,
    "text_blank": _blank_text,
    "text_key": _text_too_deep,
    "union_tag_invalid": _unknown_block,
    "enum": _unknown_value,
    "literal_error": _unknown_value,
    "csl_type": _unknown_csl_type,
    "likelihood_term": _unknown_term,
    "date_format": date_form,
    "date_nonexistent": date_nonexistent,
    "date_not_full": day_wanted,
    "name_empty": lambda fault: EMPTY_NAME.at(fault.span),
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda fault: BLANK_TEXT.at(fault.span),
    "string_too_long": _too_long,
    "table_row": _table_rows,
    "chart_range": _out_of_range,
    "too_short": lambda fault: EMPTY_LIST.at(fault.span),
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "spec_blank_text": _blank_text_inside,
    **CHART_EXPLAINERS,
}
