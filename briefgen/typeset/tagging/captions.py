"""Figures and their captions (ISO 32000-2 §14.8.4.8.3)."""

from __future__ import annotations

from typing import Final

from briefgen.typeset.tagging.nodes import Node

_TAKES_ASIDE: Final = frozenset({"Document", "Part", "Art", "Sect", "LBody"})


def place_captions(document: Node, *, pdf_2: bool) -> None:
    """Bind captions to what they caption.

    A caption is the first or the last in its group: where notes follow it, it makes a group of its
    own with what it follows. It is not put within the figure: most readers speak the alternative
    in place of everything within. The caption of a list of its own, such as a timeline, is put
    within the list. In PDF 2.0 such a group is an aside, because a division takes no caption
    (ISO/TS 32005).
    """
    for node in list(document.walk()):
        kids = node.nodes()
        caption = next((kid for kid in kids if kid.role == "Caption"), None)
        if caption is None or node.role == "Table":
            continue
        lists = [kid for kid in kids if kid.role == "L"]
        if len(lists) == 1 and kids[0] is caption and kids[1] is lists[0]:
            _move(caption, lists[0])
        else:
            group = node if caption in (kids[0], kids[-1]) else _grouped(node, caption)
            if pdf_2 and group.role == "Div":
                _set_aside(group, caption)
        _refer(kids, caption)


def _move(caption: Node, target: Node) -> None:
    if caption.parent is not None:
        caption.parent.kids.remove(caption)
    caption.parent = target
    target.kids.insert(0, caption)


def _set_aside(group: Node, caption: Node) -> None:
    """Make an aside of a group; where none may stand, the caption is a mere paragraph."""
    around = next((it.role for it in group.ancestors() if it.role != "Div"), "")
    if around in _TAKES_ASIDE:
        group.role = "Aside"
    else:
        caption.role = "P"


def _grouped(node: Node, caption: Node) -> Node:
    """Return a new group of a caption and what it follows."""
    end = node.kids.index(caption) + 1
    members, node.kids = node.kids[:end], node.kids[end:]
    group = node.add("Div", page=caption.page, at=0)
    group.kids = members
    for member in members:
        if isinstance(member, Node):
            member.parent = group
    return group


def _refer(kids: list[Node], caption: Node) -> None:
    """Let figures refer to their caption, for readers that look it up."""
    for kid in kids:
        for node in kid.walk():
            if node.role == "Figure":
                node.references.append(caption)
