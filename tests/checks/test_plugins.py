"""Checks of other distributions are found, run and explained, and named where they fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from briefgen.checks import plugins
from briefgen.diagnostics.rule import declared_codes
from tests.command import Program
from tests.plug_ins import lay_distribution, on_the_path

Install = Callable[[str, str], None]

GOOD = '''
from pathlib import Path

from briefgen.diagnostics import Rule, Severity

PAGES = Path(__file__).parent / "house_pages"
SHORT = Rule("HOUSE001", "the title has {count} characters", severity=Severity.WARNING)
NAMED = Rule("HOUSE002", "the publisher is named", "think again")


def check(brief, context):
    """Report every title."""
    title = brief.meta.title.translations["en"]
    yield SHORT.at(brief.meta_document.span(("title", "en")), count=len(title))


def check_desk(context):
    """Report every publisher."""
    yield NAMED.at(context.desk.publisher_document.span(("name",)))
'''
RULE = "from briefgen.diagnostics import Rule\n"
TAKEN = f'{RULE}A = Rule("HOUSE009", "x")\nB = Rule("REF001", "y")\n'
OURS = f'{RULE}A = Rule("REF900", "x")\ndef check(brief, context):\n    return []\n'
SHAPELESS = f'{RULE}A = Rule("house-1", "x")\ndef check(brief, context):\n    return []\n'
UNFILLED = f"""{RULE}A = Rule("HOUSE009", "the {{word}}")
def check(brief, context):
    yield A.at(None)
