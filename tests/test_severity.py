"""A desk decides how much a finding weighs, but for what no edition can be made without."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen.explanations import known_rules
from tests.command import Program
from tests.samples import OWN_FILES
from tests.test_bad_samples import CODE, SAMPLES, command_of, name_of

PUBLISHER = "content/publisher.yaml"


def error_codes(sample: Path) -> set[str]:
    text = (sample / "expected.txt").read_text(encoding="utf-8")
    return {code for severity, code in CODE.findall(text) if severity == "error"}


def may_be_lowered(sample: Path) -> bool:
    codes, rules = error_codes(sample), known_rules()
    return (
        bool(codes)
        and command_of(sample) == ["check"]
        and not any(rules[code].vital for code in codes)
    )


LOWERED = [sample for sample in SAMPLES if may_be_lowered(sample)]


def weigh(desk: Path, *lines: str) -> None:
    """Put severities into the desk's publisher.yaml."""
    file = desk / PUBLISHER
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}checks:\n  severity:\n" + "".join(f"    {line}\n" for line in lines))


def publish_early(desk: Path) -> None:
    file = desk / "content/ferry-service/brief.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("published: 2025-03-03", "published: 2025-02-28"))


@pytest.mark.parametrize("sample", LOWERED, ids=name_of)
def test_an_error_that_is_not_vital_can_be_lowered_and_built(
    sample: Path, minimal_desk: Path, program: Program
) -> None:
    for file in sample.rglob("*"):
        if file.is_file() and file.name not in OWN_FILES:
            place = minimal_desk / file.relative_to(sample)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    if (sample / "without.txt").exists():
        for line in (sample / "without.txt").read_text(encoding="utf-8").split():
            (minimal_desk / line).unlink()
    codes = error_codes(sample)
    weigh(minimal_desk, *(f"{code}: note" for code in sorted(codes)))
    run = program("build", "--quiet", "--format", "html")
    assert run.code == 0, run.err
    assert "error[" not in run.err
    assert all(f"note[{code}]" in run.err for code in codes)
    assert list(minimal_desk.glob("output/*/*.html"))


def test_there_are_errors_to_lower() -> None:
    assert len(LOWERED) > 10


@pytest.mark.parametrize(
    ("lines", "said", "code"),
    [
        (["DATE001: error"], "error[DATE001]", 1),
        (["DATE: note"], "note[DATE001]", 0),
        (["DATE: off", "DATE001: warning"], "warning[DATE001]", 1),
        (["DATE001: off"], None, 0),
    ],
)
def test_a_warning_weighs_what_the_desk_says(
    lines: list[str], said: str | None, code: int, minimal_desk: Path, program: Program
) -> None:
    publish_early(minimal_desk)
    weigh(minimal_desk, *lines)
    run = program("check", "--strict")
    assert run.code == code
    assert (said in run.err) if said else run.err.startswith("nothing found")
    found = program("check", "--format", "json").out
    assert ('"severity": "note"' in found) == (said == "note[DATE001]")


def test_notes_are_counted(minimal_desk: Path, program: Program) -> None:
    publish_early(minimal_desk)
    weigh(minimal_desk, "DATE: note")
    assert "errors: 0, warnings: 0, notes: 1" in program("check").err
    assert "エラー 0件、警告 0件、注記 1件" in program("check", language="ja").err


def test_pages_too_are_weighed(minimal_desk: Path, program: Program) -> None:
    sample = Path(__file__).parent / "bad" / "layout" / "tall-picture"
    for name in ("content", "templates"):
        shutil.copytree(sample / name, minimal_desk / name, dirs_exist_ok=True)
    weigh(minimal_desk, "LAYOUT: off", "LAYOUT006: error")
    run = program("build", "--quiet", "--format", "pdf")
    assert run.code == 1
    assert "error[LAYOUT006]" in run.err
    assert "LAYOUT007" not in run.err
    assert not list(minimal_desk.glob("output/*/*.pdf"))
