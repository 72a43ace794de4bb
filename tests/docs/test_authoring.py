"""The authoring guides name every key, and each of their examples works."""

from __future__ import annotations

import re
import shutil
import types
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from briefgen.languages import builtin_languages
from briefgen.loader.fields import keys_of
from briefgen.localize.blocks import BLOCKS
from briefgen.model import csl
from briefgen.model.base import Model
from briefgen.model.scales import LIKELIHOOD_TERMS, Change, Confidence, FactKind, Handling
from briefgen.pipeline import check
from briefgen.schema import FILES as FILE_MODELS
from tests.docs.examples import DOCS, FILES, SMALL_DESK, Example, place_example, yaml_examples

GUIDES = [DOCS / "authoring.md", DOCS / "authoring.ja.md"]
EXAMPLES = [example for guide in GUIDES for example in yaml_examples(guide)]

guides = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)


@guides
def test_every_key_of_every_file_is_named(guide: Path) -> None:
    keys = {key for model in _models() for key in _keys(model)}
    assert len(keys) > 60
    text = guide.read_text(encoding="utf-8")
    assert [key for key in sorted(keys) if not _is_named(key, text)] == []


@guides
def test_every_block_type_has_a_heading_and_an_example(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    examples = "".join(example.text for example in yaml_examples(guide))
    for block in BLOCKS:
        assert f"\n### {block}\n" in text
        assert block == "paragraph" or f"type: {block}\n" in examples


@guides
def test_every_word_of_every_scale_is_named(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    words = {term for terms in LIKELIHOOD_TERMS.values() for term in terms}
    for scale in (LIKELIHOOD_TERMS, Change, Confidence, FactKind, Handling):
        words |= {str(word) for word in scale}
    assert sorted(word for word in words if f"`{word}`" not in text) == []


@guides
def test_every_file_has_an_example(guide: Path) -> None:
    kinds = {example.kind for example in yaml_examples(guide)}
    assert kinds == {*FILES, "block"}
    assert set(FILES) == set(FILE_MODELS)


def test_the_guides_show_the_same_examples() -> None:
    english, japanese = (
        [(example.kind, example.text) for example in yaml_examples(guide)] for guide in GUIDES
    )
    assert english == japanese


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_example_gives_what_it_says(example: Example, tmp_path: Path) -> None:
    shutil.copytree(SMALL_DESK, tmp_path, dirs_exist_ok=True)
    place_example(example, tmp_path)
    found = check(tmp_path / "content").diagnostics
    assert {item.code: item.message.render() for item in found}.keys() == set(example.codes)


def _is_named(key: str, text: str) -> bool:
    """Say whether a key stands in code, alone or at the end of the keys that lead to it."""
    return re.search(rf"`(?:[a-z_]+(?:\[\])?\.)*{re.escape(key)}[`:]", text) is not None


def _keys(model: type[Model]) -> set[str]:
    """Return the keys that an author may write, without languages and CSL variables."""
    languages = builtin_languages()
    return {*keys_of(model, languages)} - {*languages} - csl.VARIABLES


def _models() -> set[type[Model]]:
    """Return the models of all files and of everything in them."""
    found: set[type[Model]] = set()
    waiting: list[Any] = list(FILE_MODELS.values())
    while waiting:
        annotation = waiting.pop()
        if isinstance(annotation, type) and issubclass(annotation, Model):
            if annotation not in found:
                found.add(annotation)
                waiting += [field.annotation for field in annotation.model_fields.values()]
        elif get_origin(annotation) is Annotated:
            waiting.append(get_args(annotation)[0])
        elif get_origin(annotation) in (Union, types.UnionType) or get_args(annotation):
            waiting += get_args(annotation)
    return found
