"""A tree as YAML in the one layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefgen.diagnostics.shortening import display_width
from briefgen.formatting.order import class_of, type_of
from briefgen.formatting.scalars import (
    Setting,
    is_foldable,
    is_literal,
    is_plain,
    quoted,
    written,
)
from briefgen.formatting.tree import Collection, Entry, Scalar, has_comments, without_blanks
from briefgen.formatting.wrapping import wrap_text, wrap_words
from briefgen.languages import LanguageRegistry
from briefgen.model.base import Model

STEP = 2
WIDTH = 98
"""How many columns a line has that is not the text of one language."""

_IS_PLAINLY_COMMENT = re.compile(r"#(?:[\s#]|$)").match


@dataclass(frozen=True)
class _Place:
    """Where an entry is written: its indentation, and the type that its value is to have."""

    indent: int
    annotation: Any


@dataclass(frozen=True)
class Writer:
    """Writes the values of a file.

    Attributes:
        languages: the languages that texts may have, those of the desk first.
    """

    languages: LanguageRegistry

    def write(self, root: Collection, annotation: Any) -> str:
        """Return the text of a file, each line ended.

        Args:
            root: its mapping or list, arranged.
            annotation: the type that it is to be; None where none is known.
        """
        return "".join(f"{line}\n" for line in self._collection(root, _Place(0, annotation)))

    def _collection(self, node: Collection, place: _Place) -> Iterator[str]:
        """Yield the lines of a mapping or list that has entries, each indented."""
        pad = " " * place.indent
        model = class_of(place.annotation, node)
        for number, entry in enumerate(node.entries):
            inner = _Place(place.indent, type_of(place.annotation, model, entry))
            above = [*entry.leading, *_raised(entry)]
            above = above if number else without_blanks(above)
            yield from (f"{pad}{line}".rstrip() for line in above)
            yield from self._entry(entry, inner)
        yield from (f"{pad}{line}".rstrip() for line in node.foot)

    def _entry(self, entry: Entry, place: _Place) -> Iterator[str]:
        """Yield the lines of an entry without those above it."""
        pad = " " * place.indent
        head = "-" if entry.key is None else f"{written(entry.key, Setting.KEY)}:"
        comment = f"  {entry.trailing}" if _stays_behind(entry) else ""
        line = self._on_one_line(entry, place, head)
        if line is not None:
            yield f"{pad}{line}{comment}"
            return
        inner = _Place(place.indent + STEP, place.annotation)
        if isinstance(entry.value, Scalar):
            sign, lines = self._in_lines(entry.value, inner.indent)
            yield f"{pad}{head} {sign}{comment}"
            yield from lines
            return
        lines = list(self._collection(entry.value, inner))
        if entry.key is not None:
            yield f"{pad}{head}{comment}"
            yield from lines
            return
        yield f"{pad}{head} {lines[0].lstrip()}"
        yield from lines[1:]

    def _on_one_line(self, entry: Entry, place: _Place, head: str) -> str | None:
        """Return an entry on one line; None where it goes into several."""
        value = entry.value
        if isinstance(value, Scalar):
            setting = Setting.ITEM if entry.key is None else Setting.VALUE
            text = _scalar(value, setting)
            line = f"{head} {text}"
            width = self._width(value)
            fits = place.indent + display_width(line) <= width and "\n" not in str(value.value)
            return line if fits or not self._can_be_in_lines(value, place.indent + STEP) else None
        if not value.entries:
            return f"{head} {'{}' if value.is_mapping else '[]'}"
        flow = self._flow(value, place.annotation, in_list=entry.key is None)
        if flow is None or place.indent + display_width(f"{head} {flow}") > WIDTH:
            return None
        return f"{head} {flow}"

    def _width(self, scalar: Scalar) -> int:
        return self.languages[scalar.language].yaml_width if scalar.language else WIDTH

    def _can_be_in_lines(self, scalar: Scalar, indent: int) -> bool:
        text = scalar.value
        if not isinstance(text, str):
            return False
        if is_literal(text):
            return True
        return is_foldable(text) and "\n" not in text and len(self._folded(scalar, indent)) > 1

    def _folded(self, scalar: Scalar, indent: int) -> list[str]:
        width, text = self._width(scalar) - indent, str(scalar.value)
        if scalar.language is None:
            return wrap_words(text, width)
        word_spaces = self.languages[scalar.language].word_spaces
        return wrap_text(text, width, word_spaces=word_spaces)

    def _in_lines(self, scalar: Scalar, indent: int) -> tuple[str, list[str]]:
        """Return the sign of a text in lines, and the lines, indented."""
        text, pad = str(scalar.value), " " * indent
        if "\n" not in text:
            return ">-", [f"{pad}{line}" for line in self._folded(scalar, indent)]
        body = text.rstrip("\n")
        spare = len(text) - len(body)
        sign = "|" + (str(STEP) if body[:1] in " \n" else "") + {0: "-", 1: ""}.get(spare, "+")
        lines = [*body.split("\n"), *([""] * (spare - 1))]
        return sign, [f"{pad}{line}" if line else "" for line in lines]

    def _flow(self, node: Collection, annotation: Any, *, in_list: bool) -> str | None:
        """Return a mapping or list in brackets on one line; None where it is to have several."""
        model = class_of(annotation, node)
        if has_comments(node) or (model is not None and model.ON_LINES):
            return None
        parts = [self._part(it, node, annotation, model, in_list=in_list) for it in node.entries]
        if None in parts:
            return None
        joined = ", ".join(part for part in parts if part is not None)
        return f"{{{joined}}}" if node.is_mapping else f"[{joined}]"

    def _part(
        self,
        entry: Entry,
        parent: Collection,
        annotation: Any,
        model: type[Model] | None,
        *,
        in_list: bool,
    ) -> str | None:
        """Return an entry in brackets; None where it is too much for them."""
        value = entry.value
        key = "" if entry.key is None else f"{written(entry.key, Setting.KEY_IN_FLOW)}: "
        if isinstance(value, Scalar):
            text = _in_flow(value, Setting.VALUE_IN_FLOW if key else Setting.ITEM_IN_FLOW)
            return None if text is None else f"{key}{text}"
        if not value.entries:
            return f"{key}{'{}' if value.is_mapping else '[]'}"
        if not _may_nest(value, parent, in_list=in_list):
            return None
        inner = self._flow(value, type_of(annotation, model, entry), in_list=not key)
        return None if inner is None else f"{key}{inner}"


def _may_nest(value: Collection, parent: Collection, *, in_list: bool) -> bool:
    """Say whether a mapping or list may stand in another one in brackets.

    A mapping of a list may hold what itself holds no more than lists of words, any other one lists
    of words alone. A list of a list, which is a row, may hold anything plain; others only numbers.
    """
    if parent.is_mapping and in_list:
        return all(_is_list_of_words(inner) for inner in _collections(value))
    if parent.is_mapping:
        return _is_list_of_words(value)
    is_plain_row = in_list and not _collections(value)
    return is_plain_row or _is_list_of_numbers(value)


def _collections(node: Collection) -> list[Collection]:
    return [entry.value for entry in node.entries if isinstance(entry.value, Collection)]


def _is_list_of_words(node: Collection) -> bool:
    """Say whether a value is a list of words, or of lists of numbers, as dates of sources are."""
    return not node.is_mapping and all(map(_is_list_of_numbers, _collections(node)))


def _is_list_of_numbers(node: Collection) -> bool:
    return not node.is_mapping and all(map(_is_number, node.entries))


def _is_number(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and isinstance(entry.value.value, int | float)


def _scalar(scalar: Scalar, setting: Setting) -> str:
    """Return a value on one line."""
    value = scalar.value
    if isinstance(value, str):
        return written(value, setting)
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    return scalar.raw.strip()  # 3.10 is not 3.1 in the number of a volume


def _in_flow(scalar: Scalar, setting: Setting) -> str | None:
    """Return a value in brackets; None where that alone would take quotation marks."""
    text = scalar.value
    if not isinstance(text, str):
        return _scalar(scalar, setting)
    outside = Setting.VALUE if setting is Setting.VALUE_IN_FLOW else Setting.ITEM
    if is_plain(text, setting):
        return text
    return None if is_plain(text, outside) or "\n" in text else quoted(text)


def _stays_behind(entry: Entry) -> bool:
    return entry.trailing is not None and not list(_raised(entry))


def _raised(entry: Entry) -> Iterator[str]:
    """Yield the comment behind a text that has to stand above it, as ``#x`` looks like text."""
    is_text = isinstance(entry.value, Scalar) and entry.value.language is not None
    if is_text and entry.trailing is not None and not _IS_PLAINLY_COMMENT(entry.trailing):
        yield entry.trailing
