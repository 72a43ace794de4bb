"""A reference in the forms that reference managers take over."""

from briefgen.cite.exports.registry import EXPORTS, ExportFormat

__all__ = ["EXPORTS", "ExportFormat"]
