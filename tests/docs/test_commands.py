"""cli.md names every command and flag; python.md shows what Python answers."""

from __future__ import annotations

import doctest
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from briefgen.cli.app import app
from briefgen.cli.exits import Exit
from docs.manual import PAGE, manual_page
from tests.docs.examples import DOCS, ROOT, examples_in

CLI = DOCS / "cli.md"


def _options_by_command() -> dict[str, set[str]]:
    """Return the option names of every command; the program's own come under ""."""
    program = typer.main.get_command(app)
    commands = {"": program, **getattr(program, "commands", {})}
    for name, group in list(commands.items())[1:]:
        for subcommand, command in getattr(group, "commands", {}).items():
            commands[f"{name} {subcommand}"] = command
    return {
        name: {
            option
            for item in command.params
            for option in (*item.opts, *item.secondary_opts)
            if option[0] == "-"
        }
        for name, command in commands.items()
    }


def test_every_command_and_option_is_in_the_page() -> None:
    text = CLI.read_text(encoding="utf-8")
    head, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    by_title = {section.split("\n", 1)[0]: section for section in sections}
    commands = _options_by_command()
    assert len(commands) > 5
    for name, options in commands.items():
        page = by_title[name.split()[0]] if name else head
        assert [option for option in options if option not in page] == [], name


def test_the_page_names_no_option_that_is_not_there() -> None:
    known = {option for options in _options_by_command().values() for option in options}
    written = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", CLI.read_text(encoding="utf-8")))
    assert written - known == {"--help"}


def _commands(command: Any = None, name: str = "briefgen") -> Iterator[tuple[str, Any]]:
    """Yield every command and group by what a user types for it."""
    command = command or typer.main.get_command(app)
    yield name, command
    for inner, subcommand in getattr(command, "commands", {}).items():
        yield from _commands(subcommand, f"{name} {inner}")


@pytest.mark.parametrize(("name", "command"), list(_commands()))
def test_the_help_of_every_command_shows_an_example(name: str, command: Any) -> None:
    *_, examples = re.split(r"\x08\nExamples?:\n", command.help)
    shown = [line.split() for line in examples.partition("\n\n")[0].splitlines()]
    assert shown
    assert all(" ".join(line).startswith(f"{name} ") or line == name.split() for line in shown)
    known = {option for options in _options_by_command().values() for option in options}
    written = {word.partition("=")[0] for line in shown for word in line if word.startswith("-")}
    assert written - known <= {"--help"}


def test_the_manual_page_is_current() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == manual_page(), "run .venv/bin/python -m docs.manual"
    assert page.isascii()
    parts = page.replace("\\-", "-")
    assert [name for name, _ in list(_commands())[1:] if f'.SS "{name} ' not in parts] == []


def test_every_exit_code_is_in_the_page() -> None:
    text = CLI.read_text(encoding="utf-8")
    assert [code for code in Exit if f"\n| {code.value} | " not in text] == []


@pytest.mark.parametrize(
    "variable",
    [
        *("BRIEFGEN_LANGUAGE", "BRIEFGEN_EDITOR", "BRIEFGEN_PAGES", "BRIEFGEN_PYTHON"),
        *("GITHUB_WORKSPACE", "NO_COLOR", "SOURCE_DATE_EPOCH"),
    ],
)
def test_variables_of_the_page_are_read_by_the_program(variable: str) -> None:
    assert f"`{variable}`" in CLI.read_text(encoding="utf-8")
    program = [ROOT / "brief", *(ROOT / "briefgen").rglob("*.py")]
    assert any(variable in file.read_text(encoding="utf-8") for file in program)


def test_python_answers_as_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    page = DOCS / "python.md"
    sessions = [example.text for example in examples_in(page) if example.words == ("python",)]
    assert len(sessions) > 3
    test = doctest.DocTestParser().get_doctest("\n".join(sessions), {}, page.name, str(page), 0)
    report: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert (result.failed, "".join(report)) == (0, "")
    assert result.attempted > 8
    assert [folder.name for folder in Path("output").iterdir()] == ["russia-dprk-2025-07"]
