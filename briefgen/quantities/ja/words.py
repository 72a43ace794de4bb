"""Quantities that Japanese says in a word: 半数, 倍増, 両国, 初めて, 毎週."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.durations import duration, scaled
from briefgen.quantities.ja.days import DAY_PRODUCTIONS
from briefgen.quantities.ja.frequency import FREQUENCY_PRODUCTIONS
from briefgen.quantities.ja.hours import DAYPART_PRODUCTION
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.magnitudes import several
from briefgen.quantities.scanning import Production, Scan, hints_of
from briefgen.quantities.values import NO_SIGNS, Amount, Day, Kind, Mention, Sign, Value, amount

_HALF = Fraction(1, 2)


def _word(
    pattern: str,
    *readings: Value,
    optional: bool = False,
    bounds: frozenset[Sign] = NO_SIGNS,
    change: frozenset[Sign] = NO_SIGNS,
) -> Production:
    def build(match: re.Match[str], _scan: Scan) -> list[Mention]:
        start, end = match.span()
        return [Mention(start, end, readings, optional, bounds, change)]

    return Production(re.compile(pattern), build, hints_of(pattern))


def _build_time(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a time of day; without its half of the day it may be either."""
    if match["noon"]:
        return [Mention(match.start(), match.end(), (amount(Kind.TIME, 720),))]
    hour = int(value_of(match["h"] or match["h2"]))
    minute = 30 if match["half"] else int(value_of(match["m"] or match["m2"] or "0"))
    if hour > 26 or minute > 59:
        return None
    total = hour * 60 + minute
    half = match["ap"] or ""
    if (half in ("午後", "夕方", "夜") and hour < 12) or (half == "昼" and hour < 6):
        readings = [total + 720]
    elif not half and 0 < hour <= 12:
        readings = [total, (total + 720) % 1440]
    else:
        readings = [total % 1440 if half != "午前" or hour < 12 else total - 720]
    start, end = match.span()
    times = tuple(amount(Kind.TIME, t) for t in readings)
    parts = _hour_from(start, end, times[0]) if match.string.startswith("台", end) else ()
    return [Mention(start, end, times, parts=parts)]


def _hour_from(start: int, end: int, time: Amount) -> tuple[Mention, ...]:
    """Return the ends of the hour that begins with a time (5時台)."""
    ends = (time, replace(time, low=time.low + 60, high=time.high + 60))
    return tuple(Mention(start, end, (item,)) for item in ends)


_TIME = re.compile(
    rf"(?P<ap>午前|午後|未明|早朝|深夜|夕方|夜|朝|昼)?の?(?:(?P<h>{SMALL_NUMBER}|零|0)時"
    r"(?!間|代|期|点|々)"
    rf"(?:(?P<m>{SMALL_NUMBER})分|(?P<half>半))?|(?<![0-9:])(?P<h2>[0-2]?[0-9]):"
    r"(?P<m2>[0-5][0-9])(?![0-9]))|(?P<noon>正午)"
)
_PER = {
    "day": (
        r"毎日|(?<!月)1日(?:当たり|あたり|につき|に(?=[約0-9数一二三])|(?=約?[0-9一二三四五数]+"
        r"(?:往復|回|便|度|本|万|千|トン|バレル|人|時間|件)))|一日(?:当たり|あたり)"
        r"|(?<=[1一]人)[1一]日(?=約?[0-9半一二三四五六七八九])|日量|日額|日産|日給"
    ),
    "week": (
        r"毎週(?!刊)|週平均|週(?=[0-9一二三四五]+[回便日度往])|週当たり|週刊|1週間?(?:当たり|に"
        r"(?=[0-9一二三四五]+[回便日度]))"
    ),
    "month": (
        r"毎月|月平均|(?<![カヶか])月(?=約?[0-9一二三四五数][0-9,.]*(?:[回便度円万千]|往復|時間)|に[0-9]+[回便度])|月額|月給|月間|月当たり|1カ月"
        r"(?:当たり|あたり|に(?=[0-9一二三四五]+[回便度]))"
    ),
    "year": (
        r"毎年|例年|年平均|年(?=約?[0-9一二三四五数][0-9,.]*(?:[回便度%億万兆千円人件]|時間|ポイント|トン))|年間(?!を通)"
        r"|年額|年率|年当たり|年産|年利|年収|年俸|1年(?:当たり|に(?=[0-9一二三四五]+[回便度]))"
    ),
    "quarter": r"四半期(?:ごと|毎|当たり|あたり)|各四半期",
    "hour": r"毎時|時速|時給|1時間(?:当たり|あたり|に(?=最大|約?[0-9]))",
    "minute": r"毎分|分速|1分(?:間に|当たり|あたり|に)",
    "second": r"毎秒|秒速|1秒(?:間に|当たり|あたり|に)",
}
_PER_PATTERN = re.compile(
    "(?<![0-9〇一二三四五六七八九十百千万億数半昨今来前同翌本去元近例学先毎各当])(?:"
    + "|".join(f"(?P<{unit}>{pattern})" for unit, pattern in _PER.items())
    + ")"
)


