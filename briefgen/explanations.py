"""What each code means: the rules that the program knows, and the page of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import indent
from urllib.parse import urljoin

from briefgen.diagnostics import Rule, registered_rules
from briefgen.diagnostics.message import Translate
from briefgen.diagnostics.sarif import RuleHelp

_PACKAGE_FOLDER = Path(__file__).parent
_HEAD = re.compile(r"\A# \w+\n+(?:\[[^\]]*\]\([^)]*\)\n+)?(?:> .*\n+)?")
_LINK = re.compile(r"\[([^\]]+)\]\(((?!https?:)[^)\s]+)\)")
_FENCE = re.compile(r"^```.*\n((?:(?!```).*\n)*)```$", re.MULTILINE)
_INDENT = "    "
_WARNING = "Warning."


def known_rules() -> dict[str, Rule]:
    """Return every rule that the program may report, by code, with those of other distributions."""
    import briefgen.bibliography
    import briefgen.checks.document
    import briefgen.documents.errors
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
        The text; empty where the rule has no page.
    """
    file = _page_file(code, language)
    return _HEAD.sub("", file.read_text(encoding="utf-8")).strip() if file else ""


def _page_file(code: str, language: str) -> Path | None:
    """Return the page of a rule, which its distribution has; see ``checks.plugins``."""
    from briefgen.checks.plugins import available_checks

    folders = [pages_folder(), *(item.pages for item in available_checks() if item.pages)]
    names = (f"{code}.{language}.md", f"{code}.md")
    files = (folder / name for folder in folders for name in names)
    return next((file for file in files if file.is_file()), None)


def help_of(
    rule: Rule, language: str, translate: Translate = str, pages: str | None = None
) -> RuleHelp:
    """Return what a rule means, for those who show findings.

    Args:
        rule: the rule.
        language: code of the language to have its page in, if there is one.
        translate: from an English template to that language.
        pages: where the pages are on the web; links between them are left out without it.
    """
    file = _page_file(rule.code, language)
    is_ours = file is not None and file.parent == pages_folder()
    uri = urljoin(f"{pages}/", file.name) if pages and file and is_ours else None
    text = explanation_of(rule.code, language)
    for severity in (translate(_WARNING), _WARNING):
        text = text.removeprefix(severity).lstrip()
    summary = translate(rule.message).replace("{{", "{").replace("}}", "}")
    return RuleHelp(rule, summary, _linked(text, uri), _plain(text), uri)


def _linked(text: str, uri: str | None) -> str:
    """Return Markdown whose links work elsewhere: as absolute ones, or not at all."""
    if uri is None:
        return _map_page(text, _unlink, str)
    return _map_page(
        text, lambda prose: _LINK.sub(lambda it: f"[{it[1]}]({urljoin(uri, it[2])})", prose), str
    )


def _plain(text: str) -> str:
    """Return Markdown without fences and links: code is indented."""
    return _map_page(
        text, _unlink, lambda fence: indent(_FENCE.sub(r"\1", fence), _INDENT).rstrip("\n")
    )


def _unlink(prose: str) -> str:
    return _LINK.sub(r"\1", prose)


def _map_page(text: str, prose: Callable[[str], str], code: Callable[[str], str]) -> str:
    """Return a page with something done to its prose, and another thing to its fenced code."""
    parts, end = [], 0
    for fence in _FENCE.finditer(text):
        parts += [prose(text[end : fence.start()]), code(fence[0])]
        end = fence.end()
    return "".join([*parts, prose(text[end:])])


def pages_folder() -> Path:
    """Return the folder of the pages: inside an installed package, beside that of a checkout."""
    inside = _PACKAGE_FOLDER / "docs" / "diagnostics"
    return inside if inside.is_dir() else _PACKAGE_FOLDER.parent / "docs" / "diagnostics"
