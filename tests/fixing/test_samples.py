"""What the fixes of every bad sample do to it."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from briefgen.cli.diffs import diff_lines
from briefgen.cli.fixes import certain_fix
from briefgen.diagnostics import Diagnostic, Fix, Severity
from briefgen.editing import TextFile
from briefgen.fixing import Outcome, mend
from briefgen.fixing.offers import Files
from briefgen.pipeline import check
from briefgen.results import Checked
from tests.conftest import MINIMAL_DESK, TESTS, Golden
from tests.samples import BAD, lay_over

AREAS = sorted(folder.name for folder in BAD.iterdir())
EXPECTED = TESTS / "fixing" / "expected"
CONTENT = Path("content")


def check_with(files: Files) -> Checked:
    return check(CONTENT, unsaved=files)


def samples(area: str) -> list[Path]:
    found = sorted(folder for folder in (BAD / area).iterdir() if folder.is_dir())
    return [folder for folder in found if not (folder / "command.txt").exists()]


def errors(findings: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [item for item in findings if item.severity is Severity.ERROR]


def told(sample: Path, before: Checked, outcome: Outcome) -> str:
    """Return what became of a sample, for the file of what is expected."""
    left = [item.code for item in outcome.checked.diagnostics]
    counts = f"{len(before.diagnostics)} -> {len(left)}"
    lines = [f"== {sample.name}: {counts} {' '.join(left)}".rstrip()]
    lines += [f"!! {item.finding.code} {item.fix.title.render()}" for item in outcome.refused]
    for file, data in outcome.files.items():
        old, new = TextFile(outcome.originals[file]).text, TextFile(data).text
        changed = diff_lines(file, old, new, colour=False, context=0).split("\n")[2:]
        lines += [line for line in changed if not line.startswith("@")]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("area", AREAS)
def test_certain_fixes_mend_and_do_no_harm(
    area: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden
) -> None:
    said = []
    for sample in samples(area):
        desk = tmp_path / sample.name
        shutil.copytree(MINIMAL_DESK, desk)
        lay_over(sample, desk)
        monkeypatch.chdir(desk)
        before = check_with({})
        outcome = mend(check_with, certain_fix)
        assert len(errors(outcome.checked.diagnostics)) <= len(errors(before.diagnostics)), sample
        assert not any(certain_fix(item, before) for item in outcome.checked.diagnostics), sample
        if outcome.applied or outcome.refused:
            said.append(told(sample, before, outcome))
    file = EXPECTED / f"{area}.txt"
    if said or file.exists():
        golden(file, "".join(said))


@pytest.mark.parametrize("area", AREAS)
def test_no_fix_that_a_person_may_take_does_harm(
    area: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sample in samples(area):
        desk = tmp_path / sample.name
        shutil.copytree(MINIMAL_DESK, desk)
        lay_over(sample, desk)
        monkeypatch.chdir(desk)
        before = check_with({})
        if not any(
            len(item.fixes) > 1 or not certain_fix(item, before) for item in fixable(before)
        ):
            continue
        for number in range(max(len(item.fixes) for item in fixable(before))):
            outcome = mend(check_with, partial(numbered_fix, number))
            assert len(errors(outcome.checked.diagnostics)) <= len(errors(before.diagnostics))
            assert [item.finding.code for item in outcome.refused] == [], sample


def numbered_fix(number: int, finding: Diagnostic, _checked: Checked) -> Fix:
    return finding.fixes[min(number, len(finding.fixes) - 1)]


def fixable(checked: Checked) -> list[Diagnostic]:
    return [item for item in checked.diagnostics if item.fixes]
