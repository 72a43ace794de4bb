"""Every character can be printed, and none is there to deceive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.checks.context import CheckContext, desk_documents, places, texts
from briefgen.diagnostics import Diagnostic, Fix, KeyPath, Message, Rule, SourceMap, SourceNode
from briefgen.diagnostics.fix import DELETE_CHARACTER, changes
from briefgen.diagnostics.sanitize import character_name, is_deceptive
from briefgen.model import Brief, Document
from briefgen.model.base import Model
from briefgen.model.source import Name, Variables

CONTROL_CHARACTER = Rule(
    "TEXT001",
    "the character {code} ({name}) cannot stand in a text",
    "delete it; it is invisible and often comes with text pasted from a PDF or a word processor",
    vital=True,
)
NO_GLYPH = Rule(
    "GLYPH001",
    "no font has the character '{character}' ({code}, {name})",
    "write it otherwise, or give a font that has it: --font-dir FOLDER",
)

ESCAPE = Message('a backslash inside "…" starts an escape: write \\\\ for a backslash')


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report characters that cannot be printed."""
    yield from check_documents(brief.documents(), context)


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report characters of the desk's own files that cannot be printed."""
    yield from check_documents(desk_documents(context), context)


def check_documents(
    documents: Iterable[Document[Model]], context: CheckContext
) -> Iterator[Diagnostic]:
    """Report the same in some files."""
    for path, text, source in _strings(list(documents)):
        unseen = () if text.isprintable() else dict.fromkeys(filter(is_deceptive, text))
        for character in unseen:
            yield _finding(CONTROL_CHARACTER, character, path, source)
        if context.missing_glyphs is None:
            continue
        for character in context.missing_glyphs(text):
            if not is_deceptive(character):
                yield _finding(NO_GLYPH, character, path, source)


def _strings(documents: list[Document[Model]]) -> Iterator[tuple[KeyPath, str, SourceMap]]:
    """Yield every string that a page may show."""
    for text in texts(documents):
        yield text.path, text.text, text.source
    for place in places(documents):
        if isinstance(place.node, Variables):
            for key, value in place.node.strings.items():
                yield (*place.path, key), value, place.source
        elif isinstance(place.node, Name):
            for part in ("family", "given", "literal", "suffix"):
                if value := getattr(place.node, part):
                    yield (*place.path, part), value, place.source


def _finding(rule: Rule, character: str, path: KeyPath, source: SourceMap) -> Diagnostic:
    node = source.node(path)
    is_written = character in source.text[node.start : node.end]
    return rule.at(
        source.find(path, character if is_written else "\\"),
        hint=None if is_written or rule is NO_GLYPH else ESCAPE,
        fixes=_without(character, node, source) if is_written and rule is not NO_GLYPH else (),
        character=character,
        code=f"U+{ord(character):04X}",
        name=character_name(character),
    )


def _without(character: str, node: SourceNode, source: SourceMap) -> Iterator[Fix]:
    """Yield the fix that takes an unseen character out of a text, wherever it stands in it."""
    raw = source.text[node.start : node.end]
    places = [node.start + place for place, char in enumerate(raw) if char == character]
    title = Message(DELETE_CHARACTER, {"code": f"U+{ord(character):04X}"})
    yield changes(source, [(place, place + 1, "") for place in places], title)
