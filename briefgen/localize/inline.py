"""Inline marks as HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from briefgen.languages import Language
from briefgen.languages.scripts import language_runs
from briefgen.model.markup import Citation, Emphasis, Inline, Link, Plain, Ruby, Strong

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
"""Where a link may lead, apart from places in the page."""


class CitationMarker(Protocol):
    """What turns a citation into its mark."""

    def __call__(self, citation: Citation) -> Markup:
        """Return the mark as HTML."""


_DOTTED = re.compile(r"\w[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*")
"""A character with the marks that combine with it and the selector of its form."""


@dataclass(frozen=True)
class InlineRenderer:
    """Renders parts of a text of one language.

    Attributes:
        language: the language of the text.
        mark: turns a citation into its mark.
        targets: in-page names that an author may link to, and the anchors that they stand for.
        href: where the text leads, while inside a link.
        dotted: whether each character bears an emphasis dot.
    """

    language: Language
    mark: CitationMarker
    targets: Mapping[str, str] = field(default_factory=dict)
    href: str | None = None
    dotted: bool = False

    def render(self, parts: Sequence[Inline]) -> Markup:
        """Return the parts as well-formed inline HTML (HTML Living Standard, 4.5)."""
        return Markup("").join(self._part(part) for part in parts)

    def _part(self, part: Inline) -> Markup:
        match part:
            case Plain(text):
                return self._leaf(text)
            case Strong(children):
                return Markup("<strong>{}</strong>").format(self.render(children))
            case Emphasis(children):
                dotted = replace(self, dotted=self.language.emphasis_dots)
                return Markup("<em>{}</em>").format(dotted.render(children))
            case Link(children, url):
                return replace(self, href=self._href(url)).render(children)
            case Ruby(base, reading):
                return self._ruby(base, reading)
            case Citation():
                return self.mark(part)

    def _leaf(self, text: str) -> Markup:
        """Return text with its foreign runs marked.

        A link is put around each run, not around elements: PDF/UA-1 (7.18.5) wants text alone in
        a link annotation.
        """
        runs = language_runs(text, self.language.script)
        return Markup("").join(self._run(tag, run) for tag, run in runs)

    def _run(self, tag: str | None, run: str) -> Markup:
        lang = Markup(' lang="{}"').format(tag) if tag else Markup("")
        if self.href is not None:
            return Markup('<a href="{}"{}>{}</a>').format(self.href, lang, run)
        if tag:
            return Markup("<span{}>{}</span>").format(lang, run)
        return _with_dots(run) if self.dotted else escape(run)

    def _ruby(self, base: str, reading: str) -> Markup:
        """Return ruby in the form that readers without it show in parentheses (HTML 4.5.10)."""
        return Markup(
            '<ruby><span class="rb">{}</span><rp>(</rp><rt>{}</rt><rp>)</rp></ruby>'
        ).format(self._leaf(base), replace(self, href=None)._leaf(reading))

    def _href(self, url: str) -> str | None:
        """Return where a link leads, or None for one that must stay text."""
        if url.startswith("#"):
            anchor = self.targets.get(url[1:])
            return f"#{anchor}" if anchor else None
        return url if is_safe_url(url) else None


def _with_dots(run: str) -> Markup:
    """Return a text whose characters, but not its punctuation, bear emphasis dots (JLReq 3.3.9)."""
    parts: list[Markup] = []
    position = 0
    for match in _DOTTED.finditer(run):
        parts += [
            escape(run[position : match.start()]),
            Markup('<span class="dot">{}</span>').format(match[0]),
        ]
        position = match.end()
    return Markup("").join([*parts, escape(run[position:])])


def is_safe_url(url: str) -> bool:
    """Say whether a URL is http, https or mailto; nothing else may become a link."""
    try:
        return urlsplit(url).scheme.lower() in LINK_SCHEMES
    except ValueError:
        return False
