"""Parts of pages as one tree: an element is one node, however many lines and pages it is cut into.

What the HTML leaves unsaid is put in: a paragraph around text that stands beside blocks, label and
body of a list item, base and reading of ruby.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from briefgen.typeset.tagging.containers import WHOLE_BODY, body_of, container_of, item_of
from briefgen.typeset.tagging.nodes import Node
from briefgen.typeset.tagging.parts import Content, Part
from briefgen.typeset.tagging.roles import (
    CELLS,
    GROUPING,
    NOTE_CALLS,
    NOTE_LISTS,
    PHRASING,
    role_of,
)
from briefgen.typeset.tagging.words import alternative

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
            parent = item_of(part, parent)
        if part.tag not in _KEPT_EMPTY and next(part.contents(), None) is None:
            self._remember(part, parent)
            return
        self._fill(part, self._place(part, parent))

    def _fill(self, part: Part, node: Node) -> None:
        self._remember(part, node)
        for child in part.children:
            if isinstance(child, Content):
                container_of(child, node).kids.append(child)
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
        container = container_of(part, parent)
        if part.key in container.index:
            return container.index[part.key]
        node = self._made(part, container)
        if node is not container:
            container.index[part.key] = node
        return node

    def _made(self, part: Part, container: Node) -> Node:
        if container.role == "L" and part.tag in {"dt", "dd"}:
            node = _described(part, container)
        elif part.pseudo == "footnote-marker" and container.role == "Note":
            node = container.add("Lbl", page=part.page)
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
            self._number(node, "Footnote" if part.note else "Endnote")
        elif node.role == "Figure":
            self._describe(node, part)
        elif node.role == "LI" and _lists_notes(node):
            body = body_of(node, part.page)
            body.index[WHOLE_BODY] = body.add("Note", page=part.page)
            self._number(body.index[WHOLE_BODY], "Endnote")
        else:
            _qualify(node, part)

    def _number(self, note: Node, kind: str) -> None:
        self.tree.notes.append(note)
        note.identifier = f"note-{len(self.tree.notes)}"
        if self.pdf_2:
            note.attributes["FENote"] = {"NoteType": f"/{kind}"}

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
