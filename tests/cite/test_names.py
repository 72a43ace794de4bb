from __future__ import annotations

from typing import Any

import pytest

from briefgen.cite import format_reference
from briefgen.languages import builtin_languages
from briefgen.model.publisher import CitationOptions

from .records import source

LANGUAGES = builtin_languages()

YAMADA = {"family": "山田", "given": "太郎"}
YAMADA_LATIN = {"family": "Yamada", "given": "Tarō"}


def creators(code: str, authors: list[Any], name_order: str = "family-first", **more: Any) -> str:
    record = source(title="T", author=authors, **more)
    options = CitationOptions.model_validate({"name_order": name_order})
    text = format_reference(record, LANGUAGES[code], options=options).plain
    return text.split({"ja": "『", "en": ", T"}[code])[0]


def in_english(*authors: Any) -> dict[str, Any]:
    return {"language": "ja", "custom": {"alt": {"en": {"author": list(authors), "title": "T"}}}}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (YAMADA, "山田太郎"),
        ({"family": "ジャクソン", "given": "マイケル"}, "マイケル・ジャクソン"),
        ({"family": "김", "given": "철수"}, "김철수"),
        ({"family": "Smith", "given": "Jane"}, "Jane Smith"),
        ({"literal": "外務省"}, "外務省"),
        ({"family": "プラトン"}, "プラトン"),
        ({"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
         "Vincent van Gogh"),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
         "Alexander von Humboldt"),
        ({"family": "King", "given": "Martin", "suffix": "Jr.", "comma-suffix": True},
         "Martin King, Jr."),
        ({"family": "Louis", "suffix": "XIV"}, "Louis XIV"),
        ({"family": "Nguyen", "given": "Van A", "static-ordering": True}, "Nguyen Van A"),
    ],
)  # fmt: skip
def test_a_name_follows_its_script(name: dict[str, Any], shown: str) -> None:
    assert creators("ja", [name]) == shown


@pytest.mark.parametrize(
    ("order", "shown"), [("family-first", "Yamada Tarō"), ("given-first", "Tarō Yamada")]
)
def test_publisher_orders_japanese_names_in_latin_letters(order: str, shown: str) -> None:
    text = creators("en", [YAMADA], order, **in_english(YAMADA_LATIN)).split(", [T]")[0]
    assert text == shown


def test_a_westerner_writing_in_japanese_keeps_the_western_order() -> None:
    name = {"family": "ジャクソン", "given": "マイケル"}
    text = creators("en", [name], **in_english({"family": "Jackson", "given": "Michael"}))
    assert text.startswith("Michael Jackson")


def test_a_japanese_writing_in_english_keeps_the_order_of_the_source() -> None:
    assert creators("en", [YAMADA_LATIN], language="en") == "Tarō Yamada"


@pytest.mark.parametrize(
    ("count", "ja", "en"),
    [
        (2, "山田太郎・山田太郎", "Jane Roe and Jane Roe"),
        (3, "山田太郎・山田太郎・山田太郎", "Jane Roe et al."),
        (4, "山田太郎ほか", "Jane Roe et al."),
    ],
)
def test_names_are_listed_and_cut(count: int, ja: str, en: str) -> None:
    assert creators("ja", [YAMADA] * count) == ja
    assert creators("en", [{"family": "Roe", "given": "Jane"}] * count) == en


def test_names_that_hold_a_dot_are_listed_with_commas() -> None:
    names = [{"family": "ジャクソン", "given": "マイケル"}, YAMADA]
    assert creators("ja", names) == "マイケル・ジャクソン、山田太郎"


@pytest.mark.parametrize(("editors", "ja", "en"), [(1, "編", "(ed.)"), (2, "編", "(eds)")])
def test_editors_lead_where_there_is_no_author(editors: int, ja: str, en: str) -> None:
    record = source(title="T", editor=[{"family": "Roe", "given": "Jane"}] * editors)
    assert f"Jane Roe{ja}『T』" in format_reference(record, LANGUAGES["ja"]).plain
    assert f"Jane Roe {en}, T" in format_reference(record, LANGUAGES["en"]).plain
