"""How votes fell in English: 14-1, six to three, 113 in favour and 12 against, one abstention."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.en.numerals import CARDINALS
from briefgen.quantities.en.relative import LONG_MONTH
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, amount

_NUMBER = rf"[0-9][0-9,]*|{'|'.join(sorted(CARDINALS, key=len, reverse=True))}|none|nil"
SCORE = re.compile(
    rf"(?<![0-9A-Za-z$€£¥,.-])(?P<a>[0-9]{{1,3}})-(?P<b>[0-9]{{1,3}})(?![0-9A-Za-z-]"
    rf"|,[0-9]{{3}})(?!\s?%"
    rf"| per ?cent| (?:{LONG_MONTH}|years?|days?|weeks?|months?|people|points)\b)"
    rf"|\bby (?:a vote of |a margin of "
    rf"|a majority of )?(?P<c>{_NUMBER})(?: votes?)? to (?P<d>{_NUMBER})(?: votes)?\b"
    rf"|\b(?P<e>{_NUMBER}) votes to (?P<f>{_NUMBER})\b"
    rf"|\bvot(?:ed|es) (?P<g>{_NUMBER}) to (?P<h>{_NUMBER})\b",
    re.IGNORECASE,
)
ABSTAINED = re.compile(
    rf"\b(?P<n>{_NUMBER})(?= abst(?:entions?|ained|aining|ain)\b)"
    rf"|\b(?P<against>{_NUMBER})(?= (?:votes? )?(?:against|opposed|opposing)\b)",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|rul(?:ed|ing)|court|approv\w+|pass(?:ed|es)|carried"
    r"|adopt\w+|reject\w+"
    r"|defeat\w*|beat|won|wins?|lost|drew|victory|losing|council|judges|justices|endorsed|upheld"
    r"|struck|committee)\b",
    re.IGNORECASE,
)


def _value(text: str) -> int:
    digits = text.replace(",", "")
    return int(digits) if digits.isdigit() else CARDINALS.get(text.lower(), 0)


def _build_score(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make the votes for and against; a score of one or more may not go unsaid."""
    if not _VOTING.search(scan.source):
        return None
    found = []
    sides = zip("aceg", "bdfh", strict=True)
    groups = next(pair for pair in sides if match[pair[0]])
    for group, side in zip(groups, ("for", "against"), strict=True):
        number = _value(match[group])
        value = amount(Kind.COUNT, number, side)
        span = match.start(group), match.end(group)
        found.append(Mention(*span, (value,), optional=number == 0, number=value.low))
    total = amount(Kind.COUNT, sum(_value(match[group]) for group in groups), "vote")
    found[1] = replace(found[1], readings=(*found[1].readings, total))
    return found


def _build_side(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    if not _VOTING.search(scan.source) and not match["n"]:
        return None
    number = _value(match[0])
    value = amount(Kind.COUNT, number, "abstain" if match["n"] else "against")
    return [Mention(match.start(), match.end(), (value,), optional=number == 0, number=value.low)]


_SCORE_NEEDS = re.compile(r"[0-9]-[0-9]|by [a-z0-9 ,]+ to |votes? to |vot(?:ed|es) [a-z0-9]+ to ")

PRODUCTIONS = (
    Production(SCORE, _build_score, needs=_SCORE_NEEDS),
    Production(ABSTAINED, _build_side, ("abst", "against", "oppos")),
)
"""What has to be read before dates and numbers."""
