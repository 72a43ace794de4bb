"""Reading a source document, whatever it is written in."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefgen.diagnostics import Message
from briefgen.documents.errors import EMPTY, TOO_LARGE, refusal
from briefgen.documents.kinds import KINDS, kind_of
from briefgen.documents.lines import Role, SourceText

MAX_LINES = 10_000
MAX_CHARACTERS = 2_000_000
_MAX_BYTES = max(kind.max_bytes for kind in KINDS)


def read_document(file: Path) -> SourceText:
    """Read a document: text, Markdown, a saved web page, DOCX or PDF.

    Args:
        file: the file. Its first bytes tell the kind, else the ending of its name.

    Raises:
        UnreadableDocumentError: it is empty, too large, locked, damaged, or of another kind.
        OSError: the file cannot be read.
    """
    with file.open("rb") as stream:
        data = stream.read(_MAX_BYTES + 1)
    if not data.strip():
        raise refusal(EMPTY, file)
    kind = kind_of(data, file)
    if len(data) > kind.max_bytes:
        raise refusal(TOO_LARGE, file, limit=_limit("{count} bytes", kind.max_bytes))
    body = kind.load()(data, file)
    if len(body.lines) > MAX_LINES:
        raise refusal(TOO_LARGE, file, limit=_limit("{count} lines", MAX_LINES))
    if sum(len(line.text) for line in body.lines) > MAX_CHARACTERS:
        raise refusal(TOO_LARGE, file, limit=_limit("{count} characters", MAX_CHARACTERS))
    if all(line.role is Role.BLANK for line in body.lines):
        raise refusal(EMPTY, file)
    digest = hashlib.sha256(data).hexdigest()
    return SourceText(file, digest, kind.name, body.lines, body.metadata, body.encoding)


def _limit(template: str, count: int) -> Message:
    return Message(template, {"count": f"{count:,}"})
