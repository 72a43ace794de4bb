"""What a number is counted per in Japanese: 1人当たり, 各2名, ずつ; or in all: 合計, 合わせて."""

from __future__ import annotations

import re

from briefgen.quantities.ja.units import UNITS
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, amount

_PER = "(?:当たり|あたり|につき|ごとに)"
_SPANS = "日|週間?|カ?月|年|時間|分|秒|四半期|回"
_COUNTED = "|".join(
    re.escape(name)
    for name in sorted(UNITS, key=len, reverse=True)
    if UNITS[name].kind in (Kind.COUNT, Kind.MEASURE)
)
_MONEY_AFTER = "(?=(?:年間?|月|最大|約|およそ|一律)?[0-9][0-9,.万億千百]*(?:円|ドル|ユーロ|ポンド))"
BASIS = re.compile(
    rf"(?<![0-9〇一二三四五六七八九十百千万億.])[1一](?!(?:{_SPANS}){_PER})"
    rf"(?P<unit>{_COUNTED}){_PER}"
    rf"|(?<![0-9〇一二三四五六七八九十百千万億.])[1一](?P<whose>{_COUNTED}|家庭){_MONEY_AFTER}"
    r"|(?<![0-9〇一二三四五六七八九十百千万億.])[1一](?P<rated>バレル|トン|キロ|リットル|株|オンス)="
    rf"|(?<![0-9〇一二三四五六七八九十百千万億.])[1一](?!(?:{_SPANS}){_PER})(?![百千万億])(?P<thing>[一-龥ァ-ヴー]{{1,6}}){_PER}"
    r"|(?P<person>(?:(?<=国民)|(?<=[住県市区町村]民))[1一]人(?=に(?![1一]人))|一人ひとり|ひとり(?:当たり|あたり))"
    r"|(?P<each>それぞれ|各々|おのおの|ずつ|各[一-龥]{0,2}(?=[0-9一二三四五六七八九十]))"
    r"|(?P<total>合計(?!特殊)|総計|総額|総数|合わせて|あわせて|延べ|(?<![一-龥ァ-ヴ])計(?=約?[0-9〇一二三四五六七八九十百千])"
    r"|[、の]計(?=約?[0-9〇一二三四五六七八九十百千]))"
)


def _build_basis(match: re.Match[str], _scan: Scan) -> list[Mention]:
    value = amount(Kind.BASIS, 1, _unit(match))
    return [Mention(match.start(), match.end(), (value,), optional=True)]


def _unit(match: re.Match[str]) -> str:
    if match["total"] or match["each"]:
        return "total" if match["total"] else "each"
    if match["thing"]:
        return ""
    name = match["unit"] or match["whose"] or match["rated"]
    if match["person"] or name in ("人", "名"):
        return "person"
    if name == "家庭":
        return "home"
    unit = UNITS[name]
    if name == "キロ":
        return ""
    if unit.kind is Kind.MEASURE:
        return f"{unit.unit}:{unit.factor}"
    return unit.unit if unit.unit != "item" else ""


BASIS_PRODUCTION = Production(
    BASIS,
    _build_basis,
    ("1", "一", "ひとり", "それぞれ", "各", "ずつ", "計", "総", "わせて", "延べ"),
)
"""What has to be read before numbers and idioms."""
