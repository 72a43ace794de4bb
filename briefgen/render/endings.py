"""The last line of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from briefgen.languages import Language
from briefgen.render.inline_tokens import (
    Token,
    inline_tokens,
    joined,
    open_elements,
    shown_text,
)

_SHORTEST: Final = 10
_KEPT: Final = 2
_PUNCTUATION: Final = 4
_LONGEST: Final = 8
# A link is a line of its own in a tagged PDF, with nothing but text in it (ISO 14289-1, 7.18.5).
_WHOLE: Final = frozenset({"a", "ruby"})


def no_runt(html: Markup, language: Language) -> Markup:
    """Keep the end of a text together, so that no last line is a lone character.

    Where words are parted by spaces, a last line holds a word at least; elsewhere it may be one
    character and a full stop, which JLReq (W3C, 3.5.4) advises against.

    Args:
        html: inline HTML of a whole paragraph or item.
        language: the language of the text.

    Returns:
        The same with its last characters in ``<span class="end">``, which the theme's style sheet
        does not break; unchanged if the text is short, or ends in the middle of something long
        that is to stay whole.
    """
    if language.word_spaces:
        return html
    tokens = inline_tokens(html)
    if len(shown_text(tokens)) < _SHORTEST:
        return html
    kept = _kept(tokens)
    if kept is None:
        return html
    start, end = kept
    span = Markup('<span class="end">{}</span>').format(joined(tokens[start:end]))
    return joined(tokens[:start]) + span + joined(tokens[end:])


def _kept(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the tokens to keep together: all from the last few characters on.

    If those start within an element, the element too is kept if it is short; else its own end is,
    if nothing but punctuation follows, which does not begin a line in any case.
    """
    start = _start(tokens)
    around = open_elements(tokens[:start])
    if not around:
        return start, len(tokens)
    if len(shown_text(tokens[around[0] :])) <= _LONGEST:
        return around[0], len(tokens)
    end = _closing(tokens, around[-1])
    within = shown_text(tokens[start:end])
    after = shown_text(tokens[end:])
    if len(within) < 2 or any(map(str.isalnum, after)):
        return None
    if any(tokens[place].name in _WHOLE for place in around):
        return None
    return start, end


def _start(tokens: Sequence[Token]) -> int:
    """Return the place of the last two characters, not counting the punctuation after them."""
    places = [place for place, token in enumerate(tokens) if token.shown]
    text = shown_text(tokens)
    end = len(text)
    while len(text) - end < _PUNCTUATION and not text[end - 1].isalnum():
        end -= 1
    return places[end - _KEPT]


def _closing(tokens: Sequence[Token], opening: int) -> int:
    """Return the place of the tag that closes an element."""
    depth = 0
    for place in range(opening, len(tokens)):
        depth += {"open": 1, "close": -1, "text": 0}[tokens[place].kind]
        if depth == 0:
            return place
    return len(tokens)
