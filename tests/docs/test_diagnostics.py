"""Every rule has a page that says what the rule says, with an example that breaks it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.diagnostics import Rule, Severity
from briefgen.explanations import known_rules, pages_folder
from briefgen.typeset.fonts import FontLibrary, load_fonts
from tests.conftest import Golden
from tests.docs import diagnostic_pages as own
from tests.docs.examples import Example, yaml_examples

PAGES = own.pages()
LANGUAGES = own.interface_languages()
EXAMPLES = {code: yaml_examples(page) for code, page in PAGES.items()}
TRANSLATED = [
    pytest.param(code, page, id=page.name)
    for code in LANGUAGES
    for page in own.pages(f"{code}.md").values()
]
WITHOUT_PAGE = "HOUSE"
"""Group of the rules that tests declare."""


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    known = known_rules().items()
    return {code: rule for code, rule in known if not code.startswith(WITHOUT_PAGE)}


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    return load_fonts()


def test_there_is_a_page_for_each_rule(rules: dict[str, Rule]) -> None:
    assert len(rules) > 100
    assert sorted(PAGES) == sorted(rules)
    for code in LANGUAGES:
        assert sorted(own.pages(f"{code}.md")) == sorted(rules), code
    assert pages_folder() == own.FOLDER


def test_a_page_says_more_than_the_message() -> None:
    for page in (*PAGES.values(), *(param.values[1] for param in TRANSLATED)):
        assert isinstance(page, Path)
        text = page.read_text(encoding="utf-8")
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        own_words = [line for line in prose.splitlines() if line and line[0] not in "#>["]
        assert own_words, page.name


def test_a_page_has_the_message_and_severity_of_its_rule(rules: dict[str, Rule]) -> None:
    for code, rule in rules.items():
        text = PAGES[code].read_text(encoding="utf-8")
        message = rule.message.replace("{{", "{").replace("}}", "}")
        assert text.startswith(f"# {code}\n")
        assert f"\n> {message}\n" in text
        assert ("\nWarning. " in text) == (rule.severity is Severity.WARNING), code


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_breaks_its_rule(
    code: str, tmp_path: Path, fonts: FontLibrary, golden: Golden
) -> None:
    page, examples = PAGES[code], EXAMPLES[code]
    text = page.read_text(encoding="utf-8")
    others = [
        (language.name, f"{code}.{key}.md")
        for key, (language, _) in LANGUAGES.items()
        if (own.FOLDER / f"{code}.{key}.md").is_file()
    ]
    if not examples:
        shown = own.said_of_samples().get(code)
        assert shown, "neither an example nor a bad sample shows this rule"
    else:
        [example] = examples
        assert example.codes == (code,)
        shown = _shown(example, code, tmp_path, fonts)
    golden(page, own.page_with(text, shown, others))


@pytest.mark.parametrize(("language", "page"), TRANSLATED)
def test_a_page_in_another_language_is_current(
    language: str,
    page: Path,
    tmp_path: Path,
    fonts: FontLibrary,
    golden: Golden,
    rules: dict[str, Rule],
) -> None:
    code = page.name.partition(".")[0]
    translate = LANGUAGES[language][1]
    english = PAGES[code].read_text(encoding="utf-8")
    text = own.with_example(page.read_text(encoding="utf-8"), own.example_text(english))
    message = translate(rules[code].message).replace("{{", "{").replace("}}", "}")
    assert text.startswith(f"# {code}\n")
    assert f"\n> {message}\n" in text
    warning = f"\n{translate('Warning.')}"
    assert (warning in text) == (rules[code].severity is Severity.WARNING)
    shown: str | None
    if EXAMPLES[code]:
        shown = own.finding(
            own.checked(EXAMPLES[code][0], tmp_path, fonts), code, tmp_path, translate
        )
    else:
        shown = own.said_of_samples(f"expected.{language}.txt").get(code)
    golden(page, own.page_with(text, shown, [("English", f"{code}.md")]))


def test_the_index_is_current(rules: dict[str, Rule], golden: Golden) -> None:
    golden(own.INDEX, own.index_with(own.INDEX.read_text(encoding="utf-8"), rules))


def _shown(example: Example, code: str, folder: Path, fonts: FontLibrary) -> str:
    return own.finding(own.checked(example, folder, fonts), code, folder)
