"""Every PDF file keeps to its standards, and the checker notices one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from briefgen.audit import Audited
from briefgen.audit.pdf import claimed_flavours
from tests.audit.conftest import STANDARDS
from tests.audit.faults import FAULTS

CLAIMED = {
    "ua-1+a-3a": ("ua1", "3a"),
    "ua-2+a-4f": ("ua2", "4f"),
    "ua-1": ("ua1",),
    # What claims no part of PDF/UA is held against it all the same.
    "a-3u": ("ua1", "3u"),
    "none": ("ua1", "3a"),
}
LACKING = {
    "a-3u": {"5-1"},
    "none": {"5-1", "6.6.4-1", "6.1.3-1", "6.2.4.3-2", "6.3.2-1", "6.2.10-2"},
}
"""What a file is without that was not asked to have it, claims first, by the rules that want it."""


def test_every_brief_keeps_to_what_it_claims(
    pdf_files: Mapping[str, list[Path]], audited_pdfs: Mapping[Path, Audited]
) -> None:
    assert {standard: len(files) for standard, files in pdf_files.items()} == {
        "ua-1+a-3a": 9,
        "ua-2+a-4f": 5,
    }
    for standard, files in pdf_files.items():
        for file in files:
            assert claimed_flavours(file) == CLAIMED[standard]
            assert len(audited_pdfs[file].standards) == 2
            assert audited_pdfs[file].passes, audited_pdfs[file]


def test_one_in_each_standard_is_long(pdf_files: Mapping[str, list[Path]]) -> None:
    for files in pdf_files.values():
        pages = [len(pypdfium2.PdfDocument(file)) for file in files]
        assert max(pages) >= 40, pages


@pytest.mark.parametrize("standard", CLAIMED)
def test_all_markup_keeps_to_what_it_claims(
    standard: str, small_pdfs: Mapping[str, list[Path]], audited_pdfs: Mapping[Path, Audited]
) -> None:
    assert len(small_pdfs[standard]) == 3
    for file in small_pdfs[standard]:
        assert claimed_flavours(file) == CLAIMED[standard]
        assert audited_pdfs[file].problem is None
        broken = {fault.rule for fault in audited_pdfs[file].faults}
        lacking = LACKING.get(standard, set())
        assert broken <= lacking, audited_pdfs[file]
        assert bool(broken) is bool(lacking)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_noticed_by_its_rule(
    name: str,
    standard: str,
    planted_pdfs: Mapping[tuple[str, str], Path],
    audited_pdfs: Mapping[Path, Audited],
) -> None:
    found = {fault.rule for fault in audited_pdfs[planted_pdfs[standard, name]].faults}
    rule = FAULTS[name][1 + STANDARDS.index(standard)]
    assert rule in found if rule else not found, found
