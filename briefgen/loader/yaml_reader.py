"""YAML to plain data and positions, over PyYAML's event stream.

The events are taken rather than a loader's result because no loader gives positions, refuses
duplicate keys and anchors, bounds nesting, and leaves dates and ``no`` alone.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefgen.diagnostics import (
    Diagnostic,
    Message,
    Related,
    Rule,
    Severity,
    SourceMap,
    SourceNode,
)
from briefgen.languages import LanguageRegistry
from briefgen.loader.scalars import has_blank_line, plain_value, unfold
from briefgen.loader.syntax import SyntaxFault, explain_syntax_error

DUPLICATE_KEY = Rule(
    "YAML002", "the key '{key}' stands twice here", "keep one of the two: the tool cannot choose"
)
ANCHOR = Rule(
    "YAML003",
    "'{mark}' is an anchor or alias of YAML, which briefgen does not use",
    'a text that starts with & or * wants quotation marks: "{mark} …"',
)
TAG = Rule("YAML004", "the tag {tag} is not used here", "delete it; write the value alone")
TOO_LARGE = Rule(
    "YAML005",
    "this file is too large or nested too deeply to be a brief ({limit})",
    "split it, or check that it is the file that was meant",
)
COMMENT_IN_TEXT = Rule(
    "YAML011",
    "' #' begins a comment: '{lost}' is not part of the text",
    "put the whole text in quotation marks, or two spaces and a space after # for a comment",
    severity=Severity.WARNING,
)
SECOND_DOCUMENT = Rule(
    "YAML012", "a second document starts here", "keep one document a file: delete the line '---'"
)
KEY_NOT_TEXT = Rule(
    "YAML015",
    "a key must be a word",
    "a text that starts with [ or {{ wants quotation marks",
)
BLANK_LINE = Rule(
    "TEXT002",
    "a blank line inside a text is lost: a paragraph is one block",
    "start a new block for the next paragraph (- ja: …)",
    severity=Severity.WARNING,
)

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 64
MAX_NODES = 300_000
MAX_SLIPS = 50

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class _Frame:
    """A mapping or list that is being filled."""

    container: dict[str, Any] | list[Any]
    node: SourceNode
    key: str | None = None
    key_span: tuple[int, int] | None = None


@dataclass(frozen=True)
class YamlFile:
    """What a YAML file holds, where, and what is wrong with it."""

    data: Any
    source: SourceMap
    diagnostics: tuple[Diagnostic, ...]
    readable: bool = True
    """Whether the file could be parsed to its end."""


def read_yaml(text: str, file: Path, languages: LanguageRegistry) -> YamlFile:
    """Parse one YAML document.

    Args:
        text: its text, line ends as line feeds.
        file: its name, for messages.
        languages: values under a key that is a language are texts, and their lines are joined.

    Returns:
        Data of dict, list, str, int, float, bool and None; its positions; every problem.
    """
    if len(text) > MAX_CHARACTERS:
        source = SourceMap(file, text[:200])
        limit = f"{MAX_CHARACTERS:,} characters"
        return YamlFile(None, source, (TOO_LARGE.at(source.between(0, 0), limit=limit),), False)
    source = SourceMap(file, text)
    slips: list[Diagnostic] = []
    repaired = text
    for _ in range(MAX_SLIPS):
        builder = _Builder(repaired, source, languages)
        fault = builder.read()
        if fault is None:
            found = (*slips, *builder.diagnostics)
            return YamlFile(builder.root, source.with_root(builder.root_node), found)
        slips.append(fault.diagnostic)
        if not fault.repair:
            break
        end = fault.offset + len(fault.repair)
        repaired = repaired[: fault.offset] + fault.repair + repaired[end:]
    return YamlFile(None, source, (*slips, *builder.diagnostics), readable=False)


class _LimitError(Exception):
    """The file exceeds a limit; the rest is not read."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.fault = SyntaxFault(diagnostic)


