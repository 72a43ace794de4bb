"""What each code means: the rules that the program knows, and the page of each."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.diagnostics import Rule, registered_rules

_PACKAGE_FOLDER = Path(__file__).parent
_HEAD = re.compile(r"\A# \w+\n+(?:\[[^\]]*\]\([^)]*\)\n+)?(?:> .*\n+)?")


def known_rules() -> dict[str, Rule]:
    """Return every rule that the program may report, by code, with those of other distributions.

    Raises:
        UsageError: a check of another distribution cannot be used.
    """
    import briefgen.bibliography
    import briefgen.checks.document
    import briefgen.layout
    import briefgen.loader
    import briefgen.web.sources  # noqa: F401  (declaring a rule makes it known)
    from briefgen.checks.plugins import available_checks

    available_checks()
    return {rule.code: rule for rule in registered_rules()}


def explanation_of(code: str, language: str) -> str:
    """Return the page of a rule in Markdown, without its heading and the message.

    Args:
        code: the rule's code.
        language: code of the language to have it in; the English page stands in for a missing one.

    Returns:
        The text; empty where the rule has no page, as those of other distributions.
    """
    for name in (f"{code}.{language}.md", f"{code}.md"):
        file = pages_folder() / name
        if file.is_file():
            return _HEAD.sub("", file.read_text(encoding="utf-8")).strip()
    return ""


def pages_folder() -> Path:
    """Return the folder of the pages: inside an installed package, beside that of a checkout."""
    inside = _PACKAGE_FOLDER / "docs" / "diagnostics"
    return inside if inside.is_dir() else _PACKAGE_FOLDER.parent / "docs" / "diagnostics"
