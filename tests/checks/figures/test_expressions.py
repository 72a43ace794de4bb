"""What an expression of a specification may call."""

from __future__ import annotations

import pytest

from briefgen.checks.figures.expressions import CHANGING, unknown_names


@pytest.mark.parametrize(
    "expression",
    [
        "datum.value / 1000",
        "datum['a b'] > 0 ? 'up (more)' : \"down\"",
        "round(abs(datum.x)) + length(datum.list)",
        "timeFormat(datum.date, '%Y')",
        "test(/^a(b)/, datum.name)",
        "test(/it's a(b)/i, replace(datum.name, /f(x)/g, ''))",
        "if(datum.fetch > 1, 1, 0)",
        "(datum.a + 1) * (datum.b - 1)",
    ],
)
def test_sums_over_the_data_are_fine(expression: str) -> None:
    assert list(unknown_names(expression)) == []


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        ("random() + 1", ["random"]),
        ("now ()", ["now"]),
        ("fetch('https://example.org')", ["fetch"]),
        ("eval('1')", ["eval"]),
        ("datum.constructor", ["constructor"]),
        ("datum['__proto__']", ["__proto__"]),
        ("datum.a.toString()", ["toString"]),
        ("load(1) + load(2) + data('x')", ["load", "data"]),
        ("1 / load(1) / 2", ["load"]),
        ("datum['a'] / load(1) / 2", ["load"]),
        ("(1) / load(1) / 2", ["load"]),
        ("'random()' + sampleNormal()", ["sampleNormal"]),
    ],
)
def test_anything_else_is_named(expression: str, names: list[str]) -> None:
    assert list(unknown_names(expression)) == names


def test_what_changes_is_not_among_what_is_allowed() -> None:
    assert all(list(unknown_names(f"{name}()")) == [name] for name in CHANGING)
