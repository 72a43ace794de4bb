"""Reads the records of records.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from briefgen.model.source import Source, Sources

HERE = Path(__file__).parent


class TextDatesLoader(yaml.SafeLoader):
    """Leaves dates as text, as the project's own reader does."""


TextDatesLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(name: str) -> Any:
    text = (HERE / name).read_text(encoding="utf-8")
    return yaml.load(text, TextDatesLoader)  # noqa: S506  a safe loader with fewer types


def records() -> dict[str, Source]:
    sources = Sources.model_validate(read_yaml("records.yaml"))
    return {source.id: source for source in sources.references}


def source(type_: str = "book", **variables: Any) -> Source:
    return Source.model_validate({"id": "s", "type": type_, **variables})
