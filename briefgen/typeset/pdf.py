"""HTML to PDF, exactly as written or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from briefgen.typeset import weasy
from briefgen.typeset.conformance import Attachment, Description, PdfStandard, parse_standard
from briefgen.typeset.conformance.attachments import for_weasyprint
from briefgen.typeset.conformance.finish import finisher
from briefgen.typeset.css import font_face_css
from briefgen.typeset.errors import RenderError
from briefgen.typeset.faces import SubsetFace
from briefgen.typeset.fetch import FONT_ORIGIN, ORIGIN, AssetReader
from briefgen.typeset.fitting import fitted
from briefgen.typeset.footnotes import room_for_footnotes
from briefgen.typeset.geometry import PageLayout
from briefgen.typeset.japanese import japanese_spacing
from briefgen.typeset.tagging import tagging

_ACCESSIBLE: Final = parse_standard("ua-1")
# PDF/A forbids what viewers might smooth (ISO 19005-3 §6.2.8).
_ARCHIVE_CSS: Final = "*, ::before, ::after { image-rendering: crisp-edges }"
_LINK_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_SLOW_NOTE: Final = (
    "libharfbuzz-subset is not installed, so PDF files take longer to write; "
    "on Debian and Ubuntu: apt install libharfbuzz-subset0"
)
_UNREAD_NOTE: Final = (
    "this version of WeasyPrint lays its pages out in another form, so that nothing was said of "
    "stranded headings, lone characters and other faults of the layout"
)
# Fontconfig's environment, the log and Pillow's limit belong to the process, so one at a time.
_ONE_AT_A_TIME: Final = threading.Lock()


@dataclass(frozen=True)
class RenderedPdf:
    """A PDF file in memory.

    Attributes:
        data: the file.
        pages: how many pages it has.
        notes: what the user should know though the file is right.
        layout: what stands where on each page; nothing where that could not be read.
    """

    data: bytes = field(repr=False)
    pages: int
    notes: tuple[str, ...] = ()
    layout: tuple[PageLayout, ...] = field(default=(), repr=False)


def render_pdf(  # noqa: PLR0913 - all but the document by keyword
    html: str,
    *,
    fonts: Sequence[SubsetFace] = (),
    css: Sequence[str] = (),
    roots: Sequence[Path] = (),
    standard: PdfStandard = _ACCESSIBLE,
    description: Description | None = None,
    attachments: Sequence[Attachment] = (),
    fits: Sequence[str] = (),
) -> RenderedPdf:
    """Set a document on pages and return it as a tagged PDF.

    The same arguments give the same bytes, on any day and in any folder. The PDF's dates come from
    ``<meta name="dcterms.created">`` and ``dcterms.modified``, its language from ``<html lang>``.

    Args:
        html: the whole document; ``@media print`` applies.
        fonts: the only fonts that there are, beside any ``@font-face`` of the document itself.
        css: further style sheets, after the document's own.
        roots: folders whose files the document may use; relative URLs are looked up in each.
        standard: what the file is to follow; PDF/UA-1 (ISO 14289-1) by default.
        description: what the file says of itself; where None, what the document's head says.
        attachments: files that it carries.
        fits: classes for the root element, to be tried in turn where the last page is nearly
            empty; see :mod:`briefgen.typeset.fitting`.

    Returns:
        The file, its page count and what stands on the pages.

    Raises:
        RenderError: something could not be set as written: an asset refused or missing, a
            character in no font, a CSS property that has no effect, a link that leads nowhere.
        MissingLibraryError: Pango is not installed.
    """
    if not fonts and not any("@font-face" in text for text in (html, *css)):
        # Pango takes the process down where it finds no font at all.
        raise RenderError(("there is no font to set the document in",))
    assets = AssetReader(roots, {font_url(face): face.data for face in fonts})
    with _ONE_AT_A_TIME:
        package = weasy.weasyprint()
        with (
            weasy.private_fontconfig(),
            weasy.bounded_images(),
            weasy.listening() as messages,
            japanese_spacing() as spacing,
            room_for_footnotes() as room,
        ):
            sheets = (*css, *spacing.css)
            order = _Order(html, fonts, sheets, standard, description, attachments, fits)
            result, problems = _render(package, order, assets)
    problems = (*problems, *map(str, assets.refused), *_unexplained(messages, assets))
    if problems:
        raise RenderError(tuple(dict.fromkeys(problems)))
    return replace(result, notes=(*result.notes, *spacing.notes(html), *room.notes(html)))


def font_url(face: SubsetFace) -> str:
    """Return the URL under which a font is handed to WeasyPrint."""
    return f"{FONT_ORIGIN}{face.digest}-{face.weight}-{face.style}"


@dataclass(frozen=True)
class _Order:
    """What is to be rendered, as ``render_pdf`` was given it."""

    html: str
    fonts: Sequence[SubsetFace]
    css: tuple[str, ...]
    standard: PdfStandard
    description: Description | None
    attachments: Sequence[Attachment]
    fits: Sequence[str]

    @property
    def sheets(self) -> Iterator[str]:
        """The style sheets beside the document's own."""
        yield font_face_css(self.fonts, font_url)
        yield from self.css
        if self.standard.archivable is not None:
            yield _ARCHIVE_CSS

    @property
    def options(self) -> dict[str, Any]:
        """What WeasyPrint is to make of it."""
        options: dict[str, Any] = {"pdf_tags": True}
        if self.standard.variant is not None:
            options["pdf_variant"] = self.standard.variant
        return options


