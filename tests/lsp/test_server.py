"""The server as an editor meets it: a client over standard input and output."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lsprotocol import types

from tests.conftest import ROOT
from tests.lsp.editor import PATIENCE, Editor, at

BRIEF = "content/russia-dprk-2025-07"
SECTION = f"{BRIEF}/sections/tourism-and-exchange.yaml"

Story = Callable[[Editor], Awaitable[None]]


@pytest.fixture
def play(tmp_path: Path) -> Callable[[Story], None]:
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)

    async def run(story: Story) -> None:
        editor = Editor(tmp_path)
        await editor.start(sys.executable, "-m", "briefgen", "lsp")
        try:
            await story(editor)
        finally:
            await editor.end()

    def play_apart(story: Story) -> None:
        # In a thread of its own: a browser of other tests may have its loop in this one.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(run(story))).result()

    return play_apart


def test_findings_follow_what_is_typed_and_fixes_mend_it(play: Callable[[Story], None]) -> None:
    async def story(editor: Editor) -> None:
        good = editor.text(SECTION)
        editor.open(SECTION)
        await editor.codes(SECTION, [])
        wrong = good.replace("cite: [mainichi-2025-07-12]", "cite: [mainichi-2025-07-21]", 1)
        editor.change(SECTION, wrong)
        [finding] = await editor.codes(SECTION, ["REF001"])
        assert finding.severity == types.DiagnosticSeverity.Error
        assert "did you mean 'mainichi-2025-07-12'?" in finding.message
        assert finding.range.start == at(wrong, "mainichi-2025-07-21")
        parameters = types.CodeActionParams(
            types.TextDocumentIdentifier(editor.uri(SECTION)),
            finding.range,
            types.CodeActionContext([finding]),
        )
        actions = await editor.client.text_document_code_action_async(parameters)
        assert actions
        action = actions[0]
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.changes is not None
        [edit] = action.edit.changes[editor.uri(SECTION)]
        assert isinstance(edit, types.TextEdit)
        assert edit.new_text == "mainichi-2025-07-12"
        assert edit.range == finding.range
        editor.change(SECTION, good)
        await editor.codes(SECTION, [])

    play(story)


def test_a_text_that_is_no_yaml_as_yet_is_no_fault(play: Callable[[Story], None]) -> None:
    async def story(editor: Editor) -> None:
        good = editor.text(SECTION)
        editor.open(SECTION)
        await editor.codes(SECTION, [])
        editor.change(SECTION, good + "\n  - [\n")
        async with editor.news:
            await asyncio.wait_for(
                editor.news.wait_for(lambda: bool(editor.told[editor.uri(SECTION)])), PATIENCE
            )
        editor.change(SECTION, good)
        await editor.codes(SECTION, [])

    play(story)


def named(editor: Editor) -> list[types.Diagnostic]:
    """Return the findings of sources that are not there."""
    found = editor.told.get(editor.uri(SECTION), ())
    return [item for item in found if item.code == "REF001"]


def test_columns_are_those_of_the_editor(play: Callable[[Story], None]) -> None:
    async def story(editor: Editor) -> None:
        good = editor.text(SECTION)
        wrong = good.replace("**外相が元山へ。**", "**𠮷外相が元山へ。**[@nobody]", 1)
        editor.open(SECTION, wrong)
        async with editor.news:
            await asyncio.wait_for(
                editor.news.wait_for(
                    lambda: any(
                        it.code == "REF001" for it in editor.told.get(editor.uri(SECTION), ())
                    )
                ),
                PATIENCE,
            )
        [finding] = [it for it in editor.told[editor.uri(SECTION)] if it.code == "REF001"]
        assert finding.range.start == at(wrong, "@nobody")

    play(story)


def test_ids_are_offered_explained_and_followed(play: Callable[[Story], None]) -> None:
    async def story(editor: Editor) -> None:
        text = editor.text(SECTION)
        editor.open(SECTION)
        await editor.codes(SECTION, [])
        document = types.TextDocumentIdentifier(editor.uri(SECTION))

        async def offered(place: types.Position) -> list[str]:
            found = await editor.client.text_document_completion_async(
                types.CompletionParams(document, place)
            )
            assert isinstance(found, types.CompletionList | None)
            return [item.label for item in found.items] if found else []

        sources = ["mainichi-2025-07-12", "jiji-2025-07-12", "hokkaido-undated"]
        assert await offered(at(text, "cite: [mainichi", len("cite: ["))) == sources
        assert "f01" in await offered(at(text, "facts: [f01", len("facts: [")))
        assert await offered(at(text, "topic:")) == []
        place = at(text, "cite: [mainichi", len("cite: [mai"))
        hover = await editor.client.text_document_hover_async(types.HoverParams(document, place))
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert "Mainichi Shimbun" in hover.contents.value
        assert "毎日新聞" in hover.contents.value
        parameters = types.DefinitionParams(document, place)
        location = await editor.client.text_document_definition_async(parameters)
        assert isinstance(location, types.Location)
        assert location.uri == editor.uri(f"{BRIEF}/sources.yaml")
        term = types.HoverParams(document, at(text, "Kim Jong Un", 1))
        about = await editor.client.text_document_hover_async(term)
        assert about is not None
        assert isinstance(about.contents, types.MarkupContent)
        assert "金正恩" in about.contents.value
        definition = types.DefinitionParams(document, at(text, "Kim Jong Un", 1))
        where = await editor.client.text_document_definition_async(definition)
        assert isinstance(where, types.Location)
        assert where.uri == editor.uri("content/glossary.yaml")

    play(story)


def test_ids_are_offered_in_a_text_that_is_being_written(play: Callable[[Story], None]) -> None:
    async def story(editor: Editor) -> None:
        text = editor.text(SECTION)
        editor.open(SECTION)
        await editor.codes(SECTION, [])
        for opening, first in (("[@", "mainichi-2025-07-12"), ("[x](#", "tourism-and-exchange")):
            typed = text.replace("**外相が元山へ。**", f"**外相が元山へ。**{opening}", 1)
            editor.change(SECTION, typed)
            place = at(typed, opening, len(opening))
            found = await editor.client.text_document_completion_async(
                types.CompletionParams(types.TextDocumentIdentifier(editor.uri(SECTION)), place)
            )
            assert isinstance(found, types.CompletionList)
            assert found.items[0].label == first

    play(story)


def test_a_file_of_no_desk_is_left_alone(play: Callable[[Story], None]) -> None:
    async def story(editor: Editor) -> None:
        (editor.root / "notes.yaml").write_text("a: [\n", encoding="utf-8")
        elsewhere = editor.root.parent / "elsewhere.yaml"
        elsewhere.write_text("a: [\n", encoding="utf-8")
        editor.open("../elsewhere.yaml")
        editor.open(SECTION)
        await editor.codes(SECTION, [])
        assert elsewhere.as_uri() not in editor.told

    play(story)
