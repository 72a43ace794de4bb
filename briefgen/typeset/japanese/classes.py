"""Character classes of Japanese composition (JLReq 3.9.2 and Appendix A)."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import cache
from typing import Final

from briefgen.typeset.characters import is_invisible


class CharacterClass(IntEnum):
    """How a character behaves beside others, with the number of its class in JLReq 3.9.2."""

    OPENING = 1  # cl-01: opening brackets
    CLOSING = 2  # cl-02: closing brackets
    HYPHEN = 3  # cl-03
    DIVIDING = 4  # cl-04: question and exclamation marks
    MIDDLE_DOT = 5  # cl-05: also the colon and the semicolon
    FULL_STOP = 6  # cl-06
    COMMA = 7  # cl-07
    INSEPARABLE = 8  # cl-08: dashes and leaders
    ITERATION = 9  # cl-09
    PROLONGED = 10  # cl-10: the long vowel mark
    SMALL_KANA = 11  # cl-11
    PREFIX = 12  # cl-12: currency and number signs before a figure
    POSTFIX = 13  # cl-13: per cent, degrees
    IDEOGRAPHIC_SPACE = 14  # cl-14
    KANA = 15  # cl-15 and cl-16
    IDEOGRAPH = 19  # cl-19, and whatever is set like one
    RAISED = 20  # cl-20 and cl-21: reference marks, superscripts and subscripts
    WORD_SPACE = 26  # cl-26
    WESTERN = 27  # cl-24, cl-25 and cl-27: letters and figures of proportional width
    OTHER = 31  # Western punctuation and symbols, which are in no class
    UNSEEN = 32  # controls and other characters without a glyph
    LINE_FEED = 33  # a line break that the author asked for


_MEMBERS: Final = {
    CharacterClass.OPENING: "‘“（〔［｛〈《「『【⦅〘〖〝",
    CharacterClass.CLOSING: "’”）〕］｝〉》」』】⦆〙〗〟",
    CharacterClass.HYPHEN: "‐〜゠–～",
    CharacterClass.DIVIDING: "！？‼⁇⁈⁉",
    CharacterClass.MIDDLE_DOT: "・：；",
    CharacterClass.FULL_STOP: "。．",
    CharacterClass.COMMA: "、，",
    CharacterClass.INSEPARABLE: "—―…‥〳〴〵",
    CharacterClass.ITERATION: "ヽヾゝゞ々〻",
    CharacterClass.PROLONGED: "ー",
    CharacterClass.SMALL_KANA: (
        "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ),
    CharacterClass.PREFIX: "￥＄￡＃€№¥$£#",
    CharacterClass.POSTFIX: "°′″℃￠％‰%",
    CharacterClass.IDEOGRAPHIC_SPACE: "\u3000",
    CharacterClass.WORD_SPACE: " ",
    CharacterClass.LINE_FEED: "\n",
}
_CLASS_OF: Final = {it: group for group, members in _MEMBERS.items() for it in members}

# JLReq 3.1.7 and 3.1.8, strict: small kana, the long vowel mark and iteration marks included.
NOT_AT_LINE_START: Final = frozenset(
    {
        CharacterClass.CLOSING,
        CharacterClass.HYPHEN,
        CharacterClass.DIVIDING,
        CharacterClass.MIDDLE_DOT,
        CharacterClass.FULL_STOP,
        CharacterClass.COMMA,
        CharacterClass.ITERATION,
        CharacterClass.PROLONGED,
        CharacterClass.SMALL_KANA,
    }
)
NOT_AT_LINE_END: Final = frozenset({CharacterClass.OPENING})


@cache
def character_class(character: str) -> CharacterClass:
    """Return the class of a character, by itself (JLReq 3.9.2).

    Args:
        character: one character; of several the first counts, such as the base of a variant.
    """
    first = character[0]
    found = _CLASS_OF.get(first)
    if found is not None:
        return found
    code = ord(first)
    if is_invisible(code):
        return CharacterClass.UNSEEN
    if 0x3041 <= code <= 0x30FF:
        return CharacterClass.KANA
    if _is_ideograph(code):
        return CharacterClass.IDEOGRAPH
    if _is_western(first):
        return CharacterClass.WESTERN
    return CharacterClass.OTHER


def _is_ideograph(code: int) -> bool:
    """Return whether a code point is a kanji or stands in the text as one: 〆, 〇, ㈱, ㌔."""
    return (
        0x3005 <= code <= 0x3007
        or 0x3200 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x3FFFF
    )


def _is_western(character: str) -> bool:
    """Return whether a character is a Latin, Greek or Cyrillic letter or a European figure."""
    code = ord(character)
    if code < 0x80:
        return character.isalnum()
    return (code < 0x590 or 0x1E00 <= code < 0x2000 or 0x2C60 <= code < 0x2C80) and (
        unicodedata.category(character)[0] in "LN"
    )
