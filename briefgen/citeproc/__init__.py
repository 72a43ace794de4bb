"""References in any CSL style, written by pandoc's citeproc (the extra ``briefgen[csl]``)."""

from briefgen.citeproc.errors import CiteprocError
from briefgen.citeproc.references import reference_writer, styled_references, try_style
from briefgen.citeproc.style import Style, read_style, style_file

__all__ = [
    "CiteprocError",
    "Style",
    "read_style",
    "reference_writer",
    "style_file",
    "styled_references",
    "try_style",
]
