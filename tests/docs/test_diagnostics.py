"""Every rule has an entry that says what the rule says, and examples that break it."""

from __future__ import annotations

import importlib
import pkgutil
import re
import shutil
from pathlib import Path

import pytest

from briefgen import checks, loader
from briefgen.diagnostics import Rule, Severity, registered_rules
from briefgen.pipeline import check
from briefgen.typeset.fonts import FontLibrary, load_fonts
from tests.docs.examples import DOCS, SMALL_DESK, Example, place_example, yaml_examples

PAGE = DOCS / "diagnostics.md"
_ENTRY = re.compile(r"^### ([A-Z]+\d{3})\n(.*?)(?=^##|\Z)", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    for package in (checks, loader):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    return {rule.code: rule for rule in registered_rules()}


@pytest.fixture(scope="module")
def entries() -> dict[str, str]:
    return dict(_ENTRY.findall(PAGE.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    return load_fonts()


def test_there_is_an_entry_for_each_rule(rules: dict[str, Rule], entries: dict[str, str]) -> None:
    assert len(rules) > 50
    assert sorted(entries) == sorted(rules)


def test_an_entry_has_the_message_and_severity_of_its_rule(
    rules: dict[str, Rule], entries: dict[str, str]
) -> None:
    for code, rule in rules.items():
        message = rule.message.replace("{{", "{").replace("}}", "}")
        assert f"\n> {message}\n" in entries[code]
        assert ("\nWarning. " in entries[code]) == (rule.severity is Severity.WARNING), code


@pytest.mark.parametrize("example", yaml_examples(PAGE), ids=lambda example: example.heading)
def test_an_example_breaks_the_rule_above_it(
    example: Example, tmp_path: Path, fonts: FontLibrary
) -> None:
    shutil.copytree(SMALL_DESK, tmp_path, dirs_exist_ok=True)
    place_example(example, tmp_path)
    found = {item.code for item in check(tmp_path / "content", fonts=fonts).diagnostics}
    assert example.codes == (example.heading,)
    assert example.heading in found
