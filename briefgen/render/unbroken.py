"""Words that a line does not part: a number and its unit, a day and its month."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from briefgen.languages import Language
from briefgen.render.inline_tokens import inline_tokens

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def unbroken(html: Markup, language: Language) -> Markup:
    """Keep the pairs of a language together in inline HTML that is made, not written.

    What authors write is read before it is HTML; a reference is put together from its parts.

    Args:
        html: inline HTML.
        language: the language of the text, whose record names its pairs.
    """
    if not language.unbroken_pairs:
        return html
    tokens = list(inline_tokens(html))
    shown = [place for place, token in enumerate(tokens) if token.shown]
    text = "".join(tokens[place].shown for place in shown)
    sources = [token.source for token in tokens]
    for pattern in language.unbroken_pairs:
        for match in _compiled(pattern).finditer(text):
            for offset in range(match.start(), match.end()):
                if text[offset] == " ":
                    sources[shown[offset]] = _NO_BREAK_SPACE
    return Markup("".join(sources))  # noqa: S704  what was Markup, with other spaces


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