@dataclass
class _Builder:
    text: str
    source: SourceMap
    languages: LanguageRegistry
    diagnostics: list[Diagnostic] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    root: Any = None
    root_node: SourceNode | None = None
    nodes: int = 0
    documents: int = 0

    def read(self) -> SyntaxFault | None:
        """Take every event; return what stopped the parser, if anything did."""
        try:
            loader = _Loader(self.text)
        except yaml.YAMLError as error:
            return explain_syntax_error(error, SourceMap(self.source.file, self.text))
        try:
            while loader.check_event():
                self.take(loader.get_event())
        except yaml.YAMLError as error:
            return explain_syntax_error(error, SourceMap(self.source.file, self.text))
        except _LimitError as error:
            return error.fault
        finally:
            loader.dispose()
        return None

    def take(self, event: Any) -> None:  # events of the C parser carry no types
        if isinstance(event, yaml.ScalarEvent):
            self.count(event)
            self.take_scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self.count(event)
            self.open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.close(event)
        elif isinstance(event, yaml.AliasEvent):
            self.report(ANCHOR, event, mark=f"*{event.anchor}")
            self.take_value(None, event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _LimitError(self.finding(SECOND_DOCUMENT, event))

    def finding(self, rule: Rule, event: Any, **arguments: Any) -> Diagnostic:
        span = self.source.between(event.start_mark.index, event.end_mark.index)
        return rule.at(span, **arguments)

    def report(self, rule: Rule, event: Any, **arguments: Any) -> None:
        self.diagnostics.append(self.finding(rule, event, **arguments))

    def count(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES or len(self.stack) > MAX_DEPTH:
            limit = f"{MAX_NODES:,} values" if self.nodes > MAX_NODES else f"{MAX_DEPTH} levels"
            raise _LimitError(self.finding(TOO_LARGE, event, limit=limit))
        if event.anchor:
            self.report(ANCHOR, event, mark=f"&{event.anchor}")

    @property
    def awaits_key(self) -> bool:
        frame = self.stack[-1] if self.stack else None
        return frame is not None and isinstance(frame.container, dict) and frame.key is None

    def take_scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if self.awaits_key:
            self.take_key(event, start, end)
            return
        quoted = not event.implicit[0]
        if event.tag and event.tag not in {"!", "tag:yaml.org,2002:str"}:
            self.report(TAG, event, tag=event.tag)
        value = event.value if quoted else plain_value(event.value)
        key = self.stack[-1].key if self.stack else None
        if isinstance(value, str) and key is not None and key in self.languages:
            value = self.as_text(value, event, key)
        self.take_value(value, event)

    def take_value(self, value: Any, event: Any) -> None:
        self.place(value, SourceNode(event.start_mark.index, event.end_mark.index))

    def as_text(self, value: str, event: Any, language: str) -> str:
        """Join the lines of a text and look for what YAML took from it."""
        start, end = event.start_mark.index, event.end_mark.index
        if has_blank_line(value):
            self.report(BLANK_LINE, event)
        if not event.style:
            line_end = self.text.find("\n", end)
            rest = self.text[end : line_end if line_end >= 0 else None]
            comment = rest.lstrip()
            if comment[:1] == "#" and comment[1:2].strip() and not comment.startswith("##"):
                span = self.source.between(end + len(rest) - len(comment), end + len(rest))
                self.diagnostics.append(COMMENT_IN_TEXT.at(span, lost=comment.rstrip()))
        word_spaces = self.languages[language].word_spaces
        return unfold(value, self.text[start:end], event.style or "", word_spaces=word_spaces)

    def take_key(self, event: Any, start: int, end: int) -> None:
        frame = self.stack[-1]
        key = sys.intern(event.value)
        frame.key, frame.key_span = key, (start, end)
        first = frame.node.children.get(key)
        if first is not None and first.key_start is not None and first.key_end is not None:
            place = self.source.between(first.key_start, first.key_end)
            related = (Related(place, Message("it stands here first")),)
            span = self.source.between(start, end)
            self.diagnostics.append(DUPLICATE_KEY.at(span, key=key, related=related))

    def open(self, event: Any) -> None:
        if event.tag:
            self.report(TAG, event, tag=event.tag)
        if self.awaits_key:
            raise _LimitError(self.finding(KEY_NOT_TEXT, event))
        container: dict[str, Any] | list[Any] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        frame = self.stack[-1] if self.stack else None
        key_start, key_end = frame.key_span if frame and frame.key_span else (None, None)
        node = SourceNode(event.start_mark.index, event.end_mark.index, key_start, key_end)
        self.place(container, node)
        self.stack.append(_Frame(container, node))

    def close(self, event: Any) -> None:
        """Note where the container ends; nodes are frozen, so the parent gets a longer copy."""
        frame = self.stack.pop()
        end = event.end_mark.index
        end = frame.node.start + len(self.text[frame.node.start : end].rstrip())
        old = frame.node
        node = SourceNode(old.start, max(end, old.end), old.key_start, old.key_end, old.children)
        if not self.stack:
            self.root_node = node
            return
        children = self.stack[-1].node.children
        for key, child in reversed(children.items()):
            if child is old:
                children[key] = node
                return

    def place(self, value: Any, node: SourceNode) -> None:
        if not self.stack:
            self.root, self.root_node = value, node
            return
        frame = self.stack[-1]
        if isinstance(frame.container, list):
            frame.node.children[len(frame.container)] = node
            frame.container.append(value)
            return
        key = frame.key
        assert key is not None  # noqa: S101  (a value in a mapping follows its key)
        if frame.key_span is not None and node.key_start is None:
            node = SourceNode(node.start, node.end, *frame.key_span, node.children)
        if key not in frame.container:
            frame.container[key] = value
            frame.node.children[key] = node
        frame.key = None
        frame.key_span = None
