"""Where links and the outline lead, as structure elements (ISO 32000-2 §12.3.2.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefgen.typeset.tagging.nodes import Node
from briefgen.typeset.tagging.tree import Tree


@dataclass
class Destinations:
    """Turns places on pages into structure destinations, as PDF/UA-2 asks (ISO 14289-2 §8.8).

    Attributes:
        pydyf: the library that writes PDF.
        pdf: the ``pydyf.PDF``.
        tree: the structure of the document.
        dictionaries: what each node was written as, by its identity.
    """

    pydyf: Any
    pdf: Any
    tree: Tree
    dictionaries: dict[int, Any]

    def write(self) -> None:
        """Let links within the document and the outline lead to structure elements."""
        places = self._places()
        for link in self.tree.links.values():
            for annotation in link.annotations:
                if "Dest" in annotation.dictionary:
                    name = annotation.dictionary["Dest"].string
                    self._lead(annotation.dictionary, self.tree.anchors.get(name), places[name])
        headings: dict[tuple[bytes, str], list[Node]] = defaultdict(list)
        for page, label, node in self.tree.headings:
            headings[self.pdf.page_references[page], label].append(node)
        for item in self._outline(self.pdf.catalog.get("Outlines")):
            found = headings[item["Dest"][0], item["Title"].string]
            self._lead(item, found.pop(0) if found else None, item["Dest"])

    def _lead(self, source: Any, node: Node | None, place: Any) -> None:
        """Write an action for readers that know structure destinations and those that do not."""
        target = self.dictionaries.get(id(node)) or self.dictionaries[id(self.tree.document)]
        del source["Dest"]
        source["A"] = self.pydyf.Dictionary(
            {
                "Type": "/Action",
                "S": "/GoTo",
                "D": place,
                "SD": self.pydyf.Array([target.reference, *place[1:]]),
            }
        )

    def _places(self) -> dict[str, Any]:
        names = self.pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
        return {name.string: place for name, place in zip(names[::2], names[1::2], strict=True)}

    def _outline(self, reference: bytes | None) -> Iterator[Any]:
        """Yield the items below an item of the outline, each before those below it."""
        item = self._at(reference).get("First") if reference else None
        while item is not None:
            following = self._at(item).get("Next")
            yield self._at(item)
            yield from self._outline(item)
            item = following

    def _at(self, reference: bytes) -> Any:
        return self.pdf.objects[int(reference.split()[0])]
