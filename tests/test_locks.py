"""The lock files hold what pyproject.toml asks for, by hash, from nowhere in particular."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]]
EXTRAS = PROJECT["project"]["optional-dependencies"]
TEST = [*EXTRAS["test"], *EXTRAS["audit"]]
assert "briefgen[audit]" in TEST
TEST.remove("briefgen[audit]")
LOCKS = {"requirements.lock": RUNTIME, "requirements-test.lock": [*RUNTIME, *TEST]}
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def _locked(name: str) -> dict[str, tuple[Version, int]]:
    """Return the version and the number of hashes of every package in a lock file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    locked: dict[str, tuple[Version, int]] = {}
    for block in blocks:
        requirement = Requirement(block.split(" \\\n")[0])
        [pin] = requirement.specifier
        assert pin.operator == "==", requirement
        locked[canonicalize_name(requirement.name)] = Version(pin.version), len(HASH.findall(block))
    return locked


@pytest.mark.parametrize("name", LOCKS)
def test_lock_holds_what_the_project_asks_for(name: str) -> None:
    locked = _locked(name)
    wanted = [Requirement(text) for text in LOCKS[name]]
    assert wanted
    unmet = [
        str(requirement)
        for requirement in wanted
        if locked[canonicalize_name(requirement.name)][0] not in requirement.specifier
    ]
    assert unmet == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_hashes(name: str) -> None:
    assert [package for package, (_, hashes) in _locked(name).items() if not hashes] == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"://|--index|--find-links|--extra-index|\s/\w", text) == []


def test_tests_run_with_the_versions_that_users_get() -> None:
    tested = _locked("requirements-test.lock")
    used = _locked("requirements.lock")
    assert {name: tested.get(name) for name in used} == used
