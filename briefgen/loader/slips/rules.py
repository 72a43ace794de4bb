"""What is said of each slip."""

from __future__ import annotations

from briefgen.diagnostics import Message, Rule

SYNTAX = Rule(
    "YAML001",
    "YAML cannot be read on from here: {problem}",
    "look at the indentation, quotation marks and colons of this line and the one before it",
)
DUPLICATE_KEY = Rule(
    "YAML002", "the key '{key}' stands twice here", "keep one of the two: the tool cannot choose"
)
ANCHOR = Rule(
    "YAML003",
    "'{mark}' is an anchor or alias of YAML, which briefgen does not use",
    'a text that starts with & or * wants quotation marks: "{mark} …"',
)
TAG = Rule("YAML004", "the tag {tag} is not used here", "delete it; write the value alone")
TOO_LARGE = Rule(
    "YAML005",
    "this file is too large or nested too deeply to be a brief ({limit})",
    "split it, or check that it is the file that was meant",
)
SECOND_DOCUMENT = Rule(
    "YAML012", "a second document starts here", "keep one document a file: delete the line '---'"
)
KEY_NOT_TEXT = Rule(
    "YAML015",
    "a key must be a word",
    "a text that starts with [ or {{ wants quotation marks",
)
INDENT_SIGN = Rule(
    "YAML007",
    "{sign} stands where only half-width spaces may",
    "indent with half-width spaces, two a level; most editors can do this by themselves",
)
FULL_WIDTH_COLON = Rule(
    "YAML008",
    "the colon after '{key}' is full-width (：)",
    "write a half-width colon and a space: '{key}: '",
)
WANTS_QUOTES = Rule(
    "YAML009",
    "a text cannot start with '{mark}' unless it is in quotation marks",
    'write "{start}…", with " before and after the text, or put the text under \'>-\'',
)
COLON_IN_TEXT = Rule(
    "YAML010",
    "a colon and a space inside a text read as a key",
    "put the text in quotation marks, or under '>-'",
)
NO_SPACE = Rule("YAML013", "a space is missing after '{mark}'", "write '{mark} ' and go on")
UNCLOSED_QUOTE = Rule(
    "YAML016",
    "this quotation mark is never closed",
    "close it at the end of the text; for a text that only starts with a mark, write “…”",
)
FOREIGN_MARK = Rule(
    "YAML019", "the sign '{mark}' means nothing to YAML here", "write the half-width '{half}'"
)
QUOTE_ENDS_EARLY = Rule(
    "YAML020",
    "the quotation marks close before the text ends",
    'put " before and after the whole text, and write “…” or ‘…’ for quotations inside it',
)
UNKNOWN_ESCAPE = Rule(
    "YAML021",
    "a backslash inside \"…\" starts an escape, and '\\{sign}' is none",
    "write \\\\ for a backslash, or put the text in '…'",
)
UNCLOSED_BRACKET = Rule(
    "YAML022",
    "this bracket is never closed",
    "write '{closing}' where the list or mapping ends",
)
STRAY_MARK = Rule(
    "YAML023",
    "'{mark}' is out of place here",
    "delete it; if it is part of a text, put the whole text in quotation marks",
)
INDENTATION = Rule(
    "YAML024",
    "'{key}' is indented unlike the lines that it belongs to",
    "if it stands beside '{neighbour}', start it in the same column, {column}",
)
MISSING_COLON = Rule(
    "YAML025", "a colon is missing after '{key}'", "write '{key}:' with a half-width colon"
)

A_TAB = Message("a tab")
A_FULL_WIDTH_SPACE = Message("a full-width space")

HIDDEN_BRACKET = Message(
    "' #' begins a comment, which hides the closing bracket: put the text in quotation marks"
)

QUOTES_MEND = frozenset(
    rule.code for rule in (WANTS_QUOTES, COLON_IN_TEXT, UNCLOSED_QUOTE, QUOTE_ENDS_EARLY)
)
"""Slips that go away together once the text is in quotation marks."""

PROBLEMS = {
    "did not find expected key": Message("a key with its colon is wanted"),
    "could not find expected ':'": Message("a key with its colon is wanted"),
    "did not find expected ',' or ']'": Message("a comma or ']' is wanted"),
    "did not find expected ',' or '}'": Message("a comma or '}}' is wanted"),
    "did not find expected '-' indicator": Message("a list entry ('- ') is wanted"),
    "did not find expected node content": Message("a value is wanted"),
    "did not find expected comment or line break": Message("the line should end here"),
    "mapping values are not allowed in this context": Message("no key can stand here"),
    "mapping keys are not allowed in this context": Message("no key can stand here"),
    "block sequence entries are not allowed in this context": Message("no list can stand here"),
    "found character that cannot start any token": Message("no text can start with this sign"),
    "did not find expected <document start>": Message("the document has ended before"),
}
"""libyaml's complaints in words for authors."""
