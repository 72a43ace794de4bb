"""Distributions with checks, laid out as an installer leaves them, without installing anything."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.checks import plugins
from briefgen.diagnostics.rule import declared_codes, forget_rules


@contextmanager
def on_the_path(folder: Path) -> Iterator[None]:
    """Put a folder with distributions on the path, and take back what they declared at the end."""
    codes, modules = declared_codes(), set(sys.modules)
    sys.path.insert(0, str(folder))
    _look_again()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        _look_again()
        forget_rules(declared_codes() - codes)
        for name in set(sys.modules) - modules:
            if _comes_from(name, folder):
                del sys.modules[name]


def lay_distribution(folder: Path, module: str, source: str) -> None:
    """Write a module and the record of a distribution that registers it as ``house-style``."""
    (folder / f"{module}.py").write_text(source, encoding="utf-8")
    info = folder / f"{module}-1.2.dist-info"
    info.mkdir()
    name = module.replace("_", "-")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(f"[briefgen.checks]\nhouse-style = {module}\n")
    _look_again()


def _look_again() -> None:
    importlib.invalidate_caches()
    plugins.available_checks.cache_clear()


def _comes_from(name: str, folder: Path) -> bool:
    file = getattr(sys.modules[name], "__file__", None)
    return file is not None and Path(file).is_relative_to(folder)
