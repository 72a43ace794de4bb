"""Reads the sources of references.yaml and the references that they must give."""

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
    """Return the sources by id."""
    written = [entry["record"] for entry in read_yaml("references.yaml")]
    sources = Sources.model_validate({"references": written})
    return {source.id: source for source in sources.references}


def expected() -> dict[str, dict[str, str]]:
    """Return what each source must give: its reference by language."""
    return {entry["record"]["id"]: entry for entry in read_yaml("references.yaml")}


def source(type_: str = "book", **variables: Any) -> Source:
    return Source.model_validate({"id": "s", "type": type_, **variables})
