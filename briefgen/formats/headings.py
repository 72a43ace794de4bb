"""Display type in even lines: broken by us on paper, by the browser on screen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from briefgen.formats.breaks import with_breaks
from briefgen.localize.edition import Heading
from briefgen.render import BalanceBox
from briefgen.typeset.balance import TextMeasure, balance
from briefgen.typeset.fonts import FontLibrary
from briefgen.typeset.phrases import phrases

_JAPANESE = "Jpan"
_JAPANESE_FEATURES = {"palt": True}
_NOTE = re.compile(r'(?<=role="doc-noteref">)[^<]*')
_NOTE_WIDTH = 0.6
_NO_BREAK = Markup('<span class="nb">{}</span>')


def balanced(
    heading: Heading, box: BalanceBox, fonts: FontLibrary, stacks: Iterable[tuple[str, ...]]
) -> Markup:
    """Return a heading in even lines, measured in the fonts that it is set in.

    In one with marks of its own, phrases are not fenced off: an element may end within them.

    Args:
        heading: the heading.
        box: the box that it stands in.
        fonts: the fonts at hand.
        stacks: the lists of families that the theme sets the heading's script in.
    """
    marked = heading.html != escape(heading.plain)
    measure = _measure(box, fonts, stacks)
    width = box.width - (_room_for_notes(heading, box) if marked else 0)
    lines = balance(heading.plain, script=box.script, width_of=measure, measure=width)
    if marked:
        return with_breaks(heading.html, lines) or heading.html
    # The space before a break keeps words apart where the heading is read out as one string.
    joint = Markup("<br>") if box.script == _JAPANESE else Markup(" <br>")
    return joint.join(unbroken(line.strip(), box.script) for line in lines)


def _measure(box: BalanceBox, fonts: FontLibrary, stacks: Iterable[tuple[str, ...]]) -> TextMeasure:
    stack = next((families for families in stacks if families[0] == box.family), (box.family,))
    present = {face.family for face in fonts.faces}
    faces = tuple(fonts.face(name, box.weight) for name in stack if name in present)
    features = _JAPANESE_FEATURES if box.script == _JAPANESE else {}
    return TextMeasure(fonts, faces, box.size, features)


def _room_for_notes(heading: Heading, box: BalanceBox) -> float:
    """Return more than the note numbers of a heading take up, which are not measured."""
    return box.size * _NOTE_WIDTH * len("".join(_NOTE.findall(heading.html)))


def unbroken(text: str, script: str) -> Markup:
    """Return a text that is broken only between phrases, where its script has no word spaces."""
    if script != _JAPANESE:
        return escape(text)
    return Markup("").join(_NO_BREAK.format(part) for part in phrases(text, script))


def kept_in_phrases(heading: Heading, box: BalanceBox) -> Markup:
    """Return a heading whose lines a browser may even out between phrases."""
    if heading.html != escape(heading.plain):
        return heading.html
    return unbroken(heading.plain, box.script)
