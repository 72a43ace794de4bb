"""Names with numbers, references and times of day in English."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from briefgen.quantities.en.numerals import CARDINALS
from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, amount

CODE = re.compile(
    r"(?<![A-Za-z0-9$-])(?!(?:FY|US|No|Mid|Post|Pre|Non|Under|Over|R|[SDN]Kr|Rmb|Rs)"
    r"-?[0-9]|[QH][1-4]\b|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?[0-9])"
    r"(?P<w>[A-Z][A-Za-z]{0,12})-?(?P<n>[0-9]+(?:\.[0-9]+)?)[A-Za-z]{0,2}(?![A-Za-z0-9]|,[0-9])"
    r"|(?<![0-9.A-Za-z])(?P<g>[2-6])(?P<gw>[GDK])\b"
    r"|\b(?P<mw>Boeing|Airbus|Embraer|Tupolev|Ilyushin|Antonov|Bombardier|Sukhoi|Mirage|Soyuz"
    r"|Falcon|Apollo|Type|Model) (?P<mn>[1-9][0-9]*)(?:-[0-9]{1,3}[A-Z]{0,2})?(?![0-9A-Za-z,.%])"
)


CODE_NEEDS = re.compile(r"[a-z]-?[0-9]|[2-6][gdk]|[a-z] [0-9]")
"""What every such name has."""


def _phrases(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


_PHRASES = sorted(_phrases(Path(__file__).with_name("idioms.txt")), key=len, reverse=True)
_CASED = "(?-i:"


def _any_of(phrases: list[str]) -> str:
    return rf"\b(?:{'|'.join(phrases)})(?![A-Za-z])"


IDIOM = re.compile(_any_of([item for item in _PHRASES if _CASED not in item]), re.IGNORECASE)
"""Any of the phrases in ``idioms.txt``, the longer first."""

NAME = re.compile(_any_of([item.replace(_CASED, "(?:") for item in _PHRASES if _CASED in item]))
"""Those of them that are known by their capitals."""

_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
    "XIII": 13,
    "XIV": 14,
    "XV": 15,
}

_REFERENCES = {
    "article": "article",
    "articles": "article",
    "paragraph": "paragraph",
    "paragraphs": "paragraph",
    "para": "paragraph",
    "clause": "",
    "section": "",
    "sections": "",
    "chapter": "chapter",
    "chapters": "chapter",
    "part": "part",
    "page": "page",
    "pages": "page",
    "p.": "page",
    "pp.": "page",
    "resolution": "",
    "resolutions": "",
    "annex": "",
    "no.": "",
    "number": "",
    "phase": "",
    "stage": "",
    "category": "",
    "level": "",
    "tier": "",
    "step": "",
    "law no.": "",
    "title": "",
    "volume": "",
    "round": "",
    "unit": "",
    "reactor": "",
    "line": "",
    "route": "",
    "highway": "",
    "row": "",
    "version": "",
    "item": "",
    "track": "",
    "protocol": "",
    "table": "",
    "figure": "",
    "group": "",
    "zone": "",
    "block": "",
    "order": "",
    "act": "",
    "rule": "",
    "principle": "",
    "pillar": "",
    "option": "",
    "gate": "",
    "platform": "",
    "terminal": "",
    "bill": "",
    "typhoon no.": "",
    "category-": "",
}

REFERENCE = re.compile(
    r"\b(?P<w>"
    + "|".join(re.escape(w) for w in sorted(_REFERENCES, key=len, reverse=True))
    + (
        r") ?(?P<n>[0-9]+(?![0-9]*[,.][0-9])(?:-[0-9]+)?|[IVX]{1,5}\b|(?:one|two"
        r"|three|four|five|six"
        r"|seven|eight|nine|ten)\b)(?:\((?P<p>[0-9]+)\))?(?!\s?(?:%|per cent|million"
        r"|billion|people|years|days|months|points|of \w+ (?:people|countries)))"
    ),
    re.IGNORECASE,
)

REFERENCE_NEEDS = re.compile(
    r"[a-z. -](?:[0-9]|[ivx]{1,5}\b|one|two|three|four|five|six|seven|eight|nine|ten)"
)
"""What stands after every such word."""

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
TIME = re.compile(
    r"\b(?:(?P<h>[0-9]{1,2})(?:[:.](?P<m>[0-5][0-9]))?(?:\s?(?P<ap>[ap])\.?\s?m\b\.?| "
    r"o'clock(?: in the (?P<part>morning|afternoon|evening))?|(?<=[0-9][0-9])(?= (?:the "
    r"(?:next|following) |on |that |this )(?:morning|afternoon|evening|day))| in the "
    r"(?P<part2>morning|afternoon|evening)| at night)"
    r"|(?P<hw>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: "
    r"o'clock(?: in the (?P<part3>morning|afternoon|evening))?| at night|(?P<apw> [ap]\.?m\b\.?)"
    r"| in the (?P<part4>morning|afternoon|evening))"
    r"|(?P<mins>five|ten|quarter|a quarter|twenty|twenty-five) (?:minutes )?(?P<way>to|past)"
    rf" (?P<mh>{_HOURS})(?: in the (?P<part6>morning|afternoon|evening)| o'clock)"
    r"|half past (?P<hp>[a-z]+|[0-9]{1,2})(?: in the (?P<part5>morning|afternoon"
    r"|evening))?|(?P<h24>(?:[01]?[0-9]|2[0-4])):(?P<m24>[0-5][0-9])(?!,[0-9]| (?:ratio|to))|"
    r"(?P<h4>[01][0-9]|2[0-3])(?P<m4>[0-5][0-9]) (?:hours|hrs|GMT|JST|UTC)|"
    r"(?:(?<=at )|(?<=after )|(?<=before )|(?<=around ))(?P<every>one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|[0-9]{1,2})"
    r"(?= (?:every|each|this|that|tomorrow|on|at) (?:morning|afternoon|evening|night|day|(?:Mon"
    r"|Tues"
    r"|Wednes"
    r"|Thurs|Fri|Satur|Sun)day))|(?P<noon>noon|midday)|(?P<night>midnight))(?:(?<=[.])|\b)",
    re.IGNORECASE,
)


def build_code(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a designation, which the other language may leave out (KN-23)."""
    number = Fraction(match["n"] or match["g"] or match["mn"])
    value = Amount(
        Kind.CODE, number, number, code=(match["w"] or match["gw"] or match["mw"]).upper()
    )
    return [Mention(match.start(), match.end(), (value,), optional=True)]


