"""What bounds a number in English: at least, under, or so."""

from __future__ import annotations

import re

from briefgen.quantities.folding import fold
from briefgen.quantities.values import NO_SIGNS, Edge, Sign

_UP, _DOWN, _ABOUT = Sign.UP, Sign.DOWN, Sign.ABOUT

_BEFORE = (
    (frozenset({_UP}), r"(?:not|never|nor) (?:fall|drop|dip|go|slip|been) (?:below|under)"),
    (frozenset({_DOWN}), r"(?:not|never|nor) (?:rise|go|climb|been) (?:above|over)"),
    (frozenset({_UP, _ABOUT}), r"(?:just|shortly|soon|a little) after"),
    (frozenset({_UP}), r"(?:no|not) (?:fewer|less|sooner|earlier) than"),
    (frozenset({_DOWN}), r"(?:no|not) (?:more|greater|later|higher) than"),
    (
        frozenset({_UP, _ABOUT}),
        r"(?:just|slightly|a little|little|well|narrowly|a touch|a shade|a fraction|comfortably)"
        r" (?:over|above|more than|past|beyond|north of)",
    ),
    (
        frozenset({_DOWN, _ABOUT}),
        (
            r"(?:just|slightly|a little|a shade|a touch|a fraction|a whisker)"
            r" (?:under|below|less than|short of|shy of|south of)"
            r"|close to|nearly|almost|approaching|shy of|not quite|virtually|near|nearing"
            r"|closer to|(?:just|shortly|a little) before"
        ),
    ),
    (
        frozenset({_DOWN}),
        (
            r"no more than|not more than|no greater than|no later than|up to|at most|a "
            r"maximum of|maximum of|not exceed(?:ing)?|not to exceed|capped at|within(?: the "
            r"(?:next|first|past))?|fewer than|less than|lower than|smaller than|short of"
            r"|below|under|beneath|south of|younger than|at the latest"
            r"|before(?= (?:the age|age|turning|reaching|their))"
        ),
    ),
    (
        frozenset({_UP}),
        (
            r"no fewer than|no less than|not fewer than|not less than|at least|a minimum of"
            r"|minimum of|more than|over|above|in excess of|upwards? of|north of"
            r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)|greater than"
            r"|beyond|past|older than|higher than|longer than|larger than"
        ),
    ),
    (
        frozenset({_ABOUT}),
        (
            r"about|around|approximately|roughly|some|an estimated|estimated|or so|circa|c\."
            r"|in the region of|in the vicinity of|on the order of|of the order of"
            r"|in the neighbourhood of|somewhere around"
        ),
    ),
)
_FILL = (
    r"(?:,? ?(?:reaching|turning|their|the|a|an|its|their|by|some|total of|level of|of"
    r"|threshold of|mark of"
    r"|even|for|to|as many as|age of|aged|ages of))*[ ]?(?:US|the age of )?"
)
_BEFORE_PATTERNS = tuple((signs, fold(rf"\b(?:{pattern}) {_FILL}\Z")) for signs, pattern in _BEFORE)
_BEFORE_HINT = fold(r"\b(?:" + "|".join(p for _, p in _BEFORE) + r")\b")
_AFTER = (
    (
        frozenset({_UP}),
        (
            r"(?:[- ]?plus\b|\+|(?: [a-z]+){0,3}? ?,? or (?:more|over|above|older|greater"
            r"|higher|longer|upwards|later)\b|(?: [a-z]+)? and (?:over|above|older|more|up)\b"
            r"|-odd\b| odd\b| at (?:the )?least\b)"
        ),
    ),
    (
        frozenset({_DOWN}),
        (
            r"(?:(?: [a-z]+){0,3}? ?,? or (?:less|fewer|under|below|lower|younger|earlier"
            r"|smaller|shorter)\b|(?: [a-z]+)? and (?:under|below|younger)\b| at (?:the "
            r")?most\b| at the latest\b| or even less\b)"
        ),
    ),
    (frozenset({_ABOUT}), r"(?: [a-z]+){0,2}? or (?:so|thereabouts)\b|-ish\b|-odd\b"),
)
_AFTER_PATTERNS = tuple((signs, fold(pattern)) for signs, pattern in _AFTER)


def bounds_around(text: str, start: int, end: int) -> tuple[frozenset[Sign], int]:
    """Return what bounds a number, and the offset after it."""
    signs = NO_SIGNS
    before = text[max(0, start - 40) : start]
    if _BEFORE_HINT.search(before):
        for sign, pattern in _BEFORE_PATTERNS:
            if pattern.search(before):
                signs = sign
                break
    for sign, pattern in _AFTER_PATTERNS:
        if after := pattern.match(text, end):
            return signs | sign, after.end()
    return signs, end


_IN = fold(
    r"\b(?:at least|(?:no|not) (?:fewer|less|sooner|earlier|more|greater|later|higher|lower) than"
    r"|(?:a )?minimum of|up to"
    r"|at most|(?:a )?maximum of|not exceed(?:ing)?|not to exceed|capped at|within(?: the (?:next"
    r"|first|past))?)"
    rf" {_FILL}\Z"
)
_OUT = fold(
    r"(?<!not fall )(?<!not drop )(?<!not rise )(?<!not go )\b(?:more than|over|above"
    r"|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s"
    r"|ped|ping)"
    r"|greater than|beyond|fewer than|less than|lower than|smaller than|short of|below|under"
    r"|younger than"
    rf"|older than|higher than|longer than|larger than) {_FILL}\Z"
)
_IN_AFTER = fold(
    r"(?: [a-z]+){0,4}? ?,? (?:or|and) (?:more|over|above|older|greater|higher|longer|upwards"
    r"|later|less"
    r"|fewer|under|below|lower|younger|earlier|smaller|shorter|up)\b(?! than)|\+"
)
_NORM = fold(
    r"\b(?:must|shall|requir\w*|need(?:s|ed)?|eligib\w*|qualif\w*|subject to|barred|banned"
    r"|prohibit\w*|bars|bans"
    r"|entitle\w*|allowed|permitted|exempt\w*|liable|only with|may (?:not )?be|rules?|threshold)\b"
)


_CLAUSE_END = re.compile(r"[;:]|[.,] ")


def sets_a_rule(text: str, start: int, end: int) -> bool:
    """Say whether the clause around a number speaks of what must or may be."""
    before = _CLAUSE_END.split(text[max(0, start - _LONGEST) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + _LONGEST])[0]
    return _NORM.search(before) is not None or _NORM.search(after) is not None


_LONGEST = 80


def edge_of(text: str, start: int, end: int) -> Edge | None:
    """Return whether what bounds a number includes it."""
    before = text[max(0, start - 40) : start]
    if _IN.search(before) or _IN_AFTER.match(text, end):
        return Edge.IN
    return Edge.OUT if _OUT.search(before) else None
