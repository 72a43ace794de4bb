"""Imports go one way, files stay short, and what is public says what it does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "briefgen"
MAX_LINES = 300

MAY_IMPORT: dict[str, set[str]] = {
    "audit": {"colours"},
    "colours": set(),
    "diagnostics": set(),
    "languages": set(),
    "quantities": {"languages"},
    "write": set(),
    "errors": {"diagnostics"},
    "model": {"diagnostics", "languages"},
    "schema": {"languages", "model"},
    "editing": {"diagnostics"},
    "loader": {"diagnostics", "errors", "languages", "model"},
    "web": {"diagnostics", "errors", "model"},
    "documents": {"diagnostics", "loader"},
    "importing": {
        *("bibliography", "diagnostics", "documents", "errors", "languages", "loader", "model"),
        "quantities",
    },
    "explanations": {
        *("bibliography", "checks", "diagnostics", "documents", "layout", "loader", "web"),
    },
    "ledger": {"diagnostics", "errors", "languages", "model"},
    "checks": {
        *(
            "cite",
            "citeproc",
            "colours",
            "diagnostics",
            "documents",
            "errors",
            "languages",
            "ledger",
        ),
        *("model", "quantities"),
    },
    "cite": {"languages", "model"},
    "citeproc": {"cite", "diagnostics", "languages", "model"},
    "bibliography": {
        *("checks", "cite", "diagnostics", "editing", "errors", "languages", "loader", "model"),
    },
    "localize": {"cite", "diagnostics", "languages", "ledger", "model"},
    "render": {"cite", "colours", "languages", "localize"},
    "typeset": {"languages"},
    "figures": {"languages", "localize", "model", "typeset"},
    "layout": {"diagnostics", "languages", "localize", "model", "typeset"},
    "formats": {
        *("cite", "diagnostics", "figures", "languages", "layout", "localize", "model", "render"),
        "typeset",
    },
    "options": {"diagnostics", "errors", "formats", "languages", "model", "render", "typeset"},
    "enclosures": {"model", "options", "render", "typeset"},
    "finish": {"diagnostics", "formats", "options", "results", "write"},
    "pipeline": {
        *("checks", "citeproc", "diagnostics", "enclosures", "explanations", "figures", "finish"),
        *("formats", "languages", "layout", "loader", "making", "model", "options"),
        *("render", "results", "typeset"),
    },
    "making": {
        *("citeproc", "diagnostics", "enclosures", "formats", "languages", "localize", "model"),
        *("options", "render", "typeset"),
    },
    "lsp": {
        *("checks", "cite", "diagnostics", "errors", "model", "pipeline", "render", "results"),
        "typeset",
    },
    "preview": {
        *("checks", "diagnostics", "errors", "formats", "layout", "loader", "localize", "making"),
        *("model", "options", "pipeline", "render", "typeset"),
    },
    "acceptance": {"diagnostics", "errors", "languages", "ledger", "loader", "model", "write"},
    "results": {"diagnostics", "model"},
    "fixing": {"diagnostics", "editing", "results"},
    "scaffold": {
        *("bibliography", "diagnostics", "editing", "errors", "formatting", "languages", "loader"),
        *("model", "schema"),
    },
    "formatting": {"diagnostics", "editing", "errors", "languages", "loader", "model"},
    "archive": {"diagnostics", "enclosures", "errors", "options", "pipeline", "write"},
    "api": {"diagnostics", "errors", "model", "options", "pipeline", "results", "typeset"},
}
"""Which parts of the package a part may import; the command line may import all of them."""

OPEN = {"cli", "__main__", "__init__"}
"""The ends of the chain: what users start, and the door to ``api``."""


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def part_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(file: Path) -> Iterator[str]:
    """Yield the parts of the package that a file imports, wherever in it."""
    for node in ast.walk(tree(file)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            if name.startswith("briefgen.") and name != "briefgen.__version__":
                yield name.split(".")[1]


def test_files_are_found() -> None:
    parts = {part_of(file) for file in files()}
    assert len(files()) > 100
    assert {"diagnostics", "model", "loader", "checks", "pipeline", "cli"} <= parts
    assert parts - OPEN <= MAY_IMPORT.keys(), "a new part: say what it may import"
    assert any(True for file in files() for _ in imported_parts(file))


def test_the_table_has_no_circle() -> None:
    order = list(TopologicalSorter(MAY_IMPORT).static_order())
    assert order.index("diagnostics") < order.index("model") < order.index("pipeline")


def test_imports_go_one_way() -> None:
    wrong = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files()
        if part_of(file) not in OPEN
        for name in imported_parts(file)
        if name != part_of(file) and name not in MAY_IMPORT[part_of(file)]
    }
    assert not wrong


def test_the_package_itself_is_cheap_to_import() -> None:
    for name in imported_parts(PACKAGE / "__init__.py"):
        assert name == "api"
    top = [node for node in tree(PACKAGE / "__init__.py").body if isinstance(node, ast.ImportFrom)]
    assert {node.module for node in top} <= {"__future__", "typing"}


def test_the_documents_have_the_same_table() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|$", text, re.MULTILINE)
    documented = {name: set(re.findall(r"`(\w+)`", cell)) for name, cell in rows}
    existing = {part_of(file) for file in files()} - OPEN
    assert existing <= documented.keys()
    for name in existing:
        assert documented[name] <= MAY_IMPORT[name], name
        used = {part for file in files() if part_of(file) == name for part in imported_parts(file)}
        assert used - {name} <= documented[name], name


@pytest.mark.parametrize("folder", ["briefgen", "tests"])
def test_files_are_short(folder: str) -> None:
    found = sorted((ROOT / folder).rglob("*.py"))
    assert found
    long = {
        str(file.relative_to(ROOT)): lines
        for file in found
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > MAX_LINES
    }
    assert not long


def public_definitions(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def test_what_is_public_says_what_it_does() -> None:
    silent = [
        f"{file.relative_to(ROOT)}: {node.name}"
        for file in files()
        for node in public_definitions(tree(file).body)
        if ast.get_docstring(node) is None
    ]
    assert not silent
    assert all(ast.get_docstring(tree(file)) for file in files())


def test_nothing_is_printed_or_read_but_where_it_should_be() -> None:
    """Output files are written in one module; the terminal is spoken to by the command line."""
    for file in files():
        text = file.read_text(encoding="utf-8")
        if part_of(file) not in {"write", "cli"}:
            assert "write_bytes" not in text, file
            assert "write_text" not in text, file
            assert not re.search(r"(?<![\w.])print\(", text), file
