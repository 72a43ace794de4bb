"""Which way a number went in Japanese: 増, 低下, 上回る."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefgen.quantities.trends import TrendWords
from briefgen.quantities.values import NO_SIGNS, Sign

_UP, _DOWN = Sign.UP, Sign.DOWN

_PACE = (
    r"(?:伸び|上昇|増加|成長|減少|下落|低下|拡大|縮小)(?:率|幅|ペース|の?勢い)[はがもを]"
    r"[^、。0-9]{0,12}?(?:[0-9]+(?:カ月|四半期|年|期)(?:間?連続で|ぶりに))?"
)

_WORDS = {
    ("seismic", _UP): r"(?<=震度[56])強",
    ("seismic", _DOWN): r"(?<=震度[56])弱",
    ("earliest", _UP): r"早くて?も",
    ("earliest", _DOWN): r"遅くて?も",
    ("speed", _UP): rf"{_PACE}(?:拡大|高ま|加速|広が)|加速(?!器)",
    ("speed", _DOWN): rf"{_PACE}(?:縮小|縮ま|縮ん|鈍化|低下|減速)|減速|鈍化|鈍っ",
    ("label", _UP): (r"(?:上昇|伸び|増加|成長|拡大|値上げ|引き上げ|賃上げ|上げ)(?:率|幅)"),
    ("label", _DOWN): r"(?:低下|減少|下落|縮小|値下げ|引き下げ|削減|下げ)(?:率|幅)",
    ("change", _UP): (
        r"増(?!殖炉|刊)|上昇|上が[りっるれ]|上げ|値上|伸び|伸ば|伸長|拡大|急騰|高騰|騰貴"
        r"|高ま|膨ら|上振れ|上積|上乗せ|円高|ドル高|ウォン高|強含|プラス(?![0-9])|上方修正"
        r"|(?<=[%割])の?成長"
    ),
    ("change", _DOWN): (
        r"減(?!災|価|衰率|速)|低下|下が[りっるれ]|下げ|下落|縮小|縮ま|縮ん|落ち込|急落|暴落"
        r"|削減|削[っりる]|カット|縮減|下振れ|円安|ドル安|ウォン安|弱含|弱ま|マイナス(?!金利"
        r"|[0-9]+度)"
        r"|目減り|切り詰め"
        r"|下方修正"
    ),
    ("level", _UP): r"上回|超え|超す|超過|突破",
    ("level", _DOWN): r"下回|割り込|割れ|満たな|満たず|届か[なず]|及ば[なず]|未達",
    ("sex", _UP): r"女性|女子|女児",
    ("sex", _DOWN): r"男性|男子|男児",
    ("trade", _UP): r"輸出",
    ("trade", _DOWN): r"輸入",
    ("open", _UP): r"戻[しすっりる]",
    (
        "extreme",
        _UP,
    ): r"(?:番目[にの]|[年月週日]ぶりの)(?:高[いさ水]|多[いさ]|大き)|最高(?![裁人気経指責司])"
    r"|高値|最多",
    (
        "extreme",
        _DOWN,
    ): r"(?:番目[にの]|[年月週日]ぶりの)(?:低[いさ水]|少な|小さ)|最低(?![賃気でも限])|安値|最少",
    ("state", _UP): r"改善|好転",
    ("state", _DOWN): r"悪化",
    ("balance", _UP): r"黒字",
    ("balance", _DOWN): r"赤字",
    ("schedule", _UP): r"前倒し|繰り上げ|早め(?=[るたて])|早ま",
    ("schedule", _DOWN): r"延期|延長(?!戦|線|の末|国会)|先送り|繰り下げ|後ろ倒し|遅れ|遅らせ",
}
_TREND = re.compile("|".join(f"(?P<w{i}>{p})" for i, p in enumerate(_WORDS.values())))
_TREND_KEYS = tuple(_WORDS)
_NO_TREND = re.compile(
    r"転[入出]超過|[輸入出]入?超過|下げ止ま|引き下げ圧力|歯止め|に上[るっり]|上げて|取り上げ"
    r"|立ち上げ|打ち上げ"
    r"|引き上げ部隊|申し上げ|つり上げ|作り上げ|積み上げ|盛り上が"
    r"|増減|赤字国債|減速材|加減|半減期|仕上げ"
    r"|売り上げ|水揚げ|掘り下げ|棚上げ|高止まり|見上げ|値下がり"
    r"|上げ潮|下げ幅|上げ幅|上げ下げ|売上げ|国を超え|枠を超え|垣根を超え|立場を超え"
    r"|世代を超え|党派を超え|国境を超え"
)
_AROUND = re.compile(
    r"超え|超過|上回|高い|高く|高$|高の|多い|多く|長い|長く|重い|重く|大きい|速い|遅い|遅く|遅れ"
    r"|繰り下|先送り"
    r"|後ろ倒し|押して"
    r"|後(?![半期])|延長|延び|延ばす|延ばし"
)
_BELOW = re.compile(
    r"足り[なず]|低い|低く|安い|安く|安の|安$|少ない|少なく|短い|短く|軽い|小さい|早い|早く|早め"
    r"|早ま|繰り上"
    r"|前(?![半期])|短縮|縮まっ|縮め"
)
_CLAUSE_END = re.compile(r"[。、，；！？\x00]")


_CHANGES = ("change", "level", "speed")


trends = TrendWords(_TREND_KEYS, _TREND, _NO_TREND).find


def change_after(
    text: str, end: int, stop: int, found: list[tuple[int, str, Sign]]
) -> frozenset[Sign]:
    """Return which way a number went, said after it before the next number or the clause's end."""
    cut = _CLAUSE_END.search(text, end, stop)
    limit = cut.start() if cut else stop
    for offset, dimension, sign in found[bisect_left(found, (end,)) :]:
        if offset >= limit:
            break
        if dimension in _CHANGES:
            return frozenset({sign})
    if _AROUND.match(text, end) or text[end : end + 1] == "高":
        return frozenset({_UP})
    if _BELOW.match(text, end) or text[end : end + 1] == "安":
        return frozenset({_DOWN})
    return NO_SIGNS
