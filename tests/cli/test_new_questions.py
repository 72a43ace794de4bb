from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import run_on_terminal
from tests.conftest import MINIMAL_DESK


def test_questions_are_asked_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keys = "ja,en\n港湾デスク\nHarbour Desk\n定期船は戻るか\nWill the ferry return?\n"
    code, out = run_on_terminal("new", "desk", "mine", keys=keys)
    assert code == 0, out
    assert out.index("Languages of the desk") < out.index("Who publishes, in 日本語")
    publisher = Path("mine/content/publisher.yaml").read_text(encoding="utf-8")
    assert "name: {ja: 港湾デスク, en: Harbour Desk}" in publisher
    title = "title:\n  ja: 定期船は戻るか\n  en: Will the ferry return?\n"
    assert title in Path("mine/content/first-brief/brief.yaml").read_text(encoding="utf-8")


def test_an_empty_answer_keeps_the_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, out = run_on_terminal("new", "desk", "mine", keys="\n\n\n\n\n")
    assert code == 0, out
    publisher = Path("mine/content/publisher.yaml").read_text(encoding="utf-8")
    assert "name: {ja: 政策ブリーフィング・デスク, en: Policy Briefing Desk}" in publisher


def test_a_flag_leaves_no_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(MINIMAL_DESK, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    code, out = run_on_terminal("new", "brief", "x", "--title", "ja=題", "--title", "en=T", keys="")
    assert code == 0
    assert "Title of the brief" not in out
