"""Changing the text of a file by edits, all its other bytes left alone."""

from briefgen.editing.text_file import TextFile

__all__ = ["TextFile"]
