"""``./brief`` makes its environment, keeps it, mends it, and hands over."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.setup.machine import PROJECT, SCRIPTS, Machine


@pytest.mark.parametrize("script", [*SCRIPTS, PROJECT / ".ci" / "run"], ids=lambda path: path.name)
def test_scripts_parse_in_their_shell(script: Path) -> None:
    shell = "bash" if script.name == "run" else "sh"
    subprocess.run([shell, "-n", str(script)], check=True)
    assert os.access(script, os.X_OK) or script.suffix == ".sh"


@pytest.mark.skipif(
    shutil.which("shellcheck") is None, reason="no ShellCheck for Linux on arm64 can be locked"
)
def test_scripts_pass_shellcheck() -> None:
    run = subprocess.run(
        ["shellcheck", "--external-sources", *map(str, SCRIPTS), str(PROJECT / ".ci" / "run")],
        check=False,
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stdout + run.stderr) == (0, "")


def test_first_run_sets_up_and_hands_over(complete: Machine) -> None:
    run = complete.run("build", "--lang", "ja,en", "two words", "")
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "briefgen build --lang ja,en two words ",
        f"in {complete.folder}",
    ]
    assert "installing" in run.stderr
    venv, packages, project = complete.log()
    assert venv == "venv"
    assert "--require-hashes" in packages
    assert str(complete.checkout / "requirements.lock") in packages
    assert project.endswith("--no-build-isolation --editable .")


def test_second_run_is_quiet_and_starts_no_python(complete: Machine) -> None:
    complete.run("build")
    complete.log()
    run = complete.run("build")
    assert (run.returncode, run.stderr, complete.log()) == (0, "", [])
    assert run.stdout.startswith("briefgen build")


def test_exit_code_is_the_program_s(complete: Machine) -> None:
    complete.has("briefgen-fails")
    assert complete.run("check").returncode == 7


def test_works_from_any_folder_and_through_links(complete: Machine, tmp_path: Path) -> None:
    desk = tmp_path / "another desk"
    desk.mkdir()
    (desk / "far").symlink_to(complete.checkout / "brief")
    (desk / "near").symlink_to("far")
    environment = {"PATH": str(complete.folder / "bin"), "MACHINE": str(complete.folder)}
    for command in (["../a desk/brief gen/brief"], ["./near"], ["sh", "near"]):
        run = subprocess.run(
            command, cwd=desk, env=environment, capture_output=True, text=True, check=True
        )
        assert run.stdout.splitlines()[-1] == f"in {desk}"
    assert complete.log().count("venv") == 1


def test_changed_lock_is_installed_into_the_same_environment(complete: Machine) -> None:
    complete.run("build")
    complete.log()
    with (complete.checkout / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    assert complete.run("build").returncode == 0
    packages, project = complete.log()
    assert "--require-hashes" in packages
    assert "--editable" in project


@pytest.mark.parametrize("harm", ["half-made", "no interpreter", "no pip", "moved"])
def test_harmed_environment_is_made_anew(complete: Machine, harm: str) -> None:
    venv = complete.checkout / ".venv"
    if harm == "half-made":
        complete.has("offline")
        run = complete.run("build")
        assert run.returncode == 3
        assert "pip could not install" in run.stderr
        complete.mends("offline")
    else:
        assert complete.run("build").returncode == 0
    if harm == "no interpreter":
        (venv / "bin" / "python").unlink()
    elif harm == "no pip":
        (venv / "bin" / "pip-works").unlink()
        (venv / "brief-run.stamp").unlink()
    elif harm == "moved":
        moved = complete.checkout.with_name("elsewhere")
        complete.checkout.rename(moved)
        complete = Machine(complete.folder, moved)
    complete.log()
    run = complete.run("build")
    assert run.returncode == 0, run.stderr
    assert complete.log()[0] == "venv"


def test_interrupted_setup_is_repaired(complete: Machine) -> None:
    complete.stop_setup(signal.SIGKILL)
    assert (complete.checkout / ".venv.lock").is_dir()
    complete.log()
    run = complete.run("build")
    assert run.returncode == 0, run.stderr
    assert complete.log()[0] == "venv"
    assert not (complete.checkout / ".venv.lock").exists()


def test_terminated_setup_gives_its_lock_back(complete: Machine) -> None:
    assert complete.stop_setup(signal.SIGTERM) == 143
    assert not (complete.checkout / ".venv.lock").exists()


def test_two_at_once_set_up_once(complete: Machine) -> None:
    processes = [complete.start("build", str(number)) for number in range(4)]
    outputs = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0] * 4, outputs
    assert all(out.startswith("briefgen build") for out, _ in outputs)
    assert len(complete.log()) == 3


def test_tests_run_every_check_and_report_every_failure(complete: Machine) -> None:
    run = complete.run("test", "-k", "one thing")
    assert run.returncode == 0, run.stderr
    here = f"in {complete.checkout}"
    assert run.stdout.splitlines() == [
        "ruff check", here, "ruff format --check", here, "mypy", here,
        "pytest -n auto --dist loadgroup --no-loadscope-reorder -k one thing", here,
    ]  # fmt: skip
    assert str(complete.checkout / "requirements-test.lock") in complete.log()[1]

    complete.has("ruff-fails", "pytest-fails")
    run = complete.run("test")
    assert run.returncode == 1
    assert "mypy" in run.stdout
    assert run.stderr.splitlines()[-1] == "brief: failed: lint, layout, tests"
    assert complete.run("build").returncode == 0
    assert complete.log() == []


def test_tests_have_what_npm_installs(complete: Machine) -> None:
    complete.has("no-npm")
    run = complete.run("test")
    assert run.returncode == 3
    assert "npm could not install it (see above); the next run starts over" in run.stderr
    complete.mends("no-npm")
    complete.log()
    assert complete.run("test").returncode == 0
    folder = complete.checkout / ".venv" / "node"
    assert complete.log()[-1] == f"npm in {folder}"
    assert {file.name for file in folder.iterdir()} == {"package.json", "package-lock.json"}
    with (complete.checkout / "tests/lsp/package-lock.json").open("a") as lock:
        lock.write("\n")
    assert complete.run("build").returncode == 0
    assert complete.log() == []
    assert complete.run("test").returncode == 0
    assert complete.log()[-1] == f"npm in {folder}"
