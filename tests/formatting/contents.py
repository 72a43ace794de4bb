"""Random YAML files: any data, written in any way, with comments wherever there may be some."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

import yaml
from hypothesis import strategies as st

LANGUAGES = ("ja", "en")
_KEYS = (
    "ja en cite facts title body id type custom issued note no 2024 a+b 漢字 #x - k:+x true ~ a:b"
)
KEYS = st.sampled_from([*_KEYS.split(), "'", '"', "[x]"]).map(lambda word: word.replace("+", " "))
_WORDS = (
    "a harbour 港 定期船が カタカナ 2025年 3.10 “x” — **strong** * @id [@a,+p.+3] {漢字|かんじ} no"
    " [l](https://x.y/(z)) #4 -+ :+ : ： ,+ 、 。 + ++ ' \" \\ % & ! | > ? ` { } [ ] = << ~ ---"
    " null 0x1f 1_000 12:30 2025-07-12 é 원산 𠮷"
)
WORDS = st.sampled_from([*_WORDS.split(), "\u3000", "\u200b", "\u2028", "\x7f", "\ufeff"]).map(
    lambda word: word.replace("+", " ")
)
TEXTS = st.lists(WORDS, min_size=1, max_size=16).map("".join)
LINES = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)
NUMBERS = st.sampled_from(
    ["0", "1", "-3", "3.10", "010", "1e3", ".5", "true", "False", "null", "~", ""]
)
COMMENT_WORDS = st.sampled_from(["x", "注", "a: b", "- c", '"', "'", "#", "{", "：", "  y"])

_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Plain:
    """A value that is no text, as it is written."""

    raw: str


Node = Any
"""A dict, a list, a text or something plain."""


def texts_of(key: str | None) -> st.SearchStrategy[str]:
    """Return texts that a place may hold: those of a language are lines without blanks around."""
    if key in LANGUAGES:
        return TEXTS.map(lambda text: " ".join(text.split(" ")).strip(" \t\n") or "x")
    return st.one_of(TEXTS, LINES)


def nodes(key: str | None = None, depth: int = 3) -> st.SearchStrategy[Node]:
    """Return values of any form."""
    scalars = st.one_of(texts_of(key), NUMBERS.map(Plain))
    if depth == 0 or key in LANGUAGES:
        return scalars
    inner = st.deferred(lambda: nodes(None, depth - 1))
    return st.one_of(scalars, st.lists(inner, max_size=3), mappings(depth - 1))


@st.composite
def mappings(draw: st.DrawFn, depth: int = 3, least: int = 0) -> dict[str, Node]:
    """Draw a mapping."""
    keys = draw(st.lists(KEYS, min_size=least, max_size=5, unique=True))
    return {key: draw(nodes(key, depth)) for key in keys}


@dataclass
class Scribe:
    """Writes data as YAML in a way that is drawn for each part."""

    draw: st.DrawFn
    commented: bool = True
    """Whether it writes comments, blank lines and the mark of a document."""
    comments: list[str] = field(default_factory=list)
    in_lines: bool = False
    """Whether the last value is in lines, which a comment further to the right would be part of."""

    def file(self, root: dict[str, Node]) -> str:
        lines = [*self._comment_lines(0), *self._block(root, 0), *self._comment_lines(0)]
        opening = ["---"] if self.commented and self._chance() else []
        return "\n".join([*opening, *lines]) + "\n"

    def _chance(self, share: int = 4) -> bool:
        return self.draw(st.integers(1, share)) == share

    def _comment(self) -> str:
        words = "".join(self.draw(st.lists(COMMENT_WORDS, max_size=3)))
        comment = f"# {len(self.comments)} {words}".rstrip()
        self.comments.append(comment)
        return comment

    def _behind(self) -> str:
        return f" {self._comment()}" if self.commented and self._chance() else ""

    def _comment_lines(self, indent: int) -> list[str]:
        lines = []
        while self.commented and self._chance(3):
            pad = " " * self.draw(st.integers(0, indent + (0 if self.in_lines else 2)))
            lines.append("" if self._chance(3) else f"{pad}{self._comment()}")
        return lines

    def _block(self, node: Node, indent: int) -> list[str]:
        """Return the lines of a mapping or list that has entries."""
        lines: list[str] = []
        items = node.items() if isinstance(node, dict) else ((None, item) for item in node)
        for key, item in items:
            lines += self._comment_lines(indent)
            head = "-" if key is None else f"{self._quoted_or_plain(key, 'key')}:"
            lines += self._entry(f"{' ' * indent}{head}", item, key, indent)
        return lines

    def _entry(self, head: str, item: Node, key: str | None, indent: int) -> list[str]:
        if isinstance(item, dict | list) and item and not self._chance(3):
            if key is None and self._chance(2):
                inner = self._block(item, indent + 2)
                if inner[0].strip() and not inner[0].lstrip().startswith("#"):
                    return [f"{head} {inner[0].lstrip()}", *inner[1:]]
            else:
                inner = self._block(item, indent + self.draw(st.integers(1, 3)))
            return [f"{head}{self._behind()}", *inner]
        if isinstance(item, dict | list):
            self.in_lines = False
            return f"{head} {self._flow(item, indent + 2)}{self._behind()}".split("\n")
        return self._scalar(head, item, key, indent)

    def _flow(self, node: Node, indent: int) -> str:
        if isinstance(node, Plain):
            return node.raw or "null"
        if isinstance(node, str):
            return self._quoted_or_plain(node, "flow")
        parts = [self._flow(item, indent) for item in node] if isinstance(node, list) else []
        if isinstance(node, dict):
            parts = [
                f"{self._quoted_or_plain(key, 'flow key')}: {self._flow(item, indent)}"
                for key, item in node.items()
            ]
        opening, closing = "{}" if isinstance(node, dict) else "[]"
        pad = "\n" + " " * indent
        joined = opening
        for number, part in enumerate(parts):
            joined += f"{self._behind()}{pad}" if self._chance(3) else ""
            joined += part + (", " if number + 1 < len(parts) else "")
        joined += f"{self._behind()}{pad}" if self._chance(3) else ""
        return f"{joined}{closing}"

    def _scalar(self, head: str, item: Node, key: str | None, indent: int) -> list[str]:
        self.in_lines = False
        if isinstance(item, Plain):
            return [f"{head} {item.raw}".rstrip() + self._behind()]
        if self._chance(3) and _is_foldable(item):
            step = self.draw(st.integers(1, 3))
            lines, self.in_lines = self._folded(item, key), True
            return [f"{head} >-{self._behind()}", *(f"{' ' * (indent + step)}{it}" for it in lines)]
        if self._chance(3) and _is_literal(item):
            lines = [f"{' ' * (indent + 2)}{line}" if line else "" for line in item.split("\n")]
            self.in_lines = True
            return [f"{head} |-{self._behind()}", *lines]
        return [f"{head} {self._quoted_or_plain(item, 'value')}{self._behind()}"]

    def _folded(self, text: str, key: str | None) -> list[str]:
        """Break a text at some of its single spaces, which fold back to a space."""
        lines = [""]
        for piece in re.split(r"(?<=\S)( )(?=\S)", text):
            before, is_space = lines[-1], piece == " " and bool(lines[-1])
            beside = is_space and key in LANGUAGES
            if beside or not is_space or not self._chance(2):
                lines[-1] += piece
            elif before:
                lines.append("")
        return lines if all(lines) and " ".join(lines) == text else [text]

    def _quoted_or_plain(self, text: str, setting: str) -> str:
        style = self.draw(st.sampled_from(["plain", "single", "double"]))
        if style == "plain" and _means_itself(text, setting):
            return text
        if style == "single" and "\n" not in text and not _UNSEEN.search(text):
            return "'" + text.replace("'", "''") + "'"
        dumped = json.dumps(text, ensure_ascii=False)
        return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", dumped)


def _is_foldable(text: str) -> bool:
    return (
        bool(text.strip())
        and text == text.strip()
        and "\n" not in text
        and not _UNSEEN.search(text)
    )


def _is_literal(text: str) -> bool:
    lines = text.split("\n")
    return not _UNSEEN.search(text) and all(line == line.strip() != "" for line in lines)


def _means_itself(text: str, setting: str) -> bool:
    """Say whether a text can go without quotation marks, by PyYAML's own account."""
    if not text or "#" in text or "\n" in text or _UNSEEN.search(text) or text[0] in "・•－−　":
        return False
    if re.match(r"[A-Za-z_][\w-]*[:：]", text) or "：" in text:
        return False
    documents = {
        "key": (f"{text}: 1", {text: "1"}),
        "flow key": (f"{{{text}: 1}}", {text: "1"}),
        "flow": (f"[{text}, 1]", [text, "1"]),
        "value": (f"- k: {text}", [{"k": text}]),
    }
    document, expected = documents[setting]
    try:
        read = yaml.load(document, yaml.CBaseLoader)  # noqa: S506  (it makes nothing but texts)
        is_text = isinstance(yaml.safe_load(f"k: {text}")["k"], str)
    except (yaml.YAMLError, ValueError, TypeError):
        return False
    return bool(read == expected) and is_text


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw the text of a YAML file that we read without a finding, and its comments."""
    scribe = Scribe(draw)
    return scribe.file(draw(mappings(least=1))), scribe.comments


@st.composite
def two_ways(draw: st.DrawFn) -> tuple[str, str]:
    """Draw one content, written in two ways without comments."""
    content = draw(mappings(least=1))
    first, second = Scribe(draw, commented=False), Scribe(draw, commented=False)
    return first.file(content), second.file(content)
