"""Text of BibTeX files: LaTeX notation as the characters that it stands for."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any

_BARE_PERCENT = re.compile(r"(?<!\\)%")
_ESCAPED = re.compile(r"\\([_%&#$~{}])|[{}]")
_URL_MACRO = re.compile(r"\\(?:url|href)\s*\{([^{}]*)\}")
_DASHES = re.compile("(?<=[0-9])[\u2013\u2014]+(?=[0-9])")


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    logging.getLogger("pylatexenc").setLevel(logging.ERROR)
    return LatexNodes2Text(math_mode="verbatim", keep_comments=True)


def plain(text: str) -> str:
    """Return a field's text without LaTeX's commands, braces and folded lines."""
    if re.search(r"[\\{}$~`'-]|%", text):
        text = _converter().latex_to_text(_BARE_PERCENT.sub(r"\\%", text))
        # Pylatexenc takes the sign \textasciicircum for the accent.
        text = text.replace("\N{MODIFIER LETTER CIRCUMFLEX ACCENT}", "^")
    return " ".join(text.replace("\u00a0", " ").split())


def plain_lines(text: str) -> str:
    """Return a field's text line by line; a blank line or a line of Extra stays on its own."""
    return "\n".join(line for line in (plain(line) for line in text.splitlines()) if line)


def address(text: str) -> str:
    """Return a URL or DOI, in which only the characters special to LaTeX are escaped."""
    text = _URL_MACRO.sub(r"\1", text.strip())
    return _ESCAPED.sub(lambda match: match[1] or "", text)


def page_range(text: str) -> str:
    """Return pages with a hyphen, which is how CSL writes a range."""
    return _DASHES.sub("-", plain(text.replace("--", "-")))
