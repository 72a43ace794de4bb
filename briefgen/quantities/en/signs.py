"""Which way a number went in English: rose, a cut, two days earlier."""

from __future__ import annotations

from bisect import bisect_left

from briefgen.quantities.folding import fold
from briefgen.quantities.trends import TrendWords
from briefgen.quantities.values import NO_SIGNS, Sign

_UP, _DOWN = Sign.UP, Sign.DOWN

_AMOUNT = (
    r"(?:(?:about|around|nearly|almost|more than|over|some|just|at least|only|well|a) ){0,3}"
    r"(?:[0-9$€£¥]|one|two|three|four|five|six|seven|eight|nine|ten|half|a (?:third|quarter|fifth))"
)
_WAY_UP = rf"up(?= (?:by|on|from|for (?:the|a) [a-z0-9-]+ |slightly|sharply|{_AMOUNT}))"
_WAY_DOWN = rf"down(?= (?:by|to|on|from|for (?:the|a) [a-z0-9-]+ |slightly|sharply|{_AMOUNT}))"
_LOST = rf"los(?:t|ing)(?= (?:ground|value|{_AMOUNT}))"

_WORDS = {
    ("seismic", _UP): r"upper(?=[- ][56]\b)",
    ("seismic", _DOWN): r"lower(?=[- ][56]\b)",
    ("earliest", _UP): r"at the (?:very )?earliest|no earlier than|(?<=the )earliest(?= date)",
    ("earliest", _DOWN): r"at the (?:very )?latest|no later than|(?<=the )latest(?= date)",
    ("label", _UP): r"growth",
    (
        "speed",
        _UP,
    ): r"accelerat\w*|quicken\w*|gather(?:ed|ing|s)? (?:pace|speed)|sp(?:ed|eed\w*) up|faster",
    (
        "speed",
        _DOWN,
    ): r"decelerat\w*|slow(?:ed|ing|s|down|er)?(?: down)?|los(?:t|ing) (?:momentum|pace)",
    ("change", _UP): (
        r"ris(?:e|es|ing|en)|rose|increas\w*|grow(?:s|n|ing)?|grew|gain(?:s|ed|ing)?"
        rf"|climb\w*|jump\w*|surg(?:e|ed|es|ing)|soar\w*|{_WAY_UP}|higher"
        r"|rais(?:e|ed|es|ing)|hik(?:e|ed|es|ing)|boost\w*|expand\w*|expansion|widen\w*"
        r"|swell\w*|swollen|doubl(?:e|es|ed|ing)|trebl\w*|tripl(?:e|es|ed|ing)|quadrupl\w*"
        r"|strengthen\w*|stronger|firmer|firmed|appreciat\w*|plus|rebound\w*|recover(?:ed"
        r"|s)|lift(?:ed|s|ing)?|upwards?(?! of\b)|extra(?= [0-9])|spik(?:e|ed|ing)|mount"
        rf"(?:ed|ing)|add(?:ed|ing|s)?(?= {_AMOUNT})|pick(?:ed)? up|edged up|upgrad\w*"
        r"|escalat\w*|wider|broader|balloon(?:s|ed|ing)|mushroom(?:ed|ing)|snowball(?:ed|ing)"
        r"|(?:sky)?rocket(?:ed|ing)"
    ),
    ("change", _DOWN): (
        r"fall(?:s|en|ing)?(?! (?:short|below|under|on|to the|within|into))|fell(?! "
        r"(?:short|below|under))|drop"
        r"(?:s|ped|ping)?(?! below)|declin\w*|decreas\w*|cut(?:s|ting|back|backs)?"
        r"|reduc\w*|lower(?:ed|ing|s)?(?!-(?:secondary|middle|income|house|tier|priced|ranking)| "
        r"(?:house|chamber|secondary|court|level|than))"
        r"|shrink\w*|shrank|shrunk"
        r"|contract(?:ed|ion|s(?= by))|slump\w*|plung\w*|plummet\w*"
        r"|(?:tumbl(?:e[sd]?|ing)|slid(?:e|es"
        r"|ing)?|slip(?:ped|s|ping)|s[aiu]nk(?:s|ing)?(?= (?:by|to|from|back)))"
        rf"(?! (?:back |well |just )?(?:below|under))|dip(?:ped|s|ping)?(?! (?:below|under))"
        rf"|{_WAY_DOWN}|halv\w*|trim"
        r"(?:s|med|ming)?|slash\w*|narrow(?:s|ed|ing)|dwindl\w*"
        r"|weaken\w*|weaker|softer|softened|depreciat\w*"
        rf"|diminish\w*|minus|downward\w*|shed(?:s|ding)?|{_LOST}|eas(?:ed|es|ing)(?= (?:by"
        r"|to|from|[0-9]))|downgrad\w*|halving"
        r"|scal(?:ed|ing) (?:back|down)|dent(?:ed)?|narrower|shav(?:e[sd]?|ing)"
        r"|par(?:ed|ing)(?= (?:back|down|[0-9]))|lopp(?:ed|ing)"
        rf"|whittl\w*|knock(?:ed|s|ing)?(?= {_AMOUNT})|wip(?:ed|es|ing)(?= {_AMOUNT})"
    ),
    ("level", _UP): (
        r"exceed\w*|surpass\w*|above|topp(?:ed|ing)|tops|overshoot\w*|overshot"
        r"|outstripp?\w*|beat(?:s|ing)?|outpac\w*|over(?= (?:the|its|their) (?:[a-z]+ )?(?:limit"
        r"|target|ceiling|budget))|more (?:[a-z]+ ){1,6}?"
        rf"than(?! (?:half|{_AMOUNT}))"
    ),
    ("level", _DOWN): (
        r"below|(?:fall(?:s|en|ing)?|fell|come|came|coming) (?:well |far |just |slightly "
        r"|almost [^ ]+ )?short|short of|undershoot\w*|undershot|missed|(?:fell|dropp?"
        r"(?:ed|s)?|dip(?:ped|s)?|fall(?:s|en)?) under|falls? short"
        rf"|(?:fewer|less) (?:[a-z]+ ){{0,6}}?than(?! (?:half|{_AMOUNT}))"
    ),
    ("sex", _UP): r"wom[ae]n|females?|girls?",
    ("sex", _DOWN): r"m[ae]n|males?|boys?",
    ("trade", _UP): r"export(?:s|ed|ing|ers?)?",
    ("trade", _DOWN): r"import(?:s|ed|ing|ers?)?",
    (
        "extreme",
        _UP,
    ): r"highest|strongest|largest(?= (?:in|since))|biggest(?= (?:in|since))|most(?= (?:in"
    r"|since))|(?:second|third|fourth|fifth|sixth)[- ](?:largest|biggest)",
    ("extreme", _DOWN): r"lowest|weakest|fewest|smallest|least(?= (?:in|since))",
    ("state", _UP): r"improv\w*|better(?= than)",
    ("state", _DOWN): r"worsen\w*|deteriorat\w*|worse(?= than)",
    ("balance", _UP): r"surplus\w*|(?:in|into) the black|profit(?=s? of)|(?<= a )profit|profitable",
    (
        "balance",
        _DOWN,
    ): r"deficits?|(?:in|into) the red|loss(?:es)?(?= of)|(?<= a )loss|loss-making",
    ("schedule", _UP): (
        r"br(?:ought|ing|ings|inging)(?: [a-z]+){0,3} forward|moved (?:up|forward)"
        r"|ahead of schedule"
        r"|earlier than (?:planned|scheduled)|advanc(?:ed|ing) (?:the|its|to|by)|early(?= "
        r"election)"
    ),
    ("schedule", _DOWN): (
        r"postpon\w*|delay\w*|put(?:ting|s)?(?: [a-z]+){0,3}? (?:back|off)|push(?:ed|ing) back"
        r"|defer(?:red"
        r"|ring|s|ral)|behind schedule|later than (?:planned|scheduled)"
    ),
}
_TREND = fold(
    r"(?<![A-Za-z-])(?:"
    + "|".join(f"(?P<w{i}>{p})" for i, p in enumerate(_WORDS.values()))
    + r")(?![A-Za-z])"
)
_TREND_KEYS = tuple(_WORDS)
_NO_TREND = fold(
    r"declin\w+ (?:to (?!(?:an?|about|around|just|nearly|some|less|more|under|over|below|its"
    r"|their|the"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b)[a-z]|(?:an? |the )?(?:offer|invitation"
    r"|comment|request|interview))|rising sun|(?:la(?:id|ys?|ying)|hand(?:ed|s|ing)?|step(?:s|ped"
    r"|ping)?|sh(?:ot|ut)|br(?:oken?|eak)|closed|stood|came|settled) down|give rise|gave rise"
    r"|no higher than|no lower than"
    r"|cut off|cut-off"
    r"|whichever is the (?:higher|lower)|higher (?:education|court)|lower court"
    r"|highs? and lows?"
    r"|short of (?:labour|staff|money|food)|contract signed|not exceed(?:ing)?|above "
    r"all|mentioned above|see (?:above|below)|above-mentioned|described below|trims? "
    r"level|growing (?:concern|sense|number)"
)
_AFTER_CHANGE = fold(
    r"(?:[- ](?:worth|points?))?(?:[- ](?!off )(?:[a-z]+[- ]){0,2}?(?P<up>rises?|increases?"
    r"|growth|gains?|jumps?|surges?|hikes?|expansion|higher|more|longer|better|bigger"
    r"|larger|greater|firmer|stronger|above|over(?= (?:the|its|their) (?:[a-z]+ )?(?:limit|target"
    r"|ceiling"
    r"|budget|quota))|ahead of|up on"
    r"|increase|too many|raise|premium)"
    r"|[- ](?:(?!off )[a-z]+[- ]){0,2}?(?P<down>"
    r"off(?= (?:its|the|their|an?|his|her|our|what|each)\b)"
    r"|falls?|drops?|declines?|decreases?|cuts?"
    r"|reductions?|contractions?|slumps?|lower|less|fewer|shorter|weaker|smaller|worse"
    r"|below|under|short of|down on|discount))\b(?! than [0-9])"
)
_AFTER_SPAN = fold(
    r"[- ](?:[a-z]+[- ]){0,2}?(?:(?P<up>longer|later|after|from now|more|late|behind)"
    r"|(?P<down>shorter|less|ahead of|ago|earlier|early|before|previously))\b(?! than [0-9])"
)
_CLAUSE = fold(
    r"[,.;:()\x00](?![0-9])| (?:while|whereas|but|although|though|and (?:the|its"
    r"|imports|exports)) "
)