"""


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Install]:
    """Return a function that puts a distribution with one check on the path."""
    folder = tmp_path / "site"
    folder.mkdir()
    with on_the_path(folder):
        yield lambda module, source: lay_distribution(folder, module, source)


@pytest.fixture
def house_style(install: Install, tmp_path: Path) -> None:
    """Install a distribution with two rules, one of which has pages."""
    install("house_style", GOOD)
    pages = tmp_path / "site" / "house_pages"
    pages.mkdir()
    head = "# HOUSE001\n\n> the title has {count} characters\n\n"
    (pages / "HOUSE001.md").write_text(f"{head}Warning. Titles are short here.\n")
    (pages / "HOUSE001.ja.md").write_text(f"{head}警告。題は短くします。\n", encoding="utf-8")


@pytest.mark.usefixtures("house_style")
def test_a_check_of_another_distribution_runs(program: Program, minimal_desk: Path) -> None:
    run = program("check")
    assert run.code == 1
    assert "brief.yaml:4:27: warning[HOUSE001] the title has " in run.err
    assert "publisher.yaml:1:7: error[HOUSE002] the publisher is named" in run.err
    assert "hint: think again" in run.err
    assert not list(program("build", "--format", "html").out)


@pytest.mark.usefixtures("house_style")
def test_a_desk_weighs_findings_of_others_alike(program: Program, minimal_desk: Path) -> None:
    publisher = minimal_desk / "content" / "publisher.yaml"
    text = publisher.read_text(encoding="utf-8")
    publisher.write_text(f"{text}checks: {{severity: {{HOUSE001: off, HOUSE: note}}}}\n")
    run = program("check", "--strict")
    assert run.code == 0
    assert "note[HOUSE002]" in run.err
    assert "HOUSE001" not in run.err


@pytest.mark.usefixtures("house_style")
def test_codes_of_others_are_explained(program: Program, minimal_desk: Path) -> None:
    run = program("explain", "house001", "HOUSE002")
    assert (run.code, run.err) == (0, "")
    assert "HOUSE001 (warning): the title has {count} characters\n\nTitles are short here.\n" in (
        run.out
    )
    assert run.out.endswith("HOUSE002 (error): the publisher is named\n\nWhat to do: think again\n")
    assert "題は短くします。" in program("explain", "HOUSE001", language="ja").out
    assert program("explain", "--list").out.splitlines()[-1].startswith("HOUSE002")
    log = json.loads(program("check", "--format", "sarif").out)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    texts = {rule["id"]: rule.get("help", {}).get("text") for rule in rules}
    assert texts == {"HOUSE001": "Titles are short here.", "HOUSE002": None}


@pytest.mark.usefixtures("house_style")
def test_own_checks_come_first_and_in_order() -> None:
    names = [item.name for item in plugins.available_checks()]
    assert names[-1] == "house-style"
    assert names[:-1] == sorted(names[:-1])
    assert {"identity", "references", "vega-lite"} <= set(names)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("import no_such_module_at_all\n", "No module named", id="missing import"),
        pytest.param("def check(:\n", "SyntaxError", id="syntax"),
        pytest.param("raise SystemExit(0)\n", "SystemExit: 0", id="ends the program"),
        pytest.param("value = 1\n", "neither 'check' nor 'check_desk'", id="no function"),
        pytest.param("check = 1\n", "neither 'check' nor 'check_desk'", id="no callable"),
        pytest.param(TAKEN, "rule REF001 is declared twice", id="code that is taken"),
        pytest.param(OURS, "its code 'REF900' is not a word of its own", id="group of ours"),
        pytest.param(SHAPELESS, "its code 'house-1' is not", id="shapeless code"),
    ],
)
def test_a_plug_in_that_cannot_be_used_is_named(
    install: Install, program: Program, minimal_desk: Path, source: str, said: str
) -> None:
    install("house_broken", source)
    for _ in range(2):
        run = program("check")
        assert run.code == 1
        assert "error[CHECK005] the check 'house-style' of the distribution house-broken 1.2" in (
            run.err
        )
        assert said in run.err
        assert "Traceback" not in run.err
    assert not {"HOUSE009", "REF900", "house-1"} & declared_codes()
    assert program("explain", "REF001").code == 0


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("def check(brief, context):\n    1 / 0\n", "ZeroDivisionError", id="fails"),
        pytest.param("def check_desk(context):\n    yield 1 / 0\n", "division", id="fails late"),
        pytest.param("def check(brief, context):\n    exit(0)\n", "SystemExit", id="ends"),
        pytest.param("def check(brief):\n    return []\n", "TypeError", id="arguments"),
        pytest.param("def check(brief, context):\n    pass\n", "NoneType", id="no list"),
        pytest.param(
            "def check(brief, context):\n    yield 'x'\n", "it gives str for a finding", id="text"
        ),
        pytest.param(UNFILLED, "KeyError: 'word'", id="message without its value"),
    ],
)
def test_a_plug_in_that_fails_is_named_beside_other_findings(
    install: Install, program: Program, minimal_desk: Path, source: str, said: str
) -> None:
    install("house_broken", source)
    section = minimal_desk / "content/ferry-service/sections/timetable.yaml"
    text = section.read_text(encoding="utf-8")
    section.write_text(text.replace("[city-notice]", "[city-notise]"), encoding="utf-8")
    run = program("check")
    assert run.code == 1
    assert "error[CHECK006] the check 'house-style' of the distribution house-broken 1.2" in run.err
    assert said in run.err
    assert "error[REF001]" in run.err
    assert "Traceback" not in run.err
    assert program("build").out == ""


def test_a_broken_plug_in_cannot_be_lowered(
    install: Install, program: Program, minimal_desk: Path
) -> None:
    install("house_broken", "value = 1\n")
    publisher = minimal_desk / "content" / "publisher.yaml"
    text = publisher.read_text(encoding="utf-8")
    publisher.write_text(f"{text}checks: {{severity: {{CHECK: note}}}}\n", encoding="utf-8")
    assert "error[CHECK005]" in program("check").err


def test_a_stale_record_is_told(
    program: Program, minimal_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = entry_points(group=plugins.ENTRY_POINT_GROUP)
    stale = [point for point in found if point.name != "references"]
    monkeypatch.setattr(plugins, "entry_points", lambda **_: stale)
    plugins.available_checks.cache_clear()
    run = program("check")
    plugins.available_checks.cache_clear()
    assert run.code == 2
    assert "lacks checks that pyproject.toml names: references" in run.err
    assert "pip install --no-deps --editable" in run.err
