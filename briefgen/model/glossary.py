"""Terms that must match between the languages: ``content/glossary.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from briefgen.model.base import Model
from briefgen.model.text import Translated


class Term(Translated):
    """A term in each language, and the other forms that it may take."""

    variants: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Further forms that are right, by language."""
    note: str | None = None
    """A word to translators."""


class Glossary(Model):
    """The desk's list of terms."""

    terms: tuple[Term, ...] = ()
    """Each term once, in every language."""
