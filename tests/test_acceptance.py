"""The ledger's file: never half written, never written over what another has accepted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.acceptance import Recorded, accept
from briefgen.errors import ContentError
from briefgen.ledger import brief_pairs, brief_standings
from briefgen.ledger.changes import Signature
from briefgen.loader import load_desk
from briefgen.model import Brief, Desk
from briefgen.write import alone_in
from tests.command import run_program

FOLDER = Path("content/ferry-service")
LEDGER = FOLDER / "accepted.yaml"
SIGN = Signature("A. Editor", "2025-07-12T09:30:00Z")
PAIRS = 8


def load() -> tuple[Desk, Brief]:
    desk = load_desk(Path("content")).desk
    return desk, desk.briefs["ferry-service"]


def accept_all(*, skip: int = 0, by: str = SIGN.by) -> Recorded:
    desk, brief = load()
    keys = {pair.key for pair in brief_pairs(brief, desk.languages)[skip:]}
    return accept(brief, desk.languages, keys, Signature(by, SIGN.at))


def states() -> list[str]:
    desk, brief = load()
    return [standing.state.value for standing in brief_standings(brief, desk.languages)]


def change(old: str, new: str) -> None:
    file = FOLDER / "sections/timetable.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(autouse=True)
def _desk(minimal_desk: Path) -> None:
    """Stand on a small desk."""


def test_what_is_accepted_is_recorded_once() -> None:
    assert accept_all() == Recorded(PAIRS, 0)
    before = LEDGER.read_bytes()
    assert accept_all(by="B. Editor") == Recorded(0, 0)
    assert LEDGER.read_bytes() == before
    assert states() == ["accepted"] * PAIRS
    assert before.startswith(b"# Written by `briefgen accept`")


def test_a_new_wording_keeps_its_entry_and_changes_no_other_line() -> None:
    accept_all()
    before = LEDGER.read_text(encoding="utf-8").splitlines()
    change("4月である", "5月である")
    accept_all()
    after = LEDGER.read_text(encoding="utf-8").splitlines()
    assert len(before) == len(after)
    changed = [new.split()[0] for old, new in zip(before, after, strict=True) if old != new]
    assert changed == ["ja:", "ja:"]


def test_line_breaks_and_moves_change_nothing() -> None:
    accept_all()
    before = LEDGER.read_bytes()
    change(
        "answer: {ja: 再開は4月である。, en: It will resume in April.}",
        "answer:\n  ja: >-\n    再開は\n    4月である。\n"
        "  en: >-\n    It will resume\n    in April.",
    )
    (FOLDER / "sections/timetable.yaml").rename(FOLDER / "sections/summer.yaml")
    brief = FOLDER / "brief.yaml"
    text = brief.read_text(encoding="utf-8").replace("[timetable]", "[summer]")
    brief.write_text(text, encoding="utf-8")
    assert states() == ["accepted"] * PAIRS
    assert accept_all() == Recorded(0, 0)
    assert LEDGER.read_bytes() == before


def test_what_another_accepted_in_the_meantime_is_kept() -> None:
    desk, brief = load()
    mine = {pair.key for pair in brief_pairs(brief, desk.languages)[:3]}
    accept_all(skip=3, by="B. Editor")
    accept(brief, desk.languages, mine, SIGN)
    assert states() == ["accepted"] * PAIRS
    text = LEDGER.read_text(encoding="utf-8")
    assert (text.count('"A. Editor"'), text.count('"B. Editor"')) == (3, PAIRS - 3)


def test_many_processes_lose_nothing() -> None:
    """Each accepts one pair; they wait for one another."""
    places = [f"{FOLDER}/brief.yaml:title", f"{FOLDER}/brief.yaml:summary"]
    places += [f"{FOLDER}/sections/timetable.yaml:{key}" for key in ("topic", "question", "body.1")]
    command = [sys.executable, "-m", "briefgen", "accept", "--by", "A. Editor"]
    with alone_in(FOLDER):
        running = [
            subprocess.Popen([*command, place], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for place in places
        ]
        with pytest.raises(subprocess.TimeoutExpired):
            running[0].wait(timeout=3)
        assert not LEDGER.exists()
    assert [process.wait(timeout=60) for process in running] == [0] * len(places)
    for process in running:
        process.communicate()
    assert states().count("accepted") == len(places)


def test_a_process_killed_while_it_waits_leaves_no_lock_and_no_file() -> None:
    with alone_in(FOLDER):
        process = subprocess.Popen(
            [sys.executable, "-m", "briefgen", "accept", "--all"], stdout=subprocess.DEVNULL
        )
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=2)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert [file.name for file in FOLDER.iterdir() if "accepted" in file.name] == []
    accept_all()
    assert states() == ["accepted"] * PAIRS


def interrupted(_descriptor: int) -> None:
    raise KeyboardInterrupt


def refused(_descriptor: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("failure", [interrupted, refused])
def test_a_write_that_fails_loses_nothing(
    failure: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_all()
    before = LEDGER.read_bytes()
    change("4月である", "5月である")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failure)
        with pytest.raises((KeyboardInterrupt, OSError)):
            accept_all()
    assert LEDGER.read_bytes() == before
    assert sorted(file.name for file in FOLDER.iterdir()) == [
        "accepted.yaml",
        "brief.yaml",
        "sections",
        "sources.yaml",
    ]


def test_a_folder_in_the_place_of_the_file_is_explained() -> None:
    LEDGER.mkdir()
    run = run_program("accept", "--all", cwd=Path.cwd())
    assert run.returncode == 1
    assert "accepted.yaml" in run.stderr and "Traceback" not in run.stderr


def test_a_link_is_replaced_not_followed() -> None:
    outside = Path("outside.yaml")
    outside.write_text("pairs: {}\n", encoding="utf-8")
    LEDGER.symlink_to(outside.absolute())
    accept_all()
    assert outside.read_text(encoding="utf-8") == "pairs: {}\n"
    assert not LEDGER.is_symlink()
    assert states() == ["accepted"] * PAIRS


def test_a_damaged_ledger_is_left_as_it_is() -> None:
    accept_all()
    damaged = LEDGER.read_text(encoding="utf-8").replace("    by:", "    who:", 1)
    LEDGER.write_text(damaged, encoding="utf-8")
    with pytest.raises(ContentError):
        accept_all()
    assert LEDGER.read_text(encoding="utf-8") == damaged


def test_people_who_accept_different_pairs_do_not_meet(tmp_path: Path) -> None:
    """Git merges the ledgers of two branches by itself."""

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    accept_all()
    git("init", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--message=first")
    git("checkout", "-b", "other")
    change("4月である", "5月である")
    accept_all(by="B. Editor")
    git("commit", "--all", "--message=other")
    git("checkout", "main")
    change("two return trips", "three return trips")
    accept_all()
    git("commit", "--all", "--message=mine")
    git("merge", "other")
    assert states() == ["accepted"] * PAIRS
    assert '"B. Editor"' in LEDGER.read_text(encoding="utf-8")
