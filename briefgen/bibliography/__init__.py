"""Getting sources in: files of reference managers → CSL records → ``sources.yaml``."""

from briefgen.bibliography.adding import Addition, add_sources
from briefgen.bibliography.entry import Bibliography, Entry
from briefgen.bibliography.reading import read_bibliography

__all__ = ["Addition", "Bibliography", "Entry", "add_sources", "read_bibliography"]
