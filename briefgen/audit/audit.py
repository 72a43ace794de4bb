"""Files of either kind, each by its own checkers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefgen.audit.html import audit_html
from briefgen.audit.pdf import audit_pdf
from briefgen.audit.verdict import Audited

_PAGES = frozenset({".html", ".htm", ".xhtml"})


def audit(files: Sequence[Path]) -> tuple[Audited, ...]:
    """Hold finished files against the standards of their kind, whoever made them.

    Args:
        files: PDF files, and web pages by their endings ``.html``, ``.htm`` and ``.xhtml``.

    Returns:
        What was found in each, in the order given.

    Raises:
        MissingToolError: a checker is not installed.
        OSError: a file cannot be read.
    """
    pages = [file for file in files if file.suffix.lower() in _PAGES]
    others = [file for file in files if file not in pages]
    found = [
        *(audit_html(pages) if pages else ()),
        *(audit_pdf(others) if others else ()),
    ]
    by_path = {item.path: item for item in found}
    return tuple(by_path[file] for file in dict.fromkeys(files))
