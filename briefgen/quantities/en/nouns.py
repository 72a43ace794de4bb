"""What English counts: classes of nouns, so that ships are not taken for aircraft."""

from __future__ import annotations

import re

_CLASSES = {
    "person": "plaintiff defendant claimant petitioner "
    "person people man men woman women child children soldier troop worker official "
    ""
    "civilian resident passenger refugee student lawmaker legislator "
    "MP senator migrant "
    "victim patient voter respondent employee staff personnel citizen national adult inhabitant "
    "delegate journalist police officer sailor tourist visitor guest player expert adviser analyst "
    "demonstrator protester prisoner hostage detainee casualty casualties evacuee "
    "survivor pensioner "
    "candidate judge teacher doctor nurse trainee farmer fisherman fishermen recruit conscript "
    "combatant militant engineer sapper reservist firefighter rescuer "
    "household-member graduate earner "
    "president premier ambassador diplomat envoy elector taxpayer subscriber user "
    "consumer jobseeker",
    "country": ("country countries nation state economy economies capital"),
    "ship": (
        "ship vessel submarine warship destroyer frigate boat tanker carrier freighter "
        "trawler patrol-boat"
    ),
    "aircraft": "aircraft plane jet helicopter drone bomber airliner fighter-jet",
    "shot": "missile rocket shell shot bomb warhead torpedo torpedoes",
    "vehicle": "vehicle car lorry lorries truck tank bus buses",
    "company": (
        "company companies firm business businesses bank corporation manufacturer bank branch store"
    ),
    "time": "time occasion summit",
    "vote": "vote ballot",
    "seat": "seat",
    "flight": "flight service",
    "school": "school university universities college",
    "home": "home house household building dwelling family families",
    "animal": "cow cattle pig bird horse sheep chicken animal head",
    "region": "state province prefecture region county counties",
    "town": "city cities town village municipality municipalities community communities",
    "chamber": "chamber",
    "vote-share": "vote-share",
    "island": "island islet",
    "party": "party parties",
    "group": (
        "group organisation organization unit division brigade battalion agency agencies "
        "body bodies team"
    ),
    "share": "share",
}
CLASS_OF = {noun.lower(): unit for unit, nouns in _CLASSES.items() for noun in nouns.split()}
_NUMERAL_STOP = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "and",
        "or",
        "than",
        "as",
        "between",
        "among",
        "over",
        "under",
        "about",
        "after",
        "before",
        "per",
        "is",
        "are",
        "was",
        "were",
        "have",
        "has",
        "had",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "be",
        "been",
        "since",
        "until",
        "within",
        "that",
        "which",
        "who",
        "whose",
        "while",
        "when",
        "if",
        "not",
        "but",
        "out",
        "into",
        "a",
        "an",
        "the",
        "this",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "also",
        "each",
        "every",
        "both",
        "all",
        "any",
        "some",
        "more",
        "less",
        "were",
        "killed",
        "died",
        "injured",
        "remained",
        "arrived",
        "attended",
    ]
)
_TOKEN = re.compile(r"[-' ]*([A-Za-z]+)")
_WINDOW = 4


def singular(word: str) -> str:
    """Return the singular of a regular plural."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def class_after(text: str, offset: int) -> str:
    """Return the class of the noun that a number at an offset counts, or empty."""
    found = ""
    for _ in range(_WINDOW):
        match = _TOKEN.match(text, offset)
        if not match:
            break
        word = match[1].lower()
        if word in _NUMERAL_STOP:
            break
        unit = CLASS_OF.get(word) or CLASS_OF.get(singular(word))
        if unit:
            found = unit
        offset = match.end()
    return found
