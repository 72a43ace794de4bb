"""What loading the package must not load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import briefgen.typeset

MODULES = sorted(path.stem for path in Path(briefgen.typeset.__file__).parent.glob("*.py"))
LIGHT = [name for name in MODULES if name not in {"__init__", "harfbuzz"}]
HEAVY = ("weasyprint", "fontTools", "PIL", "uharfbuzz", "budoux")


def test_importing_loads_no_heavy_module() -> None:
    assert len(LIGHT) > 10
    imports = "; ".join(f"import briefgen.typeset.{name}" for name in LIGHT)
    check = f"import sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", f"{imports}; {check}"], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_only_one_module_each_names_an_untyped_library() -> None:
    folder = Path(briefgen.typeset.__file__).parent
    for library, owner in (("uharfbuzz", "harfbuzz"), ("weasyprint", "weasy")):
        users = [
            name
            for name in MODULES
            if f"import {library}" in (text := (folder / f"{name}.py").read_text("utf-8"))
            or f'import_module("{library}' in text
        ]
        assert users == [owner]
