"""What can be wrong with a brief whose files are well formed: one file a check."""

from briefgen.checks.context import CheckContext
from briefgen.checks.registry import check_brief, check_desk

__all__ = ["CheckContext", "check_brief", "check_desk"]
