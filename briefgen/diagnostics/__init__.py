"""What briefgen says about a brief: rules, diagnostics, source positions, printers."""

from briefgen.diagnostics.diagnostic import Diagnostic, Related, Severity
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.rule import Rule, registered_rules
from briefgen.diagnostics.source import KeyPath, Position, SourceMap, SourceNode, Span

__all__ = [
    "Diagnostic",
    "KeyPath",
    "Message",
    "Position",
    "Related",
    "Rule",
    "Severity",
    "SourceMap",
    "SourceNode",
    "Span",
    "registered_rules",
]
