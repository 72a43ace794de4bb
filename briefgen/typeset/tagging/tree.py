"""Parts of pages as one tree: an element is one node, however many lines and pages it is cut into.

What the HTML leaves unsaid is put in: a paragraph around text that stands beside blocks, label and
body of a list item, base and reading of ruby.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from briefgen.typeset.tagging.nodes import Node
from briefgen.typeset.tagging.parts import Content, Part
from briefgen.typeset.tagging.roles import (
    CELLS,
    GROUPING,
    INLINE,
    NOTE_CALLS,
    NOTE_LISTS,
    PHRASING,
    role_of,
)
from briefgen.typeset.tagging.words import alternative

# Elements that can be the label of the list item that they stand before.
_LABELS: Final = frozenset({"span", "b", "strong", "i", "em", "time", "sup"})
_BODY: Final = (0, "body")
_KEPT_EMPTY: Final = frozenset({"a", "td", "th"})


@dataclass
class Tree:
    """The structure of a document.

    Attributes:
        document: the root.
        anchors: the node at each name that a link can lead to.
        headings: the nodes in the outline, by page and label, in order.
        links: the node of each link, by the identity of its HTML element.
        notes: the notes, in order.
        problems: what cannot be read out, in words.
    """

    document: Node
    anchors: dict[str, Node] = field(default_factory=dict)
    headings: list[tuple[int, str, Node]] = field(default_factory=list)
    links: dict[int, Node] = field(default_factory=dict)
    notes: list[Node] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass
class TreeBuilder:
    """Makes a tree of parts.

    Attributes:
        pdf_2: whether the file is PDF 2.0.
    """

    pdf_2: bool
    tree: Tree = field(default_factory=lambda: Tree(Node("Document")))
    _calls: dict[int, Node] = field(default_factory=dict)

    def build(self, parts: Iterable[Part]) -> Tree:
        """Return the tree of a document.

        Args:
            parts: what stands on each page, in order.
        """
        for part in parts:
            if not self.tree.document.language:
                self.tree.document.language = part.language
            call = self._calls.get(id(part.element)) if part.note else None
            if call is None:
                self._visit(part, self.tree.document)
            else:
                self._visit_note(part, call)
        return self.tree

    def _visit(self, part: Part, parent: Node) -> None:
        if part.pseudo == "marker":
            parent = _item_of(part, parent)
        if part.tag not in _KEPT_EMPTY and next(part.contents(), None) is None:
            self._remember(part, parent)
            return
        self._fill(part, self._place(part, parent))

    def _fill(self, part: Part, node: Node) -> None:
        self._remember(part, node)
        for child in part.children:
            if isinstance(child, Content):
                _container(child, node).kids.append(child)
            else:
                self._visit(child, node)

    def _visit_note(self, part: Part, call: Node) -> None:
        """Put a note from the foot of a page behind its call."""
        surroundings = call.parent or call
        node = surroundings.index.get(part.key)
        if node is None:
            place = surroundings.kids.index(call) + 1
            node = surroundings.add("Note", page=part.page, at=place)
            surroundings.index[part.key] = node
            self._dress(node, part)
            call.references.append(node)
            node.references.append(call)
        self._fill(part, node)

    def _place(self, part: Part, parent: Node) -> Node:
        """Return the node that a part belongs to, made where it is the first of it."""
        container = _container(part, parent)
        if part.key in container.index:
            return container.index[part.key]
        node = self._made(part, container)
        if node is not container:
            container.index[part.key] = node
        return node

    def _made(self, part: Part, container: Node) -> Node:
        if container.role == "L" and part.tag in {"dt", "dd"}:
            node = _described(part, container)
        elif part.pseudo == "footnote-call":
            node = container.add("Span" if self.pdf_2 else "Reference", page=part.page)
            self._calls[id(part.element)] = node
        else:
            role = role_of(part, container.role, pdf_2=self.pdf_2)
            if role is None and (part.language == container.language or container.role == "L"):
                return container
            if role == "Link" and part.role in NOTE_CALLS and not self.pdf_2:
                container = container.add("Reference", page=part.page)
            first = 0 if role == "Caption" and container.role == "Table" else None
            node = container.add(role or _carrier(container), page=part.page, at=first)
        self._dress(node, part)
        return node

    def _dress(self, node: Node, part: Part) -> None:
        """Give a new node what its element says of itself."""
        node.language = part.language
        if not part.pseudo:
            node.element = part.element
        if node.role == "Link":
            self.tree.links[id(part.element)] = node
        elif node.role == "Note":
            self._number(node)
        elif node.role == "Figure":
            self._describe(node, part)
        elif node.role == "LI" and _lists_notes(node):
            body = _body(node, part.page)
            body.index[_BODY] = body.add("Note", page=part.page)
            self._number(body.index[_BODY])
        else:
            _qualify(node, part)

    def _number(self, note: Node) -> None:
        self.tree.notes.append(note)
        note.identifier = f"note-{len(self.tree.notes)}"

    def _describe(self, node: Node, part: Part) -> None:
        node.alternative = alternative(part.element)
        if not node.alternative:
            name = part.element.get("src", part.tag)
            self.tree.problems.append(f'Image "{name}" has no required alt description')
        area = next(part.contents()).area
        if area is not None:
            in_line = node.parent is not None and node.parent.role in PHRASING
            placement = "/Inline" if in_line else "/Block"
            node.attributes["Layout"] = {"BBox": list(area), "Placement": placement}

    def _remember(self, part: Part, node: Node) -> None:
        """Note where links to a part lead, and that it is in the outline."""
        if part.pseudo:
            return
        name = part.element.get("id")
        if name:
            self.tree.anchors.setdefault(name, node)
        if part.bookmark:
            self.tree.headings.append((part.page, part.bookmark, node))


def _container(child: Part | Content, parent: Node) -> Node:
    """Return the node within ``parent`` that ``child`` is to stand in."""
    page = child.page
    if parent.role == "LI":
        return _label(parent, page) if _is_label(child, parent) else _body(parent, page)
    if parent.role == "L" and not _is_item(child):
        return _body(_implied(parent, "LI", page), page)
    if parent.role == "Ruby":
        is_reading = isinstance(child, Part) and child.tag in {"rb", "rt"}
        return parent if is_reading else _implied(parent, "RB", page)
    if parent.role in GROUPING and _is_inline(child, parent):
        return _implied(parent, "P", page)
    return parent


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


def _item_of(marker: Part, parent: Node) -> Node:
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


def _body(item: Node, page: int) -> Node:
    """Return the body of a list item, or the note that is all of it."""
    last = item.nodes()[-1:]
    body = last[0] if last and last[0].role == "LBody" else item.add("LBody", page=page)
    return body.index.get(_BODY, body)


def _described(part: Part, container: Node) -> Node:
    """Return the node of a term or a description; a term after a description starts an item."""
    last = container.nodes()[-1:]
    has_body = bool(last) and any(kid.role == "LBody" for kid in last[0].nodes())
    if not last or (part.tag == "dt" and has_body):
        last = [container.add("LI", page=part.page)]
    return last[0].add("Lbl" if part.tag == "dt" else "LBody", page=part.page)


def _carrier(container: Node) -> str:
    """Return the type of what only says in which language a passage is."""
    return "Div" if container.role in GROUPING else "Span"


def _lists_notes(node: Node) -> bool:
    return any(
        it.element is not None and it.element.get("role") in NOTE_LISTS
        for it in (node, *node.ancestors())
    )


def _qualify(node: Node, part: Part) -> None:
    """Give a new node the attributes that its type asks for."""
    if node.role in CELLS:
        node.attributes["Table"] = _spans(part)
    elif node.role == "L":
        node.attributes["List"] = {"ListNumbering": part.list_style}
    elif part.tag == "abbr":
        node.expansion = part.element.get("title", "")


def _spans(part: Part) -> dict[str, str | int | float | list[str] | list[float]]:
    spans = {"ColSpan": part.columns, "RowSpan": part.rows}
    return {name: count for name, count in spans.items() if count != 1}
