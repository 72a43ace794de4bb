"""Adding records to the text of a file without touching what stands in it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefgen.bibliography.entry import Record
from briefgen.bibliography.yaml_text import item_text
from briefgen.diagnostics import Message, SourceMap
from briefgen.diagnostics.source import SourceNode
from briefgen.errors import UsageError
from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import YamlFile, read_yaml

KEY = "references"
NEW_FILE = "# yaml-language-server: $schema=../.schemas/sources.schema.json\n\nreferences:\n"
INDENT = 2

_MARKER = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)
"""A line that ends a document; pandoc writes one."""

CANNOT_ADD = "the sources cannot be added to {file} without changing what stands there"
CANNOT_ADD_HINT = "write the list under 'references:' in lines that start with '- ', then try again"


def with_records(text: str, records: Sequence[Record], file: Path) -> str:
    """Return the text of a brief's sources with records behind those that it has.

    Everything that stood in the file stands in the result, comments, order and spacing included;
    the result is read again and compared before it is returned.

    Args:
        text: the text, line ends as line feeds; empty for a new file.
        records: the CSL records to add.
        file: the file, for messages.

    Raises:
        UsageError: the file's layout does not allow it.
    """
    before = _read(text, file)
    new = _inserted(before, records) if text.strip() else _new_file(records, file)
    after = _read(new, file)
    expected = [*_records(before.data), *records]
    others = _without_records(before.data)
    if (
        not after.readable
        or after.diagnostics
        or not _same(_records(after.data), expected)
        or _without_records(after.data) != others
    ):
        raise _cannot(file)
    return new


def _new_file(records: Sequence[Record], file: Path) -> str:
    if file.suffix == ".json":
        return f"[\n{_json_items(records)}\n]\n"
    return NEW_FILE + _items(records, INDENT)


def _inserted(before: YamlFile, records: Sequence[Record]) -> str:
    """Return the text with the records in it, in the notation of the list that is there."""
    source, root = before.source, before.source.root
    text = source.text
    node = root if isinstance(before.data, list) else root.children.get(KEY)
    if node is None:
        return f"{_ended(text)}\n{KEY}:\n{_items(records, INDENT)}"
    items = [node.children[key] for key in sorted(k for k in node.children if isinstance(k, int))]
    if text[node.start : node.start + 1] == "[":
        return _into_brackets(text, node, records, has_items=bool(items))
    if not items:
        place = text.find(":", node.key_end or 0) + 1
        return _after_line(text, place, _items(records, INDENT))
    new = _items(records, _dash_column(source, items[0]))
    blank = "\n" if _blank_between(text, items) else ""
    if _is_last(root, node) and not _MARKER.search(text, _end_of(text, items[-1])):
        return _ended(text) + blank + new
    return _after_line(text, _end_of(text, items[-1]), blank + new.removesuffix("\n"))


def _dash_column(source: SourceMap, item: SourceNode) -> int:
    """Return the column of the dash before an item, counted from 0."""
    return source.position(source.text.rfind("-", 0, item.start)).column - 1


def _items(records: Sequence[Record], indent: int) -> str:
    return "\n".join(item_text(record, indent) for record in records)


def _into_brackets(
    text: str, node: SourceNode, records: Sequence[Record], *, has_items: bool
) -> str:
    """Return the text with records before the bracket that ends a list in brackets."""
    end = node.end - 1
    body = text[:end].rstrip()
    comma = "," if has_items and not body.endswith(",") else ""
    return f"{body}{comma}\n{_json_items(records)}\n{text[end:]}"


def _json_items(records: Sequence[Record]) -> str:
    return ",\n".join(_json_item(record) for record in records)


def _json_item(record: Record) -> str:
    dumped = json.dumps(record, ensure_ascii=False, indent=INDENT)
    return "\n".join(f"{' ' * INDENT}{line}" for line in dumped.splitlines())


def _is_last(root: SourceNode, node: SourceNode) -> bool:
    starts = (child.start for child in root.children.values())
    return all(start <= node.start for start in starts)


def _end_of(text: str, node: SourceNode) -> int:
    """Return the offset of the last character that belongs to a value."""
    end = max((_end_of(text, child) for child in node.children.values()), default=0)
    return end or node.start + len(text[node.start : node.end].rstrip())


def _after_line(text: str, offset: int, new: str) -> str:
    """Return the text with new lines after the line that holds an offset."""
    end = text.find("\n", offset)
    if end < 0:
        return f"{text}\n{new}" if new.endswith("\n") else f"{text}\n{new}\n"
    return f"{text[: end + 1]}{new if new.endswith(chr(10)) else new + chr(10)}{text[end + 1 :]}"


def _blank_between(text: str, items: Sequence[SourceNode]) -> bool:
    """Say whether items are set apart by blank lines; one alone is."""
    if len(items) < 2:
        return True
    return re.search(r"\n[ \t]*\n", text[_end_of(text, items[-2]) : items[-1].start]) is not None


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def _read(text: str, file: Path) -> YamlFile:
    return read_yaml(text, file, builtin_languages())


def _records(data: Any) -> list[Any]:
    if isinstance(data, list):
        return data
    found = data.get(KEY) if isinstance(data, dict) else None
    return list(found) if isinstance(found, list) else []


def _without_records(data: Any) -> dict[str, Any]:
    return {k: v for k, v in data.items() if k != KEY} if isinstance(data, dict) else {}


def _same(found: Sequence[Any], expected: Sequence[Any]) -> bool:
    """Say whether records read as they were meant; line breaks within a text are of no account."""
    return bool(_flat(list(found)) == _flat(list(expected)))


def _flat(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _flat(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_flat(item) for item in value]
    return "".join(value.split()) if isinstance(value, str) else value


def _cannot(file: Path) -> UsageError:
    return UsageError(Message(CANNOT_ADD, {"file": file}), Message(CANNOT_ADD_HINT))
