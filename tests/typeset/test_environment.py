"""The probes behind ``briefgen doctor``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.typeset import environment as module
from briefgen.typeset.environment import environment
from briefgen.typeset.faces import BUNDLED


def test_all_that_is_needed_is_there() -> None:
    probes = environment()
    names = [probe.name for probe in probes]
    for name in ("Python", "weasyprint", "Pango", "HarfBuzz", "libharfbuzz-subset", "PDF output"):
        assert name in names
    assert sum(name.startswith("characters: ") for name in names) == 4
    assert sum(name.endswith((".otf", ".ttf")) for name in names) == len(BUNDLED)
    for probe in probes:
        assert probe.ok or not probe.needed, probe
        assert bool(probe.remedy) is not probe.ok
        assert probe.version or not probe.ok


def test_a_missing_font_comes_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUNDLED", (replace(BUNDLED[0], package="absent_font"),))
    probe = next(it for it in environment() if it.name == "NotoSansCJKjp-Regular.otf")
    assert not probe.ok
    assert "noto-cjk-sans-jp-regular==" in probe.remedy


def test_a_bad_font_folder_is_a_probe_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "bad.otf").write_bytes(b"nothing")
    probe = next(it for it in environment(tmp_path) if it.name == "font folder")
    assert not probe.ok
    assert "bad.otf" in probe.remedy
