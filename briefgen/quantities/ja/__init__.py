"""The grammar of quantities in Japanese."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities import composing
from briefgen.quantities.ja import amounts, dates, shares, words
from briefgen.quantities.ja.basis import BASIS_PRODUCTION
from briefgen.quantities.ja.bounds import bounds_around, edge_of, sets_a_rule
from briefgen.quantities.ja.calendar_words import CALENDAR_PRODUCTIONS
from briefgen.quantities.ja.holidays import HOLIDAY_PRODUCTIONS
from briefgen.quantities.ja.idioms import COUNTRIES_PRODUCTION, IDIOM_PRODUCTION, loose_numerals
from briefgen.quantities.ja.known import KNOWN_PRODUCTIONS
from briefgen.quantities.ja.labels import LABELS
from briefgen.quantities.ja.names import NAME_PRODUCTION
from briefgen.quantities.ja.numerals import value_of
from briefgen.quantities.ja.relations import related
from briefgen.quantities.ja.roles import balance_of, role_of, share_roles
from briefgen.quantities.ja.signs import change_after, trends
from briefgen.quantities.ja.units import UNIT
from briefgen.quantities.scanning import Grammar, Production, Scan, ignore
from briefgen.quantities.values import (
    Amount,
    Day,
    Kind,
    Mention,
    Reading,
    Role,
    Sign,
    Value,
    amount,
)

_SMALL_KA = re.compile(
    r"(?<=[0-9〇一二三四五六七八九十百千万数何第])[ヶケヵか箇ヵヶカケ](?=[国月年所条村])"
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?!FY|US|A\$|Q[1-4](?![0-9])|[RHS][0-9]{1,2}年|No)"
    r"(?P<w>[A-Z][A-Za-z]{0,12})(?P<s>[- ]?)(?P<n>[0-9]+(?:\.[0-9]+)?)[A-Za-z]{0,2}"
    r"(?![A-Za-z0-9])"
)
_GENERATION = re.compile(r"(?<![0-9.])(?P<n>[2-6])(?P<w>[GDK])(?![A-Za-z0-9])")
_DESIGNATION = re.compile(
    r"(?<=[ァ-ヴー星型])(?<!プラス)(?<!マイナス)(?<!パーセント)-?(?P<n>[0-9]+)(?:-[0-9]+)*(?=型"
    r"|号(?!機)|(?![0-9,.万億兆]|" + UNIT + "))"
)
_WORLD_WAR = re.compile("第?(?P<n>[一二12])次(?:世界)?大戦")
_OF_A_DAY = rf"」|テロ|(?!{UNIT}|[十百千万億兆割余数強弱前後以未超台代近])[一-龥]"
_DATE_NAME = re.compile(
    rf"(?<![0-9])(?P<m>[0-9]{{1,2}})・(?P<d>[0-9]{{1,2}})(?={_OF_A_DAY})"
    r"|(?<![一-龥])(?P<km>[一二三四五六七八九])・(?P<kd>[一二三四五六七八九〇]{1,2})(?=事件|運動"
    r"|独立|革命|宣言|デモ|クーデター)"
)
_KNOWN_DAY = re.compile(r"(?<![0-9.])(?P<d>3\.11|9\.11)(?=から|以[降来後]|の|後|を|に|」|、|で)")
_KNOWN_DAYS = {"3.11": Day(2011, 3, 11), "9.11": Day(2001, 9, 11)}
_NOTHING = re.compile("")
_STANDING = frozenset({Kind.ORDINAL, Kind.DURATION, Kind.AGE, Kind.TIME})
"""What does not rise or fall itself."""
_WAYS = frozenset({Sign.UP, Sign.DOWN})
_QUANTIFIED = frozenset(Kind) - {
    Kind.DATE,
    Kind.CODE,
    Kind.WEEKDAY,
    Kind.OFFSET,
    Kind.RATE,
    Kind.BASIS,
}


def _build_code(match: re.Match[str], _scan: Scan) -> list[Mention]:
    number = Fraction(match["n"])
    letters = (match.groupdict().get("w") or "").upper()
    value = Amount(Kind.CODE, number, number, code=letters)
    return [Mention(match.start(), match.end(), (value,), optional=bool(letters))]


def _build_world_war(match: re.Match[str], _scan: Scan) -> list[Mention]:
    number = 1 if match["n"] in "一1" else 2
    return [Mention(match.start(), match.end(), (amount(Kind.ORDINAL, number, "war"),), True)]


_NO_YEAR = frozenset({0})
"""The years of a day that no calendar has."""


def _build_date_name(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the day that an event is named after."""
    month = int(value_of(match["m"] or match["km"]))
    day = int(value_of(match["d"] or match["kd"]))
    return [Mention(match.start(), match.end(), (Day(month=month, day=day, years=_NO_YEAR),), True)]