def _build_rate(match: re.Match[str], _scan: Scan) -> list[Mention]:
    unit = match.lastgroup or "year"
    readings: tuple[Value, ...] = (amount(Kind.RATE, 1, unit),)
    if "1" in match[0]:
        readings = (*readings, duration(unit, 1))
    return [Mention(match.start(), match.end(), readings, optional=True)]


_COMPARISONS = {
    "year": "[前昨]年同(?:期|月|日)|昨年の同(?:期|月)|前年末(?=から|より|に比|と比)"
    "|前年度?比|前年並み|前年度?実績|1年前同",
    "month": "前月比|前月末?比|前月末(?=から|より|に比|と比|を)",
    "term": "前期比|前期(?=の|に比|から|を|より)",
    "quarter": "前四半期",
    "week": "前週比|前週|先週",
    "day": "前日比|前日",
}
_COMPARISON = re.compile("|".join(f"(?P<{unit}>{p})" for unit, p in _COMPARISONS.items()))


def _build_comparison(match: re.Match[str], scan: Scan) -> list[Mention]:
    unit = match.lastgroup or "year"
    if unit == "term" and _QUARTERLY.search(match.string):
        unit = "quarter"
    readings: tuple[Value, ...] = (amount(Kind.OFFSET, -1, unit),)
    if unit == "year" and "末" not in match[0]:
        readings = (*readings, Day(scan.as_of.year - 1))
    return [Mention(match.start(), match.end(), readings, optional=True)]


_QUARTERLY = re.compile("四半期|月期の?(?:GDP|国内|実質|名目|鉱工業|法人|成長)")
_BOTH_NOUNS = {
    "country": "国|政府|当局|首都",
    "chamber": "院",
    "person": "首脳|大臣|外相|氏|名|陛下|大統領|首相|国防相|代表|議員|容疑者|候補",
}
_BOTH = re.compile(
    "両(?:"
    + "|".join(f"(?P<{unit}>{nouns})" for unit, nouns in _BOTH_NOUNS.items())
    + r"|(?=[一-龥]))"
)


def _build_both(match: re.Match[str], _scan: Scan) -> list[Mention]:
    value = amount(Kind.COUNT, 2, match.lastgroup or "")
    return [Mention(match.start(), match.end(), (value,), optional=True)]


_UP, _DOWN = frozenset({Sign.UP}), frozenset({Sign.DOWN})
_HALVES = (amount(Kind.SHARE, _HALF), amount(Kind.MULTIPLE, _HALF))
_NEXT: tuple[tuple[str, str, int], ...] = (
    ("翌々日|2日後$", "day", 2),
    ("翌日|明日|あす|あした", "day", 1),
    ("昨日|きのう", "day", -1),
    ("一昨日|おととい", "day", -2),
    ("同日|当日|本日|今日|きょう|即日", "day", 0),
    ("翌週|来週", "week", 1),
    ("今週|同週", "week", 0),
    ("先々週", "week", -2),
    ("同時期|同期", "term", 0),
    ("翌朝|翌未明", "day", 1),
    ("来期|翌期", "quarter", 1),
    ("同月", "month", 0),
    ("同年", "year", 0),
)


def _steps(unit: str, count: int) -> tuple[Value, ...]:
    """Return a step from another time, one of two or more also as the span."""
    step = amount(Kind.OFFSET, count, unit)
    return (step, duration(unit, abs(count))) if abs(count) > 1 else (step,)


