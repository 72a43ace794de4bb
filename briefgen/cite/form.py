"""In which language's form a source is cited: Western sources keep theirs in a Japanese list."""

from __future__ import annotations

from markupsafe import Markup, escape

from briefgen.cite.resolutions import is_resolution
from briefgen.cite.source_language import language_of_record
from briefgen.languages import Language, builtin_languages
from briefgen.model.source import Source


def language_of_form(source: Source, language: Language) -> Language:
    """Return the language whose patterns and words a reference is written in.

    That is the reader's, but for sources in a language that readers cite in its own form
    (``own_form_languages``), as long as nobody has put any of the record into theirs. Resolutions
    have names in every language.

    Args:
        source: the CSL record.
        language: the reader's language.
    """
    if not language.own_form_languages:
        return language
    code = language_of_record(source.strings.get("language"), language)
    alt = source.custom.alt
    translated = bool(alt.get(language.tag) or alt.get(language.code))
    if code not in language.own_form_languages or translated or is_resolution(source):
        return language
    return builtin_languages().get(code, language)


def in_language(html: Markup, form: Language, language: Language) -> Markup:
    """Return some HTML with the mark of its language, where that is not the page's."""
    if form is language or not html:
        return html
    return Markup('<span lang="{}">{}</span>').format(escape(form.tag), html)
