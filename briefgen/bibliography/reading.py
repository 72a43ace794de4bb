"""A reference manager's file → CSL records, by the format that it is in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefgen.bibliography.bibtex import read_bibtex
from briefgen.bibliography.csl_json import read_csl_json, read_csl_yaml
from briefgen.bibliography.entry import Bibliography, Lines
from briefgen.bibliography.ris import read_ris
from briefgen.diagnostics import Diagnostic, Message
from briefgen.errors import UsageError
from briefgen.loader.encoding import decode

MAX_BYTES = 20_000_000

UNKNOWN_FORMAT = "{file} is in no format that briefgen reads"
UNKNOWN_FORMAT_HINT = (
    "export the sources as CSL JSON, BibTeX, BibLaTeX or RIS: .json, .yaml, .bib or .ris"
)
TOO_LARGE = "{file} is larger than {limit} bytes"

_Reader = Callable[[Lines], Bibliography]
_READERS: dict[str, _Reader] = {
    ".bib": read_bibtex,
    ".bibtex": read_bibtex,
    ".biblatex": read_bibtex,
    ".ris": read_ris,
    ".json": read_csl_json,
    ".csljson": read_csl_json,
    ".yaml": read_csl_yaml,
    ".yml": read_csl_yaml,
}
_SIGNS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"\s*[\[{]\s*[\"{\]]"), read_csl_json),
    (re.compile(r"\s*TY  ?- ?[A-Z]"), read_ris),
    (re.compile(r"(?:\s*%[^\n]*\n)*\s*@\w+\s*[{(]"), read_bibtex),
    (re.compile(r"(?:\s*#[^\n]*\n)*\s*(?:---\s*\n\s*)?references:"), read_csl_yaml),
)


def read_bibliography(file: Path) -> Bibliography:
    """Read the entries of a file of BibTeX, BibLaTeX, RIS, CSL-JSON or CSL-YAML.

    The ending of the name says which; under another ending, the first characters do.

    Raises:
        UsageError: the file is in none of these formats, or larger than ``MAX_BYTES``.
        OSError: the file cannot be read.
    """
    with file.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UsageError(Message(TOO_LARGE, {"file": file, "limit": f"{MAX_BYTES:,}"}))
    text = decode(data, file)
    if isinstance(text, Diagnostic):
        return Bibliography((), (text,))
    reader = _READERS.get(file.suffix.lower()) or next(
        (reader for sign, reader in _SIGNS if sign.match(text)), None
    )
    if reader is None:
        raise UsageError(Message(UNKNOWN_FORMAT, {"file": file}), Message(UNKNOWN_FORMAT_HINT))
    return replace(reader(Lines(file, text)), texts={file: text})
