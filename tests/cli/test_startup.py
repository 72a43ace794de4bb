"""Help, version and completion answer at once: what is heavy is not even loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import briefgen

# Typer itself loads pydantic to read the options of a command; the models are what takes long.
HEAVY = ("weasyprint", "briefgen.model", "jinja2", "babel", "yaml", "fontTools", "uharfbuzz")
PROBE = """
import json, sys
try:
    sys.argv[0] = "briefgen"
    from briefgen.cli import main
    main()
finally:
    loaded = [name for name in json.loads(sys.stdin.read()) if name in sys.modules]
    print("loaded:", json.dumps(loaded), file=sys.stderr)
"""


def run(
    *arguments: str,
    cwd: Path,
    heavy: tuple[str, ...] = HEAVY,
    shell: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", PROBE, *arguments],
        cwd=cwd,
        env={**os.environ, **(shell or {})},
        input=json.dumps(heavy),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["-h"],
        ["--version"],
        [],
        *([command, "--help"] for command in ("build", "check", "trace", "schema", "doctor")),
    ],
    ids=" ".join,
)
def test_help_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.stderr.splitlines()[-1] == "loaded: []"
    assert done.returncode in {0, 2}


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_the_program_s_own_help_loads_no_pydantic(flag: str, tmp_path: Path) -> None:
    done = run(flag, cwd=tmp_path, heavy=(*HEAVY, "pydantic"))
    assert done.stderr.splitlines()[-1] == "loaded: []"


def complete(words: str, cwd: Path) -> list[str]:
    """Ask as a shell does: the words so far, and which of them is being written."""
    number = str(len(words.split(" ")) - 1)
    shell = {"_BRIEFGEN_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": number}
    done = run(cwd=cwd, shell=shell)
    assert done.stderr.splitlines()[-1] == "loaded: []"
    return done.stdout.split()


def test_completion_loads_nothing_heavy(minimal_desk: Path) -> None:
    assert "build" in complete("briefgen b", minimal_desk)
    assert complete("briefgen check fe", minimal_desk) == ["ferry-service"]
    assert set(complete("briefgen build --lang ", minimal_desk)) == {"en", "ja"}
    assert complete("briefgen build --lang ja,", minimal_desk) == ["ja,en", "ja,ja"]
    assert complete("briefgen build --lang ja,ja+e", minimal_desk) == ["ja,ja+en"]
    assert set(complete("briefgen build --format ", minimal_desk)) == {*("evidence", "html", "pdf")}


def test_the_version_is_the_package_s(tmp_path: Path) -> None:
    done = run("--version", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"briefgen {briefgen.__version__}\n")


def test_without_a_command_help_is_shown(tmp_path: Path) -> None:
    done = run(cwd=tmp_path)
    assert "build" in done.stdout + done.stderr
    assert "check" in done.stdout + done.stderr
