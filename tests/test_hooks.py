"""The pre-commit hook and the GitHub Action run what they say, and stop a faulty brief."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, TESTS
from tests.diagnostics.test_sarif import faults
from tests.docs.examples import DOCS, yaml_examples

SAMPLE = TESTS / "bad" / "references" / "unknown-source"
SECTION = "content/ferry-service/sections/timetable.yaml"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GUIDE = DOCS / "how-to" / "check-before-a-commit.md"
EXAMPLES = [yaml.safe_load(example.text) for example in yaml_examples(GUIDE)]
EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")


@pytest.fixture
def faulty_desk(minimal_desk: Path) -> Path:
    shutil.copytree(SAMPLE / "content", minimal_desk / "content", dirs_exist_ok=True)
    return minimal_desk


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder with ``briefgen`` and ``brief``, both of which run the program under test."""
    folder = tmp_path / "commands"
    folder.mkdir()
    for name in ("briefgen", "brief"):
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m briefgen "$@"\n')
        script.chmod(0o755)
    return folder


def run_hook(commands: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the hook's entry as pre-commit does: split as by a shell, found on the path."""
    [hook] = HOOKS
    environment = {**os.environ, "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        [*shlex.split(hook["entry"]), *arguments],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_hook_stops_a_faulty_brief(faulty_desk: Path, commands: Path) -> None:
    run = run_hook(commands)
    assert run.returncode == 1
    assert f"{SECTION}:" in run.stderr
    assert "error[REF001]" in run.stderr


def test_the_hook_lets_a_brief_pass(minimal_desk: Path, commands: Path) -> None:
    [wanted] = EXAMPLES[0]["repos"][0]["hooks"]
    run = run_hook(commands, *wanted["args"])
    assert (run.returncode, run.stdout) == (0, "")


def test_the_hook_is_what_the_guide_names() -> None:
    [hook] = HOOKS
    assert {"id", "name", "entry", "language"} <= hook.keys()
    [wanted] = EXAMPLES[0]["repos"][0]["hooks"]
    assert wanted["id"] == hook["id"]
    assert hook["pass_filenames"] is False


@pytest.mark.parametrize(
    ("file", "runs"),
    [
        (SECTION, True),
        ("desk/content/publisher.yaml", True),
        ("seeds/dossier.yaml", True),
        ("README.md", False),
        ("discontent/x.yaml", False),
    ],
)
def test_the_hook_runs_where_a_desk_changes(file: str, runs: bool) -> None:
    [hook] = HOOKS
    assert bool(re.search(hook["files"], file)) is runs


def evaluate(text: str, inputs: Mapping[str, str]) -> str:
    """Fill the inputs in as the runner does; what GitHub itself knows is left empty."""

    def value(match: re.Match[str]) -> str:
        name = match[1].removeprefix("inputs.")
        return inputs[name] if name != match[1] else ""

    return EXPRESSION.sub(value, text)


def run_action(
    desk: Path, commands: Path, inputs: Mapping[str, str]
) -> list[subprocess.CompletedProcess[str]]:
    """Run the steps of the action as the runner does, up to the first that fails."""
    values = {name: item.get("default", "") for name, item in ACTION["inputs"].items()}
    values |= inputs
    runs: list[subprocess.CompletedProcess[str]] = []
    for step in ACTION["runs"]["steps"]:
        assert step["shell"] == "bash"
        own = {key: evaluate(text, values) for key, text in step.get("env", {}).items()}
        place = {"GITHUB_ACTION_PATH": str(commands), "GITHUB_WORKSPACE": str(desk.parent)}
        runs.append(
            subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=desk / evaluate(step.get("working-directory", "."), values),
                env={**os.environ, **place, **own},
                check=False,
                capture_output=True,
                text=True,
                encoding="utf-8",
            )
        )
        if runs[-1].returncode != 0:
            break
    return runs


def test_the_action_shows_findings_beside_the_lines(faulty_desk: Path, commands: Path) -> None:
    set_up, check = run_action(faulty_desk, commands, {"sarif": "found.sarif"})
    assert set_up.stdout.startswith("briefgen ")
    assert check.returncode == 1
    assert check.stdout.startswith(f"::error file=desk/{SECTION},line=")
    log = json.loads((faulty_desk / "found.sarif").read_text(encoding="utf-8"))
    assert faults(log) == []
    assert log["runs"][0]["results"][0]["ruleId"] == "REF001"
    [rule, *_] = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"].endswith(f"/docs/diagnostics/{rule['id']}.md")


def test_the_action_speaks_the_language_asked_for(faulty_desk: Path, commands: Path) -> None:
    check = run_action(faulty_desk, commands, {"language": "ja"})[-1]
    assert "title=REF001::「" in check.stdout


def test_the_action_passes_arguments_on(minimal_desk: Path, commands: Path) -> None:
    fine = run_action(minimal_desk, commands, {"arguments": "ferry-service\n  --strict"})
    assert [(run.returncode, run.stderr) for run in fine] == [(0, ""), (0, "")]
    file = minimal_desk / SECTION
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("en: Service}", "en: a **Service}"), encoding="utf-8")
    assert run_action(minimal_desk, commands, {})[-1].returncode == 0
    assert run_action(minimal_desk, commands, {"arguments": "--strict"})[-1].returncode == 1


def test_the_action_fails_where_nothing_could_be_checked(
    minimal_desk: Path, commands: Path
) -> None:
    wrong = {"arguments": "--content nowhere", "sarif": "found.sarif"}
    check = run_action(minimal_desk, commands, wrong)[-1]
    assert check.returncode == 2
    assert "nowhere" in check.stderr


def test_inputs_of_the_action_are_those_that_it_reads_and_the_guide_lists() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    names = {
        name.removeprefix("inputs.")
        for name in EXPRESSION.findall(text)
        if name.startswith("inputs.")
    }
    assert names == ACTION["inputs"].keys()
    guide = GUIDE.read_text(encoding="utf-8")
    for name, item in ACTION["inputs"].items():
        default = f"`{item['default']}`" if item["default"] else ""
        assert re.search(rf"^\| `{name}` \| {re.escape(default)} *\|", guide, re.MULTILINE), name


def test_workflows_of_the_guide_use_the_action_as_it_is() -> None:
    workflows = EXAMPLES[1:]
    assert len(workflows) == 2
    for workflow in workflows:
        [job] = workflow["jobs"].values()
        [step] = [step for step in job["steps"] if "/briefgen@" in step["uses"]]
        assert step["with"].keys() <= ACTION["inputs"].keys()


@pytest.mark.skipif(
    shutil.which("shellcheck") is None, reason="no ShellCheck for Linux on arm64 can be locked"
)
@pytest.mark.parametrize("step", ACTION["runs"]["steps"], ids=lambda step: str(step["name"]))
def test_steps_of_the_action_pass_shellcheck(step: Mapping[str, Any]) -> None:
    checked = subprocess.run(
        ["shellcheck", "--shell=bash", "-"],
        input="".join(f"export {name}=x\n" for name in step.get("env", {})) + step["run"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (checked.returncode, checked.stdout) == (0, "")
