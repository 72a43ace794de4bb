"""Plain data and positions out of PyYAML's event stream.

The events are taken rather than a loader's result because no loader gives positions, refuses
duplicate keys and anchors, bounds nesting, and leaves dates and ``no`` alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from briefgen.diagnostics import Diagnostic, Message, Related, Rule, SourceMap, SourceNode
from briefgen.languages import LanguageRegistry
from briefgen.loader.losses import losses, ways_to_keep
from briefgen.loader.repair import Edit, RepairedText, Slip, masked, unmasked
from briefgen.loader.scalars import plain_value, unfold
from briefgen.loader.slips import Complaint, Scalar, find_slip, rules
from briefgen.loader.slips.finders import text_wants_quotes
from briefgen.loader.slips.glued import glued_key
from briefgen.loader.slips.mending import MaskedText
from briefgen.loader.tags import anchor_finding, tag_finding

MAX_DEPTH = 64
MAX_NODES = 300_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class _Frame:
    """A mapping or list that is being filled."""

    container: dict[str, Any] | list[Any]
    node: SourceNode
    bracket: int | None
    """Where it opens in the text that is read, if it is written in brackets."""
    key: str | None = None
    key_span: tuple[int, int] | None = None


class _SlipError(Exception):
    """The text has to be mended, if it can be, before more of it is read."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.diagnostic.code)
        self.slip = slip