def _render(
    package: Any, order: _Order, assets: AssetReader
) -> tuple[RenderedPdf, tuple[str, ...]]:
    """Return the PDF, and links that may not stand in it."""
    fetcher = weasy.fetcher(assets)
    # One for each document: two documents hold different subsets under the same family names. Pango
    # keeps about 0.2 MB of each, so a worker that sets thousands of documents is renewed at times.
    font_config = package.text.fonts.FontConfiguration()
    sheets = [
        package.CSS(string=text, base_url=ORIGIN, url_fetcher=fetcher, font_config=font_config)
        for text in order.sheets
    ]
    try:

        def read() -> Any:
            return package.HTML(string=order.html, base_url=ORIGIN, url_fetcher=fetcher)

        def lay_out(source: Any) -> Any:
            return source.render(font_config=font_config, stylesheets=sheets, **order.options)

        source = read()
        problems = tuple(_bad_links(source.etree_element))
        document, layout = fitted(source, read, lay_out, order.fits)
        with weasy.unclosed_profile(), tagging(document, pdf_2=order.standard.is_pdf_2) as tags:
            data = document.write_pdf(
                finisher=_finisher(order),
                attachments=[for_weasyprint(item) for item in order.attachments],
                **order.options,
            )
        notes = (*_notes(layout), *tags.notes)
        return RenderedPdf(data, len(document.pages), notes, layout or ()), (
            *problems,
            *tags.problems,
        )
    except (package.urls.URLFetchingError, package.urls.FatalURLFetchingError) as error:
        # The second is not an Exception and would pass every handler of the callers.
        raise RenderError(tuple(map(str, assets.refused)) or (str(error),)) from error
    except RecursionError as error:
        raise RenderError(("the document is nested too deeply to be laid out",)) from error


def _finisher(order: _Order) -> Any:
    if order.description is None:
        return None
    return finisher(order.standard, order.description, tuple(order.attachments))


def _notes(layout: tuple[PageLayout, ...] | None) -> tuple[str, ...]:
    """Return what is less than it could be on this machine."""
    slow = () if weasy.has_fast_subsetting() else (_SLOW_NOTE,)
    return slow if layout is not None else (*slow, _UNREAD_NOTE)


def _bad_links(root: Any) -> Iterator[str]:
    """Yield a problem for each link that a PDF may not hold, those inside an SVG too."""
    for element in root.iter():
        for name, value in element.attrib.items():
            target = value.strip()
            if name.endswith("href") and _is_link(element.tag) and not _may_stand(target):
                yield f"{target}: a link in a PDF starts with http:, https:, mailto: or #"


def _is_link(tag: object) -> bool:
    return isinstance(tag, str) and tag.rpartition("}")[2] in {"a", "area"}


def _may_stand(target: str) -> bool:
    try:
        return not target or target.startswith("#") or urlsplit(target).scheme in _LINK_SCHEMES
    except ValueError:
        return False


def _unexplained(messages: Sequence[str], assets: AssetReader) -> Iterator[str]:
    """Yield the messages that do not merely repeat a refused asset."""
    for message in messages:
        if not any(refusal.url in message for refusal in assets.refused):
            yield message.replace(ORIGIN, "")
