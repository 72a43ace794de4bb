"""What can be wrong with finished pages: from what stands where to findings."""

from briefgen.layout.check import check_layout

__all__ = ["check_layout"]
