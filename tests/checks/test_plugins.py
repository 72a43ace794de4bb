"""Checks of other distributions are found, run, and named where they fail."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from briefgen.checks import plugins
from briefgen.diagnostics.rule import declared_codes, forget_rules
from tests.command import Program

Install = Callable[..., None]

GOOD = '''
from briefgen.diagnostics import Rule, Severity

SHORT = Rule("HOUSE001", "the title has {count} characters", severity=Severity.WARNING)
NAMED = Rule("HOUSE002", "the publisher is named", severity=Severity.WARNING)


def check(brief, context):
    """Report every title."""
    title = brief.meta.title.translations["en"]
    yield SHORT.at(brief.meta_document.span(("title", "en")), count=len(title))


def check_desk(context):
    """Report every publisher."""
    yield NAMED.at(context.desk.publisher_document.span(("name",)))
'''
TAKEN = (
    'from briefgen.diagnostics import Rule\nA = Rule("HOUSE009", "x")\nB = Rule("REF001", "y")\n'
)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that puts a distribution with one check on the path."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def lay(module: str, source: str) -> None:
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        info = tmp_path / f"{module}-1.2.dist-info"
        info.mkdir()
        name = module.replace("_", "-")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
        (info / "entry_points.txt").write_text(f"[briefgen.checks]\nhouse-style = {module}\n")
        importlib.invalidate_caches()
        plugins.available_checks.cache_clear()

    yield lay
    plugins.available_checks.cache_clear()
    forget_rules({code for code in declared_codes() if code.startswith("HOUSE")})
    for name in [name for name in sys.modules if name.startswith("house_")]:
        del sys.modules[name]


def test_a_check_of_another_distribution_runs(
    install: Install, program: Program, minimal_desk: Path
) -> None:
    install("house_style", GOOD)
    run = program("check", "--strict")
    assert run.code == 1
    assert "warning[HOUSE001] the title has " in run.err
    assert "warning[HOUSE002] the publisher is named" in run.err
    assert program("check").code == 0


def test_own_checks_come_first_and_in_order(install: Install) -> None:
    install("house_style", GOOD)
    names = [item.name for item in plugins.available_checks()]
    assert names[-1] == "house-style"
    assert names[:-1] == sorted(names[:-1])
    assert {"identity", "references", "vega-lite"} <= set(names)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("import no_such_module_at_all\n", "No module named", id="missing import"),
        pytest.param("def check(:\n", "SyntaxError", id="syntax"),
        pytest.param("value = 1\n", "neither 'check' nor 'check_desk'", id="no function"),
        pytest.param(TAKEN, "rule REF001 is declared twice", id="code that is taken"),
        pytest.param("def check(brief, context):\n    1 / 0\n", "ZeroDivisionError", id="fails"),
        pytest.param("def check_desk(context):\n    yield 1 / 0\n", "division", id="fails late"),
    ],
)
def test_a_broken_plug_in_is_named(
    install: Install, program: Program, minimal_desk: Path, source: str, said: str
) -> None:
    install("house_broken", source)
    for _ in range(2):
        run = program("check")
        assert run.code == 2
        assert "'house-style' of the distribution house-broken 1.2" in run.err
        assert said in run.err
        assert "Traceback" not in run.err
    assert "HOUSE009" not in declared_codes()


def test_a_stale_record_is_told(
    program: Program, minimal_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = entry_points(group=plugins.ENTRY_POINT_GROUP)
    stale = [point for point in found if point.name != "references"]
    monkeypatch.setattr(plugins, "entry_points", lambda **_: stale)
    plugins.available_checks.cache_clear()
    run = program("check")
    plugins.available_checks.cache_clear()
    assert run.code == 2
    assert "lacks checks that pyproject.toml names: references" in run.err
    assert "pip install --no-deps --editable" in run.err
