"""The table of packages is true: every package has a row, and imports what the row allows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.docs.examples import DOCS, ROOT

PACKAGE = ROOT / "briefgen"
_ROW = re.compile(r"^\| `(?P<name>\w+)` \| (?P<does>[^|]+) \| (?P<imports>[^|]+) \|$", re.MULTILINE)
_EVERYTHING = "everything"


def test_every_package_has_a_row_and_keeps_to_it() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    rows = {row["name"]: row["imports"] for row in _ROW.finditer(text)}
    found = _imports()
    assert len(found) > 10
    assert set(rows) == set(found)
    for name, imports in found.items():
        allowed = set(found) if rows[name] == _EVERYTHING else set(re.findall(r"\w+", rows[name]))
        assert imports <= allowed, name


def _imports() -> dict[str, set[str]]:
    """Return which packages and modules of briefgen each of them imports."""
    found: dict[str, set[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        name = file.relative_to(PACKAGE).with_suffix("").parts[0]
        if not name.startswith("__"):
            found.setdefault(name, set()).update(_imported_by(file) - {name})
    return found


def _imported_by(file: Path) -> set[str]:
    modules: list[str] = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "briefgen":
            modules += [f"briefgen.{alias.name}" for alias in node.names if alias.name[0] != "_"]
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.append(node.module)
        elif isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
    return {module.split(".")[1] for module in modules if module.startswith("briefgen.")}
