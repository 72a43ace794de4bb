"""Fonts, line balance and PDF: everything between a document's HTML and its pages.

Importing this package loads neither WeasyPrint nor a font; the functions do when they are called.
"""

from briefgen.typeset.css import font_face_css
from briefgen.typeset.errors import FontError, MissingLibraryError, RenderError, TypesetError
from briefgen.typeset.faces import FontFace, SubsetFace
from briefgen.typeset.fonts import FontLibrary, load_fonts
from briefgen.typeset.pdf import RenderedPdf, render_pdf

__all__ = [
    "FontError",
    "FontFace",
    "FontLibrary",
    "MissingLibraryError",
    "RenderError",
    "RenderedPdf",
    "SubsetFace",
    "TypesetError",
    "font_face_css",
    "load_fonts",
    "render_pdf",
]
