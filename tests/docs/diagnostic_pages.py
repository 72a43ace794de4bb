"""The pages of ``docs/diagnostics/``: what a hand writes of them and what the program does.

A hand writes the heading, the message, the text and an example (``yaml KIND CODE``). What is said
of the example stands under it; a rule without an example shows what is said of a bad sample. A page
in another language (``CODE.ja.md``) has its own text and the example of the English page. The index
lists the pages. ``pytest tests/docs --update-golden`` writes all but the text.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from briefgen.diagnostics import Rule, Severity
from briefgen.diagnostics.groups import GROUPS, group_of, in_order
from briefgen.diagnostics.message import Translate
from briefgen.diagnostics.text import TextPrinter
from briefgen.languages import Language, builtin_languages
from briefgen.languages.catalogue import read_catalogue
from briefgen.pipeline import check
from briefgen.results import Checked
from briefgen.typeset.fonts import FontLibrary
from tests.docs.examples import DOCS, ROOT, SMALL_DESK, Example, place_example

FOLDER = DOCS / "diagnostics"
INDEX = DOCS / "diagnostics.md"
_INDEX_HEAD = "<!-- The lists below are made by: pytest tests/docs --update-golden -->\n"
_EXAMPLE = re.compile(r"^```yaml .*?^```\n", re.DOTALL | re.MULTILINE)
_SHOWN = re.compile(r"\n```text\n(?:(?!```).*\n)*```\n\Z", re.MULTILINE)
_LINK = re.compile(r"\A(# \w+\n\n)(?:\[[^\]\n]*\]\([^)\n]*\)\n\n)?")
_FINDING = r"^(?:.*: )?(?:error|warning|note|エラー|警告|注記)\[CODE\].*(?:\n(?!\n).*)*"


def interface_languages() -> dict[str, tuple[Language, Translate]]:
    """Return the languages that the program speaks beside English, and what translates for each."""
    found: dict[str, tuple[Language, Translate]] = {}
    for code, language in builtin_languages().items():
        file = language.folder / "diagnostics.po"
        if file.is_file():
            messages = read_catalogue(file, code)
            found[code] = (language, lambda text, words=messages: words.get(text, text))  # type: ignore[misc]
    return found


def pages(suffix: str = ".md") -> dict[str, Path]:
    """Return the pages of a language by code; English ones are ``CODE.md``."""
    ends = f".{suffix.removeprefix('.')}"
    return {
        file.name.removesuffix(ends): file
        for file in sorted(FOLDER.glob(f"*{ends}"))
        if "." not in file.name.removesuffix(ends)
    }


def checked(example: Example, folder: Path, fonts: FontLibrary) -> Checked:
    """Check the small desk with an example in it."""
    shutil.copytree(SMALL_DESK, folder, dirs_exist_ok=True)
    place_example(example, folder)
    return check(folder / "content", fonts=fonts)


def finding(result: Checked, code: str, folder: Path, translate: Translate = str) -> str:
    """Return what is said first of a code in an example."""
    [found, *_] = [item for item in result.diagnostics if item.code == code]
    return TextPrinter(result.texts, folder, translate).format(found)


def said_of_samples(name: str = "expected.txt") -> Mapping[str, str]:
    """Return what is said first of each code in the bad samples."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / "tests" / "bad").glob(f"*/*/{name}")):
        text = file.read_text(encoding="utf-8")
        for code in re.findall(r"\[([A-Z]+\d{3})\]", text):
            pattern = re.compile(_FINDING.replace("CODE", code), re.MULTILINE)
            if code not in found and (match := pattern.search(text)):
                found[code] = match[0]
    return found


def page_with(text: str, shown: str | None, others: Iterable[tuple[str, str]]) -> str:
    """Return a page as it should be.

    Args:
        text: the page as it is.
        shown: what the program says of its example.
        others: name and file of the same page in other languages.
    """
    links = "".join(f"[{name}]({file})\n\n" for name, file in others)
    text = _LINK.sub(lambda match: match[1] + links, _SHOWN.sub("", text), count=1)
    return text if shown is None else f"{text.rstrip()}\n\n```text\n{shown.rstrip()}\n```\n"


def example_text(page: str) -> str:
    """Return the fenced example of a page; empty where it has none."""
    match = _EXAMPLE.search(page)
    return match[0] if match else ""


def with_example(page: str, example: str) -> str:
    """Return a page with the example of another."""
    text = _EXAMPLE.sub("", _SHOWN.sub("", page)).rstrip()
    return f"{text}\n\n{example}" if example else f"{text}\n"


def index_with(text: str, rules: Mapping[str, Rule]) -> str:
    """Return the index as it should be: its own words, then a list of the pages a group."""
    own = text.partition(_INDEX_HEAD)[0]
    languages = interface_languages()
    parts = [own + _INDEX_HEAD]
    names = {code: language.name for code, (language, _) in languages.items()}
    for group, codes in groupby(in_order(rules), group_of):
        parts.append(f"\n## {GROUPS[group]}\n\n")
        parts += [_row(rules[code], names) for code in codes]
    return "".join(parts)


def _row(rule: Rule, languages: Mapping[str, str]) -> str:
    links = [f"[{rule.code}]({FOLDER.name}/{rule.code}.md)"]
    links += [
        f"[{name}]({FOLDER.name}/{rule.code}.{code}.md)"
        for code, name in languages.items()
        if (FOLDER / f"{rule.code}.{code}.md").is_file()
    ]
    severity = "" if rule.severity is Severity.ERROR else f" ({rule.severity.value})"
    message = rule.message.replace("{{", "{").replace("}}", "}")
    return f"- {' · '.join(links)}{severity}: `{message}`\n"
