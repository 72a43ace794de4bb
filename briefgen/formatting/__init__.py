"""One layout for the YAML of a desk: what it says stays, how it stands becomes the same."""

from briefgen.formatting.formatter import Formatted, format_yaml

__all__ = ["Formatted", "format_yaml"]
