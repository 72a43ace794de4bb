"""How a number counts from others in English: all but ten, three others, a fortnight later."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.deriving import among, besides
from briefgen.quantities.folding import fold
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, Relation, amount

_ALL_BUT = fold(r"\ball (?:but|except(?: for)?|save)(?: about| around| some)? \Z")
_OTHERS = fold(r"(?: [a-z]+)? others?\b(?! than)")
_NAMED = re.compile(r"(?P<list>(?:[^.;,]{1,40}, )*)[^.;,]{1,40},? (?:and|plus|with) \Z")
_AMONG = fold(r"(?: [a-z]+){0,4}?,? (?:including|among them|led by|such as|one of them)\b")
_LATER = fold(r" (?:later|on(?=[,.;]|\Z)|afterwards?|after that|hence|from now)\b")
_EARLIER = fold(r" (?:earlier|before(?: that)?(?=[,.;]|\Z)|ago|previously)\b")
_PER = fold(r"\b(?:for|to|in|per|out of)(?: every)? \Z")
_LEFT_OVER = fold(r"\b(?:the other|the remaining|the rest,?|leaving|leaves|the last|the final) \Z")
_SHORT = fold(r" (?:short\b(?! of)|to go\b|left\b|remaining\b|remain\b|outstanding\b|missing\b)")
_ROUND = frozenset({100, 1000, 10_000, 100_000})
_WINDOW = 120


def related(mention: Mention, text: str) -> Mention:
    """Return a number with how it counts from others."""
    kind = mention.first.kind
    if kind is Kind.ORDINAL and _completes(mention, text):
        return replace(mention, optional=True)
    if kind is Kind.DURATION:
        return _step(mention, text)
    if kind is not Kind.COUNT:
        return mention
    return _counted(mention, text)


def _counted(mention: Mention, text: str) -> Mention:
    before = text[max(0, mention.start - _WINDOW) : mention.start]
    if _ALL_BUT.search(before):
        return replace(mention, relation=Relation.ALL_BUT)
    if _OTHERS.match(text, mention.end):
        named = _NAMED.search(before)
        count = 1 + named["list"].count(", ") if named else 0
        readings = besides(mention.first, count) if count else mention.readings
        return replace(mention, readings=readings, relation=Relation.BESIDES)
    if _LEFT_OVER.search(before) or _SHORT.match(text, mention.end):
        return replace(mention, relation=Relation.REST)
    if _PER.search(before) and getattr(mention.first, "low", 0) in _ROUND:
        return replace(mention, relation=Relation.PER)
    if _AMONG.match(text, mention.end):
        first, *rest = mention.readings
        return replace(mention, readings=(among(first), *rest), relation=Relation.AMONG)
    return mention


_REST = {"third": "two", "fourth": "three", "fifth": "four", "sixth": "five"}


def _completes(mention: Mention, text: str) -> bool:
    """Say whether an ordinal is the last of those counted before it (two of them, the third)."""
    count = _REST.get(text[mention.start : mention.end])
    return (
        count is not None
        and re.search(rf"\b{count} of\b.*\bthe \Z", text[: mention.start]) is not None
    )


def _step(mention: Mention, text: str) -> Mention:
    if _LATER.match(text, mention.end):
        return replace(mention, relation=Relation.LATER)
    if _EARLIER.match(text, mention.end):
        return replace(mention, relation=Relation.EARLIER)
    return mention


def _build_all_but_one(match: re.Match[str], _scan: Scan) -> list[Mention]:
    return [Mention(*match.span(), (amount(Kind.COUNT, 1),), number=Fraction(1))]


ALL_BUT_ONE_PRODUCTION = Production(
    re.compile(r"(?<=all but )one\b|(?<=all except )one\b", re.IGNORECASE),
    _build_all_but_one,
    ("all ",),
)
"""What has to be read before idioms (one of the)."""
