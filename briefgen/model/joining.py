"""Line breaks inside a text: a break that an editor made must not become a space in Japanese."""

from __future__ import annotations

import re
import unicodedata

_JAPANESE_BLOCKS = (
    (0x2E80, 0x2FDF),  # radicals
    (0x3000, 0x30FF),  # CJK punctuation, kana
    (0x3190, 0x31FF),  # kanbun, strokes, phonetic extensions
    (0x3200, 0x4DBF),  # enclosed and compatibility forms, Han extension A
    (0x4E00, 0x9FFF),  # Han
    (0xF900, 0xFAFF),  # compatibility Han
    (0xFE30, 0xFE4F),  # compatibility forms
    (0xFF01, 0xFF60),  # full-width forms
    (0xFF61, 0xFF9F),  # half-width kana and punctuation
    (0x1AFF0, 0x1B16F),  # kana extensions
    (0x20000, 0x3FFFF),  # Han extensions
)
_NOTHING_BETWEEN = frozenset("―…‥“”‘’※※→←↑↓①②③④⑤⑥⑦⑧⑨⑩■□◆◇○●△▲▽▼★☆")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def is_japanese(char: str) -> bool:
    """Say whether a character belongs to Japanese writing (Han, kana, full-width forms).

    Hangul is not: Korean parts its words by spaces.
    """
    code = ord(char)
    return any(first <= code <= last for first, last in _JAPANESE_BLOCKS)


def joins_without_space(before: str, after: str, *, word_spaces: bool) -> bool:
    """Say whether a line break between two characters vanishes (CSS Text 4, 4.1.3).

    Args:
        before: the last character of a line.
        after: the first character of the next.
        word_spaces: whether the language of the text parts words by spaces. Where it does not, a
            break beside one Japanese character vanishes; where it does, both must be Japanese.
    """
    pair = [is_japanese(before), is_japanese(after)]
    if word_spaces:
        return all(pair)
    return any(pair) or (before in _NOTHING_BETWEEN and after in _NOTHING_BETWEEN)


def join_lines(text: str, *, word_spaces: bool) -> str:
    """Return the text on one line; a break becomes a space only where words are parted so.

    Args:
        text: a text with line feeds; blank lines count as one break.
        word_spaces: as in `joins_without_space`.
    """
    text = unicodedata.normalize("NFC", text) if not unicodedata.is_normalized("NFC", text) else text
    text = re.sub(r"\s*\n\s*", "\n", text.strip())
    parts: list[str] = []
    position = 0
    for match in _BREAK.finditer(text):
        before, after = text[match.start() - 1], text[match.end()]
        space = "" if joins_without_space(before, after, word_spaces=word_spaces) else " "
        parts += [text[position : match.start()], space]
        position = match.end()
    return "".join([*parts, text[position:]])
