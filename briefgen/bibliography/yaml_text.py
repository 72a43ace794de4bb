"""A CSL record as YAML, in the form in which people write ``sources.yaml``."""

from __future__ import annotations

import re
from typing import Any

import yaml

from briefgen.bibliography.entry import NAME_PARTS, Record

WIDTH = 100

_TIMESTAMP = "tag:yaml.org,2002:timestamp"


class _FlowMapping(dict[str, Any]):
    """A mapping that stands on one line in braces."""


class _FlowList(list[Any]):
    """A list that stands on one line in brackets."""


class _Dumper(yaml.SafeDumper):
    """Writes dates without quotation marks, as authors do; both readers take them for text."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)  # lists lie deeper than the key above them


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_representer(
    _FlowMapping,
    lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True),
)
_Dumper.add_representer(
    _FlowList,
    lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True),
)


def item_text(record: Record, indent: int) -> str:
    """Return a record as an item of a block list, each line ended.

    Args:
        record: a CSL record.
        indent: the column of the dash, counted from 0.
    """
    dumped = yaml.dump(
        [_laid_out(record)],
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
        default_flow_style=False,
    )
    lines = dumped.splitlines()
    # The dumper indents the list itself by two columns or not at all.
    depth = len(lines[0]) - len(lines[0].lstrip())
    return "".join(f"{' ' * indent}{line[depth:]}\n" if line.strip() else "\n" for line in lines)


def _laid_out(value: Any) -> Any:
    """Return data with names and lists of numbers on one line."""
    if isinstance(value, dict):
        if value.keys() <= NAME_PARTS and value:
            return _FlowMapping(value)
        return {key: _laid_out(item) for key, item in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(item, int) or _is_numbers(item) for item in value):
            return _FlowList(_laid_out(item) for item in value)
        return [_laid_out(item) for item in value]
    return _on_one_line(value) if isinstance(value, str) else value


def _is_numbers(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, int) for item in value)


def _on_one_line(text: str) -> str:
    """Return a text without line breaks, which mean nothing in a reference."""
    return re.sub(r"\s*\n\s*", " ", text)
