"""A YAML file as a tree of entries, each with the comments that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import dropwhile
from typing import Any

from briefgen.diagnostics import KeyPath, SourceNode
from briefgen.languages import LanguageRegistry
from briefgen.loader.scalars import Scalar as Value
from briefgen.loader.yaml_reader import YamlFile

_COMMENT = re.compile(r"(?<!\S)#[^\n]*")


@dataclass
class Scalar:
    """A value without parts.

    Attributes:
        value: what it means.
        raw: how it is written.
        language: the language of the text that it is, if it is the text of one.
    """

    value: Value
    raw: str
    start: int
    end: int
    language: str | None = None


@dataclass
class Collection:
    """A mapping or list.

    Attributes:
        entries: its entries, in order.
        is_mapping: whether they have keys.
        is_flow: whether it is written in brackets.
        column: where its entries start, counted from 0.
        foot: the comments after its last entry; an empty text is a blank line.
    """

    start: int
    end: int
    path: KeyPath
    is_mapping: bool
    is_flow: bool
    column: int
    entries: list[Entry] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


Node = Scalar | Collection


@dataclass
class Entry:
    """An entry of a mapping or list.

    Attributes:
        key: its key; None in a list.
        value: what it holds.
        start: where its key, its hyphen or, in brackets, its value starts.
        leading: the lines above it: comments, and an empty text for a blank line.
        trailing: the comment behind it.
    """

    key: str | None
    value: Node
    start: int
    leading: list[str] = field(default_factory=list)
    trailing: str | None = None


def build_tree(file: YamlFile, languages: LanguageRegistry) -> Node:
    """Return the tree of a file that has no faults, still without comments."""
    return _Builder(file.source.text, languages).node(file.data, file.source.root, (), None)


@dataclass(frozen=True)
class _Builder:
    text: str
    languages: LanguageRegistry

    def node(self, data: Any, place: SourceNode, path: KeyPath, key: str | None) -> Node:
        if not isinstance(data, dict | list):
            raw = self.text[place.start : place.end]
            language = key if key in self.languages and isinstance(data, str) else None
            end = place.start + len(raw.rstrip())
            return Scalar(data, raw, place.start, end, language)
        is_flow = self.text[place.start : place.start + 1] in {"[", "{"}
        collection = Collection(
            place.start,
            place.end,
            path,
            isinstance(data, dict),
            is_flow,
            place.start - self.text.rfind("\n", 0, place.start) - 1,
        )
        before = place.start
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        for part, item in pairs:
            child = place.children[part]
            name = part if isinstance(part, str) else None
            value = self.node(item, child, (*path, part), name)
            start = self._start(collection, child, before)
            collection.entries.append(Entry(name, value, start))
            before = end_of(value)
        return collection

    def _start(self, parent: Collection, child: SourceNode, before: int) -> int:
        if child.key_start is not None:
            return child.key_start
        return child.start if parent.is_flow else self._hyphen(before, child.start)

    def _hyphen(self, before: int, start: int) -> int:
        """Return where the hyphen of a list item stands: the first one that is in no comment."""
        between = self.text[before : start + 1]
        bare = _COMMENT.sub(lambda match: " " * len(match[0]), between)
        found = bare.find("-")
        return before + found if found >= 0 else start


def end_of(node: Node) -> int:
    """Return the offset after the last character of a value, comments left aside."""
    if isinstance(node, Scalar) or node.is_flow or not node.entries:
        return node.end
    return max(end_of(entry.value) for entry in node.entries)


def walk_entries(node: Node) -> Iterator[tuple[Collection, Entry]]:
    """Yield every entry below a value with what holds it, in the order of reading."""
    if isinstance(node, Collection):
        for entry in node.entries:
            yield node, entry
            yield from walk_entries(entry.value)


def has_comments(node: Node) -> bool:
    """Say whether any comment belongs to a part of a value."""
    if isinstance(node, Scalar):
        return False
    return any(node.foot) or any(
        any(entry.leading) or entry.trailing or has_comments(entry.value) for entry in node.entries
    )


def without_blanks(lines: list[str]) -> list[str]:
    """Return lines without blank ones at their start."""
    return list(dropwhile(lambda line: not line, lines))
