"""Which files of a desk are laid out, and what each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Message
from briefgen.editing import TextFile
from briefgen.errors import UsageError
from briefgen.formatting.formatter import format_yaml
from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.languages.errors import LanguageFileError
from briefgen.loader.desk import brief_folders, desk_languages, no_desk
from briefgen.loader.encoding import decode, lenient_text
from briefgen.loader.yaml_reader import read_yaml
from briefgen.model import BriefMeta, Dossier, Glossary, Publisher, Section, Sources
from briefgen.model.base import Model

SECTIONS, SEEDS = "sections", "seeds"

NOT_THERE = "there is no file or folder '{path}'"
NOT_OF_A_DESK = "'{path}' is no YAML file of a desk"
WHICH_ARE = Message(
    "those are publisher.yaml, glossary.yaml, brief.yaml and sources.yaml, and what lies in "
    "sections/ and seeds/"
)

_BY_NAME: dict[str, type[Model]] = {
    "publisher.yaml": Publisher,
    "glossary.yaml": Glossary,
    "brief.yaml": BriefMeta,
    "sources.yaml": Sources,
}
_BY_FOLDER: dict[str, type[Model]] = {SECTIONS: Section, SEEDS: Dossier}


@dataclass(frozen=True)
class LaidOut:
    """A file before and after it is laid out.

    Attributes:
        path: where it is.
        old: what it holds.
        new: what it is to hold; the same where it is laid out already, or left as it is.
        texts: its text, for excerpts.
        diagnostics: what keeps it from being laid out.
        refused: whether it is left as it is although nothing is wrong with it.
    """

    path: Path
    old: bytes
    new: bytes
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: bool = False


def files_of_desk(content: Path) -> list[Path]:
    """Return the YAML files of a desk that authors write, in the order of reading.

    Raises:
        UsageError: there is no such desk.
    """
    if not content.is_dir():
        raise no_desk(content)
    files = [content / "publisher.yaml", content / "glossary.yaml"]
    for name in brief_folders(content):
        folder = content / name
        files += [folder / "brief.yaml", *sorted((folder / SECTIONS).glob("*.yaml"))]
        files.append(folder / "sources.yaml")
    files += sorted((content.parent / SEEDS).glob("*.yaml"))
    return [file for file in files if file.is_file()]


def files_at(paths: Iterable[Path]) -> list[Path]:
    """Return the files that some paths name; those of a desk in a folder, and all below it.

    Raises:
        UsageError: there is no such file or folder, or it is none of a desk.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += (file for file in sorted(path.rglob("*.yaml")) if model_of(file) is not None)
        elif not path.exists():
            raise UsageError(Message(NOT_THERE, {"path": path}))
        elif model_of(path) is None:
            raise UsageError(Message(NOT_OF_A_DESK, {"path": path}), WHICH_ARE)
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def model_of(file: Path) -> type[Model] | None:
    """Return what a file is by its name and folder; None where it is none of a desk."""
    if file.suffix != ".yaml":
        return None
    return _BY_FOLDER.get(file.absolute().parent.name) or _BY_NAME.get(file.name)


def lay_out(files: Iterable[Path]) -> Iterator[LaidOut]:
    """Yield what each of some files becomes; nothing is written.

    Raises:
        OSError: one cannot be read.
    """
    known: dict[Path | None, LanguageRegistry] = {}
    for file in files:
        root = _root_of(file)
        if root not in known:
            known[root] = languages_at(root)
        yield _lay_out(file, known[root])


def _lay_out(file: Path, languages: LanguageRegistry) -> LaidOut:
    old = file.read_bytes()
    text = decode(old, file)
    if isinstance(text, Diagnostic):
        return LaidOut(file, old, old, lenient_text(old), (text,))
    formatted = format_yaml(text, file, model_of(file), languages)
    if formatted.text is None:
        refused = not formatted.diagnostics and bool(text.strip())
        return LaidOut(file, old, old, text, formatted.diagnostics, refused)
    is_same = formatted.text == text
    return LaidOut(file, old, old if is_same else TextFile.read(old).encoded(formatted.text), text)


def _root_of(file: Path) -> Path | None:
    """Return the folder of the desk that a file belongs to; None where it is in none."""
    for folder in file.absolute().parents:
        if (folder / "content" / "publisher.yaml").is_file():
            return folder
        if (folder / "publisher.yaml").is_file():
            return folder.parent
    return None


def languages_at(root: Path | None) -> LanguageRegistry:
    """Return the languages of a desk, those that it publishes in first and in its order.

    Args:
        root: the folder that holds ``content/``; the built-in languages without it.
    """
    builtin = builtin_languages()
    if root is None:
        return builtin
    try:
        languages = desk_languages(root)
    except LanguageFileError:
        languages = builtin
    file = next(iter(sorted(root.glob("*/publisher.yaml"))), None)
    text = decode(file.read_bytes(), file) if file is not None else ""
    if file is None or isinstance(text, Diagnostic):
        return languages
    data = read_yaml(text, file, languages).data
    listed = data.get("languages") if isinstance(data, dict) else None
    codes = [code for code in listed if code in languages] if isinstance(listed, list) else []
    return LanguageRegistry(languages[code] for code in dict.fromkeys([*codes, *languages]))
