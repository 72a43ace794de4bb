"""Pandoc's inline elements → the marks that an edition may have."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from briefgen.citeproc.pandoc import Inlines
from briefgen.languages import Language
from briefgen.languages.scripts import language_runs

_ELEMENTS = {
    "Emph": "em",
    "Strong": "strong",
    "Superscript": "sup",
    "Subscript": "sub",
}
_QUOTES = {"SingleQuote": "‘’", "DoubleQuote": "“”"}
_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})


def inlines_to_html(inlines: Inlines, language: Language) -> Markup:
    """Return inline elements as safe HTML: italics, bold, raised, lowered, links; all else as text.

    Args:
        inlines: pandoc's elements.
        language: the reader's language; runs in another script are marked with theirs.
    """
    return Markup("").join(_pieces(inlines, language))


def _pieces(inlines: Inlines, language: Language) -> Iterator[Markup]:
    text = ""
    for inline in inlines:
        plain = _plain(inline)
        if plain is not None:
            text += plain
            continue
        if text:
            yield _marked(text, language)
            text = ""
        yield _element(inline["t"], inline.get("c"), language)
    if text:
        yield _marked(text, language)


def _plain(inline: dict[str, object]) -> str | None:
    """Return the text of an element that is nothing but text."""
    if inline["t"] == "Str":
        return str(inline["c"])
    return " " if inline["t"] in _SPACES else None


def _element(kind: str, content: object, language: Language) -> Markup:
    if not isinstance(content, list):
        return Markup("")
    if kind in _ELEMENTS:
        name = _ELEMENTS[kind]
        inside = inlines_to_html(content, language)
        return Markup("<{0}>{1}</{0}>").format(Markup(name), inside)  # noqa: S704  (our own names)
    if kind == "Quoted":
        quotes = _QUOTES[content[0]["t"]]
        return escape(quotes[0]) + inlines_to_html(content[1], language) + escape(quotes[1])
    if kind == "Link":
        return _link(content[1], content[2][0], language)
    if kind in {"Code", "Math", "RawInline"}:
        return _marked(str(content[1]), language)
    # Spans and the like: what they hold.
    held = content[1] if len(content) > 1 and isinstance(content[1], list) else content
    return inlines_to_html(held, language)


def _link(inside: Inlines, target: str, language: Language) -> Markup:
    """Return a link; only web addresses become one, and one that shows itself may be broken."""
    text = inlines_to_html(inside, language)
    try:
        web = urlsplit(target).scheme.lower() in {"http", "https"}
    except ValueError:
        web = False
    if not web:
        return text
    kind = Markup(' class="url"') if text == escape(target) else Markup("")
    return Markup('<a{} href="{}">{}</a>').format(kind, target, text)


def _marked(text: str, language: Language) -> Markup:
    pieces = (
        Markup('<span lang="{}">{}</span>').format(tag, run) if tag else escape(run)
        for tag, run in language_runs(text, language.script)
    )
    return Markup("").join(pieces)
