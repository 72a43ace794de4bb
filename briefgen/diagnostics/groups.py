"""Codes begin with the name of their group."""

from __future__ import annotations

import re
from collections.abc import Iterable

GROUPS = {
    "FILE": "Files",
    "YAML": "YAML",
    "MODEL": "Keys and values",
    "LANG": "Languages",
    "PARITY": "Agreement of the languages",
    "TERM": "Names and terms",
    "CITE": "Citations in both languages",
    "TRANS": "Translations and their acceptance",
    "REF": "References",
    "EVID": "Evidence",
    "JUDGE": "Judgements and likelihood",
    "TEXT": "Text",
    "GLYPH": "Characters",
    "IMAGE": "Pictures",
    "CHART": "Charts",
    "VEGA": "Vega-Lite figures",
    "LOOK": "Look",
    "DATE": "Dates",
    "LAYOUT": "Pages",
    "CSL": "Citation styles",
    "DOC": "Source documents",
    "IMPORT": "Sources from reference managers",
    "LINK": "Cited pages",
    "CHECK": "Settings of the checks",
}
"""The groups of our own rules, in the order in which they are listed, and what they are about."""

VITAL_GROUPS = frozenset(
    {"FILE", "YAML", "MODEL", "GLYPH", "IMAGE", "CHART", "VEGA", "CHECK", "CSL"}
)
"""Groups whose errors no desk may lower: where they are found, no edition can be made, or none that
shows what was written."""

BETWEEN_LANGUAGES = ("PARITY", "TERM", "CITE", "TRANS")
"""Groups about the agreement of the languages, which a text may be exempted from."""

_CODE = re.compile(r"(?P<group>[A-Z]+)\d{3}")


def group_of(code: str) -> str:
    """Return the name of the group of a code: its letters."""
    match = _CODE.fullmatch(code)
    return match["group"] if match else code


def in_order(codes: Iterable[str]) -> list[str]:
    """Return codes in the order of their groups; those of other distributions come last."""
    order = {name: place for place, name in enumerate(GROUPS)}
    return sorted(codes, key=lambda code: (order.get(group_of(code), len(order)), code))
