from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from markupsafe import Markup

import briefgen
from briefgen.languages import Language, builtin_languages
from briefgen.languages.catalogue import (
    Catalogue,
    MissingMessageError,
    catalogue_of,
    check_catalogue,
    read_catalogue,
)
from briefgen.localize.blocks import BLOCKS
from briefgen.model.blocks import ChartKind
from briefgen.model.scales import (
    LIKELIHOOD_TERMS,
    Change,
    Confidence,
    FactKind,
    Handling,
)

PACKAGE = Path(briefgen.__file__).parent
TEMPLATES = next(
    folder for folder in (PACKAGE.parent / "templates", PACKAGE / "templates") if folder.is_dir()
)
LANGUAGES = builtin_languages()
CATALOGUES = {code: catalogue_of(language) for code, language in LANGUAGES.items()}

_IN_TEMPLATE = re.compile(r"""\b(?:t|words)\(\s*(?:'([^']+)'|"([^"]+)")""")
_CATALOGUE_NAMES = {"catalogue", "t"}
_WORDING_NAMES = {"words"}

FAMILIES = {
    "handling.": {handling.value for handling in Handling},
    "confidence.": {confidence.value for confidence in Confidence},
    "change.": {change.value for change in Change},
    "fact-kind.": {kind.value for kind in FactKind},
    "chart.kind.": {kind.value for kind in ChartKind},
    "chart.qualifier.": {"range", "estimate", "range-estimate"},
    "chart.value.": {"plain", "range", "estimate", "range-estimate"},
    "evidence.kind.": {
        *("summary", "answer", "key-point", "takeaway", "closing", "item", "event"),
        *(name for name in BLOCKS if name != "voices"),
    },
    "grade.reliability.": set("ABCDEF"),
    "grade.credibility.": set("123456"),
    **{
        f"likelihood.{scale.value}.": {term.replace(" ", "-") for term in terms}
        for scale, terms in LIKELIHOOD_TERMS.items()
    },
}


def in_templates() -> set[str]:
    files = sorted(TEMPLATES.rglob("*.j2"))
    assert files
    texts = (file.read_text(encoding="utf-8") for file in files)
    return {single or double for text in texts for single, double in _IN_TEMPLATE.findall(text)}


def calls() -> Iterator[tuple[str, ast.expr]]:
    """Yield what is called and with what first argument, all over the package."""
    files = sorted(PACKAGE.rglob("*.py"))
    assert files
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                yield name, node.args[0]


def prefix_of(name: str) -> str | None:
    if name in _CATALOGUE_NAMES:
        return ""
    return "reference." if name in _WORDING_NAMES else None


def in_code() -> set[str]:
    return {
        prefix + argument.value
        for name, argument in calls()
        if (prefix := prefix_of(name)) is not None
        and isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
    }


def prefixes_in_code() -> set[str]:
    """Return the fixed beginnings of message names that are put together: ``handling.``."""
    return {
        prefix + argument.values[0].value
        for name, argument in calls()
        if (prefix := prefix_of(name)) is not None
        and isinstance(argument, ast.JoinedStr)
        and isinstance(argument.values[0], ast.Constant)
        and isinstance(argument.values[0].value, str)
    }


@pytest.mark.parametrize("code", list(CATALOGUES))
def test_every_message_in_use_is_in_every_catalogue(code: str) -> None:
    used = in_templates() | in_code()
    assert len(used) > 50
    assert used - set(CATALOGUES[code]) == set()


def test_no_message_is_unused() -> None:
    passed_on = {"figure", "table", "reference.part.date", "reference.part.dated"}
    used = in_templates() | in_code() | passed_on | {"reference.part.issue-date"}
    prefixes = tuple(prefixes_in_code())
    for code, catalogue in CATALOGUES.items():
        unused = {msgid for msgid in set(catalogue) - used if not msgid.startswith(prefixes)}
        assert unused == set(), code


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_catalogues_agree_in_messages_and_places(code: str) -> None:
    check_catalogue(LANGUAGES[code], LANGUAGES.values())


@pytest.mark.parametrize("code", list(CATALOGUES))
@pytest.mark.parametrize("family", list(FAMILIES))
def test_every_step_of_a_scale_has_its_word(family: str, code: str) -> None:
    found = {msgid.removeprefix(family) for msgid in CATALOGUES[code] if msgid.startswith(family)}
    assert found == FAMILIES[family]
    words = [CATALOGUES[code][family + step] for step in sorted(found)]
    assert len(set(words)) == len(words)


def test_a_missing_message_is_named_with_its_language() -> None:
    with pytest.raises(MissingMessageError, match="'ja' has no message 'no-such'") as raised:
        CATALOGUES["ja"]("no-such")
    assert isinstance(raised.value, KeyError)
    assert (raised.value.language, raised.value.msgid) == ("ja", "no-such")


def test_places_are_filled_and_markup_stays_markup() -> None:
    catalogue = Catalogue("x", {"m": "<{a}> & {b}"})
    assert catalogue("m", a=1, b="<i>") == "<1> & <i>"
    filled = catalogue("m", a=Markup("<b>1</b>"), b="<i>")
    assert isinstance(filled, Markup)
    assert filled == "&lt;<b>1</b>&gt; &amp; &lt;i&gt;"


def test_unfinished_entries_of_a_file_are_missing(tmp_path: Path) -> None:
    file = tmp_path / "messages.po"
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "done"\nmsgstr "fertig"\n\n'
        'msgid "empty"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "guessed"\nmsgstr "geraten"\n',
        encoding="utf-8",
    )
    assert dict(read_catalogue(file, "de")) == {"done": "fertig"}
    assert read_catalogue(file, "de") is read_catalogue(file, "de")


def french(folder: Path, **changes: str | None) -> Language:
    """Return a language whose catalogue is the English one with some changes."""
    english = LANGUAGES["en"]
    catalogue = Catalog()
    for msgid, text in {**CATALOGUES["en"], **changes}.items():
        if text is not None:
            catalogue.add(msgid, text)
    with (folder / "messages.po").open("wb") as file:
        write_po(file, catalogue)
    return replace(english, code="fr", folder=folder)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"figure": None, "table": None}, "no message for figure, table$"),
        ({"reference.part.edition-number.two": None}, "no message for reference.*two$"),
        ({"figure": "Figure {nombre}"}, "nothing fills in figure$"),
        ({"figure": "Figure {number"}, "nothing fills in figure$"),
    ],
)
def test_a_catalogue_that_would_fail_is_refused(
    changes: dict[str, str | None], fault: str, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=fault):
        check_catalogue(french(tmp_path, **changes), LANGUAGES.values())


def test_a_catalogue_may_leave_places_out_and_add_messages(tmp_path: Path) -> None:
    language = french(tmp_path, **{"series-number": "Numéro", "of-a-theme": "{x}"})
    check_catalogue(language, LANGUAGES.values())


def test_a_catalogue_that_is_none_is_refused(tmp_path: Path) -> None:
    language = replace(LANGUAGES["en"], folder=tmp_path)
    with pytest.raises(ValueError, match=r"messages\.po"):
        check_catalogue(language, LANGUAGES.values())
    (tmp_path / "messages.po").write_text("no PO file", encoding="utf-8")
    with pytest.raises(ValueError, match=r"messages\.po"):
        check_catalogue(language, LANGUAGES.values())


@pytest.mark.parametrize("language", list(LANGUAGES.values()), ids=list(LANGUAGES))
def test_no_compiled_catalogue_is_kept(language: Language) -> None:
    assert not list(language.folder.glob("*.mo"))
