"""Spacing and line breaks of Japanese, by the W3C's Requirements for Japanese Text Layout (JLReq).

WeasyPrint sets Japanese one character after the other and ends a line where the next does not fit.
Within :func:`japanese_spacing` it sets it as JLReq (https://www.w3.org/TR/jlreq/) asks; each module
names the sections that it follows.
"""

from briefgen.typeset.japanese.hooks import Spacing, japanese_spacing

__all__ = ["Spacing", "japanese_spacing"]
