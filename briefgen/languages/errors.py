"""What can be wrong with a language's files."""

from __future__ import annotations

import re
from pathlib import Path

_PLACE = re.compile(r"\s*\(?\bat line (?P<line>\d+),? column (?P<column>\d+)\)?")


class LanguageFileError(ValueError):
    """A record, wording or catalogue cannot be read or is not whole.

    Attributes:
        file: the file.
        reason: what is wrong with it.
        line: where, counted from 1.
        column: where on the line, counted from 1.
    """

    def __init__(self, file: Path, reason: object) -> None:
        """Take the place out of the reason where a parser has put it there."""
        text = str(reason)
        place = _PLACE.search(text)
        super().__init__(f"{file}: {text}")
        self.file = file
        self.reason = _PLACE.sub("", text)
        self.line, self.column = (int(place[1]), int(place[2])) if place else (1, 1)
