"""What can be wrong with a brief whose files are well formed: one file a check."""

from briefgen.check.context import CheckContext
from briefgen.check.registry import check_brief, check_desk

__all__ = ["CheckContext", "check_brief", "check_desk"]
