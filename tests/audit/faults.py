"""Faults to plant in a PDF file that has none, each of which a checker must notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Plant = Callable[[pikepdf.Pdf], None]


def elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    """Yield the elements of the structure of one kind, such as ``/Figure``."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/S") == kind and "/P" in item:
            yield item


def first(pdf: pikepdf.Pdf, kind: str) -> Any:
    return next(elements(pdf, kind))


def fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
            yield item


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def no_title(pdf: pikepdf.Pdf) -> None:
    change_metadata(pdf, b"dc:title", b"dc:tilte")


def title_hidden(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def not_marked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def no_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def figure_without_words(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "/Figure").Alt


def heading_skipped(pdf: pikepdf.Pdf) -> None:
    first(pdf, "/H2").S = Name("/H4")


def untagged_text(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"BT ET 0 0 m 10 10 l S", prepend=False)


def list_in_disorder(pdf: pikepdf.Pdf) -> None:
    first(pdf, "/LI").S = Name("/TD")


def link_without_words(pdf: pikepdf.Pdf) -> None:
    link = next(
        annotation
        for page in pdf.pages
        for annotation in page.get("/Annots", Array())
        if annotation.Subtype == "/Link"
    )
    del link.Contents


def tab_order_lost(pdf: pikepdf.Pdf) -> None:
    del next(page for page in pdf.pages if "/Annots" in page).Tabs


def font_outside(pdf: pikepdf.Pdf) -> None:
    descriptor = next(fonts(pdf))
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def no_unicode(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            del item["/ToUnicode"]


def no_claim(pdf: pikepdf.Pdf) -> None:
    change_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def no_colour_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def attachment_without_relationship(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Filespec":
            del item.AFRelationship


def attachment_without_type(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Type") == "/EmbeddedFile":
            del item.Subtype


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def smoothed_picture(pdf: pikepdf.Pdf) -> None:
    picture = pikepdf.Stream(pdf, b"\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1)
    picture.Height, picture.BitsPerComponent = 1, 8
    picture.ColorSpace, picture.Interpolate = Name.DeviceRGB, True
    page = pdf.pages[0]
    name = page.add_resource(picture, Name.XObject)
    page.contents_add(f"/Artifact BMC q {name} Do Q EMC".encode(), prepend=False)


def change_metadata(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    assert old in packet
    pdf.Root.Metadata.write(packet.replace(old, new))


def nothing(pdf: pikepdf.Pdf) -> None:
    """Plant none: saving anew is no fault in itself."""


FAULTS: dict[str, Plant] = {
    plant.__name__: plant
    for plant in (
        no_language,
        no_title,
        title_hidden,
        not_marked,
        no_structure,
        figure_without_words,
        heading_skipped,
        untagged_text,
        list_in_disorder,
        link_without_words,
        tab_order_lost,
        font_outside,
        no_unicode,
        no_claim,
        no_colour_profile,
        attachment_without_relationship,
        attachment_without_type,
        script,
        smoothed_picture,
        nothing,
    )
}


def planted(source: Path, name: str, folder: Path) -> Path:
    """Return a copy of a PDF file with one fault."""
    copy = folder / f"{name}.pdf"
    with pikepdf.open(source) as pdf:
        FAULTS[name](pdf)
        pdf.save(copy)
    return copy
