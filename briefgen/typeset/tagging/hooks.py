"""Our tags in place of WeasyPrint's own, for as long as a document is written."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from briefgen.typeset import weasy
from briefgen.typeset.tagging.captions import place_captions
from briefgen.typeset.tagging.destinations import Destinations
from briefgen.typeset.tagging.engine import Engine, difference, engine
from briefgen.typeset.tagging.links import Links
from briefgen.typeset.tagging.lists import number_lists
from briefgen.typeset.tagging.ordering import Piece
from briefgen.typeset.tagging.reading import BoxReader, boxes_of
from briefgen.typeset.tagging.tables import head_tables
from briefgen.typeset.tagging.tree import Tree, TreeBuilder
from briefgen.typeset.tagging.writing import Marks, StructureWriter

_OFF: Final = (
    "the PDF is tagged without languages of passages, links in words and elements over page "
    "breaks: briefgen's tags were made for WeasyPrint 70, but {difference}"
)


@dataclass(frozen=True)
class Tagging:
    """Whether a document is being tagged.

    Attributes:
        notes: what the user should know of it.
        problems: what cannot be read out, in words; complete once the document is written.
    """

    notes: tuple[str, ...] = ()
    problems: list[str] = field(default_factory=list)


@contextlib.contextmanager
def tagging(document: Any, *, pdf_2: bool) -> Iterator[Tagging]:
    """Tag a document that is written within the block, if the installed WeasyPrint is known.

    WeasyPrint's functions are exchanged for the whole process, and put back at the end: only one
    thread may be in the block.

    Args:
        document: a ``weasyprint.Document``, laid out.
        pdf_2: whether it is written as PDF 2.0.
    """
    parts = engine()
    found = difference(parts)
    if found:
        yield Tagging(notes=(_OFF.format(difference=found),))
        return
    tagger = _Tagger.of(parts, document, pdf_2=pdf_2)
    replacements = (
        (parts.pdf, "add_tags", tagger.add_tags),
        (parts.stream.Stream, "marked", tagger.marker()),
    )
    with contextlib.ExitStack() as stack:
        for owner, name, function in replacements:
            stack.callback(setattr, owner, name, getattr(owner, name))
            setattr(owner, name, function)
        yield Tagging(problems=tagger.tree.problems)


@dataclass
class _Tagger:
    """Stands in for WeasyPrint's marks and tags."""

    parts: Engine
    tree: Tree
    root: Any
    read: set[Any]
    margins: dict[Any, str]
    pdf_2: bool
    marks: Marks = field(default_factory=Marks)

    @classmethod
    def of(cls, parts: Engine, document: Any, *, pdf_2: bool) -> _Tagger:
        """Return what tags a document: its structure is settled before it is drawn."""
        reader = BoxReader(parts)
        pages = reader.read(document)
        tree = TreeBuilder(pdf_2).build(pages)
        head_tables(tree.document)
        place_captions(tree.document, pdf_2=pdf_2)
        number_lists(tree.document, pdf_2=pdf_2)
        return cls(parts, tree, pages[0].element, boxes_of(pages), reader.margins, pdf_2)

    def marker(self) -> Callable[[Any, Any, str], Any]:
        """Return what stands in for ``Stream.marked``."""
        dictionary = weasy.pydyf().Dictionary

        @contextlib.contextmanager
        def marked(stream: Any, box: Any, tag: str) -> Iterator[None]:
            start = len(stream.stream)
            if box in self.read:
                stream.begin_marked_content(tag, dictionary({"MCID": self.marks.add(box, stream)}))
            elif box in self.margins:
                edge = {"Type": "/Pagination", "Subtype": f"/{self.margins[box]}"}
                stream.begin_marked_content("Artifact", dictionary(edge))
            else:
                stream.begin_marked_content("Artifact")
            try:
                yield
            finally:
                stream.end_marked_content()
                piece = Piece(start, len(stream.stream))
                if box in self.read:
                    self.marks.pieces[box] = piece
                elif box in self.margins:
                    self.marks.margins[id(stream)].append(piece)

        return marked

    def add_tags(self, pdf: Any, document: Any, _pdf_version: Any, page_streams: Any) -> None:
        """Write the structure; the arguments are those of WeasyPrint's function."""
        pydyf = weasy.pydyf()
        links = Links(self.tree, self.root, pydyf.String, self.pdf_2)
        for index, page in enumerate(document.pages):
            dictionary = _page_dictionary(pdf, index)
            boxes = [box for kind, _, _, box in page.links if kind != "attachment"]
            links.bind(index, dictionary, boxes)
        links.refer()
        writer = StructureWriter(pydyf, pdf, page_streams, self.marks, self.pdf_2)
        writer.write(self.tree.document)
        self.marks.put_in_order(page_streams, self.tree.document.contents())
        if self.pdf_2:
            Destinations(pydyf, pdf, self.tree, writer.dictionaries).write()
        pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
        pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        if "Lang" not in pdf.catalog:
            self.tree.problems.append(
                'Missing required "lang" attribute at the root of the document'
            )


def _page_dictionary(pdf: Any, index: int) -> Any:
    return pdf.objects[int(pdf.page_references[index].split()[0])]
