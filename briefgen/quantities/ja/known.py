"""What Japanese leaves to the reader: 後期高齢者, 東日本大震災, 中3, 夫婦二人."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from briefgen.quantities.ja.numerals import value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, Sign, Value, amount

_UP, _DOWN = frozenset({Sign.UP}), frozenset({Sign.DOWN})
_AGES = {
    "後期高齢者": (75, _UP),
    "高齢化率": (65, _UP),
    "前期高齢者": (65, _UP),
    "高齢者": (65, _UP),
    "お年寄り": (65, _UP),
    "年少人口": (15, _DOWN),
    "未成年": (18, _DOWN),
}
_EVENTS = {
    "東日本大震災": Day(2011, 3, 11),
    "阪神大震災": Day(1995, 1, 17),
    "阪神・淡路大震災": Day(1995, 1, 17),
    "関東大震災": Day(1923, 9, 1),
    "能登半島地震": Day(2024, 1, 1),
    "熊本地震": Day(2016, 4, 14),
    "北海道胆振東部地震": Day(2018, 9, 6),
    "新潟県中越地震": Day(2004, 10, 23),
    "西日本豪雨": Day(2018, 7),
    "リーマン・ショック": Day(2008, 9, 15),
    "リーマンショック": Day(2008, 9, 15),
    "世界金融危機": Day(2008),
    "アジア通貨危機": Day(1997),
    "プラザ合意": Day(1985, 9, 22),
    "天安門事件": Day(1989, 6, 4),
    "米同時多発テロ": Day(2001, 9, 11),
    "同時多発テロ": Day(2001, 9, 11),
    "真珠湾攻撃": Day(1941),
    "満州事変": Day(1931, 9, 18),
    "キューバ危機": Day(1962),
    "ソ連崩壊": Day(1991),
    "湾岸戦争": Day(1991),
    "ウクライナ侵攻": Day(2022, 2, 24),
    "クリミア併合": Day(2014, 3, 18),
    "パリ協定": Day(2015, 12, 12),
    "京都議定書": Day(1997),
}


def _any(names: dict[str, object]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


def _build_age(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the age that a word for people of it stands for."""
    age, bounds = _AGES[match[0]]
    return [Mention(*match.span(), (amount(Kind.AGE, age),), optional=True, bounds=bounds)]


def _build_event(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the date of an event, which another language may name it for, as far as it likes."""
    day = _EVENTS[match[0]]
    readings = dict.fromkeys((Day(day.year), Day(day.year, day.month), day))
    return [Mention(*match.span(), tuple(readings), optional=True)]


_SCHOOLS = {"小": 0, "中": 6, "高": 9}
_GRADE = re.compile(
    r"(?<![一-龥0-9])(?P<s>[小中高])(?P<n>[1-6])(?=[のはがとをに・、。)]|生|男|女)生?"
    r"|(?P<long>小学校?|中学校?|高校|高等学校)の?(?P<n2>[1-6一二三四五六])(?:年生"
    r"|年)(?![間ぶ前後以])"
)


def _build_grade(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a year at school, counted in its school or from the first on."""
    number = int(value_of(match["n"] or match["n2"]))
    before = _SCHOOLS[(match["s"] or match["long"])[0]]
    start = match.start("n") if match["n"] else match.start("n2")
    readings = (
        amount(Kind.ORDINAL, number),
        amount(Kind.ORDINAL, number + before),
        Amount(Kind.CODE, Fraction(number + before), Fraction(number + before), code="grade"),
        amount(Kind.COUNT, number + before),
    )
    return [Mention(start, match.end(), readings, number=Fraction(number))]


_ADOPTED = re.compile(
    r"(?:(?<=決議[0-9]{4})|(?<=決議[0-9]{3})|(?<=決議[0-9]{4}号)|(?<=決議[0-9]{3}号))"
    r"\((?P<y>(?:19|20)[0-9]{2})年?\)"
)


def _build_adopted(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the year that a resolution is of, which often goes unsaid (決議1325(2000))."""
    return [Mention(match.start("y"), match.end("y"), (Day(int(match["y"])),), optional=True)]


def _word(pattern: str, hints: tuple[str, ...], *readings: Value) -> Production:
    def build(match: re.Match[str], _scan: Scan) -> list[Mention]:
        return [Mention(*match.span(), readings, optional=True)]

    return Production(re.compile(pattern), build, hints)


_TENTHS_A_YEAR = re.compile(
    r"(?:(?<=年)|(?<=年利)|(?<=利率)|(?<=金利)|(?<=利息))(?P<n>[一二三四五六七八九])分(?P<b>[一二三四五六七八九])?(?![の間0-9以])"
)


def _build_interest(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make hundredths of what is lent, as statutes write them (年五分)."""
    share = value_of(match["n"]) / 100
    share += value_of(match["b"]) / 1000 if match["b"] else 0
    return [Mention(*match.span(), (amount(Kind.SHARE, share),))]


def _production(names: dict[str, object], build: Callable[..., list[Mention]]) -> Production:
    return Production(_any(names), build, tuple(names))


KNOWN_PRODUCTIONS = (
    _production(dict(_AGES), _build_age),
    _production(dict(_EVENTS), _build_event),
    Production(_ADOPTED, _build_adopted, ("決議",)),
    Production(_GRADE, _build_grade, ("小", "中", "高")),
    Production(_TENTHS_A_YEAR, _build_interest, ("分",)),
    _word("夫婦(?:二人|2人|ふたり)", ("夫婦",), amount(Kind.COUNT, 2, "person")),
)
"""What has to be read before names, dates and numbers."""
