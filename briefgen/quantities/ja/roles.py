"""Whether something changed by a number or to it, in Japanese: 3割減る, 3割に減る."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.values import Kind, Mention, Role, Sign

_MOVES = (
    r"急落|急騰|暴落|激減|沈|転落|縮|膨|高ま|強ま|弱ま|増(?!税)|減(?![税災])|上昇|低下|下落|上が|下が|上げ|下げ|引き[上下]げ|値[上下](?:がり|げ)|削減|圧縮|縮小|拡大"
    r"|伸び|伸ば|急増|急減|上方修正|下方修正|上積み|上乗せ|延長|延期|延ば|短縮|前倒し|先送り|繰り[上下]げ"
    r"|早め|早ま|遅ら|削[っりるろ]|カット|切り[上下]げ|切り詰め|積み増|後退|改善|悪化|加速|減速|円高|円安|高く|安く|多く|少な"
)
_BY_MOVES = rf"{_MOVES}|上回|下回|高い|低い|安い|多い|遅れ|早い|[高安](?=の|で|と|、|。|\Z)"
_BY = re.compile(
    rf"(?:を|も|の|だけ|ずつ|ほど|程度|分)?(?:の?(?:大幅|小幅)[なに]?|、)?(?:{_BY_MOVES})"
)
_TO = re.compile(
    rf"」?(?:台|前後|程度|規模|の水準)?(?:に|へ|まで|へと|にまで)(?:まで)?(?:も|、)?"
    rf"[^、。0-9]{{0,6}}?(?:{_MOVES}|落ち|戻|膨ら|膨れ|膨張|制限|抑え|抑制|絞)"
)
_TOWARDS = re.compile(rf"へ(?!の)、[^。]{{0,14}}?(?:{_MOVES})")
_FROM = re.compile(
    r"(?:台|前後|程度)?(?:だったもの|だったの)?から(?=[^。]{0,40}?[0-9一二三四五六七八九十%割円人日月末旬年]"
    rf"(?:台|前後|程度)?(?:に|へ|まで)[^。]{{0,14}}?(?:{_MOVES}|落ち|戻|膨ら|なっ|な[るり]))"
)
_OF_ANOTHER = re.compile(
    r"(?:同期|同月|年度|前|昨年|前年|比|時|当時|当初|現在|平均|ピーク|予想|計画|水準|従来|半分|以前)の(?:約|およそ)?\Z"
)
_BECAME = re.compile(
    rf"(?:[にと]な[っりる]|に達[しす]|[でと]、[^。、]{{0,10}}[0-9]から[^。、]{{0,4}}(?:{_MOVES}))"
)
_RECORD = re.compile(
    r"(?:と|で)、?(?:過去|史上|戦後|統計|[0-9]+年ぶり)[^。、]{0,12}(?:最[少低高多大小]|水準|[低少高多]さ)"
    r"|と、?[^。、0-9]{0,6}[0-9]+位"
    rf"|[でと]、[^。、]{{2,24}}まで(?:{_MOVES})"
)
"""What follows a number that something has come to."""
_LABEL = re.compile(r"(?:増加|減少|伸び|差|幅|上げ|下げ|増|減|赤字|黒字)(?:額|数|率)?[はがも]約?\Z")
_ONLY = re.compile("に(?:すぎ|過ぎ|とどま)")
_REMAINS = re.compile(
    r"(?:だった|だ。|であ|に(?:とどま|すぎ|過ぎ|相当|当た|満た)|しかな|以下|未満|の水準|ほど|程度)"
)


def role_of(text: str, start: int, end: int) -> Role | None:
    """Return what a number is to the change said after it.

    Args:
        text: the text.
        start: where the number begins.
        end: where it ends, with what bounds it.
    """
    if _BY.match(text, end):
        return Role.BY
    if _TO.match(text, end) or _TOWARDS.match(text, end):
        return Role.TO
    if _FROM.match(text, end):
        return Role.FROM
    if (
        (_BECAME.match(text, end) or _RECORD.match(text, end))
        and text[end - 1] not in "%割ト"
        and not _LABEL.search(text, max(0, start - 6), start)
    ):
        return Role.TO
    if "分の" in text[start:end] and _ONLY.match(text, end):
        return Role.TO
    if _OF_ANOTHER.search(text, max(0, start - 6), start) and _REMAINS.match(text, end):
        return Role.TO
    return None


_LISTED = re.compile(r"(?:、|と|や|及び|および)[^。、]{0,14}")

_BESIDE = re.compile(r"[の、](?:約|およそ)?")


def share_roles(mentions: list[Mention], text: str) -> list[Mention]:
    """Give a number in a list the role of the next one (35年度に60%、40年度に73%削減)."""
    result = list(mentions)
    after: Mention | None = None
    for index in range(len(result) - 1, -1, -1):
        item = result[index]
        if item.first.kind is Kind.DATE:
            continue
        if after and item.role is None:
            same = item.first.kind is after.first.kind
            between = text[item.end : after.start]
            if (after.role is Role.TO and _BESIDE.fullmatch(between)) or (
                same and _LISTED.fullmatch(between) and not re.search(_MOVES, between)
            ):
                item = result[index] = replace(item, role=after.role)
        after = item
    return result


_BALANCE_AFTER = re.compile("の?(?:巨額の|大幅な)?(?:(?P<up>黒字)|赤字)")
_BALANCE_BEFORE = re.compile(r"(?:(?P<up>黒字)|赤字)(?:額|幅)?(?:は|が|で)約?\Z")


def balance_of(text: str, start: int, end: int) -> Sign | None:
    """Return whether a sum is a surplus or a deficit."""
    found = _BALANCE_AFTER.match(text, end) or _BALANCE_BEFORE.search(
        text, max(0, start - 6), start
    )
    if not found:
        return None
    return Sign.UP if found["up"] else Sign.DOWN
