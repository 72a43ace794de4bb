"""A document whose last page would be nearly empty is set again, as its style sheet provides."""

from __future__ import annotations

import pytest

from briefgen.typeset import render_pdf
from tests.layout.pages import PAGE, STACKS, filled, library

CSS = (
    ".closer p { line-height: 4mm } .closest p { line-height: 3mm }"
    " .kept p + p { break-inside: avoid }"
)


def fills(body: str, *fits: str) -> list[float]:
    html = PAGE.format(lang="en", css=CSS, body=body)
    pages = render_pdf(html, fonts=library().subset(html, STACKS["Latn"]), fits=fits).layout
    return [round(page.fill, 2) for page in pages]


def test_lines_come_back_from_a_nearly_empty_page() -> None:
    assert fills(filled(14)) == [1.0, 0.17]
    assert fills(filled(14), "closer") == [0.93]


def test_the_first_way_that_helps_is_taken() -> None:
    assert fills(filled(18), "closer", "closest") == fills(filled(18)) == [1.0, 0.5]
    assert fills(filled(15), "closer", "closest") == [1.0]
    assert fills(filled(49), "closer", "closest") == [1.0, 1.0, 0.45]


def test_what_belongs_together_may_go_overleaf_together() -> None:
    body = filled(7) + filled(6)
    assert fills(body, "kept") == [0.58, 0.5]


@pytest.mark.parametrize("fits", [(), ("closer",), ("unheard-of",)])
def test_nothing_is_changed_where_nothing_helps(fits: tuple[str, ...]) -> None:
    assert fills(filled(61), *fits) == [1.0] * 5 + [0.08]
    assert fills(filled(2), *fits) == [0.17]
