"""Marks within the text of a source: those of CSL-JSON, and what pandoc makes of them in YAML.

CSL-JSON has ``<i>``, ``<b>``, ``<sub>``, ``<sup>``, small capitals and ``<span class="nocase">``;
the last two ask for a case of letters and leave no mark here. Pandoc writes the same in its
Markdown: ``*…*``, ``^…^``, ``[…]{.nocase}`` and a backslash before a sign that stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

Leaf = Callable[[str], Markup]

_ELEMENTS = {
    "i": ("<i>", "</i>"),
    "b": ("<b>", "</b>"),
    "sub": ("<sub>", "</sub>"),
    "sup": ("<sup>", "</sup>"),
    "sc": ("", ""),
}
_MARKED = re.compile(
    r"<(?P<tag>i|b|sub|sup|sc)>(?P<in_tag>.+?)</(?P=tag)>"
    r"|<span (?:class=\"nocase\"|style=\"font-variant: ?small-caps;?\")>"
    r"(?P<in_span>.+?)</span>"
    r"|\[(?P<in_brackets>[^\[\]]+)\]\{\.(?:nocase|smallcaps)\}"
    r"|\*\*(?=\S)(?P<strong>[^*]+)(?<=\S)\*\*"
    r"|(?<![\w*])\*(?=\S)(?P<stressed>[^*]+)(?<=\S)\*(?![\w*])"
    r"|\^(?P<raised>[^\s^]+)\^"
    r"|\\(?P<sign>[!-/:-@\[-`{-~])",
    re.DOTALL,
)
_SIGNS = frozenset("<[*^\\")
_SPANS = {"in_tag": "", "stressed": "i", "strong": "b", "raised": "sup"}


def may_have_marks(text: str) -> bool:
    """Say whether a text has a sign that a mark begins with."""
    return not _SIGNS.isdisjoint(text)


def rich_text(text: str, leaf: Leaf) -> Markup:
    """Return a text of a source as HTML; what is no mark stands for itself.

    Args:
        text: as the record has it.
        leaf: turns a stretch without marks into HTML.
    """
    if not may_have_marks(text):
        return _leaf(text, leaf)
    pieces: list[Markup] = []
    plain, position = "", 0
    for match in _MARKED.finditer(text):
        plain += text[position : match.start()]
        position = match.end()
        if match["sign"]:
            plain += match["sign"]
            continue
        element, inner = _element(match)
        opening, closing = _ELEMENTS[element]
        pieces += [_leaf(plain, leaf), Markup(opening), rich_text(inner, leaf), Markup(closing)]  # noqa: S704  our own tags
        plain = ""
    return Markup("").join([*pieces, _leaf(plain + text[position:], leaf)])


def _leaf(text: str, leaf: Leaf) -> Markup:
    return leaf(text) if text else Markup("")


def _element(match: re.Match[str]) -> tuple[str, str]:
    """Return the name of the mark and what it holds."""
    if in_case := match["in_brackets"] or match["in_span"]:
        return "sc", in_case
    group = next(name for name in _SPANS if match[name])
    return _SPANS[group] or match["tag"], match[group]
