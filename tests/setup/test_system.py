"""``./brief`` finds what the system lacks, and installs it or says how."""

from __future__ import annotations

import pytest

from tests.setup.machine import FAKE_MANAGER, FAKE_SUDO, Machine


def test_bare_debian_gets_everything_from_apt(machine: Machine) -> None:
    machine.program("apt-get", FAKE_MANAGER)
    run = machine.run("test")
    assert run.returncode == 0, run.stderr
    update, install, *rest = machine.log()
    assert update == "apt-get update"
    assert install == (
        "apt-get install --yes --no-install-recommends python3 python3-venv"
        " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 git chromium libatomic1"
        " default-jdk-headless poppler-utils"
    )
    assert rest[0] == "venv"
    said, done = run.stderr.index(install), run.stderr.index("making a Python")
    assert said < done


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("dnf", "dnf install --assumeyes python3 pango harfbuzz"),
        ("pacman", "pacman -S --needed --noconfirm python pango harfbuzz"),
        ("brew", "brew install python3 pango harfbuzz"),
    ],
)
def test_other_package_managers(machine: Machine, manager: str, line: str) -> None:
    machine.program(manager, FAKE_MANAGER)
    run = machine.run("build")
    assert run.returncode == 0, run.stderr
    assert machine.log()[0] == line


def test_brew_needs_no_root(machine: Machine) -> None:
    machine.user(501)
    machine.program("brew", FAKE_MANAGER)
    assert machine.run("build").returncode == 0


def test_sudo_is_used_and_does_not_wait_for_a_password(machine: Machine) -> None:
    machine.user(1000)
    machine.program("apt-get", FAKE_MANAGER)
    machine.program("sudo", FAKE_SUDO)
    run = machine.run("build")
    assert run.returncode == 0, run.stderr
    assert machine.log()[:3] == ["sudo", "apt-get update", "sudo"]
    assert "sudo -n apt-get install" in run.stderr


@pytest.mark.parametrize("sudo", ["missing", "refused"])
def test_without_rights_the_line_to_run_is_printed(machine: Machine, sudo: str) -> None:
    machine.user(1000)
    machine.python()
    machine.program("apt-get", FAKE_MANAGER)
    if sudo == "refused":
        machine.program("sudo", FAKE_SUDO)
        machine.has("no-rights")
    run = machine.run("build")
    assert run.returncode == 3
    assert run.stdout == ""
    assert "lacks Pango" in run.stderr
    prefix = "sudo " if sudo == "refused" else ""
    assert (
        f"\n    {prefix}apt-get update; {prefix}apt-get install --yes --no-install-recommends"
        " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    ) in run.stderr
    assert not any("apt-get" in line for line in machine.log())
    assert not (machine.checkout / ".venv").exists()


def test_unknown_package_manager_is_told(machine: Machine) -> None:
    run = machine.run("build")
    assert run.returncode == 3
    assert "lacks Python 3.11 or newer, Pango" in run.stderr
    assert "No known package manager (apt-get, dnf, pacman, brew)" in run.stderr


def test_failing_package_manager_ends_the_setup(machine: Machine) -> None:
    machine.program("apt-get", FAKE_MANAGER)
    machine.has("broken")
    run = machine.run("build")
    assert run.returncode == 3
    assert "That line failed" in run.stderr
    assert "venv" not in machine.log()


def test_newer_python_beside_an_old_one_is_used(complete: Machine) -> None:
    complete.python("python3", version="3.9", state="old")
    complete.python("python3.13", version="3.13")
    run = complete.run("build")
    assert run.returncode == 0, run.stderr
    assert "making a Python 3.13 environment" in run.stderr


def test_old_python_is_named(complete: Machine) -> None:
    complete.python("python3", version="3.9", state="old")
    run = complete.run("build")
    assert run.returncode == 3
    assert "Python 3.11 or newer (python3 is 3.9)" in run.stderr


def test_python_without_venv_gets_its_package(complete: Machine) -> None:
    complete.python("python3", version="3.11", state="bare")
    complete.program("apt-get", FAKE_MANAGER)
    run = complete.run("build")
    assert run.returncode == 0, run.stderr
    assert complete.log()[1].endswith(" python3.11-venv")


def test_python_may_be_chosen(complete: Machine) -> None:
    complete.run("build")
    complete.python("mine", version="3.14")
    run = complete.run("build", BRIEFGEN_PYTHON="mine")
    assert "making a Python 3.14 environment" in run.stderr
    assert complete.run("build", BRIEFGEN_PYTHON="mine").stderr == ""
    assert complete.run("build").stderr == ""


@pytest.mark.parametrize(
    ("choice", "message"),
    [("nowhere", "cannot be run"), ("aged", "is Python 3.10; 3.11 is the oldest that works")],
)
def test_unfit_choice_of_python_is_told(complete: Machine, choice: str, message: str) -> None:
    complete.python("aged", version="3.10", state="old")
    complete.program("apt-get", FAKE_MANAGER)
    run = complete.run("build", BRIEFGEN_PYTHON=choice)
    assert run.returncode == 3
    assert f"BRIEFGEN_PYTHON={choice} {message}" in run.stderr
    assert complete.log() == []
