"""The wheel, built, installed into a fresh environment, and run far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import briefgen

ROOT = Path(__file__).parents[1]
PYTHON = (sys.executable, "-m")
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that the checkout builds, with the locked build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [*PYTHON, "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it.

    The packages that briefgen depends on are those of the running environment, the locked ones:
    a line of a ``.pth`` file puts their folder on the path, which leaves its own ``.pth`` files,
    and with them the checkout, out. It is written last, or pip would find briefgen installed.
    """
    folder = tmp_path_factory.mktemp("fresh") / "environment"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    options = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run(
        [*PYTHON, "pip", "--python", str(python), "install", *options, str(wheel)],
        check=True,
        env=os.environ | {"PIP_USER": "0"},
    )
    scheme = {"base": str(folder), "platbase": str(folder)}
    site_packages = Path(sysconfig.get_path("purelib", "venv", scheme))
    theirs = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site_packages / "dependencies.pth").write_text("\n".join(theirs) + "\n")
    return folder


@pytest.fixture
def run(environment: Path, tmp_path: Path) -> Run:
    """Return a function that runs a program of the fresh environment in an empty folder."""
    outside = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def run_program(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(environment / "bin" / program), *arguments],
            check=False,
            cwd=tmp_path,
            env=outside,
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )

    return run_program


def _files_below(folder: Path, prefix: str) -> set[str]:
    return {
        f"{prefix}/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_wheel_holds_the_package_its_themes_and_pages_and_nothing_else(wheel: Path) -> None:
    expected = _files_below(ROOT / "briefgen", "briefgen")
    expected |= _files_below(ROOT / "templates", "briefgen/templates")
    expected |= _files_below(ROOT / "docs" / "diagnostics", "briefgen/docs/diagnostics")
    assert {"briefgen/py.typed", "briefgen/templates/default/base.html.j2"} <= expected
    with zipfile.ZipFile(wheel) as archive:
        files = {name for name in archive.namelist() if ".dist-info/" not in name}
        [licence] = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
    page = "share/man/man1/briefgen.1"
    assert {name.partition(".data/data/")[2] or name for name in files} == {*expected, page}


def test_the_manual_page_lies_where_man_looks(environment: Path) -> None:
    page = environment / "share" / "man" / "man1" / "briefgen.1"
    assert page.read_bytes() == (ROOT / "docs" / "briefgen.1").read_bytes()


def test_package_is_the_wheel_s_and_not_the_checkout_s(run: Run, environment: Path) -> None:
    asked = run(
        "python",
        "-c",
        "import briefgen.render as r; print(r.__file__); import sys; print(sys.path)",
    )
    assert asked.returncode == 0, asked.stderr
    place, path = asked.stdout.splitlines()
    assert Path(place).is_relative_to(environment)
    assert repr(str(ROOT)) not in path


def test_version(run: Run) -> None:
    told = run("briefgen", "--version")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == f"briefgen {briefgen.__version__}\n"


def test_codes_are_explained(run: Run) -> None:
    told = run("briefgen", "explain", "ref001")
    assert (told.returncode, told.stderr) == (0, "")
    assert "cite: [mainichi-2025-7-12]" in told.stdout


def test_codes_are_explained_in_japanese(run: Run) -> None:
    asked = "from briefgen.explanations import explanation_of as e; print(e('REF001', 'ja'))"
    told = run("python", "-X", "utf8", "-c", asked)
    assert (told.returncode, told.stderr) == (0, "")
    assert "引用ではない @ は" in told.stdout


def test_doctor_finds_nothing_amiss(run: Run) -> None:
    seen = run("briefgen", "doctor")
    assert seen.returncode == 0, seen.stdout + seen.stderr
    assert "Pango" in seen.stdout


def test_folder_without_content_is_told(run: Run, tmp_path: Path) -> None:
    tried = run("briefgen", "build")
    assert tried.returncode == 2
    assert "content" in tried.stderr
    assert "Traceback" not in tried.stderr
    assert list(tmp_path.iterdir()) == []


def test_shipped_desk_builds_elsewhere(run: Run, tmp_path: Path) -> None:
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    built = run("briefgen", "build", "--lang", "ja,en")
    assert built.returncode == 0, built.stdout + built.stderr
    made = sorted(path for path in (tmp_path / "output").rglob("*") if path.is_file())
    [brief] = [path.parent.name for path in (tmp_path / "content").glob("*/brief.yaml")]
    endings = ("bib", "csl.json", "html", "pdf", "ris")
    names = [f"{brief}.{code}.{ending}" for code in ("en", "ja") for ending in endings]
    assert [path.name for path in made] == names
    magic = {
        ".html": b"<!doctype html>",
        ".pdf": b"%PDF-",
        ".bib": b"@",
        ".json": b"[",
        ".ris": b"TY  - ",
    }
    for path in made:
        assert path.read_bytes().startswith(magic[path.suffix])
        assert str(path.relative_to(tmp_path)) in built.stdout
