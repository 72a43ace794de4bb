"""How the items of lists are numbered (ISO 32000-1 §14.8.5.5, ISO 32000-2 §14.8.5.5)."""

from __future__ import annotations

import re
from typing import Final

from briefgen.typeset.tagging.nodes import Node

_STYLES: Final = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
}
_NUMBER: Final = re.compile(r"\W*\d+\W*")


def number_lists(document: Node, *, pdf_2: bool) -> None:
    """Say of each list how its items are numbered, as the labels on the page show it.

    PDF 1.7 knows only sequences; PDF 2.0 also ``Unordered``, ``Ordered`` and ``Description``.
    """
    for node in document.walk():
        if node.role == "L":
            list_style = str(node.attributes["List"]["ListNumbering"])
            kind = _numbering(node, list_style, pdf_2=pdf_2)
            node.attributes["List"]["ListNumbering"] = f"/{kind}"


def _numbering(node: Node, list_style: str, *, pdf_2: bool) -> str:
    tag = "" if node.element is None else node.element.tag
    if tag == "dl":
        return "Description" if pdf_2 else "None"
    label = _first_label(node)
    if list_style in _STYLES and label:
        return _STYLES[list_style]
    if tag == "ol" and _NUMBER.fullmatch(label):
        return "Decimal"
    if not pdf_2:
        return "None"
    return "Ordered" if tag == "ol" else "Unordered"


def _first_label(node: Node) -> str:
    """Return the text of the label of the first item; empty where it has none."""
    for item in node.nodes()[:1]:
        for label in item.nodes():
            if label.role == "Lbl":
                return "".join(content.text for content in label.contents()) or " "
    return ""
