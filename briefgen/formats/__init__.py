"""The output formats: one file each, found through the entry points ``briefgen.formats``."""

from briefgen.formats.base import Format, FormatContext, Rendered
from briefgen.formats.registry import available_formats, load_format

__all__ = ["Format", "FormatContext", "Rendered", "available_formats", "load_format"]
