"""An editor for the tests: a client of a language server over standard input and output."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 60
"""Seconds: how long is not what is tested."""


class Editor:
    """A client that keeps what it is told."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.client = LanguageClient("test", "1")
        self.told: dict[str, list[types.Diagnostic]] = {}
        self.news = asyncio.Condition()
        self.version = 0

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        async def _hear(params: types.PublishDiagnosticsParams) -> None:
            async with self.news:
                self.told[params.uri] = list(params.diagnostics)
                self.news.notify_all()

    async def start(self, *command: str) -> None:
        """Start a server by its command line."""
        environment = {**os.environ, "BRIEFGEN_LANGUAGE": "en", "PYTHONWARNINGS": "default"}
        await self.client.start_io(*command, env=environment)
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(
                position_encodings=[types.PositionEncodingKind.Utf16]
            )
        )
        parameters = types.InitializeParams(capabilities, root_uri=self.root.as_uri())
        await self.client.initialize_async(parameters)
        self.client.initialized(types.InitializedParams())

    async def end(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()  # type: ignore[no-untyped-call]

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def open(self, name: str, text: str | None = None) -> None:
        item = types.TextDocumentItem(self.uri(name), "yaml", 0, text or self.text(name))
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, text: str) -> None:
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def codes(self, name: str, expected: list[str]) -> list[types.Diagnostic]:
        """Wait until a file has just some findings."""

        def there() -> bool:
            found = self.told.get(self.uri(name))
            return found is not None and [str(it.code) for it in found] == expected

        async with self.news:
            try:
                await asyncio.wait_for(self.news.wait_for(there), PATIENCE)
            except TimeoutError:
                pytest.fail(f"{name}: {self.told.get(self.uri(name))}, not {expected}")
            return self.told[self.uri(name)]


def at(text: str, words: str, offset: int = 0) -> types.Position:
    """Return the place of some words, its column in UTF-16 units as editors count them."""
    index = text.index(words) + offset
    line = text.count("\n", 0, index)
    start = text.rfind("\n", 0, index) + 1
    return types.Position(line, len(text[start:index].encode("utf-16-le")) // 2)