_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(CARDINALS)})\b|\b[0-9]+\b", re.IGNORECASE)


def build_idiom(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a designation of the number in a phrase, which a translation may keep."""
    found = _NUMBER_WORD.search(match[0])
    if not found:
        return []
    number = int(found[0]) if found[0].isdigit() else CARDINALS[found[0].lower()]
    if number < 2:
        return []
    value = Amount(Kind.CODE, Fraction(number), Fraction(number), code="phrase")
    return [Mention(match.start(), match.end(), (value,), optional=True)]


def build_reference(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the number of an article, a resolution, a chapter."""
    text = match["n"]
    text = text.partition("-")[0]
    number = int(text) if text.isdigit() else _ROMAN.get(text) or CARDINALS.get(text.lower())
    if number is None or (text in "IX" and match["w"].islower()):
        return None
    unit = _REFERENCES[match["w"].lower()]
    found = [Mention(match.start(), match.end(), (amount(Kind.ORDINAL, number, unit),))]
    if match["p"]:
        value = amount(Kind.ORDINAL, int(match["p"]), "paragraph")
        found.append(Mention(match.start("p"), match.end("p"), (value,)))
    return found


def build_time(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a time of day; without its half of the day it may be either."""
    start, end = match.span()
    if match["noon"] or match["night"]:
        value = amount(Kind.TIME, 720 if match["noon"] else 0)
        return [Mention(start, end, (value,), optional=bool(match["night"]))]
    word = (
        match["mh"]
        or match["h"]
        or match["hw"]
        or match["hp"]
        or match["h24"]
        or match["h4"]
        or match["every"]
    )
    hour = int(word) if word.isdigit() else CARDINALS.get(word.lower(), 99)
    minute = 30 if match["hp"] else int(match["m"] or match["m24"] or match["m4"] or 0)
    if match["mins"]:
        hour, minute = _told(match)
    if hour > 24:
        return None
    times = _times(match, hour, minute)
    if _UNIVERSAL.match(_scan.text, start, end + 12):
        times += [(time + _JAPAN) % 1440 for time in times]
    return [Mention(start, end, tuple(amount(Kind.TIME, time) for time in times))]


_UNIVERSAL = re.compile(r"[0-9:.]+ ?(?:[ap]\.?m\.? ?)?\(?(?:GMT|UTC)", re.IGNORECASE)
_JAPAN = 540
"""By how many minutes clocks in Japan are ahead of it."""


def _told(match: re.Match[str]) -> tuple[int, int]:
    """Return hour and minute of a time told from the hour before or after (ten to five)."""
    hour = CARDINALS[match["mh"].lower()]
    word = match["mins"].lower().removeprefix("a ")
    minute = {"quarter": 15, "twenty-five": 25}.get(word) or CARDINALS[word]
    return (hour, minute) if match["way"].lower() == "past" else ((hour - 2) % 12 + 1, 60 - minute)


def _times(match: re.Match[str], hour: int, minute: int) -> list[int]:
    part = next(
        (match[g] for g in ("part", "part2", "part3", "part4", "part5", "part6") if match[g]), ""
    ).lower()
    half = (match["ap"] or (match["apw"] or "").strip()[:1]).lower()
    total = hour * 60 + minute
    if half == "p" or part in ("afternoon", "evening"):
        return [total % 720 + 720]
    if half == "a" or part == "morning":
        return [total % 720]
    if match["h24"] or match["h4"] or hour > 12:
        return [total % 1440]
    return [total, (total + 720) % 1440]


ADOPTED = re.compile(
    r"(?:(?<=[0-9]{4} )|(?<=[0-9]{3} )|(?<=[0-9]{2} ))\((?P<y>(?:19|20)[0-9]{2})\)"
)
"""The year beside the number of a resolution."""
ADOPTED_NEEDS = re.compile("resolutions? ")


def build_adopted(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the year that a resolution is of, which often goes unsaid (1325 (2000))."""
    return [Mention(match.start("y"), match.end("y"), (Day(int(match["y"])),), optional=True)]


REFERENCE_WORDS = tuple(_REFERENCES)
"""A text without any of these refers to nothing."""
