"""From a brief to an edition: one language, worded, formatted and escaped for its reader."""

from briefgen.localize.builder import build_edition, note_numbers
from briefgen.localize.edition import Edition, OtherEdition

__all__ = ["Edition", "OtherEdition", "build_edition", "note_numbers"]