def _build_known_day(match: re.Match[str], _scan: Scan) -> list[Mention]:
    return [Mention(match.start(), match.end(), (_KNOWN_DAYS[match["d"]],), True)]


_FIRST = (
    Production(_KNOWN_DAY, _build_known_day, (".11",)),
    Production(shares.LEGAL, shares.build_legal, ("月",)),
    Production(_WORLD_WAR, _build_world_war, ("大戦",)),
    Production(_DATE_NAME, _build_date_name, ("・",)),
    *CALENDAR_PRODUCTIONS,
    *HOLIDAY_PRODUCTIONS,
    *KNOWN_PRODUCTIONS,
    BASIS_PRODUCTION,
    NAME_PRODUCTION,
    IDIOM_PRODUCTION,
    COUNTRIES_PRODUCTION,
    Production(re.compile(r"https?://[^\s、。]+"), ignore, ("http",)),
    Production(_CODE, _build_code, tuple("0123456789")),
    Production(_GENERATION, _build_code, ("g", "d", "k")),
    Production(_DESIGNATION, _build_code, tuple("0123456789")),
)
_GRAMMAR = Grammar(
    *_FIRST,
    *words.PRODUCTIONS,
    *dates.PRODUCTIONS,
    *amounts.PRODUCTIONS,
    *words.LATE_PRODUCTIONS,
)


_POINT = re.compile(rf"(?<=[0-9])・(?=[0-9]+(?![0-9日月年]|{_OF_A_DAY}))")


def plain(text: str) -> str:
    """Return a text with one spelling for カ国, カ月 and カ所, and for the decimal point."""
    return _POINT.sub(".", _SMALL_KA.sub("カ", text))


def read(scan: Scan) -> Reading:
    """Read the quantities of a Japanese text."""
    _GRAMMAR.run(scan)
    mentions = sorted([*scan.mentions, *loose_numerals(scan.text)], key=lambda item: item.start)
    mentions = composing.share_units(mentions, scan.source, amounts.RANGE)
    mentions = composing.compose(mentions, scan.source, _NOTHING)
    mentions = composing.mark_conversions(mentions, scan.source)
    found = trends(scan.source)
    signed = [
        _signed(
            item,
            mentions[index + 1].start if index + 1 < len(mentions) else len(scan.source),
            scan,
            found,
        )
        for index, item in enumerate(mentions)
    ]
    signed = composing.mark_limits(_ranked(signed, scan.source))
    signed = share_roles(signed, scan.source)
    said = tuple(
        (dimension, sign)
        for offset, dimension, sign in found
        if dimension != "level" or not _bounds_a_number(scan.source, offset)
    )
    return Reading(tuple(signed), said, LABELS.ties(signed, scan.source))


_RANK_OF = re.compile("位?の(?=[一-龥ァ-ヴA-Z])|位?[がはで]")


