r"""The inline marks of a text, the same in every language.

``**strong**``, ``*emphasis*``, ``[label](https://…)``, ``{漢字|かんじ}`` for ruby, and citations in
Pandoc's notation: ``[@id]``, ``[see @id, p. 3; -@other]`` and, for the author's name in the
sentence, ``@id`` or ``@id [p. 3]``; ``\@`` is the sign itself. Nothing else means anything: what
does not parse is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Plain:
    """Text without marks."""

    text: str


@dataclass(frozen=True)
class Strong:
    """Text of weight."""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Emphasis:
    """Stressed text, or the title of a work."""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Link:
    """A label that leads somewhere."""

    children: tuple[Inline, ...]
    url: str


@dataclass(frozen=True)
class CitedSource:
    """One source within a citation.

    Attributes:
        id: the source.
        locator: the place in it.
        prefix: words before it, such as ``see``.
        suppress_author: whether the sentence names the author by itself (``-@id``).
    """

    id: str
    locator: str = ""
    prefix: str = ""
    suppress_author: bool = False


@dataclass(frozen=True)
class Citation:
    """A use of one or more sources in mid-sentence.

    Attributes:
        sources: what is cited.
        narrative: whether the sentence goes on with the name of the author, which is not written.
    """

    sources: tuple[CitedSource, ...]
    narrative: bool = False


@dataclass(frozen=True)
class Ruby:
    """Characters with their reading."""

    base: str
    reading: str


Inline = Plain | Strong | Emphasis | Link | Citation | Ruby

_SOURCE_ID = r"[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&+?<>~/-]*[A-Za-z0-9_/])?"
_SIGN = r"(?<![A-Za-z0-9_.+/\\])(?P<minus>-)?@"
_LOCATOR = r"(?P<locator>[^;\[\]]*[^;\[\]\s])"
_CITED = re.compile(
    rf"\s*(?P<prefix>[^@;\[\]]*?)\s*{_SIGN}(?P<id>{_SOURCE_ID})(?:,\s*{_LOCATOR})?\s*"
)
_CITATION = re.compile(rf"\[(?P<body>[^@\[\]]*@{_SOURCE_ID}[^\[\]]*)\](?!\()")
_NARRATIVE = re.compile(
    rf"{_SIGN}(?P<id>{_SOURCE_ID})(?:\s?\[\s*(?P<locator>[^\[\]@;]*[^\[\]@;\s])\s*\](?!\())?"
)
_LINK = re.compile(r"\[(?P<label>[^\[\]\n]+)\]\((?P<url>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")
_RUBY = re.compile(r"\{(?P<base>[^{}|\n]+)\|(?P<reading>[^{}|\n]+)\}")
_STRONG = re.compile(
    r"\*\*(?=\S)(?!\*\*)(?P<body>(?:(?!\*\*(?!\*)).)+?)(?<=\S)\*\*(?!\*)", re.DOTALL
)
_EMPHASIS = re.compile(
    r"(?<![0-9A-Za-z*])\*(?=[^\s*])(?P<body>[^*]+?)(?<=[^\s*])\*(?![0-9A-Za-z*])"
)
_STARTS = re.compile(r"[\[{*@\\]")
_MAX_DEPTH = 8


def parse_inline(text: str) -> tuple[Inline, ...]:
    r"""Read the marks of a text.

    Args:
        text: a text as an author wrote it, line breaks already joined.

    Returns:
        The parts in order; neighbouring plain parts are one, but where ``\@`` parts them.
    """
    return tuple(part for _, _, part in _parts(text, _MAX_DEPTH))


@lru_cache(maxsize=4096)
def locate_inline(text: str) -> tuple[tuple[int, Inline], ...]:
    """Return every part of a text, depth first, with the offset at which it starts.

    Every check asks for the same texts, so that what was read is kept.
    """
    return tuple(_located(text, _MAX_DEPTH, 0))


def _located(text: str, depth: int, offset: int) -> Iterator[tuple[int, Inline]]:
    for start, end, part in _parts(text, depth):
        yield offset + start, part
        if isinstance(part, Strong | Emphasis):
            width = 2 if isinstance(part, Strong) else 1
            body = text[start + width : end - width]
            yield from _located(body, depth - 1, offset + start + width)
        elif isinstance(part, Link):
            label = text[start + 1 : text.index("]", start)]
            yield from _located(label, depth - 1, offset + start + 1)


def _parts(text: str, depth: int) -> Iterator[tuple[int, int, Inline]]:
    """Yield the parts of a text in order with their offsets."""
    plain = position = 0
    while found := _STARTS.search(text, position):
        start = found.start()
        if text.startswith("\\@", start):
            if start > plain:
                yield plain, start, Plain(text[plain:start])
            plain, position = start + 1, start + 2
            continue
        parsed = _mark_at(text, start, depth) if depth else None
        if parsed is None:
            position = start + 1
            continue
        mark, end = parsed
        if start > plain:
            yield plain, start, Plain(text[plain:start])
        yield start, end, mark
        plain = position = end
    if plain < len(text):
        yield plain, len(text), Plain(text[plain:])


def _mark_at(text: str, start: int, depth: int) -> tuple[Inline, int] | None:
    """Return the mark that opens at ``start`` and the offset after it."""
    char = text[start]
    if char == "{":
        match = _RUBY.match(text, start)
        return (Ruby(match["base"], match["reading"]), match.end()) if match else None
    if char == "*":
        return _stressed(text, start, depth)
    if char == "@":
        return _narrative(text, start)
    if match := _CITATION.match(text, start):
        sources = _cited_sources(match["body"])
        return (Citation(sources), match.end()) if sources else None
    if match := _LINK.match(text, start):
        return Link(_nested(match["label"], depth), match["url"]), match.end()
    return None


def _stressed(text: str, start: int, depth: int) -> tuple[Inline, int] | None:
    if match := _STRONG.match(text, start):
        return Strong(_nested(match["body"], depth)), match.end()
    if match := _EMPHASIS.match(text, start):
        return Emphasis(_nested(match["body"], depth)), match.end()
    return None


def _narrative(text: str, start: int) -> tuple[Inline, int] | None:
    """Read ``@id`` or ``@id [p. 3]``; within brackets it is a citation that does not parse."""
    opened = max(text.rfind(bracket, 0, start) for bracket in "[［")
    if opened > max(text.rfind(bracket, 0, start) for bracket in "]］"):
        return None
    match = _NARRATIVE.match(text, start)
    if match is None:
        return None
    return Citation((CitedSource(match["id"], match["locator"] or ""),), True), match.end()


def cited_source(entry: str) -> CitedSource:
    """Return what an entry of ``cite`` names: an id, or an id and a place, ``id, p. 3``."""
    id_, _, locator = entry.partition(",")
    return CitedSource(id_.strip(), locator.strip())


def _nested(text: str, depth: int) -> tuple[Inline, ...]:
    return tuple(part for _, _, part in _parts(text, depth - 1))


def _cited_sources(body: str) -> tuple[CitedSource, ...]:
    """Read ``@a, p. 3; @b``; the empty tuple says that it is no citation."""
    sources = []
    for part in body.split(";"):
        match = _CITED.fullmatch(part)
        if match is None:
            return ()
        cited = CitedSource(
            match["id"], match["locator"] or "", match["prefix"], match["minus"] is not None
        )
        sources.append(cited)
    return tuple(sources)


def walk_inline(parts: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield every part and, depth first, the parts inside it."""
    for part in parts:
        yield part
        if isinstance(part, Strong | Emphasis | Link):
            yield from walk_inline(part.children)


def plain_text(parts: tuple[Inline, ...]) -> str:
    """Return the text that a reader sees, without marks, citations and readings."""
    texts = []
    for part in parts:
        if isinstance(part, Plain):
            texts.append(part.text)
        elif isinstance(part, Ruby):
            texts.append(part.base)
        elif not isinstance(part, Citation):
            texts.append(plain_text(part.children))
    return "".join(texts)