_REACH = 50
"""How far before a number the word stands that says which way it went."""
_NEAR = 16
"""How far before it a noun does."""


trends = TrendWords(_TREND_KEYS, _TREND, _NO_TREND).find


def shift_after(text: str, end: int) -> frozenset[Sign]:
    """Return which way a span of time leads, said right after it (two days earlier)."""
    after = _AFTER_SPAN.match(text, end)
    return frozenset({_UP if after["up"] else _DOWN}) if after else NO_SIGNS


def change_around(
    text: str, span: tuple[int, int], floor: int, found: list[tuple[int, str, Sign]]
) -> frozenset[Sign]:
    """Return which way a number went, said before it in its clause or right after it."""
    start, end = span
    if after := _AFTER_CHANGE.match(text, end):
        return frozenset({_UP if after["up"] else _DOWN})
    cuts = [match.end() for match in _CLAUSE.finditer(text, floor, start)]
    first = max([floor, start - _REACH, *cuts])
    around = found[bisect_left(found, (first,)) : bisect_left(found, (start,))]
    for dimensions, near in ((("change", "speed"), first), (("label",), start - _NEAR)):
        signs = [
            sign for offset, dimension, sign in around if offset >= near and dimension in dimensions
        ]
        if signs:
            return frozenset({signs[-1]})
    return NO_SIGNS
