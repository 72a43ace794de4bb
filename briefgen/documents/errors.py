"""What can keep a document from being read, in the words of whoever gave it."""

from __future__ import annotations

from pathlib import Path

from briefgen.diagnostics import Diagnostic, Position, Rule, Severity, Span

EMPTY = Rule(
    "DOC001",
    "this document is empty",
    "fetch or save it again from where it came from",
)
TOO_LARGE = Rule(
    "DOC002",
    "this document is larger than {limit}",
    "save the part that the brief rests on as a document of its own",
)
LOCKED = Rule(
    "DOC003",
    "this document is locked with a password",
    "open it with the password and save a copy without one",
)
ONLY_PICTURES = Rule(
    "DOC004",
    "this document has no text, only pictures",
    "recognise the characters first (OCR), and import what that gives",
)
OTHER_KIND = Rule(
    "DOC005",
    "this is {kind}, which briefgen does not read",
    "save it as text, Markdown, HTML, DOCX or PDF",
)
DAMAGED = Rule(
    "DOC006",
    "this document is damaged: {problem}",
    "fetch or save it again from where it came from",
)
UNKNOWN_ENCODING = Rule(
    "DOC007",
    "the encoding of this document cannot be told",
    "open it in the program that wrote it and save it as UTF-8",
)

NOT_PLACED = Rule(
    "DOC008",
    "what stands here was not placed",
    "the dossier has the line under 'omitted:'; say there what becomes of it, or make a fact of it",
    severity=Severity.WARNING,
)
UNREADABLE_WORDS = Rule(
    "DOC009",
    "a character of this line cannot be read in {encoding}",
    "look at the original, and mend the fact that holds the line",
    severity=Severity.WARNING,
)


class UnreadableDocumentError(Exception):
    """A document that cannot be read.

    Attributes:
        diagnostic: what is wrong, and what to do.
    """

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message.render())
        self.diagnostic = diagnostic


def refusal(rule: Rule, file: Path, **arguments: object) -> UnreadableDocumentError:
    """Return the error that says why a whole file cannot be read."""
    place = Position(1, 1)
    span = Span(file, place, place)
    return UnreadableDocumentError(rule.at(span, hint=None, related=(), fixes=(), **arguments))
