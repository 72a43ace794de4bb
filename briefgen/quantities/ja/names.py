"""Names of places, firms and people that begin with a numeral (一関市, 八十二銀行, 五十嵐氏)."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.ja.numerals import value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Kind, Mention

_NUMERAL = "[一二三四五六七八九十百千万]{1,4}"
_KANJI = "(?![一二三四五六七八九十百千万])[一-龥々ヶケッツ]"
_NOT_A_NAME = (
    "人名年月日回度時分秒カか国社隻機両台基発件校県市町村区州道府都省党票席議円元本枚冊個点つ倍割位番号条項章節"
    "階段代期次者部隊組種歳才周軍店棟戸軒頭匹羽箇泊夜%以余数大政公私主有関加新旧当全億兆分島"
)
_PLACES = (
    "市 町 村 郡 駅 港 空港 川 山 湖 峠 岬 湾 沢 浜 高校 銀行 信金 信用金庫 病院 寺 神社 城 地方 "
    "半島 高原 温泉 通り "
    "海岸 原発 ダム 遺跡 地区"
)
_TITLES = (
    "氏 さん 首相 元首相 前首相 知事 前知事 外相 防衛相 財務相 議員 元議員 市長 町長 村長 社長 "
    "会長 総裁 監督 選手 容疑者 "
    "被告 記者 教授 長官 幹事長 官房長官 大使 署長 代表 委員長 政調会長 総務会長"
)
_FIRMS = (
    "銀行 銀 生命 三共 工業 製薬 建設 電機 ホールディングス HD 証券 商事 物産 製作所 製鉄 電力 "
    "フィナンシャル 北越 親和 "
    "信用金庫 住友 重工 自動車 商船"
)


def _any(names: str) -> str:
    return "|".join(sorted(names.split(), key=len, reverse=True))


NAME = re.compile(
    rf"(?<![0-9〇一二三四五六七八九十百千万億約計数])(?:"
    rf"(?P<place>{_NUMERAL})[ッツヶケノ]?(?![{_NOT_A_NAME}])(?:{_KANJI}){{1,2}}(?<![市町村県府都])(?:{_any(_PLACES)})"
    rf"|(?P<person>{_NUMERAL})(?![{_NOT_A_NAME}])(?:{_KANJI}){{1,3}}(?:{_any(_TITLES)})"
    rf"|(?<=[県府都郡])(?P<village>{_NUMERAL})(?![市町村区カ])(?:{_KANJI}){{1,2}}"
    r"(?<![市町村区])[市町村](?!長?選)"
    rf"|第?(?P<firm>{_NUMERAL})(?:{_any(_FIRMS)})"
    r"|(?P<market>[一二三四五六七八九十]|廿)日[市町](?!長?選))"
)


def _build_name(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a designation, whose number the other language may write or not."""
    numeral = match["place"] or match["person"] or match["firm"] or match["village"]
    if not numeral:
        return []
    number = value_of(numeral)
    value = Amount(Kind.CODE, Fraction(number), Fraction(number), code="name")
    return [Mention(match.start(), match.end(), (value,), optional=True)]


NAME_PRODUCTION = Production(NAME, _build_name, tuple("一二三四五六七八九十百千万"))
"""What has to be read before idioms and numbers."""
