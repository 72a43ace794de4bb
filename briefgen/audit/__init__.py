"""Finished files against the standards for documents that all can read and archives can keep."""

from briefgen.audit.audit import audit
from briefgen.audit.tools import MissingToolError
from briefgen.audit.verdict import Audited, Fault

__all__ = ["Audited", "Fault", "MissingToolError", "audit"]
