"""One mistake a sample, beside exactly what is said of it.

A sample is a folder ``tests/bad/<area>/<name>/`` with the files that differ from
``tests/data/minimal-desk`` and with ``expected.txt``, what ``briefgen check`` prints. A sample may
also have ``without.txt``, the files that the desk lacks, ``command.txt``, another command, and
``expected.ja.txt``, what is said in Japanese. Its folder ``distribution`` is on Python's path.
``pytest --update-golden`` writes what is said.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.cli.interface import INTERFACE_CATALOGUE
from briefgen.diagnostics import registered_rules
from briefgen.diagnostics.shortening import display_width
from briefgen.languages import catalogue
from tests.command import Program
from tests.conftest import MINIMAL_DESK, TESTS, Golden
from tests.plug_ins import on_the_path
from tests.samples import BAD, lay_over

GOOD = TESTS / "good"
SAMPLES = sorted(folder for folder in BAD.glob("*/*") if folder.is_dir())
GOOD_SAMPLES = sorted(folder for folder in GOOD.glob("*") if folder.is_dir())
CODE = re.compile(r"(error|warning)\[([A-Z]+\d{3})\]")


def name_of(sample: Path) -> str:
    return "/".join(sample.parts[-2:])


@pytest.fixture
def sample(request: pytest.FixtureRequest, minimal_desk: Path) -> Iterator[Path]:
    """Lay a sample over the minimal desk, where the test then is."""
    folder: Path = request.param
    lay_over(folder, minimal_desk)
    distribution = minimal_desk / "distribution"
    with on_the_path(distribution) if distribution.is_dir() else nullcontext():
        yield folder


def command_of(sample: Path) -> list[str]:
    file = sample / "command.txt"
    return file.read_text(encoding="utf-8").split() if file.exists() else ["check"]


@pytest.mark.parametrize("sample", SAMPLES, indirect=True, ids=name_of)
def test_a_sample_is_explained(sample: Path, program: Program, golden: Golden) -> None:
    command = command_of(sample)
    run = program(*command)
    golden(sample / "expected.txt", run.err)
    assert "Traceback" not in run.err
    assert "stand-in" not in run.err
    has_error = "error[" in run.err
    assert run.code == (1 if has_error else 0)
    if command == ["check"]:
        assert run.out == ""
        assert CODE.search(run.err), "nothing is said"
        assert has_error or program("check", "--strict").code == 1


class Listening(dict[str, str]):
    """A catalogue that keeps what it was asked for in vain."""

    def __init__(self, messages: Mapping[str, str], missed: set[str]) -> None:
        super().__init__(messages)
        self.missed = missed

    def get(self, key: str, default: Any = None) -> Any:
        if key not in self:
            self.missed.add(key)
        return super().get(key, default)


@pytest.fixture
def missed(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What is said in the test and stands in no catalogue."""
    found: set[str] = set()
    read = catalogue.read_catalogue

    def listen(file: Path, code: str) -> Mapping[str, str]:
        messages = read(file, code)
        # A page's own words are read in the same way.
        return Listening(messages, found) if file.name == INTERFACE_CATALOGUE else messages

    monkeypatch.setattr(catalogue, "read_catalogue", listen)
    return found


@pytest.mark.parametrize("sample", SAMPLES, indirect=True, ids=name_of)
def test_a_sample_is_explained_in_japanese(
    sample: Path, program: Program, golden: Golden, missed: set[str]
) -> None:
    run = program(*command_of(sample), language="ja")
    assert "Traceback" not in run.err
    assert not missed
    if (sample / "expected.ja.txt").exists():
        golden(sample / "expected.ja.txt", run.err)


@pytest.mark.parametrize("sample", SAMPLES, ids=name_of)
def test_a_caret_stands_under_its_place(sample: Path) -> None:
    lines = (sample / "expected.txt").read_text(encoding="utf-8").splitlines()
    for above, line in pairwise(lines):
        if re.fullmatch(r" +\| +\^+", line):
            assert line.index("|") == above.index("|")
            assert len(line) <= display_width(above) + 1, above


def test_every_rule_has_a_sample() -> None:
    for module in pkgutil.walk_packages(briefgen.__path__, "briefgen."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    rules = {rule.code: rule.severity.value for rule in registered_rules()}
    assert len(rules) > 50
    shown = {
        code: severity
        for sample in SAMPLES
        for severity, code in CODE.findall((sample / "expected.txt").read_text(encoding="utf-8"))
    }
    assert shown == rules


@pytest.mark.parametrize("sample", GOOD_SAMPLES, indirect=True, ids=lambda folder: folder.name)
def test_a_good_sample_has_no_fault(sample: Path, program: Program) -> None:
    run = program("check", "--strict")
    assert (run.code, run.err) == (0, "nothing found; briefs checked: 1\n")


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 150
    assert len(GOOD_SAMPLES) > 5
    assert sum((sample / "expected.ja.txt").exists() for sample in SAMPLES) > 10
    assert (MINIMAL_DESK / "content/publisher.yaml").is_file()
