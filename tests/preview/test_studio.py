"""What a save leads to: new pages where something changed, the last good ones where it broke."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.options import BuildOptions
from briefgen.preview.paper import make_paper
from briefgen.preview.snapshot import Snapshot
from briefgen.preview.studio import FAULTY, Renewal, Studio
from tests.preview.conftest import copy_desk

BRIEF = "russia-dprk-2025-07"
JA, EN = (BRIEF, "ja"), (BRIEF, "en")
Renew = Callable[[Snapshot], list[Renewal]]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return copy_desk(tmp_path) / "content"


@pytest.fixture
def renew(desk: Path) -> Renew:
    studio = Studio(BuildOptions(desk))
    return lambda before: list(studio.renew(before, (JA, EN)))


def change(desk: Path, old: str, new: str) -> None:
    file = desk / BRIEF / "brief.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_only_what_changed_is_made_again(desk: Path, renew: Renew) -> None:
    pages, found = renew(Snapshot())
    assert pages.sheets.keys() == {JA, EN}
    assert found.snapshot.findings == ()
    before = found.snapshot
    assert renew(before)[0].sheets == {}
    change(desk, "Arms remain at the core.", "Arms are the core.")
    pages, found = renew(before)
    assert pages.sheets.keys() == {JA, EN}  # that the English has changed makes the other a draft
    before = found.snapshot
    change(desk, "Arms are the core.", "Arms are still the core.")
    pages, found = renew(before)
    assert pages.sheets.keys() == {EN}
    after = found.snapshot
    assert after.views[JA].page is before.views[JA].page
    page = after.views[EN].page
    assert page is not None
    assert b"Arms are still the core." in page.html
    assert [item.code for item in after.findings] == ["TRANS001"]


def test_an_error_keeps_the_last_good_page_and_says_where_it_is(desk: Path, renew: Renew) -> None:
    good = renew(Snapshot())[-1].snapshot
    change(desk, "takeaways:", "takeaways: [")
    broken = renew(good)[0].snapshot
    assert broken.views[EN].page is good.views[EN].page
    assert broken.views[EN].page_problem == FAULTY
    assert any(it.severity == "error" and it.brief == BRIEF for it in broken.findings)
    change(desk, "takeaways: [", "takeaways:")
    mended = renew(broken)[-1].snapshot
    assert mended.views[EN].page_problem is None
    assert mended.findings == ()


def test_a_finding_names_the_part_of_the_page_that_it_is_about(desk: Path, renew: Renew) -> None:
    change(desk, "about 14,000 troops", "about 140,000 troops")
    snapshot = renew(Snapshot())[-1].snapshot
    [finding] = [item for item in snapshot.findings if item.code == "PARITY002"]
    page = snapshot.views[EN].page
    assert page is not None
    assert finding.source is not None
    assert finding.spot is not None
    assert f'data-source="{finding.source}"' in page.html.decode()
    assert page.spots[finding.source].file == finding.spot.file == f"content/{BRIEF}/brief.yaml"


def test_every_part_of_the_page_has_its_place(desk: Path, renew: Renew) -> None:
    page = renew(Snapshot())[-1].snapshot.views[JA].page
    assert page is not None
    assert len(page.spots) > 40
    for spot in page.spots.values():
        lines = (desk.parent / spot.file).read_text(encoding="utf-8").splitlines()
        assert 1 <= spot.line <= len(lines)


def test_a_desk_that_is_gone_is_told(desk: Path, renew: Renew) -> None:
    good = renew(Snapshot())[-1].snapshot
    desk.rename(desk.with_name("elsewhere"))
    [gone] = renew(good)
    assert gone.snapshot.problem is not None
    assert gone.snapshot.views == good.views
    desk.with_name("elsewhere").rename(desk)
    assert renew(gone.snapshot)[-1].snapshot.problem is None


def test_a_sheet_is_set_in_another_process(renew: Renew) -> None:
    sheet = renew(Snapshot())[0].sheets[EN]
    printed = make_paper(pickle.loads(pickle.dumps(sheet)))  # noqa: S301 - our own
    assert printed.problems == ()
    assert printed.paper is not None
    assert printed.paper.pdf.startswith(b"%PDF")
    assert len(printed.paper.sizes) == len(printed.layout) == 5
