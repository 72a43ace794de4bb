"""Templates hold no word of any language: every one comes from the catalogues."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefgen.languages import builtin_languages
from briefgen.languages.catalogue import catalogue_of
from tests.render.conftest import TEMPLATES

FILES = sorted(TEMPLATES.rglob("*.j2"))
SPOKEN = {"alt", "aria-label", "aria-description", "title", "placeholder", "summary", "label"}
CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
EXPRESSION = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.DOTALL)
MESSAGE = re.compile(r"""\b(?:t|words)\(\s*["']([^"']+)["']""")
# What an expression may quote: a symbol, a class, a file, a tag; never a capital or a space.
SYMBOL = re.compile(r"[a-z0-9./_-]*|<[a-z]+>|[^\w]*")


class Spoken(HTMLParser):
    """Collects what a reader is told: text and the attributes that are read out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in SPOKEN]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def test_there_are_templates() -> None:
    assert len(FILES) > 15


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TEMPLATES)))
def test_a_template_holds_no_word(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    spoken = Spoken(CODE.sub("", text)).found
    assert [item for item in spoken if re.search(r"[^\W\d_]", item)] == []
    expressions = [first or second for first, second in EXPRESSION.findall(text)]
    quoted = [item for code in expressions for item in re.findall(r"""["']([^"']*)["']""", code)]
    assert [item for item in quoted if not SYMBOL.fullmatch(item)] == []


@pytest.mark.parametrize("code", ["ja", "en"])
def test_every_message_is_in_every_catalogue(code: str) -> None:
    asked = {name for file in FILES for name in MESSAGE.findall(file.read_text(encoding="utf-8"))}
    assert len(asked) > 10
    assert sorted(asked - set(catalogue_of(builtin_languages()[code]))) == []
