"""Snippets of YAML for VS Code: what authors write often, a place to fill after another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from briefgen.languages import LanguageRegistry
from briefgen.scaffold.words import StartWords

_TEXTS = "@"
"""Stands for a line of text in each language, or within a line for a mapping of them."""

SNIPPETS: dict[str, tuple[str, ...]] = {
    "point": ("- @", "  cite: [?]"),
    "paragraph": ("- @", "  cite: [?]"),
    "list": ("- type: list", "  items:", "    - @", "  cite: [?]"),
    "quote": ("- type: quote", "  @", "  attribution: {@}", "  cite: [?]"),
    "table": (
        *("- type: table", "  title: {@}", "  columns:", "    - {@}", "    - {@}"),
        *("  rows:", "    - [{@}, ?]", "  cite: [?]"),
    ),
    "timeline": (
        *("- type: timeline", "  title: {@}", "  events:", "    - date: ?", "      @"),
        "      cite: [?]",
    ),
    "chart": (
        *("- type: chart", "  kind: bar", "  title: {@}", "  unit: {@}", "  data:"),
        *("    - label: {@}", "      value: ?", "  cite: [?]"),
    ),
    "image": ("- type: image", "  src: images/?", "  alt: {@}", "  caption: {@}", "  credit: {@}"),
    "callout": ("- type: callout", "  title: {@}", "  @"),
    "judgement": (
        *("- type: judgement", "  id: ?", "  @", "  likelihood: {scale: icd203, term: ?}"),
        *("  confidence: ?", "  basis: [?]"),
    ),
    "takeaway": ("- @", "  basis: [?]"),
    "term": ("- {@}",),
    "source": (
        *("- id: ?", "  type: ?", "  language: ?", "  title: ?", "  publisher: ?"),
        *("  issued: ?", "  URL: ?"),
    ),
    "fact": ("- id: ?", "  lines: [?]", "  kind: reported", "  @", "  cite: ?"),
}


def snippets(languages: LanguageRegistry, comments: StartWords) -> str:
    """Return the snippets of a desk, in the JSON of VS Code.

    Args:
        languages: the languages of the desk.
        comments: the words of the language in which they are called by their names.
    """
    codes = list(languages)
    listed = {
        comments.snippets.get(name, name): {
            "scope": "yaml",
            "prefix": name,
            "body": _numbered(_in_languages(lines, codes)),
        }
        for name, lines in SNIPPETS.items()
    }
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _in_languages(lines: Sequence[str], codes: Sequence[str]) -> Iterator[str]:
    """Yield lines with a place for a text in every language."""
    for line in lines:
        lead = line.removesuffix(_TEXTS)
        if line == lead:
            yield line.replace(_TEXTS, ", ".join(f"{code}: ?" for code in codes))
            continue
        yield f"{lead}{codes[0]}: ?"
        yield from (f"{' ' * len(lead)}{code}: ?" for code in codes[1:])


def _numbered(lines: Iterator[str]) -> list[str]:
    """Return lines with the places numbered in the order in which they are filled."""
    numbered, number = [], 0
    for line in lines:
        pieces = line.split("?")
        places = [f"${{{number + place}}}" for place in range(1, len(pieces))]
        number += len(places)
        numbered.append("".join(a + b for a, b in zip(pieces, [*places, ""], strict=True)))
    return numbered
