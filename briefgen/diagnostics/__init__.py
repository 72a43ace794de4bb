"""What briefgen says about a brief: rules, diagnostics, source positions, printers."""

from briefgen.diagnostics.diagnostic import Diagnostic, Related, Severity
from briefgen.diagnostics.fix import Fix, TextEdit
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.rule import Rule, registered_rules
from briefgen.diagnostics.source import KeyPath, Position, SourceMap, SourceNode, Span

__all__ = [
    "Diagnostic",
    "Fix",
    "KeyPath",
    "Message",
    "Position",
    "Related",
    "Rule",
    "Severity",
    "SourceMap",
    "SourceNode",
    "Span",
    "TextEdit",
    "registered_rules",
]
