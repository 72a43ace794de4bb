"""Every PDF file keeps to its standards, and the checker notices one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from briefgen.audit import Audited
from briefgen.audit.pdf import claimed_flavours
from tests.audit.faults import FAULTS

CLAIMED = {"ua-1+a-3a": ("ua1", "3a"), "ua-2+a-4f": ("ua2", "4f")}


def test_every_file_keeps_to_what_it_claims(
    pdf_files: list[Path], audited_pdfs: Mapping[Path, Audited]
) -> None:
    assert len(pdf_files) == 9
    for file in pdf_files:
        assert claimed_flavours(file) in CLAIMED.values()
        assert len(audited_pdfs[file].standards) == 2
        assert audited_pdfs[file].passes, audited_pdfs[file]


def test_one_of_them_is_long(pdf_files: list[Path]) -> None:
    pages = {file.name: len(pypdfium2.PdfDocument(file)) for file in pdf_files}
    assert max(pages.values()) >= 40, pages


@pytest.mark.parametrize("name", [name for name in FAULTS if name != "nothing"])
def test_a_planted_fault_is_noticed(
    name: str, planted_pdfs: Mapping[str, Path], audited_pdfs: Mapping[Path, Audited]
) -> None:
    assert audited_pdfs[planted_pdfs[name]].faults


def test_saving_anew_is_no_fault(
    planted_pdfs: Mapping[str, Path], audited_pdfs: Mapping[Path, Audited]
) -> None:
    assert audited_pdfs[planted_pdfs["nothing"]].passes
