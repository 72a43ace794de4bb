"""The last line of a paragraph."""

from __future__ import annotations

import re

from markupsafe import Markup

from briefgen.languages import Language

_SHORTEST = 24
_ENDING = re.compile(
    r"""
    [^<>&;]{2,4}                                      # the last characters of the text
    (?: <sup\ class="cite"> (?:(?!</sup>).)* </sup> )*  # their citations
    [^\w<>&;]{0,2}                                    # a full stop, a closing bracket
    \Z
    """,
    re.VERBOSE | re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")


def no_runt(html: Markup, language: Language) -> Markup:
    """Keep the end of a text together, so that no last line is a lone character.

    Where words are parted by spaces, a last line holds a word at least; elsewhere it may be one
    character and a full stop, which JLReq (W3C, 3.8.4) advises against.

    Args:
        html: inline HTML of a whole paragraph or item.
        language: the language of the text.

    Returns:
        The same with its last characters in ``<span class="end">``, which the theme's style sheet
        does not break; unchanged if the text is short or ends in another element.
    """
    ending = _ENDING.search(html)
    if language.word_spaces or ending is None or len(_TAG.sub("", html)) < _SHORTEST:
        return html
    start, end = html[: ending.start()], ending.group()
    return Markup(f'{start}<span class="end">{end}</span>')  # noqa: S704 - parts of safe HTML
