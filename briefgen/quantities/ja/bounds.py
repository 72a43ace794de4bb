"""What bounds a number in Japanese: 約, 以上, 未満, 近く."""

from __future__ import annotations

import re

from briefgen.quantities.values import NO_SIGNS, Edge, Sign

_UP, _DOWN, _ABOUT = Sign.UP, Sign.DOWN, Sign.ABOUT

_BEFORE = {
    _ABOUT: "約 およそ おおよそ おおむね 概ね ざっと 推定 推計 ほぼ",
    _UP: "少なくとも 最低でも 最短で 最短 最低 最少 下限",
    _DOWN: (
        "最大 最大で 最大でも 最高 最多 多くとも 多くて 高々 せいぜい わずか 遅くとも "
        "上限 上限は 上限を 最長 最長で"
    ),
}
_BEFORE_TABLE = {name: sign for sign, names in _BEFORE.items() for name in names.split()}
_BEFORE_PATTERN = re.compile(
    "(" + "|".join(sorted(_BEFORE_TABLE, key=len, reverse=True)) + r")(?:で|が|、|、?推計)?\Z"
)
_TAIL = r"(?:の(?:大台|水準|目標|基準|規模|上限)?)?"
_AFTER = (
    (frozenset({_DOWN}), r"台を(?:割[っりる]|割り込|切[っりる]|下回)"),
    (frozenset({_DOWN}), r"を(?:超え|上回ら|越え)(?:られ)?(?:な|ず)"),
    (frozenset({_UP}), r"を(?:下回ら|割ら)(?:な|ず)"),
    (frozenset({_UP, _ABOUT}), r"(?:余り|あまり|余(?!地|裕|剰|波)|強(?![い化調力制硬固]))"),
    (frozenset({_UP, _ABOUT}), r"(?<=[時分半])(?:すぎ|過ぎ)"),
    (frozenset({_DOWN, _ABOUT}), r"(?<=時)前(?![後半])"),
    (
        frozenset({_DOWN, _ABOUT}),
        rf"{_TAIL}(?:近く|近い|弱(?![い体点]))|{_TAIL}に(?:近い|迫る|迫り|近づ|手が届|肉薄)|目前|寸前",
    ),
    (
        frozenset({_DOWN}),
        (
            rf"以下|以内|未満|足らず|弱(?!い)|{_TAIL}(?:にも?(?:遠く|はるかに)?(?:及ば|満たな|満たず|届か|達しな|達せず)"
            r"|を[^、。をがはに]{0,10}下回(?!ら)|を(?:やや|わずかに|大きく|大幅に|大台)?(?:割り込|割っ|割る|割れ|切っ|切る|切り(?![替取下上離捨込])"
            r"|下る)|割れ|止まり|までに?抑|が?上限|を上限|を限度)"
        ),
    ),
    (
        frozenset({_UP}),
        (
            rf"以上|超(?![音党大高伝電人国])|{_TAIL}を?(?:やや|わずかに|大きく|大幅に|優に|ゆうに|軽く"
            r"|はるかに)?(?:超え|超す|超し|突破|超過)|[をは]下らな|を下限|余"
            rf"|{_TAIL}を[^、。をがはに]{{0,10}}上回(?!ら)"
        ),
    ),
    (frozenset({_ABOUT}), r"前後|程度|ほど|くらい|ぐらい|内外|規模|見当|近辺|そこそこ"),
    (frozenset({_UP, _ABOUT}), r"台(?:の?(?P<low>前半|半ば|後半))?"),
)
_AFTER_PATTERNS = tuple(
    (signs, re.compile(rf"(?:相当|分|の範囲)?(?:{pattern})")) for signs, pattern in _AFTER
)


_BEYOND = re.compile("超え|超過|上回")
"""After what something else goes beyond another thing by (予定を1時間超え)."""


def bounds_around(text: str, start: int, end: int) -> tuple[frozenset[Sign], int]:
    """Return what bounds a number, and the offset after it."""
    signs = NO_SIGNS
    if found := _BEFORE_PATTERN.search(text, max(0, start - 8), start):
        signs |= {_BEFORE_TABLE[found[1]]}
    if text[start - 1 : start] == "を" and _BEYOND.match(text, end):
        return signs, end
    for sign, pattern in _AFTER_PATTERNS:
        if after := pattern.match(text, end):
            return (signs - {_ABOUT} | sign if sign != {_ABOUT} else signs or sign), after.end()
    return signs, end


_IN = re.compile(
    r"以上|以下|以内|を(?:超え|上回ら|越え|下回ら|割ら)(?:な|ず)|を下らな|[をが]?(?:上限|下限)"
)
_OUT = re.compile(
    r"未満|足らず|超(?![え過])|の?(?:大台|水準)?に(?:も?満た|届か|達し[なせ])"
    r"|の?(?:大台|水準)?を?(?:やや|わずかに|大きく|大幅に|優に|はるかに)?"
    r"(?:超え|超す|超し|上回|突破|下回|割り込|割っ|割る|割れ|切る|切っ|下る)"
)
_IN_BEFORE = re.compile(
    r"(?:少なくとも|最低でも|最低|最大で?も?|多くとも|最長で?|上限は?|下限は?)(?:約)?\Z"
)
_NORM = re.compile(
    r"なければならな|ねばならな|てはならな|必要|要件|義務|できる|できな|対象|認め|禁[じ止]|資格|定め|規定"
    r"|基準|条件|の場合|に限|を要す|処する|科す|科さ|免除|適用"
)


_CLAUSE = re.compile("[^、。]*")


def sets_a_rule(text: str, end: int) -> bool:
    """Say whether the clause after a number speaks of what must or may be."""
    clause = _CLAUSE.match(text, end, end + _LONGEST)
    return clause is not None and _NORM.search(clause[0]) is not None


_LONGEST = 60


def edge_of(text: str, start: int, end: int) -> Edge | None:
    """Return whether what bounds a number includes it."""
    after = end + 2 if text.startswith("相当", end) else end
    if _IN.match(text, after) or _IN_BEFORE.search(text, max(0, start - 7), start):
        return Edge.IN
    return Edge.OUT if _OUT.match(text, after) else None
