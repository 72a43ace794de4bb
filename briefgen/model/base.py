"""What every model shares: frozen, and closed to unknown keys."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AllowInfNan, BaseModel, ConfigDict, StrictFloat, StrictInt, StringConstraints


class Model(BaseModel):
    """The base of all content models.

    Attributes:
        LIST_KEY: the key that may be left out of a file that is a list and nothing else.
        BEFORE_TEXT: the keys that stand before the languages, where these stand among others.
        ON_LINES: whether each key has a line of its own, however short all of them are.
    """

    LIST_KEY: ClassVar[str | None] = None
    BEFORE_TEXT: ClassVar[frozenset[str]] = frozenset({"type", "id", "date", "title"})
    ON_LINES: ClassVar[bool] = False

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, use_attribute_docstrings=True
    )


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
"""A kebab-case identifier: small letters, digits and single hyphens."""

NonEmpty = Annotated[str, StringConstraints(min_length=1)]
"""A text of at least one character."""

Number = StrictInt | Annotated[StrictFloat, AllowInfNan(False)]
"""A number as such: a text that looks like one is refused."""
