"""Terms that must match between the languages: ``content/glossary.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from briefgen.model.base import Model, NonEmpty
from briefgen.model.text import Translated


class TermKind(StrEnum):
    """What a term names."""

    PERSON = "person"
    PLACE = "place"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    CONCEPT = "concept"


class Forbidden(Model):
    """A rendering that is wrong for this desk."""

    form: NonEmpty
    """The words, as they must not stand."""
    reason: NonEmpty
    """Why not; a finding says it."""


class Term(Translated):
    """A term in each language, and the other forms that it may take."""

    kind: TermKind | None = None
    """What it names. A person's family name alone counts as the person."""
    variants: Mapping[str, tuple[NonEmpty, ...]] = Field(default_factory=dict)
    """Further forms that are right, by language."""
    short: Mapping[str, tuple[NonEmpty, ...]] = Field(default_factory=dict)
    """Forms of later mentions, by language: they count as the term, but ask for no counterpart."""
    forbidden: Mapping[str, tuple[Forbidden, ...]] = Field(default_factory=dict)
    """Renderings that must not be used, by language, each with the reason."""
    note: str | None = None
    """A word to translators."""

    def forms(self, code: str) -> tuple[str, ...]:
        """Return the forms that are right in a language, the first before its variants."""
        main = self.text.in_language(code)
        return tuple(dict.fromkeys([*([main] if main else []), *self.variants.get(code, ())]))


class Glossary(Model):
    """The desk's list of terms."""

    terms: tuple[Term, ...] = ()
    """Each term once, in every language."""
