"""Line breaks put into a text that has marks of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from briefgen.render.inline_tokens import Token, inline_tokens, joined, shown_text

_BREAK = Token("<br>", "text")


def with_breaks(html: Markup, lines: Sequence[str]) -> Markup | None:
    """Return inline HTML in which a line ends after each of the lines that it is to fall into.

    A break stands after the note numbers and closing tags of the line before, and before the
    opening tags of the next, so that a link does not begin with one.

    Args:
        html: the text.
        lines: what a reader sees of it, line by line, without the spaces between lines.

    Returns:
        The text, or None if it is not what the lines say.
    """
    tokens = inline_tokens(html)
    ends = _ends(shown_text(tokens), lines)
    if ends is None:
        return None
    return joined(list(_broken(tokens, ends)))


def _ends(text: str, lines: Sequence[str]) -> list[int] | None:
    """Return after how many characters each line but the last ends, and the next begins."""
    place, ends = 0, []
    for line in lines:
        start = place + len(text[place:]) - len(text[place:].lstrip())
        if not text.startswith(line, start):
            return None
        place = start + len(line)
        ends.append(place)
    return ends[:-1] if not text[place:].strip() else None


def _broken(tokens: Sequence[Token], ends: list[int]) -> Iterator[Token]:
    """Yield the tokens with breaks between them."""
    shown, due, aside = 0, False, 0
    for token in tokens:
        begins_aside = token.is_aside and token.kind == "open"
        aside += begins_aside
        in_line = aside or token.kind == "close" or (token.kind == "text" and token.shown.isspace())
        if due and not in_line:
            due = False
            yield _BREAK
        yield token
        aside -= token.is_aside and token.kind == "close"
        for _ in token.shown:
            shown += 1
            due = due or shown in ends