_SPANS: tuple[tuple[str, Callable[[], tuple[Value, ...]]], ...] = (
    ("四半世紀", lambda: (duration("year", 25),)),
    ("半世紀", lambda: (duration("year", 50),)),
    ("半年", lambda: (duration("month", 6),)),
    ("半月", lambda: (scaled("month", _HALF, _HALF), duration("day", 15), duration("week", 2))),
    ("半日", lambda: (duration("hour", 12), scaled("day", _HALF, _HALF))),
    ("半時間", lambda: (duration("minute", 30),)),
)

PRODUCTIONS = (
    *DAY_PRODUCTIONS,
    *FREQUENCY_PRODUCTIONS,
    DAYPART_PRODUCTION,
    Production(_TIME, _build_time, ("時", ":", "正午")),
    Production(_COMPARISON, _build_comparison, ("前", "昨年", "先週")),
    Production(_PER_PATTERN, _build_rate, tuple("毎年月週日時秒期")),
)
"""Words that have to be read before numbers."""

_BASES = {"米ドル": "USD", "ドル": "USD", "ユーロ": "EUR", "人民元": "CNY", "ポンド": "GBP"}
"""Currencies that rates are quoted in."""

LATE_PRODUCTIONS = (
    *(_word(pattern, *_steps(unit, count), optional=True) for pattern, unit, count in _NEXT),
    *(_word(pattern, *values()) for pattern, values in _SPANS),
    _word(
        "(?:過半数?|半数)(?=を(?:割|下回|失|欠)|に[^。、を]{0,8}(?:届か|満た|達し[なて]い?な|達せ|及ば|足り[なず]|足らな|欠け)|割れ)",
        amount(Kind.SHARE, _HALF),
        optional=True,
        bounds=_DOWN,
    ),
    _word("過半数?|半数を(?:超え|上回)", amount(Kind.SHARE, _HALF), optional=True, bounds=_UP),
    _word("半減(?!期)", amount(Kind.SHARE, _HALF), amount(Kind.MULTIPLE, _HALF), change=_DOWN),
    _word("半(?=[斤個丁玉杯切坪畳合升])", *_HALVES, optional=True),
    _word("道半ば|折り返し(?:地点|点)|中間点", *_HALVES, optional=True),
    _word("半数|半分|半額|半値|半量|折半", *_HALVES),
    _word("倍増|倍加", amount(Kind.MULTIPLE, 2), change=_UP),
    _word(
        "(?<![0-9一二三四五六七八九十百千数人保何.])倍(?=[にのを以近強弱、。])",
        amount(Kind.MULTIPLE, 2),
    ),
    _word("三国間|三者間|三者|3者間|三極", amount(Kind.COUNT, 3), optional=True),
    _word("二国間|2国間|双方|双務|二者間", amount(Kind.COUNT, 2, "country"), optional=True),
    Production(_BOTH, _build_both, ("両",)),
    _word("初めて|はじめて|史上初", amount(Kind.ORDINAL, 1, "debut"), optional=True),
    _word(
        "初となる|初の|最初|初回|首位|トップ|初(?=[一-龥])|筆頭",
        amount(Kind.ORDINAL, 1),
        optional=True,
    ),
    *(
        _word(f"対{name}(?![ァ-ヴー])", amount(Kind.MONEY, 1, code), optional=True)
        for name, code in _BASES.items()
    ),
    _word("億単位|億円単位", Amount(Kind.COUNT, *several(10**8)), optional=True),
    _word("三大", amount(Kind.COUNT, 3), optional=True),
    _word("還暦", amount(Kind.AGE, 60)),
    _word("古希|古稀", amount(Kind.AGE, 70)),
    _word("喜寿", amount(Kind.AGE, 77)),
    _word("傘寿", amount(Kind.AGE, 80)),
    _word("米寿", amount(Kind.AGE, 88)),
    _word("白寿", amount(Kind.AGE, 99)),
    _word("大晦日|大みそか", Day(month=12, day=31)),
    _word("元日|元旦", Day(month=1, day=1)),
    _word("年末年始|年の瀬", Day(part="last"), optional=True),
    _word("年末", Day(part="last"), Day(month=12), optional=True),
    _word("年明け|年初|年頭", Day(part="first"), Day(month=1), optional=True),
    _word("月末", Day(part="last"), optional=True),
    _word("深夜0時|真夜中", amount(Kind.TIME, 0), optional=True),
    _word("ゼロ|皆無", amount(Kind.COUNT, 0), optional=True),
)
"""Words that may be part of what has a number."""