def _ranked(mentions: list[Mention], text: str) -> list[Mention]:
    """Let the ranks of what is listed from the first go unsaid (首位の米国、2位の中国)."""
    result, wanted = list(mentions), 1
    for index, item in enumerate(mentions):
        value = item.first
        if not isinstance(value, Amount) or value.kind is not Kind.ORDINAL:
            continue
        if value.low == wanted and _RANK_OF.match(text, item.end):
            result[index] = replace(item, optional=True)
            wanted += 1
    return result if wanted > 2 else mentions


_NUMBER_BEFORE = re.compile(r"[0-9〇一二三四五六七八九十百千万億兆%割][^、。0-9ぁ-ん]{0,6}[をに]\Z")


def _bounds_a_number(text: str, offset: int) -> bool:
    """Say whether a word that compares stands right after a number, which it bounds (5割を超え)."""
    return _NUMBER_BEFORE.search(text, max(0, offset - 9), offset) is not None


def _signed(mention: Mention, stop: int, scan: Scan, found: list[tuple[int, str, Sign]]) -> Mention:
    value = mention.first
    if isinstance(value, Day):
        role = role_of(scan.source, mention.start, mention.end)
        mention = _with_other_days(mention, value, scan.source)
        return replace(mention, role=None if role is Role.BY else role)
    if value.kind not in _QUANTIFIED:
        return mention
    bounds, end = bounds_around(scan.source, mention.start, mention.end)
    moves = value.kind not in _STANDING
    change = change_after(scan.source, end, max(stop, end), found if moves else [])
    parts = mention.parts
    mention = related(_with_part(mention, scan.source), scan.source)
    if scan.source[mention.end : mention.end + 1] == "台" and mention.number:
        parts = _range_of(mention, value)
    return replace(
        mention,
        bounds=bounds | mention.bounds,
        change=mention.change or change,
        role=role_of(scan.source, mention.start, end),
        balance=balance_of(scan.source, mention.start, end) if value.kind is Kind.MONEY else None,
        normative=bool(bounds & _WAYS) and sets_a_rule(scan.source, mention.end),
        edge=edge_of(scan.source, mention.start, mention.end) if bounds & _WAYS else None,
        parts=parts,
    )


_BEGINS = re.compile("から|より|以降|に(?:始|開始|導入|実施|施行|発足|スタート)")
_MORNING = re.compile("の?(?:午前|未明|早朝|朝)")


def _with_other_days(mention: Mention, day: Day, text: str) -> Mention:
    """Return a date that may be told by another clock or calendar as what it is there too.

    A fiscal year begins in April, and a morning in Japan is the day before further west.
    """
    more: list[Value] = []
    if day.count == "fiscal" and not day.part and day.year and _BEGINS.match(text, mention.end):
        more.append(Day(day.year, 4))
    if day.day and day.day > 1 and text.endswith("日本時間", 0, mention.start):
        more += [replace(day, day=day.day - 1)] if _MORNING.match(text, mention.end) else []
    return replace(mention, readings=(*mention.readings, *more)) if more else mention


_PART_OF_RANGE = re.compile("台の?(前半|半ば|後半)")
_PARTS = {"前半": "first", "半ば": "middle", "後半": "last"}


def _with_part(mention: Mention, text: str) -> Mention:
    """Return a mention, a share with the part of the range that is named (20%台前半)."""
    found = _PART_OF_RANGE.match(text, mention.end)
    if not found:
        return mention
    readings: tuple[Value, ...] = tuple(
        replace(value, code=_PARTS[found[1]])
        if isinstance(value, Amount) and value.kind is Kind.SHARE
        else value
        for value in mention.readings
    )
    return replace(mention, readings=readings)


def _range_of(mention: Mention, value: Amount) -> tuple[Mention, ...]:
    """Return the ends of a range that is named by its lower end (68万人台)."""
    number = mention.number or Fraction(1)
    step = Fraction(mention.scale) if mention.scale > 1 else Fraction(1)
    while mention.scale == 1 and number % (step * 10) == 0:
        step *= 10
    end = value.low / number * (number + step)
    return (
        replace(mention, parts=()),
        replace(mention, readings=(replace(value, low=end, high=end),)),
    )
