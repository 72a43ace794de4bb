"""Files inside a PDF file (ISO 32000-2 §7.11.4; ISO 19005-3 §6.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any, Literal

from briefgen.typeset import weasy

Relationship = Literal["Source", "Data", "Alternative", "Supplement", "Unspecified"]
"""What a file is to the pages (ISO 32000-2 §7.11.3, table 43)."""


@dataclass(frozen=True)
class Attachment:
    """A file that a PDF file carries.

    Attributes:
        name: its path, with ``/`` between folders.
        data: its bytes.
        media_type: what it is (RFC 6838).
        description: what it is, in words.
        relationship: what it is to the pages.
        modified: the day that it is dated.
    """

    name: str
    data: bytes = field(repr=False)
    media_type: str
    description: str
    modified: date
    relationship: Relationship = "Source"

    @property
    def moment(self) -> datetime:
        """Midnight, UTC, of its day: a moment of the clock would differ from run to run."""
        return datetime.combine(self.modified, time(), UTC)


def for_weasyprint(attachment: Attachment) -> Any:
    """Return an attachment as WeasyPrint takes it."""
    return weasy.weasyprint().Attachment(
        file_obj=BytesIO(attachment.data),
        name=attachment.name,
        description=attachment.description,
        created=attachment.moment,
        modified=attachment.moment,
        relationship=attachment.relationship,
    )


def mend_attachments(pdf: Any, attachments: tuple[Attachment, ...]) -> None:
    """Give the attached files of a PDF their media types, and name each once in the catalogue.

    WeasyPrint guesses the type from the name, and does not know YAML; it lists the files of the
    whole document twice among those that are associated with it.

    Args:
        pdf: the ``pydyf.PDF`` that WeasyPrint made.
        attachments: what is attached, in that order.
    """
    by_name = {item.name: item for item in attachments}
    for entry in pdf.objects:
        if isinstance(entry, dict) and entry.get("Type") == "/Filespec":
            found = by_name.get(entry["UF"].string)
            if found is not None:
                stream = _object(pdf, entry["EF"]["F"])
                stream.extra["Subtype"] = "/" + _escaped(found.media_type)
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _escaped(name: str) -> str:
    """Return a name as PDF writes it (ISO 32000-2 §7.3.5)."""
    return "".join(
        character if character.isalnum() or character in "-." else f"#{ord(character):02x}"
        for character in name
    )
