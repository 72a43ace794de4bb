"""Findings for other programs: SARIF and workflow commands, from ``check`` and ``build``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import Program
from tests.diagnostics.test_sarif import faults

SECTION = "content/ferry-service/sections/timetable.yaml"


@pytest.fixture
def faulty_desk(minimal_desk: Path) -> Path:
    file = minimal_desk / SECTION
    text = file.read_text(encoding="utf-8")
    assert "cite: [city-notice]" in text
    file.write_text(text.replace("cite: [city-notice]", "cite: [city-notise]"), encoding="utf-8")
    return minimal_desk


def run_of(out: str) -> dict[str, Any]:
    log = json.loads(out)
    assert faults(log) == []
    [run] = log["runs"]
    return dict(run)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "there is no source 'city-notise'\nhint: did you mean 'city-notice'?"),
        ("ja", "「city-notise」という出典はありません\n対処： "),
        ("fr", "there is no source 'city-notise'\nhint: did you mean 'city-notice'?"),
    ],
)
def test_sarif_speaks_the_reader_s_language(
    language: str, said: str, faulty_desk: Path, program: Program
) -> None:
    run = program("check", "--format", "sarif", language=language)
    assert (run.code, run.err) == (1, "")
    found = run_of(run.out)
    [result] = [item for item in found["results"] if item["ruleId"] == "REF001"][:1]
    assert result["message"]["text"].startswith(said)
    assert found["tool"]["driver"]["language"] == ("ja" if language == "ja" else "en")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == SECTION


def test_a_desk_without_fault_gives_an_empty_log(minimal_desk: Path, program: Program) -> None:
    run = program("check", "--format", "sarif")
    assert (run.code, run.err) == (0, "")
    assert run_of(run.out)["results"] == []
    run = program("check", "--format", "github")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_workflow_commands(faulty_desk: Path, program: Program) -> None:
    run = program("check", "--format", "github")
    assert run.code == 1
    assert run.out.startswith(f"::error file={SECTION},line=")
    assert "title=REF001::there is no source 'city-notise'%0Ahint: did you mean" in run.out


def test_places_are_seen_from_the_repository(
    faulty_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(faulty_desk.parent))
    run = program("check", "--format", "github")
    assert run.out.startswith(f"::error file=desk/{SECTION},")
    found = run_of(program("check", "--format", "sarif").out)
    place = found["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == f"desk/{SECTION}"
    monkeypatch.setenv("GITHUB_WORKSPACE", "/elsewhere")
    assert program("check", "--format", "github").out.startswith(f"::error file={SECTION},")


def test_pages_on_the_web_are_linked(
    faulty_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFGEN_PAGES", "https://pages.example/codes")
    rules = run_of(program("check", "--format", "sarif").out)["tool"]["driver"]["rules"]
    uris = {rule["id"]: rule["helpUri"] for rule in rules}
    assert uris["REF001"] == "https://pages.example/codes/REF001.md"


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_build_reports_alike(form: str, minimal_desk: Path, program: Program) -> None:
    run = program("build", "--format", "html", "--report", form)
    assert run.code == 0
    assert "ferry-service.ja.html" in run.err
    file = minimal_desk / SECTION
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("cite: [city-notice]", "cite: [city-notise]"), encoding="utf-8")
    built = program("build", "--format", "html", "--report", form)
    assert built.code == 1
    assert built.out == program("check", "--format", form).out
    assert "city-notise" in built.out
