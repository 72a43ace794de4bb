"""A source record as a reference in the words of one language.

One generic note style, close to Chicago's notes (CMOS 18, chapters 13 and 14) and to Japanese
policy papers: the patterns stand in each language's catalogue (``reference.…``), so that a
language needs no code of its own.
"""

from briefgen.cite.attribution import attribution
from briefgen.cite.footnotes import Footnotes
from briefgen.cite.locators import format_locator
from briefgen.cite.reference import Reference, format_reference
from briefgen.cite.short import author_in_text, short_reference

__all__ = [
    "Footnotes",
    "Reference",
    "attribution",
    "author_in_text",
    "format_locator",
    "format_reference",
    "short_reference",
]
