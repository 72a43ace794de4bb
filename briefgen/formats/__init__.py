"""The output formats: one file each, found through the entry points ``briefgen.formats``."""

from briefgen.formats.base import Companion, Format, FormatContext, Rendered
from briefgen.formats.registry import available_formats, load_format

__all__ = ["Companion", "Format", "FormatContext", "Rendered", "available_formats", "load_format"]
