"""The references of a brief in a CSL style, for readers of one language."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from briefgen.cite import Reference
from briefgen.cite.reading import Reading
from briefgen.cite.wording import as_plain, wording_of
from briefgen.citeproc.errors import CiteprocError
from briefgen.citeproc.inlines import inlines_to_html
from briefgen.citeproc.pandoc import run_pandoc
from briefgen.citeproc.records import record_for_reader
from briefgen.citeproc.style import Style, read_style, style_file
from briefgen.diagnostics import Message
from briefgen.languages import Language
from briefgen.model import Desk, Source
from briefgen.model.publisher import CitationOptions

NO_STYLE = "the style {file} cannot be used"

_PROBE = '[{"id": "r0", "type": "book", "title": "Title"}]'


def styled_references(
    sources: Sequence[Source], language: Language, style: Style, options: CitationOptions
) -> Mapping[str, Reference]:
    """Write the references to sources in one run of pandoc.

    Args:
        sources: the records, in the order of their numbers.
        language: the reader's language, which chooses the style's locale.
        style: the CSL style.
        options: the publisher's choices.

    Returns:
        References by the source's id: those of the style's list, else its citations.

    Raises:
        CiteprocError: pandoc is missing, or cannot use the style.
        MissingMessageError: the language's catalogue lacks a pattern.
    """
    if not sources:
        return {}
    words = wording_of(language)
    records = [
        record_for_reader(Reading(source, language, words, options), f"r{number}")
        for number, source in enumerate(sources)
    ]
    text = json.dumps(records, ensure_ascii=False)
    citations, listed = run_pandoc(style.text, text, locale_of(language))
    written = listed if style.lists else citations
    return {
        source.id: _reference(source, inlines_to_html(written.get(f"r{number}", []), language))
        for number, source in enumerate(sources)
    }


def reference_writer(
    desk: Desk,
) -> Callable[[Sequence[Source], Language], Mapping[str, Reference]] | None:
    """Return what writes a desk's references in the style that it names; None where it names none.

    Raises:
        CiteprocError: the style is not there or faulty.
        OSError: it cannot be read.
    """
    options = desk.publisher.citations
    if options.style is None:
        return None
    file = style_file(desk.content_folder, options.style)
    style = read_style(file) if file else []
    if not isinstance(style, Style):
        raise CiteprocError(Message(NO_STYLE, {"file": options.style}))
    return lambda sources, language: styled_references(sources, language, style, options)


def _reference(source: Source, html: object) -> Reference:
    from markupsafe import Markup, escape

    # A style may have nothing to say of a kind of source; the list must not have a hole.
    shown = Markup(html).strip() or escape(source.strings.get("title", source.id))  # noqa: S704
    return Reference(shown, as_plain(shown))


def locale_of(language: Language) -> str:
    """Return the locale of a language as CSL names it (``en-GB``)."""
    return language.locale.replace("_", "-")


def try_style(style: Style, language: Language) -> None:
    """Have pandoc write one reference, to see whether it can use a style.

    Raises:
        CiteprocError: pandoc is missing, or cannot use the style.
    """
    run_pandoc(style.text, _PROBE, locale_of(language))
