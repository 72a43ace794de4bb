"""What holds for every file: the same content and comments, and one layout."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import yaml
from hypothesis import assume, given, settings

from briefgen.formatting import format_yaml
from briefgen.formatting.comments import find_comments
from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import YamlFile, read_yaml
from briefgen.model import Section
from briefgen.model.base import Model
from tests.formatting.contents import files, two_ways

FILE = Path("section.yaml")
LANGUAGES = builtin_languages()


def read(text: str) -> YamlFile:
    return read_yaml(text, FILE, LANGUAGES)


def dumped(data: Any) -> str:
    return json.dumps(data, sort_keys=True)


def read_by_others(text: str) -> list[Any]:
    """Read a file with both parsers of PyYAML, which differ on what goes without marks."""
    loaders: list[Any] = [yaml.BaseLoader, yaml.CBaseLoader]
    return [yaml.load(text, loader) for loader in loaders]  # noqa: S506  (nothing but texts)


def laid_out(text: str, model: type[Model] | None = Section) -> str:
    formatted = format_yaml(text, FILE, model, LANGUAGES)
    assert formatted.text is not None, "it was refused"
    return formatted.text


@settings(max_examples=1000)
@given(files())
def test_content_and_comments_stay_and_once_is_enough(file: tuple[str, list[str]]) -> None:
    text, comments = file
    before = read(text)
    assume(not before.diagnostics and before.data)
    after_text = laid_out(text)
    after = read(after_text)
    assert not after.diagnostics
    assert dumped(after.data) == dumped(before.data)
    found = find_comments(after_text, after.source.root, 0, len(after_text))
    assert Counter(comment.text for comment in found) == Counter(comments)
    assert laid_out(after_text) == after_text
    first, second = read_by_others(after_text)
    assert first == second


@settings(max_examples=200)
@given(two_ways())
def test_the_same_content_has_one_layout(texts: tuple[str, str]) -> None:
    first, second = texts
    assume(not read(first).diagnostics and not read(second).diagnostics)
    assert dumped(read(first).data) == dumped(read(second).data)
    assert laid_out(first) == laid_out(second)
