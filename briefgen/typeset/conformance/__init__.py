"""Standards that a PDF file says it follows, what describes it, and what is attached to it."""

from briefgen.typeset.conformance.attachments import Attachment
from briefgen.typeset.conformance.metadata import Description
from briefgen.typeset.conformance.standards import (
    DEFAULT_STANDARD,
    NO_STANDARD,
    STANDARDS,
    PdfStandard,
    StandardError,
    parse_standard,
)

__all__ = [
    "DEFAULT_STANDARD",
    "NO_STANDARD",
    "STANDARDS",
    "Attachment",
    "Description",
    "PdfStandard",
    "StandardError",
    "parse_standard",
]
