"""The inline marks of a text, the same in every language.

``**strong**``, ``*emphasis*``, ``[label](https://…)``, ``[@source-id, p. 3]`` (Pandoc's notation)
and ``{漢字|かんじ}`` for ruby. Nothing else means anything: what does not parse is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


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
    """One source within a citation and the place in it."""

    id: str
    locator: str = ""


@dataclass(frozen=True)
class Citation:
    """A use of one or more sources in mid-sentence."""

    sources: tuple[CitedSource, ...]


@dataclass(frozen=True)
class Ruby:
    """Characters with their reading."""

    base: str
    reading: str


Inline = Plain | Strong | Emphasis | Link | Citation | Ruby

_SOURCE_ID = r"[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&+?<>~/-]*[A-Za-z0-9_/])?"
_ONE_SOURCE = rf"\s*@(?P<id>{_SOURCE_ID})(?:,\s*(?P<locator>[^;\[\]]*[^;\[\]\s]))?\s*"
_CITATION = re.compile(rf"\[(?P<body>\s*@{_SOURCE_ID}[^\[\]]*)\]")
_CITED = re.compile(_ONE_SOURCE)
_LINK = re.compile(r"\[(?P<label>[^\[\]\n]+)\]\((?P<url>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")
_RUBY = re.compile(r"\{(?P<base>[^{}|\n]+)\|(?P<reading>[^{}|\n]+)\}")
_STRONG = re.compile(
    r"\*\*(?=\S)(?!\*\*)(?P<body>(?:(?!\*\*(?!\*)).)+?)(?<=\S)\*\*(?!\*)", re.DOTALL
)
_EMPHASIS = re.compile(
    r"(?<![0-9A-Za-z*])\*(?=[^\s*])(?P<body>[^*]+?)(?<=[^\s*])\*(?![0-9A-Za-z*])"
)
_STARTS = re.compile(r"[\[{*]")
_MAX_DEPTH = 8


def parse_inline(text: str) -> tuple[Inline, ...]:
    """Read the marks of a text.

    Args:
        text: a text as an author wrote it, line breaks already joined.

    Returns:
        The parts in order; neighbouring plain parts are one.
    """
    return tuple(part for _, _, part in _parts(text, _MAX_DEPTH))


def locate_inline(text: str) -> Iterator[tuple[int, Inline]]:
    """Yield every part of a text, depth first, with the offset at which it starts."""
    yield from _located(text, _MAX_DEPTH, 0)


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
    """Yield the parts of a text in order with their offsets, neighbouring plain parts as one."""
    plain = position = 0
    while found := _STARTS.search(text, position):
        start = found.start()
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


def _nested(text: str, depth: int) -> tuple[Inline, ...]:
    return tuple(part for _, _, part in _parts(text, depth - 1))


def _cited_sources(body: str) -> tuple[CitedSource, ...]:
    """Read ``@a, p. 3; @b``; the empty tuple says that it is no citation."""
    sources = []
    for part in body.split(";"):
        match = _CITED.fullmatch(part)
        if match is None:
            return ()
        sources.append(CitedSource(match["id"], match["locator"] or ""))
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
