"""Links: what they say, what belongs to them, and the notes that they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefgen.typeset.tagging.nodes import Annotation
from briefgen.typeset.tagging.roles import NOTE_CALLS
from briefgen.typeset.tagging.tree import Tree
from briefgen.typeset.tagging.words import in_words, spoken, without_addresses

_SLACK = 1.5
_BLOCKS = frozenset({"li", "p", "td", "th", "dd", "figcaption", "caption", "div", "section"})


@dataclass
class Links:
    """The links of a document.

    Attributes:
        tree: its structure.
        root: its HTML.
        text: makes a text of PDF.
        pdf_2: whether the file is PDF 2.0.
    """

    tree: Tree
    root: Any
    text: Any
    pdf_2: bool

    def __post_init__(self) -> None:
        """Look up what is around each element, and which element bears each name."""
        self._around = {child: parent for parent in self.root.iter() for child in parent}
        self._named: dict[str, Any] = {}
        for element in self.root.iter():
            if element.get("id"):
                self._named.setdefault(element.get("id"), element)

    def bind(self, page: int, page_dictionary: Any, boxes: list[Any]) -> None:
        """Describe the links of a page, and hang each on its node.

        A link within a margin or in the repeated head of a table has no text of its own; it goes
        with that of the element, or stands by itself. What covers a part of the same link again,
        such as an emphasised word in it, is taken off the page.

        Args:
            page: index of the page.
            page_dictionary: the page, a ``pydyf.Dictionary``.
            boxes: WeasyPrint's boxes that bear a link, in order.
        """
        for box in boxes:
            annotation = box.link_annotation
            link = self._link_around(box.element)
            if annotation is None or link is None:
                continue
            node = self.tree.links.get(id(link))
            if node is None:
                node = self.tree.document.add("Link", page=page)
                self.tree.links[id(link)] = node
            if any(_holds(it.dictionary, annotation) for it in node.annotations if it.page == page):
                page_dictionary["Annots"].remove(annotation.reference)
                continue
            annotation["Contents"] = self.text(self.describe(link))
            if self.pdf_2 and node.language != self.tree.document.language:
                annotation["Lang"] = self.text(node.language)
            node.annotations.append(Annotation(page, annotation))

    def refer(self) -> None:
        """Let each call and the note that it leads to refer to each other."""
        for element in self.root.iter("a"):
            target = self.tree.anchors.get(element.get("href", "").removeprefix("#"))
            link = self.tree.links.get(id(element))
            if link is None or target is None or element.get("role") not in NOTE_CALLS:
                continue
            note = next((it for it in target.walk() if it.role == "Note"), None)
            if note is not None:
                link.references.append(note)
                note.references.append(link)

    def describe(self, link: Any) -> str:
        """Return a link in words: its label, what it calls up, or its text and title."""
        target = self._named.get(link.get("href", "").removeprefix("#"))
        called = "" if target is None else target.get("data-label", "")
        if not link.get("aria-label") and called and link.get("role") in NOTE_CALLS:
            return in_words(without_addresses(called))
        shown = in_words(link.get("aria-label") or spoken(link))
        title = in_words(without_addresses(link.get("title", "")))
        own = in_words(without_addresses(shown))
        if not own or _is_address(own, link):
            return title or self._about(link, shown) or link.get("href")
        return own if title in own else f"{own} {title}"

    def _about(self, link: Any, address: str) -> str:
        """Return what a link is about that shows nothing but its address."""
        around = self._around.get(link)
        while around is not None and not around.get("data-label") and around.tag not in _BLOCKS:
            around = self._around.get(around)
        if around is None:
            return address
        label = around.get("data-label") or spoken(around).replace(address, "")
        return in_words(without_addresses(label)) or address

    def _link_around(self, element: Any) -> Any:
        while element is not None and element.tag != "a":
            element = self._around.get(element)
        return element


def _is_address(words: str, link: Any) -> bool:
    """Return whether what a link shows is where it leads, or nothing."""
    address = link.get("href", "").removeprefix("mailto:")
    return words.rstrip("/") in (address.rstrip("/"), address.partition("//")[2].rstrip("/"))


def _holds(outer: Any, inner: Any) -> bool:
    """Return whether an annotation lies on another, both in one line."""
    left, first, right, second = outer["Rect"]
    inner_left, inner_first, inner_right, inner_second = inner["Rect"]
    bottom, top = sorted((first, second))
    middle = (inner_first + inner_second) / 2
    across = left - _SLACK <= inner_left and inner_right <= right + _SLACK
    return bool(across and bottom <= middle <= top)
