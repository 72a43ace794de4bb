"""What a grammar finds in a text: values with their units, dates, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """What a value counts or measures."""

    COUNT = "count"
    ORDINAL = "ordinal"
    MONEY = "money"
    SHARE = "share"
    POINT = "point"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    TIME = "time"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    RATE = "rate"
    BASIS = "basis"
    CODE = "code"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit.

    Attributes:
        kind: what it counts; shares are parts of one, times of day minutes since midnight; the
            basis of a number is what it is counted per.
        low: the value, or the least that a vague one means (数百: 200).
        high: the value, or the most that a vague one means (数百: 999).
        unit: the currency (ISO 4217), the dimension of a measure, whose values are in its base
            unit, ``month`` or ``second`` for durations, the class of what is counted, or empty;
            of a basis what is counted per, ``each`` or ``total``.
        code: the letters of a designation (KN of KN-23).
    """

    kind: Kind
    low: Fraction
    high: Fraction
    unit: str = ""
    code: str = ""

    @property
    def vague(self) -> bool:
        """Whether more than one value is meant."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Day:
    """A date, as far as it is said.

    Attributes:
        year: the year, None where it is not said.
        month: the month.
        day: the day of the month.
        part: ``first``, ``middle`` or ``last`` of what is said, a season, ``Q1`` to ``Q4``.
        decade: whether the ten years from ``year`` are meant.
        count: ``fiscal`` or ``calendar`` where the text says how its years are counted.
        years: what the year may be where it is not said.
        months: what the month may be where it is not said.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    decade: bool = False
    count: str = ""
    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()

    @property
    def kind(self) -> Kind:
        """The kind of every date."""
        return Kind.DATE


Value = Amount | Day


class Sign(StrEnum):
    """Which side of a number is meant, or which way it went."""

    UP = "+"
    DOWN = "-"
    ABOUT = "~"


NO_SIGNS: frozenset[Sign] = frozenset()


class Role(StrEnum):
    """What a number is to the change that it stands beside."""

    BY = "by"
    TO = "to"
    FROM = "from"


class Edge(StrEnum):
    """Whether a bound holds for the number itself (以上) or not (超)."""

    IN = "in"
    OUT = "out"


class Relation(StrEnum):
    """How a number counts from others in its text."""

    ALL_BUT = "all but"
    BESIDES = "besides"
    AMONG = "among"
    LATER = "later"
    EARLIER = "earlier"
    PER = "per"
    REST = "rest"
    THROUGH = "through"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity or date in a text.

    Attributes:
        start: offset of its first character in the text.
        end: offset after its last.
        readings: what it may mean, the likeliest first.
        optional: whether the other language may do without it (an article for "one").
        bounds: how the value bounds the truth (少なくとも, nearly).
        change: which way it went (増, fell).
        role: whether something changed by it, to it or from it.
        edge: whether the bound includes the number.
        normative: whether its clause sets a rule, so that the edge matters.
        balance: whether it is a surplus or a deficit.
        parts: the mentions that it can also be read as (April–June).
        number: the number as it is said, before its unit.
        scale: what the last word of the number multiplies by (万 of 6万).
        relation: how it counts from others in its text (all but ten, a fortnight later).
    """

    start: int
    end: int
    readings: tuple[Value, ...]
    optional: bool = False
    bounds: frozenset[Sign] = NO_SIGNS
    change: frozenset[Sign] = NO_SIGNS
    role: Role | None = None
    edge: Edge | None = None
    normative: bool = False
    balance: Sign | None = None
    parts: tuple[Mention, ...] = ()
    number: Fraction | None = None
    scale: int = 1
    relation: Relation | None = None

    @property
    def first(self) -> Value:
        """The likeliest reading."""
        return self.readings[0]

    def moved(self, start: int, end: int) -> Mention:
        """Return the same mention at other offsets."""
        return replace(self, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Tie:
    """A number and what stands beside it to say what it is of.

    Attributes:
        value: the place of the number among the mentions.
        category: what kind of thing it is of (``country``, ``date``).
        key: which of them: a name that needs no language, or the place of a mention.
    """

    value: int
    category: str
    key: str | int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says in numbers.

    Attributes:
        mentions: quantities and dates in the order of the text.
        trends: every word that says which way something went, by what it speaks of: ``change``,
            ``label``, ``speed``, ``level``, ``balance`` or ``schedule``; attached to a number or
            not.
        ties: what numbers are of.
    """

    mentions: tuple[Mention, ...]
    trends: tuple[tuple[str, Sign], ...] = ()
    ties: tuple[Tie, ...] = ()


def amount(kind: Kind, value: Fraction | int, unit: str = "") -> Amount:
    """Return an exact amount."""
    number = Fraction(value)
    return Amount(kind, number, number, unit)
