"""Faults to plant in a PDF file that has none, each of which a checker must notice."""

from __future__ import annotations

import re
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
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(re.sub(rb"<pdfuaid:part>.</pdfuaid:part>", b"", packet))


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


FAULTS: dict[str, tuple[Plant, str, str]] = {
    plant.__name__: (plant, *rules)
    for plant, rules in {
        no_language: ("7.2-34", "8.4.4-1"),
        no_title: ("7.1-9", "8.11.1-1"),
        title_hidden: ("7.1-10", "8.11.2-1"),
        not_marked: ("6.2-1", "6.2-1"),
        no_structure: ("7.1-11", "8.2.1-1"),
        figure_without_words: ("7.3-1", "8.2.5.28.2-1"),
        heading_skipped: ("7.4.2-1", ""),
        untagged_text: ("7.1-3", "8.2.2-1"),
        list_in_disorder: ("7.2-19", "Table 5. L-TD-1"),
        link_without_words: ("7.18.5-2", ""),
        tab_order_lost: ("7.18.3-1", "8.9.3.3-1"),
        font_outside: ("7.21.4.1-1", "8.4.5.5.1-1"),
        no_unicode: ("7.21.7-1", "8.4.5.8-1"),
        no_claim: ("5-1", "5-2"),
        no_colour_profile: ("6.2.4.3-2", "6.2.4.3-2"),
        attachment_without_relationship: ("6.8-3", "6.9-4"),
        attachment_without_type: ("6.8-1", "6.9-1"),
        script: ("6.5.1-1", ""),
        smoothed_picture: ("6.2.8-3", "6.2.7.1-3"),
        nothing: ("", ""),
    }.items()
}
"""Each fault with the rules that it breaks in PDF/UA-1 or PDF/A-3a and in PDF/UA-2 or PDF/A-4f."""


def planted(source: Path, name: str, folder: Path) -> Path:
    """Return a copy of a PDF file with one fault."""
    folder.mkdir(exist_ok=True)
    copy = folder / f"{name}.pdf"
    with pikepdf.open(source) as pdf:
        FAULTS[name][0](pdf)
        pdf.save(copy)
    return copy
