"""What a PDF file says of itself: XMP (ISO 16684-1) and the document information."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from briefgen.typeset.conformance.standards import PdfStandard

_NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
# PDF/A wants every property explained that it does not know (ISO 19005-3 §6.6.2.3.2).
_UA_SCHEMA: Final = (
    '<rdf:Description rdf:about=""'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
_HEAD: Final = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_TAIL: Final = '\n<?xpacket end="r"?>'


@dataclass(frozen=True)
class Description:
    """What a document is, for catalogues and readers.

    Attributes:
        title: its title by language (BCP 47), the document's own first.
        summary: what it says, by language.
        authors: who wrote it.
        publisher: who publishes it, by language.
        keywords: words to find it by.
        languages: its languages (BCP 47).
        identifier: what it is called in catalogues.
        related: what the same brief's other editions are called.
        rights: on what terms it is published, by language.
        usage: how it may be handled, by language.
        published: its date (ISO 8601).
        creator: the program that made it.
    """

    title: Mapping[str, str]
    summary: Mapping[str, str] = field(default_factory=dict)
    authors: Sequence[str] = ()
    publisher: Mapping[str, str] = field(default_factory=dict)
    keywords: Sequence[str] = ()
    languages: Sequence[str] = ()
    identifier: str | None = None
    related: Sequence[str] = ()
    rights: Mapping[str, str] = field(default_factory=dict)
    usage: Mapping[str, str] = field(default_factory=dict)
    published: str | None = None
    creator: str | None = None

    @property
    def information(self) -> dict[str, str]:
        """The document information (ISO 32000-1 §14.3.3), which agrees with the XMP packet."""
        texts = {
            "Title": " / ".join(self.title.values()),
            "Author": ", ".join(self.authors),
            "Subject": " / ".join(self.summary.values()),
            "Keywords": ", ".join(self.keywords),
            "Creator": self.creator or "",
        }
        return {key: text for key, text in texts.items() if text}


def xmp_packet(description: Description, standard: PdfStandard, *, producer: str) -> bytes:
    """Return the metadata of a PDF file as an XMP packet in UTF-8.

    Args:
        description: what the document is.
        standard: what the file says it follows.
        producer: the program that wrote the file.
    """
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    properties = "\n".join(filter(None, _properties(description, standard, producer)))
    explained = standard.accessible is not None and standard.archivable is not None
    schema = _UA_SCHEMA if explained and not standard.is_pdf_2 else ""
    return (
        f'{_HEAD}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces}>\n{properties}\n</rdf:Description>'
        f"{schema}</rdf:RDF></x:xmpmeta>{_TAIL}"
    ).encode()


def _properties(description: Description, standard: PdfStandard, producer: str) -> Iterator[str]:
    information = description.information
    yield from _claims(standard)
    yield _alternatives("dc:title", description.title, information.get("Title"))
    yield _alternatives("dc:description", description.summary, information.get("Subject"))
    yield _list("dc:creator", "Seq", description.authors)
    yield _list("dc:publisher", "Bag", description.publisher.values())
    yield _list("dc:subject", "Bag", description.keywords)
    yield _list("dc:language", "Bag", description.languages)
    yield _plain("dc:identifier", description.identifier)
    yield _plain("dc:format", "application/pdf")
    yield _list("dc:relation", "Bag", description.related)
    yield _list("dc:date", "Seq", [description.published] if description.published else [])
    yield _alternatives("dc:rights", description.rights)
    yield _alternatives("xmpRights:UsageTerms", description.usage)
    yield _plain("pdf:Keywords", information.get("Keywords"))
    yield _plain("pdf:Producer", producer)
    yield _plain("xmp:CreatorTool", description.creator)
    for name in ("CreateDate", "ModifyDate", "MetadataDate"):
        yield _plain(f"xmp:{name}", description.published)


def _claims(standard: PdfStandard) -> Iterator[str]:
    """Yield the parts of the standards (ISO 19005-3 §6.6.4, ISO 14289-1 §5)."""
    if standard.archivable is not None:
        yield _plain("pdfaid:part", str(standard.archivable.part))
        yield _plain("pdfaid:conformance", standard.archivable.level.upper())
        yield _plain("pdfaid:rev", standard.archivable.revision)
    if standard.accessible is not None:
        yield _plain("pdfuaid:part", str(standard.accessible.part))
        yield _plain("pdfuaid:rev", standard.accessible.revision)


def _plain(name: str, text: str | None) -> str:
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def _list(name: str, kind: str, items: Iterable[str]) -> str:
    texts = [f"<rdf:li>{escape(item)}</rdf:li>" for item in items if item]
    return f"<{name}><rdf:{kind}>{''.join(texts)}</rdf:{kind}></{name}>" if texts else ""


def _alternatives(name: str, texts: Mapping[str, str], default: str | None = None) -> str:
    """Return a text in several languages, first the one for readers of any other."""
    if default is None:
        default = next(iter(texts.values()), None)
    if not default:
        return ""
    items = [("x-default", default), *texts.items()]
    listed = "".join(
        f"<rdf:li xml:lang={quoteattr(tag)}>{escape(text)}</rdf:li>" for tag, text in items
    )
    return f"<{name}><rdf:Alt>{listed}</rdf:Alt></{name}>"
