"""The web pages: one file, sound in itself, the same as the golden one."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from tests.formats.conftest import Built
from tests.formats.test_pdf import SEED_FACTS

LANGUAGES = ["ja", "en"]
GOLDEN = Path(__file__).parents[1] / "golden"
UNFETCHED = {"alternate", "canonical", "describedby", "schema.DC"}
"""Links of the head to other files, and the name of a vocabulary."""
LOADING = {"src", "srcset", "data", "poster", "background", "action"}


class Page(HTMLParser):
    """Collects ids, links, things loaded, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.texts: list[str] = []
        self.headings: list[int] = []
        self._silent = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "link" and values.get("rel") not in UNFETCHED:
            self.loaded.append(values.get("href", ""))
        self.loaded += [values[key] for key in LOADING & set(values)]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self._silent += tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone(built: Built, language: str) -> None:
    text = built.text(language)
    page = Page(text)
    assert [url for url in page.loaded if not url.startswith("data:")] == []
    urls = re.findall(r"url\([\"']?([^)]*)\)", text)
    assert [url for url in urls if not url.startswith("data:")] == []
    assert "@import" not in text
    assert not re.search(r'<script(?! type="application/ld\+json">)', text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique_and_links_lead_somewhere(built: Built, language: str) -> None:
    page = Page(built.text(language))
    assert len(page.ids) == len(set(page.ids))
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside and inside <= set(page.ids)
    other = {"ja": "en", "en": "ja"}[language]
    assert f"{built.brief}.{other}.html" in page.links
    for link in page.links:
        assert link.startswith(("#", "https://", "http://", "mailto:", built.brief))


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_go_down_one_step_at_a_time(built: Built, language: str) -> None:
    headings = Page(built.text(language)).headings
    assert headings[0] == 1 and headings.count(1) == 1
    for before, after in pairwise(headings):
        assert after <= before + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_leads_back_to_every_use(built: Built, language: str) -> None:
    page = Page(built.text(language))
    uses = [name for name in page.ids if name.startswith("cite-")]
    assert uses
    assert {f"#{name}" for name in uses} <= set(page.links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_names_and_addresses_of_the_document_are_there(
    shipped: Built, language: str, squeezed: Callable[[str], str]
) -> None:
    text = squeezed("".join(Page(shipped.text(language)).texts))
    facts = yaml.safe_load(SEED_FACTS.read_text(encoding="utf-8"))
    wanted = [item for fact in facts for item in fact[language]]
    assert [item for item in wanted if squeezed(item) not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_is_golden(gallery: Built, language: str, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"gallery.{language}.html", stable(gallery.text(language)))


def stable(text: str) -> str:
    """Leave out style sheets and pictures, which have tests of their own."""
    text = re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.DOTALL)
    text = re.sub(r'"data:[^"]*"', '"data:"', text)
    return re.sub(r'content="briefgen [^"]*"', 'content="briefgen"', text)
