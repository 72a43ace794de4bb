"""Where a heading may break: between phrases in Japanese, between words elsewhere.

Phrases come from BudouX (Google, Apache-2.0). What must stay together whatever it says: a number
and its unit, a word in Latin letters or katakana, a short term in brackets; and no line starts or
ends with a mark that JIS X 4051 and JLReq 3.1.7 forbid there.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from budoux import Parser

_JAPANESE: Final = "Jpan"
_SHORT_TERM: Final = 12

_NOT_AT_START: Final = frozenset(
    "、。，．・：；？！,.:;?!）)」』】〉》〕］]｝}’”…‥–-‐〜～ーゝゞヽヾ々〻"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ%％‰℃°／/"
)
_NOT_AT_END: Final = frozenset("（(「『【〈《〔［[｛{‘“$£¥€＄￥#＃№―—")

_DIGITS: Final = "[0-9０-９][0-9０-９,.，．]*"
_COUNTER: Final = (
    "(?:[ヵヶカか](?:月|国|所|条|年)|年度|年代|年間|世紀|か?所|平方|"
    "(?:キロ|メートル|トン|ドル|ユーロ|ルーブル|ウォン|ポイント|パーセント)+|"
    "[一-龥㎞㌔%％‰℃]|[A-Za-z]{1,3}(?![A-Za-z]))"
)
_NUMBER: Final = f"[約第計]?(?:{_DIGITS}[万億兆千百]*{_COUNTER}?)+"
# A number with its unit, a date, or a range of either: never parted, in headings or in text.
UNBROKEN_NUMBER: Final = re.compile(
    f"{_NUMBER}(?:[~〜～–−-]{_NUMBER})*"
    "|[一二三四五六七八九十百千万億兆]+(?:[年月日人名件号回度割倍歳]|カ国|か国)"
)
_LONGEST_NUMBER: Final = 12
_BETWEEN_PARTS: Final = re.compile(r"[年月日〜～~–−-](?=[約0-9０-９])")
_BARE_NUMBER: Final = re.compile(_DIGITS)
_BEFORE_SLASH: Final = re.compile(r"\w／")
_KEPT_JAPANESE: Final = re.compile(
    UNBROKEN_NUMBER.pattern
    + rf"|[（(「『〈《【［][^（(「『〈《【［\s]{{1,{_SHORT_TERM}}}[）)」』〉》】］]"
    "|[ァ-ヺー]+"
    r"|[0-9A-Za-zÀ-ɏΑ-ωА-я]+(?:[.'’&/+_-][0-9A-Za-zÀ-ɏΑ-ωА-я]+)*"
)
_UNIT: Final = (
    "km²?|m²?|cm|mm|kg|g|t|tonnes?|kW|MW|GW|°C|%|per cent|percent|"
    "hundred|thousand|million|billion|trillion|bn|tn|years?|months?|weeks?|days?|hours?|minutes?|"
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: [12]\d{3})?"
)
_KEPT_LATIN: Final = re.compile(rf"[£$€¥]?\d[\d,.–-]* (?:{_UNIT})\b")
_AFTER_SPACE_OR_STOP: Final = re.compile(r"[ \u3000]+|[、。，．？！](?![」』）])")
_RUNS: Final = re.compile("[一-龥々〇ヶ]+|[ァ-ヺー]+|[^一-龥々〇ヶァ-ヺー]+")
_LATIN_BREAK: Final = re.compile(r"[ \t\n]+|(?<=\w)—(?=\w)")


def phrases(text: str, script: str) -> list[str]:
    """Divide a text into the pieces that a line break may part.

    Args:
        text: one heading or title.
        script: ISO 15924 code; ``Jpan`` for Japanese.

    Returns:
        Pieces that join to the text again, each with the spaces that follow it.
    """
    breaks = _japanese_breaks(text) if script == _JAPANESE else _latin_breaks(text)
    return _cut(text, breaks)


def whole_numbers(text: str, script: str) -> list[tuple[int, int]]:
    """Return where in running text the numbers stand that no line parts from their units.

    So does a slash between two words with the character before it, which browsers put at the start
    of a line.

    Args:
        text: a stretch of text.
        script: ISO 15924 code; only ``Jpan`` has numbers without a space before their units.

    Returns:
        Start and end of each, in order; two may overlap. A range or date of more than twelve
        characters comes in the parts that each begin with a figure, so that a narrow column can
        break it.
    """
    if script != _JAPANESE:
        return []
    places: list[tuple[int, int]] = []
    for number in UNBROKEN_NUMBER.finditer(text):
        start, end = number.span()
        long = end - start > _LONGEST_NUMBER
        starts = [it.end() for it in _BETWEEN_PARTS.finditer(text, start, end)] if long else []
        places += pairwise([start, *starts, end])
    united = (it for it in places if not _BARE_NUMBER.fullmatch(text, *it))
    slashes = (it.span() for it in _BEFORE_SLASH.finditer(text))
    return sorted([*united, *slashes])


def runs(text: str) -> list[str]:
    """Divide a Japanese phrase where kanji, katakana and other characters meet."""
    ends = {match.end() for match in _RUNS.finditer(text)}
    return _cut(text, {place for place in ends if _may_break(text, place)})


def characters(text: str) -> list[str]:
    """Divide a Japanese text at every place where a line may break at all."""
    return _cut(text, {place for place in range(1, len(text)) if _may_break(text, place)})


def _cut(text: str, breaks: set[int]) -> list[str]:
    places = sorted({0, len(text)} | breaks)
    return [text[start:end] for start, end in pairwise(places)]


def _japanese_breaks(text: str) -> set[int]:
    breaks = {match.end() for match in _AFTER_SPACE_OR_STOP.finditer(text)}
    position = 0
    for phrase in _parser().parse(text):
        position += len(phrase)
        breaks.add(position)
    for kept in _KEPT_JAPANESE.finditer(text):
        breaks -= set(range(kept.start() + 1, kept.end()))
    return {place for place in breaks if _may_break(text, place)}


def _may_break(text: str, place: int) -> bool:
    """Return whether line-breaking rules let a line end before ``text[place]``."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return before not in _NOT_AT_END and after not in _NOT_AT_START and not after.isspace()


def _latin_breaks(text: str) -> set[int]:
    breaks = {match.end() for match in _LATIN_BREAK.finditer(text)} - {0, len(text)}
    for kept in _KEPT_LATIN.finditer(text):
        breaks -= set(range(kept.start() + 1, kept.end()))
    return breaks


@cache
def _parser() -> Parser:
    from budoux import load_default_japanese_parser

    return load_default_japanese_parser()
