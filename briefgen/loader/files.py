"""Reading one file of a desk, with what can be wrong before its content is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from briefgen.diagnostics import Diagnostic, Message, Position, Rule, SourceMap, SourceNode, Span
from briefgen.diagnostics.diagnostic import unsaid
from briefgen.languages import LanguageRegistry
from briefgen.loader.encoding import DAMAGED, decode, lenient_text
from briefgen.loader.kinds import A_MAPPING, WRONG_KIND, describe
from briefgen.loader.records import numbers_as_written
from briefgen.loader.slips.rules import TOO_LARGE
from briefgen.loader.validation import validate
from briefgen.loader.yaml_reader import read_yaml
from briefgen.model import Document, Sources
from briefgen.model.base import Model

MISSING_FILE = Rule("FILE001", "this file is missing")
UNREADABLE_FILE = Rule("FILE002", "the file cannot be read: {reason}", "look at its permissions")
EMPTY_FILE = Rule("FILE003", "this file is empty", "the authoring guide shows what belongs in it")

NO_FILE = Message("it is a pipe or device")
RENAME = "rename {name} to {right}"

ModelT = TypeVar("ModelT", bound=Model)

MAX_BYTES = 20_000_000


@dataclass
class FileReader:
    """Reads files and keeps what went wrong and the texts that excerpts are cut from.

    Attributes:
        languages: the languages that texts may have.
        unsaved: bytes that stand for those of files which are there, as an editor holds them.
        diagnostics: what went wrong.
        texts: the texts that were read.
    """

    languages: LanguageRegistry
    unsaved: Mapping[Path, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)

    def read(
        self, file: Path, model: type[ModelT], advice: Message | None = None
    ) -> Document[ModelT] | None:
        """Return the file as a model; None where nothing of it stands.

        Args:
            file: which file.
            model: what it should be.
            advice: what to do where the file is missing.
        """
        text = self._text(file, advice)
        if text is None:
            return None
        self.texts[file] = text
        parsed = read_yaml(text, file, self.languages)
        self.diagnostics += parsed.diagnostics
        if not parsed.readable:
            return None
        data, source = _with_key(model, parsed.data, parsed.source)
        if not isinstance(data, dict):
            self.diagnostics.append(_not_a_mapping(data, file, model))
            return None
        if issubclass(model, Sources):
            data = numbers_as_written(data, source)
        document, faults = validate(model, data, source, self.languages)
        self.diagnostics += unsaid(faults, parsed.diagnostics)
        return document

    def require(self, file: Path, model: type[ModelT], advice: Message) -> Document[ModelT]:
        """Return a file that a desk cannot do without, or a stand-in where nothing of it stands.

        Args:
            file: which file.
            model: what it should be.
            advice: what to do where the file is missing.
        """
        document = self.read(file, model, advice)
        if document is None:
            document, _ = validate(model, {}, SourceMap(file, ""), self.languages)
        if document is None:
            raise TypeError(f"{model.__name__} cannot be made of stand-ins")
        return document

    def _text(self, file: Path, advice: Message | None) -> str | None:
        place = Span(file, Position(1, 1), Position(1, 1))
        if file.exists() and not file.is_file() and not file.is_dir():
            # A pipe or device might never end.
            self.diagnostics.append(UNREADABLE_FILE.at(place, reason=NO_FILE))
            return None
        try:
            data = self._data(file)
        except FileNotFoundError:
            self.diagnostics.append(MISSING_FILE.at(place, hint=_renaming(file) or advice))
            return None
        except OSError as error:
            self.diagnostics.append(UNREADABLE_FILE.at(place, reason=error.strerror))
            return None
        if len(data) > MAX_BYTES:
            limit = Message("{count} bytes", {"count": f"{MAX_BYTES:,}"})
            self.diagnostics.append(TOO_LARGE.at(place, limit=limit))
            return None
        decoded = decode(data, file)
        if isinstance(decoded, Diagnostic):
            self.diagnostics.append(decoded)
            if decoded.code == DAMAGED.code:
                self.texts[file] = lenient_text(data)
            return None
        return decoded

    def _data(self, file: Path) -> bytes:
        if file in self.unsaved:
            return self.unsaved[file]
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)


def _with_key(model: type[Model], data: Any, source: SourceMap) -> tuple[Any, SourceMap]:
    """Put a file that is a bare list under the key that the list may go without."""
    if model.LIST_KEY is None or not isinstance(data, list):
        return data, source
    root = SourceNode(source.root.start, source.root.end, children={model.LIST_KEY: source.root})
    return {model.LIST_KEY: data}, source.with_root(root)


def _renaming(file: Path) -> Message | None:
    """Return what to do where the file is there under the other ending of YAML."""
    other = file.with_suffix(".yml")
    if not other.exists():
        return None
    return Message(RENAME, {"name": other.name, "right": file.name})


def _not_a_mapping(data: object, file: Path, model: type[Model]) -> Diagnostic:
    place = Span(file, Position(1, 1), Position(1, 1))
    if data is None:
        return EMPTY_FILE.at(place)
    advice = Message("the file starts with a key and a colon")
    fields = model.model_fields
    if isinstance(data, list) and not any(field.is_required() for field in fields.values()):
        advice = Message("write '{key}:' on a line above the list", {"key": next(iter(fields))})
    return WRONG_KIND.at(place, wanted=Message(A_MAPPING), found=describe(data), advice=advice)
