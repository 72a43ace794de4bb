"""The server that editors start: findings as one types, ids to choose from, fixes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from briefgen import __version__
from briefgen.diagnostics import Position, Span
from briefgen.diagnostics.message import Translate
from briefgen.errors import UsageError
from briefgen.lsp import answers, places
from briefgen.lsp.project import Project, content_folder_of
from briefgen.lsp.wording import Words, meets, path_of, position_of, uri_of
from briefgen.model import Brief, Desk
from briefgen.render import ThemeError

PAUSE: Final = 0.15
"""Seconds without a key after which a text is looked at."""

_TRIGGERS: Final = ["@", "[", ",", " ", "#", ":"]


@dataclass(frozen=True)
class Asked:
    """What an editor asks about.

    Attributes:
        desk: the desk, as the last look found it.
        brief: the brief that the file is part of.
        file: the file.
        lines: its lines, as the editor has them now.
        position: the place in it.
        words: puts answers in the protocol's terms.
    """

    desk: Desk
    brief: Brief
    file: Path
    lines: tuple[str, ...]
    position: Position
    words: Words


_TOUCHES: Final = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_SAVE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)
_Touching = (
    types.DidOpenTextDocumentParams
    | types.DidChangeTextDocumentParams
    | types.DidSaveTextDocumentParams
    | types.DidCloseTextDocumentParams
)


class BriefServer(LanguageServer):
    """Serves the desks whose files an editor has open.

    Args:
        translate: puts messages in the user's language.
    """

    def __init__(self, translate: Translate = str) -> None:
        super().__init__("briefgen", __version__)
        self.translate = translate
        self.projects: dict[Path, Project] = {}
        self._waiting: dict[Path, asyncio.Task[None]] = {}
        self._published: dict[Path, set[Path]] = {}

    # What is looked at

    def project_of(self, uri: str) -> tuple[Project, Path] | None:
        """Return the desk that a document belongs to, and the document's file."""
        file = path_of(uri)
        content = content_folder_of(file) if file else None
        if file is None or content is None:
            return None
        return self.projects.setdefault(content, Project(content)), file

    def unsaved(self) -> dict[Path, bytes]:
        """Return the text of every open file."""
        documents = self.workspace.text_documents.values()
        files = ((path_of(document.uri), document) for document in documents)
        return {file: document.source.encode("utf-8") for file, document in files if file}

    def look_soon(self, uri: str) -> None:
        """Look at a document once its author pauses."""
        found = self.project_of(uri)
        if found is None:
            return
        project, file = found
        if waiting := self._waiting.pop(project.content, None):
            waiting.cancel()
        self._waiting[project.content] = asyncio.create_task(self._look(project, file))

    async def _look(self, project: Project, file: Path) -> None:
        await asyncio.sleep(PAUSE)
        try:
            checked = await asyncio.to_thread(project.look, file, self.unsaved())
        except (UsageError, ThemeError) as error:
            text = error.text.render(self.translate) if isinstance(error, UsageError) else error
            self.window_log_message(types.LogMessageParams(types.MessageType.Warning, str(text)))
            return
        found = {item.span.file for item in checked.diagnostics if item.span}
        before = self._published.get(project.content, set())
        self._published[project.content] = found
        for each in found | before | {file}:
            self.publish(project, each)

    def publish(self, project: Project, file: Path) -> None:
        """Tell the editor what is wrong with a file."""
        words = self.words(project)
        found = [words.diagnostic(item, item.span) for item in project.found_in(file) if item.span]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri_of(file), found))

    def words(self, project: Project) -> Words:
        """Return what puts a desk's findings in the protocol's terms."""
        texts = project.checked.texts if project.checked else {}
        return Words(self.workspace.position_codec, texts, self.translate)

    # What is answered

    def asked(self, uri: str, position: types.Position) -> Asked | None:
        """Return what an editor asks about; None where it is no part of a brief."""
        found = self.project_of(uri)
        if found is None:
            return None
        project, file = found
        brief, desk = project.brief_of(file), project.desk
        if brief is None or desk is None:
            return None
        lines = self.workspace.get_text_document(uri).lines
        place = position_of(self.workspace.position_codec, lines, position)
        plain = tuple(line.rstrip("\r\n") for line in lines)
        return Asked(desk, brief, file, plain, place, self.words(project))

    def completion(self, params: types.CompletionParams) -> types.CompletionList | None:
        """Return the ids that may be meant where one is being written."""
        asked = self.asked(params.text_document.uri, params.position)
        typing = places.typing_at(asked.lines, asked.position) if asked else None
        if asked is None or typing is None:
            return None
        offered = _OFFERED[typing.kind](asked.brief, asked.desk)
        return types.CompletionList(False, [_item(known) for known in offered])

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        """Return what stands behind an id, or behind a term of the glossary."""
        asked = self.asked(params.text_document.uri, params.position)
        if asked is None:
            return None
        if use := places.use_at(asked.brief, asked.file, asked.position):
            every = _OFFERED[use.kind](asked.brief, asked.desk)
            known = next((known for known in every if known.id == use.id), None)
            return _told(known.text, asked.words.range(use.span)) if known else None
        term = answers.term_at(asked.brief, asked.desk, asked.file, asked.position)
        if term is None:
            return None
        return _told(answers.about_term(term.term, asked.desk), asked.words.range(term.span))

    def definition(self, params: types.DefinitionParams) -> types.Location | None:
        """Return where an id or a term is defined."""
        asked = self.asked(params.text_document.uri, params.position)
        span = _defined(asked) if asked else None
        return asked.words.location(span) if asked and span else None

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Return the fixes of the findings where an editor asks."""
        found = self.project_of(params.text_document.uri)
        if found is None:
            return []
        project, file = found
        words = self.words(project)
        return [
            words.action(item, item.span, fix)
            for item in project.found_in(file)
            if item.span is not None and meets(item.span, params.range)
            for fix in item.fixes
        ]


_OFFERED: Final[Mapping[str, Callable[[Brief, Desk], Iterator[answers.Known]]]] = {
    "source": answers.sources_of,
    "fact": answers.facts_of,
    "basis": answers.facts_of,
    "target": answers.targets_of,
}


def _defined(asked: Asked) -> Span | None:
    if use := places.use_at(asked.brief, asked.file, asked.position):
        return places.definition_of(use.kind, use.id, asked.brief)
    term = answers.term_at(asked.brief, asked.desk, asked.file, asked.position)
    return places.term_span(term.number, asked.desk) if term else None


def _item(known: answers.Known) -> types.CompletionItem:
    return types.CompletionItem(
        known.id,
        kind=types.CompletionItemKind.Reference,
        detail=known.label,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, known.text),
    )


def _told(text: str, range_: types.Range) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), range_)


def make_server(translate: Translate = str) -> BriefServer:
    """Return a server with all that it answers.

    Args:
        translate: puts messages in the user's language.
    """
    server = BriefServer(translate)

    async def look(params: _Touching) -> None:
        server.look_soon(params.text_document.uri)

    for event in _TOUCHES:
        server.feature(event)(look)

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS)
    )
    def _completion(params: types.CompletionParams) -> types.CompletionList | None:
        return server.completion(params)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        return server.hover(params)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        return server.definition(params)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        return server.actions(params)

    return server
