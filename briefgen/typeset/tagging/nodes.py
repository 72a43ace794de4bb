"""Structure elements (ISO 32000-2 §14.7), before they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefgen.typeset.tagging.parts import Content

Value = str | int | float | list[str] | list[float]
"""What an attribute can be: a name starts with a slash, another string is a text."""


@dataclass(eq=False, slots=True)
class Annotation:
    """A place on a page that can be clicked.

    Attributes:
        page: index of its page.
        dictionary: the annotation, a ``pydyf.Dictionary``.
    """

    page: int
    dictionary: Any


@dataclass(eq=False, slots=True)
class Node:
    """A structure element.

    Attributes:
        role: its structure type.
        parent: the element that it is in; None for the document.
        language: the language that it is in, by itself or inherited (BCP 47).
        element: the HTML element that it comes from; None where it comes from several or none.
        implied: whether it stands for a paragraph that the HTML does not mark.
        page: index of the page that it starts on.
        kids: what it holds, in the order of reading.
        annotations: places on the pages that belong to it.
        attributes: attributes by owner (§14.7.6).
        alternative: what is said in its place (§14.9.3).
        expansion: what it is short for (§14.9.5).
        identifier: its name among the elements of the document.
        references: elements that it refers to (§14.7.2).
        index: the nodes in it by the parts that they come from.
    """

    role: str
    parent: Node | None = None
    language: str = ""
    element: Any = None
    implied: bool = False
    page: int = 0
    kids: list[Node | Content] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)
    attributes: dict[str, dict[str, Value]] = field(default_factory=dict)
    alternative: str = ""
    expansion: str = ""
    identifier: str = ""
    references: list[Node] = field(default_factory=list)
    index: dict[tuple[int, str], Node] = field(default_factory=dict)

    def add(self, role: str, *, page: int, at: int | None = None) -> Node:
        """Return a new node within this one, in its language, at its end or another place."""
        node = Node(role, self, self.language, page=page)
        self.kids.insert(len(self.kids) if at is None else at, node)
        return node

    def nodes(self) -> list[Node]:
        """Return the nodes directly in this one."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def roles(self) -> list[str]:
        """Return the types of the nodes directly in this one."""
        return [node.role for node in self.nodes()]

    def walk(self) -> Iterator[Node]:
        """Yield this node and those in it, in the order of reading."""
        yield self
        for kid in self.nodes():
            yield from kid.walk()

    def ancestors(self) -> Iterator[Node]:
        """Yield the nodes around this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def contents(self) -> Iterator[Content]:
        """Yield the text and pictures in it."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            else:
                yield from kid.contents()
