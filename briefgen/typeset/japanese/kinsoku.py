"""Where a line of Japanese may end (JLReq 3.1.7, 3.1.8, 3.1.10 and Appendix C).

Unicode's line breaking (UAX #14), which Pango applies, says where a line could be parted at all;
of these places the Japanese rules leave some.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefgen.typeset.japanese.classes import (
    NOT_AT_LINE_END,
    NOT_AT_LINE_START,
    CharacterClass,
    character_class,
)
from briefgen.typeset.phrases import UNBROKEN_NUMBER

_SOFT_HYPHEN: Final = "\u00ad"
_BEFORE_PART_OF_DATE: Final = frozenset("年月日〜～")
_JAPANESE: Final = frozenset(
    {
        CharacterClass.KANA,
        CharacterClass.SMALL_KANA,
        CharacterClass.PROLONGED,
        CharacterClass.ITERATION,
        CharacterClass.IDEOGRAPH,
    }
)
# Western characters that share the fate of a class whose spacing they do not share.
_ALSO_NOT_AT_START: Final = frozenset(",.:;!?)]}%‰°’”»")
_ALSO_NOT_AT_END: Final = frozenset("([{‘“«¥$£€￥＄￡＃№#")


def break_places(text: str, possible: Sequence[bool]) -> list[bool]:
    """Return for each place in a text whether a line may end before it.

    Args:
        text: the whole paragraph.
        possible: for each character, whether UAX #14 lets a line end before it.

    Returns:
        As many values as the text has characters; the first is False.
    """
    places = [
        index > 0 and (allowed or _beside_quotation(text, index)) and may_part(text, index)
        for index, allowed in zip(range(len(text)), possible, strict=False)
    ]
    for number in UNBROKEN_NUMBER.finditer(text):
        for index in range(number.start() + 1, number.end()):
            places[index] = False
    return places


def may_part(text: str, place: int) -> bool:
    """Return whether a line may end before ``text[place]`` and the next begin with it.

    No line begins with a closing bracket, hyphen, question or exclamation mark, middle dot, full
    stop, comma, iteration mark, long vowel mark or small kana (JLReq 3.1.7, strict), and none ends
    with an opening bracket (3.1.8) or a currency sign (3.1.10 d); dashes and leaders that come in
    pairs stay together (3.1.10 a and b).
    """
    before = place - 1
    while before > 0 and character_class(text[before]) is CharacterClass.UNSEEN:
        before -= 1
    last, first = text[before], text[place]
    if character_class(first) in NOT_AT_LINE_START or first in _ALSO_NOT_AT_START:
        return False
    if character_class(last) in NOT_AT_LINE_END or last in _ALSO_NOT_AT_END:
        return False
    if last == first and character_class(first) is CharacterClass.INSEPARABLE:
        return False
    return text[place - 1] != _SOFT_HYPHEN


def starts_number(text: str, place: int) -> bool:
    """Return whether a figure starts at a place, as the month of a date does within the date."""
    is_start = text[place].isdecimal() and not text[place - 1].isascii()
    return is_start and may_part(text, place)


def parts_date(text: str, place: int) -> bool:
    """Return whether a month, a day or the end of a range starts at a place.

    A date is kept whole where it can be, but a line torn open before it looks worse.
    """
    return text[place - 1] in _BEFORE_PART_OF_DATE and starts_number(text, place)


def _beside_quotation(text: str, place: int) -> bool:
    """Return whether a Western quotation mark opens or closes beside a Japanese character.

    UAX #14 keeps both sides of such a mark together, not knowing which is the outer one; for JLReq
    it is a bracket like any other.
    """
    before, after = text[place - 1], text[place]
    if after in "‘“":
        return character_class(before) in _JAPANESE
    return before in "’”" and character_class(after) in _JAPANESE
