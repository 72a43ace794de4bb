"""YAML as authors write it: texts under ``>-``, drafts and lists in brackets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.diagnostics.shortening import display_width
from briefgen.languages import Language, LanguageRegistry
from briefgen.loader.yaml_reader import read_yaml
from briefgen.model.joining import joins_without_space

WIDTH = 96
_REACH = 20
"""How much of a text is looked at beside a break, in characters."""

_NOT_FIRST = frozenset("、。，．）」』】!?！？,.)]}#ーっゃゅょ")
_NOT_LAST = frozenset("（「『【([{")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _.\u3000-\u9fff-]*[A-Za-z0-9\u3041-\u9fff]|[A-Za-z]")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def comment(text: str, indent: int = 0) -> str:
    """Return a comment, broken over lines where it is long."""
    margin = " " * indent
    return "".join(f"{margin}# {line}".rstrip() + "\n" for line in _broken(text, WIDTH - indent))


def _broken(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, broken at spaces and between wide characters."""
    line = ""
    for piece in re.findall(r"[\u3000-\uffef][、。）」]*|[^\s\u3000-\uffef]+|\s+", text):
        if display_width(line + piece.rstrip()) > width and line.strip():
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def draft(languages: Iterable[str]) -> str:
    """Return a text that is still to be written in every language, in braces."""
    return "{" + ", ".join([*(f"{code}: null" for code in languages), "untranslated: true"]) + "}"


def draft_lines(languages: Iterable[str], indent: int) -> str:
    """Return the same as the keys of a mapping, a line each."""
    margin = " " * indent
    return "".join(
        f"{margin}{line}\n"
        for line in [*(f"{code}: null" for code in languages), "untranslated: true"]
    )


def bracketed(items: Iterable[object], lead: str) -> str:
    """Return a list in brackets after its key, broken over lines where it is long.

    Args:
        items: ids or numbers.
        lead: what stands before the bracket, margin included.
    """
    margin = " " * (len(lead) - len(lead.lstrip()) + 2)
    lines, line = [], f"{lead}["
    written = [str(item) for item in items]
    for place, item in enumerate(written):
        piece = f"{item}," if place + 1 < len(written) else f"{item}]"
        if len(line) + len(piece) + 1 > WIDTH:
            lines.append(line.rstrip())
            line = margin
        line += piece + " "
    return "\n".join([*lines, line.rstrip()]) + "\n"


def scalar(text: str) -> str:
    """Return a short text as a YAML value on one line."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return _quoted(text)


def text_entry(code: str, text: str, language: Language, indent: int) -> str:
    """Return the entry of a text in one language: its words under ``>-``, else in quotation marks.

    The entry is read again: where breaking the lines would change the text, they are not broken.

    Args:
        code: the key of the language.
        text: the words, on one line.
        language: the record of the language; it says how lines are joined.
        indent: the column of the key, counted from 0.
    """
    margin = " " * indent
    lines = _folded(text, language, WIDTH - indent - 2)
    folded = f"{margin}{code}: >-\n" + "".join(f"{margin}  {line}\n" for line in lines)
    if text[:1] not in {" ", "\t", ""} and _reads(folded, code, language) == text:
        return folded
    return f"{margin}{code}: {_quoted(text)}\n"


def _quoted(text: str) -> str:
    """Return a text in quotation marks; what YAML may not hold is escaped (YAML 1.2.2, 5.7)."""
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", _escape, quoted)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _reads(entry: str, code: str, language: Language) -> object:
    languages = LanguageRegistry([language])
    read = read_yaml(entry, Path(), languages)
    data = read.data if isinstance(read.data, dict) else {}
    return None if read.diagnostics else data.get(code)


def _folded(text: str, language: Language, width: int) -> list[str]:
    """Return a text broken where joining its lines gives it back."""
    lines: list[str] = []
    start = place = used = 0
    best: tuple[int, int] | None = None
    while place < len(text):
        used += display_width(text[place])
        if used > width and best is not None:
            lines.append(text[start : best[0]])
            start = place = best[1]
            best, used = None, 0
            continue
        place += 1
        best = _break_at(text, place, language) or best
    lines.append(text[start:])
    return lines


def _break_at(text: str, place: int, language: Language) -> tuple[int, int] | None:
    """Return where a line may end before ``place`` and the next begin; None where it may not."""
    before, after = text[max(0, place - _REACH) : place], text[place : place + _REACH]
    if not after or not before.strip():
        return None
    spaces = language.word_spaces
    if after[0] == " ":
        vanishes = joins_without_space(before, after[1:], word_spaces=spaces)
        return (place, place + 1) if after[1:2].strip() and not vanishes else None
    if before[-1].isspace() or after[0].isspace() or after[0] in _NOT_FIRST:
        return None
    vanishes = joins_without_space(before, after, word_spaces=spaces)
    return (place, place) if vanishes and before[-1] not in _NOT_LAST else None
