"""The machines that the tests of ``./brief`` start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.setup.machine import PROJECT, SCRIPTS, TOOLS, Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing but the basic tools; its user is root."""
    folder = tmp_path / "machine"
    checkout = tmp_path / "a desk" / "brief gen"
    (folder / "bin").mkdir(parents=True)
    (checkout / "scripts").mkdir(parents=True)
    (checkout / "tests" / "lsp").mkdir(parents=True)
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (folder / "bin" / tool).symlink_to(found)
    for path in SCRIPTS:
        shutil.copy2(path, checkout / path.relative_to(PROJECT))
    npm = ("tests/lsp/package.json", "tests/lsp/package-lock.json")
    for name in ("pyproject.toml", "requirements.lock", "requirements-test.lock", *npm):
        shutil.copy2(PROJECT / name, checkout / name)
    made = Machine(folder, checkout)
    made.user(0)
    made.program("uname", "#!/bin/sh\necho Linux\n")
    made.python()
    (folder / "bin" / "python3").rename(folder / "new-python")
    return made


@pytest.fixture
def complete(machine: Machine) -> Machine:
    """A machine that has all that ``./brief`` and ``./brief test`` need."""
    machine.python()
    machine.has("libraries", "atomics")
    for name in ("git", "chromium", "javac", "pdftotext"):
        machine.program(name, "#!/bin/sh\n")
    return machine
