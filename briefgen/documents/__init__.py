"""Source documents of any kind as lines of text: from bytes to what a reader sees."""

from briefgen.documents.errors import UnreadableDocumentError
from briefgen.documents.lines import Line, Link, Metadata, Role, SourceText
from briefgen.documents.reading import read_document

__all__ = [
    "Line",
    "Link",
    "Metadata",
    "Role",
    "SourceText",
    "UnreadableDocumentError",
    "read_document",
]
