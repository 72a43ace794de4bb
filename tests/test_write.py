from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.write import write_atomically, write_new
from tests.command import run_program


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_written_in_new_folders(tmp_path: Path) -> None:
    file = tmp_path / "output" / "brief" / "brief.ja.html"
    write_atomically(file, "版".encode())
    assert file.read_text(encoding="utf-8") == "版"
    assert names(file.parent) == ["brief.ja.html"]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"the old one, which is longer")
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["a.html"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_old_file_whole(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"old")

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["a.html"]


def test_an_interruption_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"old")

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["a.html"]


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.txt"
    target.write_bytes(b"not ours")
    link = tmp_path / "a.html"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert not link.is_symlink()
    assert link.read_bytes() == b"new"
    assert target.read_bytes() == b"not ours"


def test_the_mode_follows_the_umask(tmp_path: Path, umask: None) -> None:
    file = tmp_path / "a.html"
    write_atomically(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.umask(0o027) == 0o027


def test_a_folder_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / "a.html", b"new")
    assert names(tmp_path) == ["a.html"]


def test_an_output_folder_that_cannot_be_written_is_explained(minimal_desk: Path) -> None:
    """A file stands where a folder is wanted, which stops root as well."""
    (minimal_desk / "output").write_text("no folder", encoding="utf-8")
    run = run_program("build", "--format", "html", cwd=minimal_desk)
    assert run.returncode == 3
    assert run.stdout == ""
    assert "output/ferry-service/ferry-service.ja.html was not written:" in run.stderr
    assert "Traceback" not in run.stderr
    assert (minimal_desk / "output").read_text(encoding="utf-8") == "no folder"


def test_new_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    there = tmp_path / "there.yaml"
    there.write_text("mine", encoding="utf-8")
    new = tmp_path / "folder" / "deep" / "new.yaml"
    with pytest.raises(FileExistsError) as refused:
        write_new({new: b"new", there: b"theirs"})
    assert refused.value.filename == str(there)
    assert there.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.rglob("*")] == ["there.yaml"]
    write_new({new: b"new"})
    assert new.read_bytes() == b"new"
    assert [path.name for path in new.parent.iterdir()] == ["new.yaml"]


def test_a_link_that_leads_nowhere_is_in_the_way(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "gone.yaml")
    with pytest.raises(FileExistsError):
        write_new({link: b"new"})
    assert link.is_symlink() and not link.exists()
