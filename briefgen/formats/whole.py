"""Names and numbers that a line of a finished page keeps whole.

They are marked by elements rather than by characters that do not break, so that what a reader
copies or searches for is what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from briefgen.localize import AnyEdition, Edition
from briefgen.typeset.phrases import whole_numbers

# What has lines of its own making, or text that is no running text. A link stays one piece of text
# for the tags of a PDF file (ISO 14289-1, 7.18.5).
_LEFT_ALONE: Final = "style|script|svg|title|time|a"
_PIECE: Final = re.compile(
    rf"<(?P<left>{_LEFT_ALONE})\b.*?</(?P=left)>|<!--.*?-->|<(?P<tag>[^>]*)>"
    r"|&[^;\s]+;|(?P<text>[^<&]+)",
    re.DOTALL,
)
_LANGUAGE: Final = re.compile(r'\slang="([^"]*)"')
_VOID: Final = frozenset({"meta", "link", "br", "wbr", "img", "hr", "input", "!doctype"})
_WHOLE: Final = '<span class="whole">{}</span>'
_LONGEST_NAME: Final = 24


@dataclass(frozen=True)
class _Keeper:
    """Finds what is kept whole in one language.

    Attributes:
        script: the language's script, whose numbers are looked for; none where they are not.
        names: a pattern of the names.
    """

    script: str | None
    names: re.Pattern[str] | None

    def kept(self, text: str) -> str:
        """Return a stretch of text with elements around its names and numbers."""
        parts: list[str] = []
        position = 0
        for start, end in sorted(self._places(text)):
            if start >= position:
                parts += [text[position:start], _WHOLE.format(text[start:end])]
                position = end
        return "".join([*parts, text[position:]])

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        if self.names is not None:
            yield from (match.span() for match in self.names.finditer(text))
        if self.script is not None:
            yield from whole_numbers(text, self.script)


def kept_whole(page: str, edition: AnyEdition, *, numbers: bool) -> str:
    """Return a page in which names of persons, and numbers with their units, stand in one line.

    Args:
        page: what the templates made.
        edition: the edition that it shows, whose columns know their persons.
        numbers: whether numbers are marked too; the formatter of paper knows them by itself.

    Returns:
        The page with ``<span class="whole">``, which the theme's style sheet does not break, around
        each; a name of more than 24 characters is left to break.
    """
    keepers = {column.language.tag: _keeper(column, numbers) for column in edition.columns}
    languages: list[tuple[str, str]] = []
    parts: list[str] = []
    for piece in _PIECE.finditer(page):
        text, tag = piece["text"], piece["tag"]
        keeper = keepers.get(languages[-1][1]) if languages and text else None
        parts.append(keeper.kept(text) if keeper else piece[0])
        if tag:
            _enter_or_leave(languages, tag)
    return "".join(parts)


def _enter_or_leave(languages: list[tuple[str, str]], tag: str) -> None:
    """Keep account of the open elements and their languages."""
    name = re.split(r"[\s/]", tag.lstrip("/"), maxsplit=1)[0].lower()
    if name in _VOID:
        return
    if tag.startswith("/"):
        while languages and languages.pop()[0] != name:
            pass
        return
    own = _LANGUAGE.search(tag)
    around = languages[-1][1] if languages else ""
    languages.append((name, own[1] if own else around))


def _keeper(column: Edition, numbers: bool) -> _Keeper:
    return _Keeper(column.language.script if numbers else None, _pattern(column.persons))


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of the names of several parts, the longer before those within them."""
    parted = [name for name in names if " " in name and len(name) <= _LONGEST_NAME]
    if not parted:
        return None
    forms = "|".join(re.escape(str(escape(name))) for name in sorted(parted, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")
