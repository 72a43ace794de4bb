from __future__ import annotations

import pytest

import briefgen
from briefgen.diagnostics import KeyPath
from briefgen.model import Brief, Text
from briefgen.model.base import Model
from briefgen.model.walk import walk, walk_texts
from tests.conftest import MINIMAL_DESK, ROOT


@pytest.fixture(scope="module", params=[ROOT / "content", MINIMAL_DESK / "content"])
def brief(request: pytest.FixtureRequest) -> Brief:
    return next(iter(briefgen.load(request.param).briefs.values()))


def test_every_part_is_met_once_parents_first(brief: Brief) -> None:
    for document in brief.documents():
        met: list[KeyPath] = [path for path, _ in walk(document.content)]
        assert met[0] == ()
        assert len(met) == len(set(met))
        for index, path in enumerate(met[1:], start=1):
            parents = {path[:length] for length in range(len(path))}
            assert parents & set(met[:index])


def test_every_path_leads_to_its_place(brief: Brief) -> None:
    """The text at the place of a translation is where that translation is written."""
    for document in brief.documents():
        for path, text in walk_texts(document.content):
            for language, value in text.translations.items():
                span = document.source.key_span((*path, language))
                line = document.source.text.split("\n")[span.start.line - 1]
                assert line[span.start.column - 1 :].startswith(f"{language}:")
                assert value


def test_texts_are_the_models_that_are_texts(brief: Brief) -> None:
    for document in brief.documents():
        models = [node for _, node in walk(document.content) if isinstance(node, Text)]
        assert models == [text for _, text in walk_texts(document.content)]
        assert models or document is not brief.meta_document


def test_models_are_frozen(brief: Brief) -> None:
    for document in brief.documents():
        for _, node in walk(document.content):
            assert isinstance(node, Model)
            assert node.model_config["frozen"]
            assert node.model_config["extra"] == "forbid"
