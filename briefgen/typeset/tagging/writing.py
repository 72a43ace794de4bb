"""The tree as PDF objects (ISO 32000-2 §14.7)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from briefgen.typeset.tagging.nodes import Node, Value
from briefgen.typeset.tagging.ordering import Piece, in_order
from briefgen.typeset.tagging.parts import Content
from briefgen.typeset.tagging.roles import CELLS

_PDF_2_NAMESPACE: Final = "http://iso.org/pdf2/ssn"
# Of the types in use, those that PDF 2.0 has left to the namespace of PDF 1.7.
_OLD_TYPES: Final = frozenset({"Art", "BlockQuote", "Quote", "Code"})
_ROLE_MAP: Final = {"Em": "/Span", "Strong": "/Span"}


class Mark(NamedTuple):
    """Where a piece of content is marked: a stream and the number within it."""

    stream: Any
    number: int


@dataclass
class Marks:
    """What has been marked while the pages were drawn.

    Attributes:
        by_box: the mark of each box.
        pieces: where each of them starts and ends.
        margins: where what is in the margins of a page starts and ends, by its stream.
    """

    by_box: dict[Any, Mark] = field(default_factory=dict)
    pieces: dict[Any, Piece] = field(default_factory=dict)
    margins: dict[int, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    _counts: Counter[int] = field(default_factory=Counter)

    def add(self, box: Any, stream: Any) -> int:
        """Return the number of the next piece of content in a stream."""
        number = self._counts[id(stream)]
        self._counts[id(stream)] += 1
        self.by_box[box] = Mark(stream, number)
        return number

    def put_in_order(self, streams: Iterable[Any], contents: Iterable[Content]) -> None:
        """Write what is on the pages in the order given, and what is in their margins after it."""
        placed: dict[int, list[Piece]] = defaultdict(list)
        for content in contents:
            if content.box in self.pieces:
                placed[id(self.by_box[content.box].stream)].append(self.pieces[content.box])
        for stream in streams:
            pieces = [*placed[id(stream)], *self.margins[id(stream)]]
            stream.stream = in_order(stream.stream, pieces)


@dataclass
class StructureWriter:
    """Writes a tree into a PDF file.

    Attributes:
        pydyf: the library that writes PDF.
        pdf: the ``pydyf.PDF``.
        pages: the streams of the pages.
        marks: what is marked in them.
        pdf_2: whether the file is PDF 2.0.
    """

    pydyf: Any
    pdf: Any
    pages: list[Any]
    marks: Marks
    pdf_2: bool
    dictionaries: dict[int, Any] = field(default_factory=dict)
    _keys: dict[int, int] = field(default_factory=dict)
    _owners: dict[int, Any] = field(default_factory=dict)
    _namespace: Any = None

    def write(self, document: Node) -> Any:
        """Write the structure of a document and return its root, a ``pydyf.Dictionary``.

        Args:
            document: the uppermost node; nodes that hold nothing are taken out of it.
        """
        _prune(document)
        self._keys = {id(stream): index for index, stream in enumerate(self.pages)}
        root = self._object({"Type": "/StructTreeRoot"})
        if self.pdf_2:
            space = self.pydyf.String(_PDF_2_NAMESPACE)
            self._namespace = self._object({"Type": "/Namespace", "NS": space})
            root["Namespaces"] = self.pydyf.Array([self._namespace.reference])
        else:
            root["RoleMap"] = self.pydyf.Dictionary(_ROLE_MAP)
        nodes = list(document.walk())
        for node in nodes:
            self.dictionaries[id(node)] = self._object({"Type": "/StructElem"})
        for node in nodes:
            self._fill(node, root)
        root["K"] = self.pydyf.Array([self.dictionaries[id(document)].reference])
        self._write_names(root, nodes)
        self._write_parents(root)
        self.pdf.catalog["StructTreeRoot"] = root.reference
        return root

    def _object(self, values: dict[str, Any]) -> Any:
        dictionary = self.pydyf.Dictionary(values)
        self.pdf.add_object(dictionary)
        return dictionary

    def _fill(self, node: Node, root: Any) -> None:
        """Write what a node is and what it holds."""
        dictionary = self.dictionaries[id(node)]
        parent = root if node.parent is None else self.dictionaries[id(node.parent)]
        role = "FENote" if self.pdf_2 and node.role == "Note" else node.role
        dictionary.update({"S": f"/{role}", "P": parent.reference})
        first = next((it for it in node.kids if isinstance(it, Content)), None)
        page = node.page if first is None else first.page
        dictionary["Pg"] = self.pdf.page_references[page]
        if self.pdf_2 and role not in _OLD_TYPES:
            dictionary["NS"] = self._namespace.reference
        self._describe(node, dictionary)
        kids = [self._annotation(it.dictionary, it.page, dictionary) for it in node.annotations]
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self.dictionaries[id(kid)].reference)
            elif kid.box in self.marks.by_box:
                kids.append(self._content(kid, page, dictionary))
        dictionary["K"] = self.pydyf.Array(kids)

    def _describe(self, node: Node, dictionary: Any) -> None:
        """Write what is said of a node beside its content."""
        around = node.parent.language if node.parent is not None else node.language
        texts = {
            "Lang": node.language if node.language != around else "",
            "Alt": node.alternative,
            "E": node.expansion,
            "ID": node.identifier,
        }
        for key, text in texts.items():
            if text:
                dictionary[key] = self.pydyf.String(text)
        if self.pdf_2:
            found = [self.dictionaries.get(id(it)) for it in node.references]
            references = [it.reference for it in found if it is not None]
            if references:
                dictionary["Ref"] = self.pydyf.Array(dict.fromkeys(references))
        owners = node.attributes.items()
        sets = [self._attributes(owner, values) for owner, values in owners if values]
        if sets:
            dictionary["A"] = sets[0] if len(sets) == 1 else self.pydyf.Array(sets)

    def _attributes(self, owner: str, values: dict[str, Value]) -> Any:
        written = {name: self._value(value) for name, value in values.items()}
        return self.pydyf.Dictionary({"O": f"/{owner}", **written})

    def _value(self, value: Value) -> Any:
        if isinstance(value, list):
            return self.pydyf.Array(
                self.pydyf.String(it) if isinstance(it, str) else it for it in value
            )
        return value

    def _annotation(self, annotation: Any, page: int, owner: Any) -> Any:
        """Tie a clickable place to a structure element, and return how it refers to it."""
        key = len(self._keys)
        self._keys[id(annotation)] = key
        self._owners[key] = owner.reference
        annotation["StructParent"] = key
        return self.pydyf.Dictionary(
            {"Type": "/OBJR", "Obj": annotation.reference, "Pg": self.pdf.page_references[page]}
        )

    def _content(self, content: Content, page: int, owner: Any) -> Any:
        """Tie marked content to a structure element, and return how it refers to it."""
        stream, number = self.marks.by_box[content.box]
        is_group = id(stream) not in self._keys
        if is_group:  # drawn into a stream of its own, as what is half transparent
            self._keys[id(stream)] = stream.extra["StructParents"] = len(self._keys)
        owners = self._owners.setdefault(self._keys[id(stream)], {})
        owners[number] = owner.reference
        is_page = self._keys[id(stream)] < len(self.pages)
        if is_page and content.page == page:
            return number
        reference = {"Type": "/MCR", "MCID": number, "Pg": self.pdf.page_references[content.page]}
        if not is_page:
            reference["Stm"] = stream.reference
        return self.pydyf.Dictionary(reference)

    def _write_names(self, root: Any, nodes: list[Node]) -> None:
        """Write the tree by which elements are found that have a name."""
        named = {node.identifier: node for node in nodes if node.identifier}
        if named:
            names = self.pydyf.Array()
            for name in sorted(named):
                names.append(self.pydyf.String(name))
                names.append(self.dictionaries[id(named[name])].reference)
            root["IDTree"] = self._object({"Names": names}).reference

    def _write_parents(self, root: Any) -> None:
        """Write the tree by which the element of a piece of content is found."""
        numbers = self.pydyf.Array()
        for key in range(len(self._keys)):
            owners = self._owners.get(key, {})
            numbers.append(key)
            if isinstance(owners, dict):
                size = max(owners, default=-1) + 1
                owners = self.pydyf.Array(owners.get(number, "null") for number in range(size))
            numbers.append(owners)
        root["ParentTree"] = self._object({"Nums": numbers}).reference
        root["ParentTreeNextKey"] = len(self._keys)


def _prune(node: Node) -> None:
    """Take nodes out that hold nothing; an empty cell keeps its place in the table."""
    for kid in node.nodes():
        _prune(kid)
        if not kid.kids and not kid.annotations and kid.role not in CELLS:
            node.kids.remove(kid)
