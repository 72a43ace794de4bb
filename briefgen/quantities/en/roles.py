"""Whether something changed by a number or to it, in English: cut by 30%, cut to 30%."""

from __future__ import annotations

from briefgen.quantities.en.numerals import CARDINALS
from briefgen.quantities.folding import fold
from briefgen.quantities.values import Role, Sign


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FILLERS = _words(
    "about around roughly approximately some nearly almost just only well as much many little few "
    "a an "
    "mere further record full more less fewer than over under above below at least most between "
    "another "
    "additional extra estimated the its their slightly exactly half us total maximum"
)
_VERBS = _words(
    "rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing "
    "gained "
    "gains lost loses dropped drops dropping declined declines declining increased increases "
    "increasing "
    "decreased decreases decreasing climbed climbs climbing jumped jumps jumping slipped slips "
    "slipping "
    "shed sheds shedding shrank shrunk contracted expanded up down plunged soared surged slid "
    "tumbled "
    "weakened strengthened advanced cut trimmed"
)
_NOUNS = _words(
    "rise fall increase decrease drop decline gain reduction cut growth jump contraction expansion "
    "rises falls increases decreases drops declines gains reductions cuts"
)
_DEEDS = _words(
    "demonstration demonstrations protest protests rally rallies march marches strike strikes "
    "attack attacks raid raids visit visits incursion incursions crossings intrusions purchases "
    "application applications request requests complaints attended owned led run signed backed "
    "supported opposed held hosted staffed crewed joined ratified endorsed shared inhabited "
    "visited watched sponsored"
)
"""What is done by somebody, so that a number after "by" is of those who did it."""
_NOT_BEFORE_TO = _words(
    "up close due compared according equal equivalent addition respect next prior amount amounts "
    "amounted came comes come limited given paid sentenced cent votes dozen million billion "
    "trillion "
    "thousand hundred tonnes points kilometres metres years months weeks days hours minutes yen "
    "dollars "
    "euros people degrees seats percent"
) | frozenset(CARDINALS)
_COUNTED = frozenset({"total", "maximum", "record"})
_FROM_TO = fold(
    r"[^.;]{0,50}? to (?:the (?:end|start|beginning|middle) of |early |mid-|late |(?:Jan|Feb|Mar"
    r"|Apr|May|Jun|Jul"
    r"|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:(?:about|around|some|nearly|almost|just|only|over|under|more"
    r"|less|than) )*"
    r"(?:[0-9$€£¥]|one|two|three|four|five|six|seven|eight|nine|ten|half|a (?:third|quarter"
    r"|tenth)))"
)
_CHANGES = fold(
    r"[- ](?:(?:year-on-year|further|net|sharp|modest|slight|annual|annualised) )?(?:higher|lower"
    r"|rise|fall|increase|decrease|drop|decline|gain|reduction|cut|jump|contraction|expansion)s?\b"
    r"(?! of\b)"
    r"|[- ](?:(?:people|seats|votes|cases|jobs|points|years|months|days|weeks) )?(?:more|fewer|less"
    r"|earlier|later|longer|shorter|weaker|stronger) than\b(?! (?:[0-9]|a (?:third|quarter|half)))"
)
_APART = fold(
    r"[- ](?:below|under|above|short of|less than|lower than|higher than|more than)"
    r" (?:the |its |their |what |that |last |pre-|average|normal|(?:19|20)[0-9]{2}\b)"
)
"""What makes a number the distance from a level, although "to" stands before it."""
_LEVEL = fold(
    r" of (?:what|that|those|the (?:level|figure|total|number|peak|average|rate|previous|pre)|its"
    r"|their|last|(?:fiscal )?(?:19|20)[0-9]{2}|pre-|current|today)\b"
)
_WINDOW = 60
_QUOTES = str.maketrans(dict.fromkeys("'\"‘’“”(", " "))


def role_of(text: str, start: int, end: int) -> Role | None:
    """Return what a number is to the change that it stands beside.

    Args:
        text: the text in small letters.
        start: where the number begins.
        end: where it ends, with what bounds it.
    """
    words = _before(text, start)
    last = words[-1] if words else ""
    before_that = words[-2] if len(words) > 1 else ""
    by = (
        (last == "by" and before_that not in _DEEDS)
        or last in _VERBS
        or (last == "of" and before_that in _NOUNS)
    )
    if _LEVEL.match(text, end) and not by:
        return Role.TO
    if by or _CHANGES.match(text, end):
        return Role.BY
    if last == "from" and before_that in ("up", "down"):
        return Role.FROM
    if last == "from":
        return Role.FROM if _FROM_TO.match(text, end) else None
    if (
        last == "to"
        and not _APART.match(text, end)
        and ("from" in words[-7:] or not _ends_range(before_that))
    ):
        return Role.TO
    return None


def _before(text: str, start: int) -> list[str]:
    """Return the words before a number without those that only qualify it."""
    words = text[max(0, start - _WINDOW) : start].translate(_QUOTES).split()
    while words:
        if words[-1] in _FILLERS:
            words.pop()
        elif words[-2:] == ["up", "to"] or (
            words[-1] == "of" and words[-2:-1] and words[-2] in _COUNTED
        ):
            words[-2:] = []
        else:
            break
    return words


def _ends_range(word: str) -> bool:
    """Say whether "to" after a word joins the ends of a range, or belongs to the word."""
    return word in _NOT_BEFORE_TO or any(char.isdigit() or char in "%)" for char in word)


_BALANCE_AFTER = fold(
    r"[- ](?:(?:trade|budget|current-account|fiscal|primary|net|operating) )?(?:(?P<up>surplus)"
    r"|deficit)\b"
)


def balance_of(text: str, start: int, end: int) -> Sign | None:
    """Return whether a sum is a surplus or a deficit."""
    if found := _BALANCE_AFTER.match(text, end):
        return Sign.UP if found["up"] else Sign.DOWN
    words = _before(text, start)
    if words[-1:] != ["of"] or not words[:-1]:
        return None
    return {"surplus": Sign.UP, "deficit": Sign.DOWN}.get(words[-2])
