"""The last line of a paragraph: no lone character, no lone word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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

_PUNCTUATION: Final = 4


@dataclass(frozen=True)
class _Amounts:
    """How much of a text's end is kept together, in characters.

    Attributes:
        shortest: texts of less are left alone.
        kept: what a last line has at least.
        longest: of what is never broken, the most.
    """

    shortest: int
    kept: int
    longest: int


_CHARACTERS: Final = _Amounts(shortest=10, kept=2, longest=8)
_WORDS: Final = _Amounts(shortest=40, kept=10, longest=26)
# A link is a line of its own in a tagged PDF, with nothing but text in it (ISO 14289-1, 7.18.5).
_WHOLE: Final = frozenset({"a", "ruby"})


def no_runt(html: Markup, language: Language) -> Markup:
    """Keep the end of a text together, so that its last line is more than a character or a word.

    Where words are parted by spaces, a last line has two of them at least, and ten characters;
    elsewhere two characters with the full stop, since JLReq (W3C, 3.5.4) advises against one.

    Args:
        html: inline HTML of a whole paragraph or item.
        language: the language of the text.

    Returns:
        The same with its last characters in ``<span class="end">``, which the theme's style sheet
        does not break; unchanged if the text is short, or ends in the middle of something long
        that is to stay whole.
    """
    amounts = _WORDS if language.word_spaces else _CHARACTERS
    tokens = inline_tokens(html)
    if len(shown_text(tokens)) < amounts.shortest:
        return html
    kept = _kept(tokens, amounts)
    if kept is None:
        return html
    start, end = kept
    span = Markup('<span class="end">{}</span>').format(joined(tokens[start:end]))
    return joined(tokens[:start]) + span + joined(tokens[end:])


def _kept(tokens: Sequence[Token], amounts: _Amounts) -> tuple[int, int] | None:
    """Return the tokens to keep together: all from the last few characters on.

    If those start within an element, the element too is kept if it is short; else its own end is,
    if nothing but punctuation follows, which does not begin a line in any case.
    """
    start = _start_of_words(tokens) if amounts is _WORDS else _start(tokens)
    if start is None:
        return None
    around = open_elements(tokens[:start])
    if not around:
        return start, len(tokens)
    if len(shown_text(tokens[around[0] :])) <= amounts.longest:
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
    return places[end - _CHARACTERS.kept]


def _start_of_words(tokens: Sequence[Token]) -> int | None:
    """Return the place of the words that a last line has at least; None if they are too long."""
    places = [place for place, token in enumerate(tokens) if token.shown]
    text = shown_text(tokens)
    last = text.rstrip().rfind(" ")
    start = text.rfind(" ", 0, max(0, min(last, len(text) - _WORDS.kept))) + 1
    return places[start] if start > 0 and len(text) - start <= _WORDS.longest else None


def _closing(tokens: Sequence[Token], opening: int) -> int:
    """Return the place of the tag that closes an element."""
    depth = 0
    for place in range(opening, len(tokens)):
        depth += {"open": 1, "close": -1, "text": 0}[tokens[place].kind]
        if depth == 0:
            return place
    return len(tokens)
