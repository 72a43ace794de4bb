"""Documents to read: strategies for data and for broken text, and a reader of text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from briefgen.diagnostics import SourceMap, SourceNode
from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.loader.yaml_reader import YamlFile, read_yaml

FILE = Path("content/brief.yaml")
NO_LANGUAGES = LanguageRegistry([])

_LETTERS = st.characters(
    codec="utf-8", exclude_characters="\x85\u2028\u2029\ufeff\x7f", exclude_categories=("Cs", "Cn")
)
# What looks like a number to one YAML and like a text to the other is in a table of its own.
_NUMBERS = re.compile(r"[-+.0-9eE_]+")
_TEXTS = st.one_of(
    st.text(_LETTERS, max_size=12),
    st.text(st.sampled_from(" :#-[]{}'\"\\,|>*&!%@`=?~.\n0123eE_漢かナ、。ー　"), max_size=12),
    st.sampled_from(["yes", "no", "null", "~", "2025-07-12", "12:30", "0o17", "<<", "="]),
).filter(lambda text: not _NUMBERS.fullmatch(text))
_SCALARS = st.one_of(
    _TEXTS,
    st.integers(-(10**17), 10**17),
    st.booleans(),
    st.none(),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 4)),
)
_KEYS = st.text("abcxyz_-é漢字", min_size=1, max_size=6).filter(lambda key: key.strip("-_ ") == key)

DATA: st.SearchStrategy[Any] = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=4)),
    max_leaves=12,
)
MAPPINGS = st.dictionaries(_KEYS, DATA, min_size=1, max_size=4)

BROKEN_TEXTS = st.text(
    st.sampled_from(
        [*" \t\n:：-－[]{}'\"\\,|>*&!%@`#＃?　・", *"ja", *"en", *"id", "再", "開", "\x00"]
    ),
    max_size=60,
)
"""Texts with much of what means something in YAML, and little else."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _: Any) -> bool:
        return True


def dump(data: Any, *, flow: bool | None, width: int) -> str:
    """Write data as PyYAML does, without anchors."""
    text = yaml.dump(data, Dumper=_Dumper, default_flow_style=flow, width=width, allow_unicode=True)
    return str(text)


def read(text: str, languages: LanguageRegistry | None = None) -> YamlFile:
    """Read a text with the languages that come with the program, or others."""
    return read_yaml(text, FILE, builtin_languages() if languages is None else languages)


def leaves(source: SourceMap, data: Any) -> list[tuple[Any, SourceNode]]:
    """Return every scalar with its place."""
    found: list[tuple[Any, SourceNode]] = []

    def visit(value: Any, node: SourceNode) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                visit(item, node.children[key])
        elif isinstance(value, list):
            for index, item in enumerate(value):
                visit(item, node.children[index])
        else:
            found.append((value, node))

    visit(data, source.root)
    return found
