"""The grammar of quantities in English."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities import composing
from briefgen.quantities.en import amounts, dates, words
from briefgen.quantities.en.bounds import bounds_around, edge_of, sets_a_rule
from briefgen.quantities.en.labels import LABELS
from briefgen.quantities.en.relations import related
from briefgen.quantities.en.roles import balance_of, role_of
from briefgen.quantities.en.signs import change_around, shift_after, trends
from briefgen.quantities.folding import fold, small
from briefgen.quantities.scanning import Grammar, Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, Reading, Role, Sign

_GRAMMAR = Grammar(
    *words.EARLY_PRODUCTIONS,
    *dates.PRODUCTIONS,
    *words.PRODUCTIONS,
    *dates.LATE_PRODUCTIONS,
    *amounts.PRODUCTIONS,
    *words.LATE_PRODUCTIONS,
)
_BETWEEN_PARTS = re.compile(r",? (?:and )?")
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


def plain(text: str) -> str:
    """Return the text as it is."""
    return text


def read(scan: Scan) -> Reading:
    """Read the quantities of an English text."""
    text = small(scan.source)
    _GRAMMAR.run(scan)
    mentions = sorted(scan.mentions, key=lambda item: item.start)
    mentions = composing.share_units(mentions, text, amounts.RANGE)
    mentions = _with_percent(mentions)
    mentions = composing.compose(mentions, text, _BETWEEN_PARTS)
    mentions = composing.mark_conversions(mentions, text)
    found = trends(text)
    signed, floor = [], 0
    for mention in mentions:
        signed.append(_signed(mention, floor, text, found))
        if mention.first.kind in _QUANTIFIED:
            floor = mention.end
    said = tuple(
        (dimension, sign)
        for offset, dimension, sign in found
        if dimension != "level" or not _NUMBER_AFTER.match(text, offset)
    )
    signed = composing.mark_limits(signed)
    return Reading(tuple(signed), said, LABELS.ties(signed, scan.source))


_NUMBER_AFTER = fold(
    r"[a-z]+(?: (?:below|under|short))?(?: of)?(?: (?:the|a|an|about|some|its))* ?(?:[$€£¥]?[0-9]"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|third|quarter)"
)
"""A word that compares with the number after it, which it bounds (topped 5%)."""


def _with_percent(mentions: list[Mention]) -> list[Mention]:
    """Let a bare number after a percentage be one too (from 25 per cent to 15)."""
    seen = False
    result = []
    for mention in mentions:
        value = mention.first
        bare = isinstance(value, Amount) and value.kind is Kind.COUNT and not value.unit
        if seen and bare and mention.number is not None:
            share = Amount(Kind.SHARE, mention.number / 100, mention.number / 100)
            result.append(replace(mention, readings=(*mention.readings, share)))
        else:
            result.append(mention)
        seen = seen or value.kind is Kind.SHARE
    return result


def _signed(mention: Mention, floor: int, text: str, found: list[tuple[int, str, Sign]]) -> Mention:
    value = mention.first
    if isinstance(value, Day):
        role = role_of(text, mention.start, mention.end)
        return replace(mention, role=None if role is Role.BY else role)
    if value.kind not in _QUANTIFIED:
        return mention
    bounds, end = bounds_around(text, mention.start, mention.end)
    if value.kind in _STANDING:
        change = shift_after(text, end)
    else:
        change = change_around(text, (mention.start, end), floor, found)
    if value.kind is Kind.MULTIPLE or mention.change:
        change = mention.change
    return replace(
        related(mention, text),
        bounds=mention.bounds | bounds,
        change=change,
        role=role_of(text, mention.start, end),
        balance=balance_of(text, mention.start, end) if value.kind is Kind.MONEY else None,
        normative=bool(bounds & _WAYS) and sets_a_rule(text, mention.start, mention.end),
        edge=edge_of(text, mention.start, mention.end) if bounds & _WAYS else None,
    )
