"""Briefs that are built once, with the HTML that each page was set from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

import briefgen
from briefgen.typeset import pdf
from tests.typeset.tagging.structure import Structure, read_structure

ROOT = Path(__file__).parents[3]
DESKS = {"shipped": ROOT / "content", "gallery": ROOT / "tests/data/gallery-desk/content"}


@dataclass(frozen=True)
class SetBrief:
    """A brief on pages.

    Attributes:
        html: what was set.
        data: the file.
        structure: its tags.
    """

    html: str
    data: bytes
    structure: Structure


@pytest.fixture(scope="session")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], SetBrief]:
    """Set the brief of a desk, ``shipped`` or ``gallery``, in a language."""

    @cache
    def build(desk: str, language: str) -> SetBrief:
        pages: list[str] = []
        render = pdf.render_pdf

        def recorded(html: str, **options: Any) -> pdf.RenderedPdf:
            pages.append(html)
            return render(html, **options)

        folder = tmp_path_factory.mktemp("tagged")
        with mock.patch.object(pdf, "render_pdf", recorded):
            report = briefgen.build(
                DESKS[desk], output=folder, languages=[language], formats=["pdf"]
            )
        (output,) = report.outputs
        data = output.path.read_bytes()
        return SetBrief(pages[-1], data, read_structure(data))

    return build
