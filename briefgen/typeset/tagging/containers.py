"""In which node a part goes, where the HTML leaves a level unsaid."""

from __future__ import annotations

from typing import Final

from briefgen.typeset.tagging.nodes import Node
from briefgen.typeset.tagging.parts import Content, Part
from briefgen.typeset.tagging.roles import GROUPING, INLINE, role_of

# Elements that can be the label of the list item that they stand before.
_LABELS: Final = frozenset({"span", "b", "strong", "i", "em", "time", "sup"})
WHOLE_BODY: Final = (0, "body")
"""Key of the note that is all of a list item's body."""
_LAST: Final = (0, "last")


def container_of(child: Part | Content, parent: Node) -> Node:
    """Return the node within ``parent`` that ``child`` is to stand in."""
    page = child.page
    if parent.role == "LI":
        return _label(parent, page) if _is_label(child, parent) else body_of(parent, page)
    if parent.role == "L" and not _is_item(child):
        return body_of(_implied(parent, "LI", page), page)
    if parent.role == "Ruby":
        return _base_or_reading(child, parent)
    if parent.role in GROUPING and _is_inline(child, parent):
        return _implied(parent, "P", page)
    return parent


def _base_or_reading(child: Part | Content, first: Node) -> Node:
    """Return where a part of a ruby goes: each base that follows a reading begins another ruby."""
    ruby = first.index.get(_LAST, first)
    if isinstance(child, Part) and child.tag == "rt":
        return ruby
    if ruby.roles()[-1:] == ["RT"] and first.parent is not None:
        place = first.parent.kids.index(ruby) + 1
        ruby = first.index[_LAST] = first.parent.add("Ruby", page=child.page, at=place)
    is_base = isinstance(child, Part) and child.tag == "rb"
    return ruby if is_base else _implied(ruby, "RB", child.page)


def _implied(parent: Node, role: str, page: int) -> Node:
    """Return the last node in ``parent`` if it is an implied one of that type, or a new one."""
    last = parent.kids[-1] if parent.kids else None
    if isinstance(last, Node) and last.implied and last.role == role:
        return last
    node = parent.add(role, page=page)
    node.implied = True
    return node


def _is_inline(child: Part | Content, parent: Node) -> bool:
    """Return whether a part wants a paragraph around it; the picture of a figure does not."""
    if isinstance(child, Content):
        return child.area is None
    if child.pseudo:
        return True
    role = role_of(child, "P", pdf_2=False)
    if role == "Figure" and parent.element is not None and parent.element.tag == "figure":
        return False
    return role in INLINE or (child.inline and role != "Note")


def _is_item(child: Part | Content) -> bool:
    return isinstance(child, Part) and child.tag in {"li", "dt", "dd", "div"} and not child.pseudo


def _is_label(child: Part | Content, item: Node) -> bool:
    """Return whether a part is the label of a list item: its marker, or what hangs before it."""
    if isinstance(child, Content):
        return False
    if child.pseudo == "marker":
        return True
    has_label = any(kid.role == "Lbl" for kid in item.nodes())
    has_begun = any(True for _ in item.contents())
    return (
        child.hanging
        and not has_label
        and not has_begun
        and (bool(child.pseudo) or child.tag in _LABELS)
    )


def item_of(marker: Part, parent: Node) -> Node:
    """Return the list item that a marker belongs to, also where it stands in a paragraph of it."""
    for node in (parent, *parent.ancestors()):
        if node.role == "LI" and node.element is marker.element:
            return node
    return parent


def _label(item: Node, page: int) -> Node:
    first = item.nodes()[:1]
    if first and first[0].role == "Lbl":
        return first[0]
    return item.add("Lbl", page=page, at=0)


def body_of(item: Node, page: int) -> Node:
    """Return the body of a list item, or the note that is all of it."""
    last = item.nodes()[-1:]
    body = last[0] if last and last[0].role == "LBody" else item.add("LBody", page=page)
    return body.index.get(WHOLE_BODY, body)
