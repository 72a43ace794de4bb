"""The walks speak of the code as it is."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from briefgen.languages import Language, Wording
from tests.docs.examples import DOCS, examples_in

WALKS = sorted((DOCS / "how-to").glob("*.md"))
_FROM_THE_FOLDER = {"folder", "wording"}
"""What is not written in a language record."""


def test_every_key_of_a_language_record_is_explained() -> None:
    text = (DOCS / "how-to" / "add-a-language.md").read_text(encoding="utf-8")
    own = {field.name for field in fields(Language)} - _FROM_THE_FOLDER
    keys = own | {field.name for field in fields(Wording)}
    assert sorted(key for key in keys if f"`{key}`" not in text) == []


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_code_of_a_walk_uses_what_is_there(walk: Path) -> None:
    trees = [
        ast.parse(example.text) for example in examples_in(walk) if example.words == ("python",)
    ]
    defined = {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
    }
    missing = [name for name in _imported(trees) if not _is_there(*name) and name[1] not in defined]
    assert missing == []


def test_there_are_walks_with_code() -> None:
    texts = [walk.read_text(encoding="utf-8") for walk in WALKS]
    assert len(texts) >= 6
    assert sum(bool(re.search(r"^```python$", text, re.MULTILINE)) for text in texts) >= 4


def _imported(trees: list[ast.Module]) -> Iterator[tuple[str, str]]:
    """Yield module and name of everything that is imported from a module."""
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from ((node.module, alias.name) for alias in node.names)


def _is_there(module: str, name: str) -> bool:
    if importlib.util.find_spec(module) is None:
        return False
    found = importlib.import_module(module)
    is_package = hasattr(found, "__path__")
    return hasattr(found, name) or (
        is_package and importlib.util.find_spec(f"{module}.{name}") is not None
    )