@dataclass
class Builder:
    """Takes the events of one document.

    Attributes:
        repaired: the text to read.
        source: the author's text, which positions are of.
        languages: the keys whose values are texts.
        keys: gives the words that are keys somewhere in a desk.
        masked: the texts, no keys, that were read past masked signs.
    """

    repaired: RepairedText
    source: SourceMap
    languages: LanguageRegistry
    keys: Callable[[], frozenset[str]]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    root: Any = None
    root_node: SourceNode | None = None
    masked: list[MaskedText] = field(default_factory=list)
    _stack: list[_Frame] = field(default_factory=list)
    _nodes: int = 0
    _documents: int = 0
    _last: Scalar | None = None

    def read(self) -> Slip | None:
        """Take every event; return what stopped the parser, if anything did."""
        loader = _Loader(self.repaired.text)
        try:
            while loader.check_event():
                self._take(loader.get_event())
        except yaml.YAMLError as error:
            mark: Any = getattr(error, "problem_mark", None)
            return find_slip(self._complaint(mark.index if mark else 0, error))
        except _SlipError as error:
            return error.slip
        finally:
            loader.dispose()
        return None

    def _complaint(self, offset: int, error: yaml.YAMLError | None = None) -> Complaint:
        context_mark: Any = getattr(error, "context_mark", None)
        return Complaint(
            problem=str(getattr(error, "problem", None) or error or ""),
            context=str(getattr(error, "context", None) or ""),
            offset=min(offset, len(self.repaired.text)),
            context_offset=min(context_mark.index if context_mark else offset, offset),
            repaired=self.repaired,
            source=self.source,
            keys=self.keys(),
            languages=frozenset(self.languages),
            last=self._last,
            open_bracket=next(
                (frame.bracket for frame in reversed(self._stack) if frame.bracket is not None),
                None,
            ),
        )

    def _take(self, event: Any) -> None:  # events of the C parser carry no types
        if isinstance(event, yaml.ScalarEvent):
            self._count(event)
            self._take_scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._count(event)
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            if self._awaits_key:
                raise _SlipError(self._wants_quotes(event, "*"))
            self._refuse_anchor(event, f"*{event.anchor}")
            self._place(f"*{event.anchor}", self._node(event))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _SlipError(self._second_document(event))

    def _node(self, event: Any) -> SourceNode:
        start, end = event.start_mark.index, event.end_mark.index
        return SourceNode(self.repaired.origin(start), self.repaired.origin(end))

    def _finding(self, rule: Rule, event: Any, **arguments: Any) -> Diagnostic:
        node = self._node(event)
        return rule.at(self.source.between(node.start, node.end), **arguments)

    def _report(self, rule: Rule, event: Any, **arguments: Any) -> None:
        self.diagnostics.append(self._finding(rule, event, **arguments))

    def _slip(self, rule: Rule, event: Any, *edits: Edit, **arguments: Any) -> Slip:
        return Slip(self._finding(rule, event, **arguments), edits)

    def _second_document(self, event: Any) -> Slip:
        start = event.start_mark.index
        if not self.repaired.text.startswith("---", start):
            return self._slip(rules.SECOND_DOCUMENT, event)
        return self._slip(rules.SECOND_DOCUMENT, event, Edit(start, start + 1, "#"))

    def _count(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES or len(self._stack) > MAX_DEPTH:
            limit = Message("{count} levels", {"count": MAX_DEPTH})
            if self._nodes > MAX_NODES:
                limit = Message("{count} values", {"count": f"{MAX_NODES:,}"})
            raise _SlipError(self._slip(rules.TOO_LARGE, event, limit=limit))
        if event.anchor:
            self._refuse_anchor(event, f"&{event.anchor}")

    def _refuse_anchor(self, event: Any, mark: str) -> None:
        node, is_text = self._node(event), not self._awaits_key and self._language is not None
        finding = anchor_finding(self.source, node.start, node.end, mark, is_text=is_text)
        self.diagnostics.append(finding)

    @property
    def _awaits_key(self) -> bool:
        frame = self._stack[-1] if self._stack else None
        return frame is not None and isinstance(frame.container, dict) and frame.key is None

    @property
    def _language(self) -> str | None:
        """The language of the text that comes next, if a text comes next."""
        key = self._stack[-1].key if self._stack else None
        return key if key is not None and key in self.languages else None

    def _take_scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._last = Scalar(start, end, event.style or "")
        language = None if self._awaits_key else self._language
        if not event.style and language is None:
            self._require_space(start, end)
        if self._awaits_key:
            self._take_key(event)
            return
        if event.tag:
            self._refuse_tag(event, language)
        quoted = bool(event.style) or event.tag is not None
        value = event.value if quoted else plain_value(event.value)
        if language is not None and (isinstance(value, str) or value is None):
            value = self._as_text(value, event, language)
        node = self._node(event)
        if isinstance(value, str) and (written := unmasked(value)) != value:
            self.masked.append(MaskedText(node.start, node.end))
            value = written
        self._place(value, node)

    def _require_space(self, start: int, end: int) -> None:
        """Refuse ``key：value`` and its like where a line starts or a flow mapping has a key."""
        text = self.repaired.text[start:end]
        if ":" not in text and "：" not in text and text[:1] < "\x80":
            return
        slip = glued_key(self._complaint(start), end, is_key=self._awaits_key)
        if slip is not None:
            raise _SlipError(slip)

    def _wants_quotes(self, event: Any, mark: str) -> Slip:
        start = event.start_mark.index
        return text_wants_quotes(self._complaint(start), start, mark)

    def _refuse_tag(self, event: Any, language: str | None) -> None:
        if language is not None and not event.style:
            raise _SlipError(self._wants_quotes(event, "!"))
        node = self._node(event)
        plain = isinstance(event, yaml.ScalarEvent) and not event.style
        self.diagnostics.append(tag_finding(self.source, node.start, node.end, plain=plain))

    def _as_text(self, value: str | None, event: Any, language: str) -> str | None:
        """Join the lines of a text and look for what YAML took from it."""
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        key_span = self._stack[-1].key_span
        key_column = self.source.position(key_span[0]).column - 1 if key_span else 0
        for rule, first, last, lost in losses(self.repaired.text, start, end, style, key_column):
            place = self.repaired.origin(first), self.repaired.origin(last)
            fixes = ways_to_keep(self.source, self.repaired.origin(start), *place) if lost else ()
            self.diagnostics.append(rule.at(self.source.between(*place), lost=lost, fixes=fixes))
        if value is None:
            return None
        word_spaces = self.languages[language].word_spaces
        return unfold(value, self.repaired.text[start:end], style, word_spaces=word_spaces)

    def _take_key(self, event: Any) -> None:
        frame = self._stack[-1]
        key = sys.intern(unmasked(event.value))
        node = self._node(event)
        frame.key, frame.key_span = key, (node.start, node.end)
        first = frame.node.children.get(key)
        if first is not None and first.key_start is not None and first.key_end is not None:
            place = self.source.between(first.key_start, first.key_end)
            related = (Related(place, Message("it stands here first")),)
            self._report(rules.DUPLICATE_KEY, event, key=key, related=related)

    def _key_not_text(self, event: Any) -> Slip:
        start = event.start_mark.index
        mark = self.repaired.text[start]
        if mark in {"[", "{"}:
            return self._slip(rules.KEY_NOT_TEXT, event, Edit(start, start + 1, masked(mark)))
        question = self.repaired.text.rfind("?", 0, start)
        return text_wants_quotes(self._complaint(question), question, "?")

    def _open(self, event: Any) -> None:
        if event.tag:
            self._refuse_tag(event, None)
        if self._awaits_key:
            raise _SlipError(self._key_not_text(event))
        container: dict[str, Any] | list[Any] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        frame = self._stack[-1] if self._stack else None
        key_start, key_end = frame.key_span if frame and frame.key_span else (None, None)
        place = self._node(event)
        node = SourceNode(place.start, place.end, key_start, key_end)
        self._place(container, node)
        start = event.start_mark.index
        bracket = start if self.repaired.text[start : start + 1] in {"[", "{"} else None
        self._stack.append(_Frame(container, node, bracket))

    def _close(self, event: Any) -> None:
        """Note where the container ends; nodes are frozen, so the parent gets a longer copy."""
        old = self._stack.pop().node
        end = self.repaired.origin(event.end_mark.index)
        end = old.start + len(self.source.text[old.start : end].rstrip(" \t\n"))
        node = SourceNode(old.start, max(end, old.end), old.key_start, old.key_end, old.children)
        if not self._stack:
            self.root_node = node
            return
        children = self._stack[-1].node.children
        for key, child in reversed(children.items()):
            if child is old:
                children[key] = node
                return

    def _place(self, value: Any, node: SourceNode) -> None:
        if not self._stack:
            self.root, self.root_node = value, node
            return
        frame = self._stack[-1]
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
