"""What the layout looks like."""

from __future__ import annotations

from textwrap import dedent

import pytest

from briefgen.formatting import format_yaml
from briefgen.languages import LanguageRegistry
from briefgen.model import BriefMeta
from briefgen.model.base import Model
from tests.formatting.cases import CASES
from tests.formatting.layout import FILE, LANGUAGES, laid_out


@pytest.mark.parametrize(("model", "before", "after"), CASES.values(), ids=CASES)
def test_a_file_is_laid_out(model: type[Model] | None, before: str, after: str) -> None:
    assert laid_out(before, model) == dedent(after).lstrip("\n")


def test_the_languages_of_the_desk_give_their_order() -> None:
    turned = LanguageRegistry(reversed(list(LANGUAGES.values())))
    assert laid_out("x: {ja: 題, en: T}\n", BriefMeta, turned) == "x: {en: T, ja: 題}\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: {b: 1\nc: 2\n", "YAML022"),
        ("en: Pier #4\n", "YAML011"),
        ("ja: >-\n  一段目。\n\n  二段目。\n", "TEXT002"),
        ("a: 1\na: 2\n", "YAML002"),
        ("a: &x 1\n", "YAML003"),
    ],
)
def test_what_yaml_would_lose_a_part_of_is_left_as_it_is(text: str, code: str) -> None:
    formatted = format_yaml(text, FILE, None, LANGUAGES)
    assert formatted.text is None
    assert code in {item.code for item in formatted.diagnostics}


@pytest.mark.parametrize("text", ["", "# nothing\n", "a text\n", "{}\n"])
def test_what_holds_nothing_is_left_as_it_is(text: str) -> None:
    assert format_yaml(text, FILE, None, LANGUAGES).text is None


def test_what_would_read_otherwise_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.formatting.writer.quoted", lambda text: f'"{text}!"')
    formatted = format_yaml('a: "no"\n', FILE, None, LANGUAGES)
    assert formatted.text == 'a: "no"\n' or formatted.text is None
    monkeypatch.setattr("briefgen.formatting.scalars.quoted", lambda text: f'"{text}!"')
    assert format_yaml('a: "no"\n', FILE, None, LANGUAGES).text is None


def test_a_lost_comment_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.formatting.comments.Attachment.attach", lambda *_: None)
    assert format_yaml("a: 1  # x\n", FILE, None, LANGUAGES).text is None
