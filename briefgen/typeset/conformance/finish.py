"""The last touch on a PDF file before it is written, through WeasyPrint's public hook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefgen.typeset import weasy
from briefgen.typeset.conformance.attachments import Attachment, mend_attachments
from briefgen.typeset.conformance.metadata import Description, xmp_packet
from briefgen.typeset.conformance.standards import PdfStandard


def finisher(
    standard: PdfStandard, description: Description, attachments: tuple[Attachment, ...]
) -> Callable[[Any, Any], None]:
    """Return what WeasyPrint calls with its document and ``pydyf.PDF`` before writing.

    It writes the metadata anew: WeasyPrint knows one standard at a time, and puts metadata that
    it is given outside the one block that readers look at.
    """

    def finish(_document: Any, pdf: Any) -> None:
        mend_attachments(pdf, attachments)
        _describe(pdf, standard, description)

    return finish


def _describe(pdf: Any, standard: PdfStandard, description: Description) -> None:
    """Write the document information and the XMP packet, which agree."""
    pydyf = weasy.pydyf()
    producer = f"WeasyPrint {weasy.weasyprint().__version__}"
    if not standard.is_pdf_2:  # PDF 2.0 deprecates the former, PDF/A-4 forbids it
        for key, text in description.information.items():
            pdf.info[key] = pydyf.String(text)
    packet = xmp_packet(description, standard, producer=producer)
    metadata = pydyf.Stream([packet], {"Type": "/Metadata", "Subtype": "/XML"})
    if "Metadata" in pdf.catalog:
        # In its place: every object of a file is referred to by its number.
        old = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
        old.stream, old.compress = metadata.stream, False
    else:
        pdf.add_object(metadata)
        pdf.catalog["Metadata"] = metadata.reference
