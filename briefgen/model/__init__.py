"""The content of a brief as frozen, validated values. No file is read or written here."""

from briefgen.model.blocks import Block
from briefgen.model.brief import Author, BriefMeta, Takeaway
from briefgen.model.dates import PartialDate
from briefgen.model.desk import Brief, Desk, Document
from briefgen.model.dossier import Dossier, Fact, Omission
from briefgen.model.glossary import Glossary, Term
from briefgen.model.ledger import Ledger
from briefgen.model.publisher import Publisher
from briefgen.model.section import KeyPoint, Section
from briefgen.model.source import Source, Sources
from briefgen.model.text import Text, Translated

__all__ = [
    "Author",
    "Block",
    "Brief",
    "BriefMeta",
    "Desk",
    "Document",
    "Dossier",
    "Fact",
    "Glossary",
    "KeyPoint",
    "Ledger",
    "Omission",
    "PartialDate",
    "Publisher",
    "Section",
    "Source",
    "Sources",
    "Takeaway",
    "Term",
    "Text",
    "Translated",
]
