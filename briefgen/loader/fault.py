"""A validator's finding and what is needed to explain it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from briefgen.diagnostics import KeyPath, SourceMap, Span
from briefgen.languages import LanguageRegistry
from briefgen.loader.fields import annotation_at


@dataclass(frozen=True)
class Fault:
    """One thing that does not fit a model.

    Attributes:
        details: the validator's finding.
        model: what the file should be.
        source: the file.
        languages: the languages that texts may have.
    """

    details: ErrorDetails
    model: type[Any]
    source: SourceMap
    languages: LanguageRegistry

    @property
    def kind(self) -> str:
        """The validator's name for the kind of fault."""
        return self.details["type"]

    @property
    def location(self) -> KeyPath:
        """Where it is, in the validator's steps."""
        return self.details["loc"]

    @property
    def context(self) -> dict[str, Any]:
        """The finding's own values."""
        return self.details.get("ctx") or {}

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.details["input"]

    @property
    def span(self) -> Span:
        """The place of the value."""
        return self.source.span(self.location)

    @property
    def written(self) -> str:
        """The value as the author wrote it, without quotation marks, on one line."""
        node = self.source.node(self.location)
        return self.source.text[node.start : node.end].split("\n", 1)[0].strip(" '\"")

    @property
    def annotation(self) -> Any:
        """The type that the model gives to the place."""
        return annotation_at(self.model, self.location)

    @property
    def example(self) -> str:
        """How a text is written, with the languages of the desk."""
        return "{" + ", ".join(f"{code}: …" for code in self.languages) + "}"
