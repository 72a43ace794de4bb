"""From HTML elements to structure types (ISO 32000-1 §14.8.4, ISO 32000-2 §14.8.4).

Which type may stand in which follows ISO/TS 32005, also where the file is PDF 1.7.
"""

from __future__ import annotations

from typing import Final

from briefgen.typeset.tagging.parts import Part

_HEADINGS: Final = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
INLINE: Final = frozenset({"Span", "Em", "Strong", "Quote", "Code", "Link", "Reference", "Ruby"})
"""Types that stand in a line."""
PHRASING: Final = frozenset({"P", *_HEADINGS, *INLINE, "Lbl", "RB", "RT"})
"""Types in which no block may stand."""
GROUPING: Final = frozenset({"Document", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote"})
"""Types that hold blocks and no text of their own."""
CELLS: Final = frozenset({"TD", "TH"})
NOTE_CALLS: Final = frozenset({"doc-noteref", "doc-biblioref"})
"""Roles of links to notes (DPUB-ARIA 1.1)."""
NOTE_LISTS: Final = frozenset({"doc-endnotes", "doc-bibliography"})
"""Roles of parts whose list items are notes (DPUB-ARIA 1.1)."""
_NOTES: Final = frozenset({"doc-footnote", "doc-endnote", "doc-biblioentry"})

_TYPES: Final = {
    "main": "Part",
    "article": "Art",
    "section": "Sect",
    "nav": "Sect",
    "figure": "Div",
    "blockquote": "BlockQuote",
    "p": "P",
    **{heading.lower(): heading for heading in _HEADINGS},
    **dict.fromkeys(("ul", "ol", "dl", "menu"), "L"),
    "li": "LI",
    "table": "Table",
    **dict.fromkeys(("caption", "figcaption"), "Caption"),
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    **dict.fromkeys(("img", "svg", "object", "embed"), "Figure"),
    "em": "Em",
    "strong": "Strong",
    "q": "Quote",
    "code": "Code",
    "ruby": "Ruby",
    "rb": "RB",
    "rt": "RT",
}
_PARENTS: Final = {
    "LI": {"L"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TD": {"TR"},
    "TH": {"TR"},
    "RB": {"Ruby"},
    "RT": {"Ruby"},
}
_SEEN_THROUGH: Final = frozenset({"html", "body"})


def role_of(part: Part, container: str, *, pdf_2: bool) -> str | None:
    """Return the structure type of a part, or None for one that its surroundings speak for.

    Args:
        part: the part.
        container: the structure type of what it stands in.
        pdf_2: whether the file is PDF 2.0.
    """
    if part.pseudo or part.tag in _SEEN_THROUGH or (container == "L" and part.tag == "div"):
        return None
    role = _role(part, pdf_2=pdf_2)
    if role in _PARENTS and container not in _PARENTS[role]:
        role = _block(part)
    if role in _PARENTS:
        return role
    if container in PHRASING and role is not None and role not in INLINE | {"Figure", "Note"}:
        return None
    if role == "Aside" and container not in GROUPING - {"Aside", "BlockQuote"}:
        return "Div"
    return role


def _role(part: Part, *, pdf_2: bool) -> str | None:
    if part.note or (part.role in _NOTES and part.tag != "li"):
        return "Note"
    if part.tag == "a":
        return "Link" if part.element.get("href") else None
    if part.tag == "abbr":
        return "Span" if part.element.get("title") else None
    if part.tag == "aside" or part.role == "note":
        return "Aside" if pdf_2 else "Div"
    return _TYPES[part.tag] if part.tag in _TYPES else _block(part)


def _block(part: Part) -> str | None:
    """Return the type of an element that has no meaning of its own."""
    if part.inline:
        return None
    return "P" if part.has_lines else "Div"
