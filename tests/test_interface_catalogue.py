"""What the program says to its user stands in the catalogue of every interface language."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.languages import Language, builtin_languages
from briefgen.languages.catalogue import read_catalogue
from briefgen.model.scales import FactKind
from tests.conftest import ROOT

PACKAGE = ROOT / "briefgen"
SPEAKERS = {"Rule": slice(1, 3), "Message": slice(0, 1), "say": slice(0, 1), "tell": slice(0, 1)}
CATALOGUE = "diagnostics.po"
INTERFACE_LANGUAGES = [
    language for language in builtin_languages().values() if (language.folder / CATALOGUE).exists()
]


def strings_in(node: ast.AST | None) -> set[str]:
    """Return every text below a node, but for names of attributes and keys of mappings."""
    if node is None:
        return set()
    if isinstance(node, ast.Dict):
        return set().union(*(strings_in(value) for value in node.values))
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    return set().union(*(strings_in(child) for child in ast.iter_child_nodes(node)))


def resolve(node: ast.AST, constants: dict[str, ast.AST]) -> set[str]:
    """Return the texts that an expression may stand for, as far as its module tells."""
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=body, orelse=other):
            return resolve(body, constants) | resolve(other, constants)
        case ast.BoolOp(values=values):
            return set().union(*(resolve(value, constants) for value in values))
        case ast.Name(id=name) if name in constants:
            return strings_in(constants[name])
        case ast.Subscript(value=ast.Name(id=name)) if name in constants:
            return strings_in(constants[name])
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"), args=args):
            default = resolve(args[1], constants) if len(args) > 1 else set()
            return strings_in(constants.get(name)) | default
    return set()


def texts_of(file: Path) -> Iterator[str]:
    """Yield the templates that a module of the program speaks in."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    constants: dict[str, ast.AST] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            constants[statement.targets[0].id] = statement.value
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            constants[statement.target.id] = statement.value or statement.annotation
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        for argument in node.args[SPEAKERS.get(name, slice(0, 0))]:
            yield from resolve(argument, constants)


def all_texts() -> set[str]:
    found = {text for file in sorted(PACKAGE.rglob("*.py")) for text in texts_of(file)}
    return {text for text in found | {kind.value for kind in FactKind} if text.strip()}


def _strings_of_the_package() -> set[str]:
    """Return every text constant; some templates reach a speaker through a variable."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in PACKAGE.rglob("*.py"))
    return set().union(*(strings_in(tree) for tree in trees))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_texts_were_found() -> None:
    assert len(all_texts()) > 150
    assert "did you mean '{suggestion}'?" in all_texts()
    assert INTERFACE_LANGUAGES


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES, ids=lambda language: language.code)
def test_every_text_is_translated_and_none_is_left_over(language: Language) -> None:
    messages = read_catalogue(language.folder / CATALOGUE, language.code)
    texts = all_texts()
    assert sorted(texts - set(messages)) == []
    assert sorted(set(messages) - texts - _strings_of_the_package()) == []


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES, ids=lambda language: language.code)
def test_a_translation_has_the_places_of_its_text(language: Language) -> None:
    messages = read_catalogue(language.folder / CATALOGUE, language.code)
    for text, translation in messages.items():
        assert places(text) == places(translation), text
