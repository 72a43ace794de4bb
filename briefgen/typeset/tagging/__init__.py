"""Tags: what the pages of a PDF file mean, for those who listen to them.

WeasyPrint tags box by box and page by page. Within :func:`tagging`, the structure comes from the
HTML instead: ``reading.py`` finds what of each element stands on the pages, ``tree.py`` makes one
structure element of it, the modules beside it say of lists, tables, figures and links what a
reader has to know, and ``writing.py`` writes the result (ISO 32000, ISO 14289).
"""

from briefgen.typeset.tagging.hooks import Tagging, tagging

__all__ = ["Tagging", "tagging"]
