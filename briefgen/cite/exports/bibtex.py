"""Reports as BibTeX (Patashnik, BibTeXing, 1988), in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.model.dates import PartialDate
from briefgen.model.source import Name, Source

_FIELDS: Final = {
    "publisher": "institution",
    "genre": "type",
    "number": "number",
    "language": "language",
    "abstract": "abstract",
    "keyword": "keywords",
}
_ADDRESSES: Final = {"DOI": "doi", "URL": "url"}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun",
                  "jul", "aug", "sep", "oct", "nov", "dec")  # fmt: skip
_SIGNS: Final = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "$&#%_{}"},
        "\\": r"\textbackslash{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
# A brace counts for BibTeX even after a backslash: one without its fellow needs a name.
_LONE_BRACES: Final = {**_SIGNS, ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}
_WORD: Final = re.compile(r"([^\W_]+)")
_IN_ADDRESS: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def reports_as_bibtex(records: Sequence[Source]) -> bytes:
    """Return records as entries ``@techreport``, one after the other.

    Args:
        records: CSL records of the type ``report``.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry, Field
    from bibtexparser.writer import BibtexFormat

    entries: list[Block] = [
        Entry("techreport", record.id, [Field(name, value) for name, value in _fields_of(record)])
        for record in records
    ]
    form = BibtexFormat()  # type: ignore[no-untyped-call]
    form.indent, form.block_separator, form.value_column = "  ", "\n", "auto"
    # No middleware: the values are in their braces already.
    return write_string(Library(entries), unparse_stack=[], bibtex_format=form).encode()


def _fields_of(record: Source) -> Iterator[tuple[str, str]]:
    """Yield the fields of an entry as they stand in the file."""
    if authors := record.names.get("author"):
        yield "author", _braced(" and ".join(map(_name, authors)))
    if title := record.strings.get("title"):
        yield "title", _braced(_title(title))
    for variable, field in _FIELDS.items():
        if text := record.strings.get(variable):
            yield field, _braced(_escaped(text))
    if (issued := record.dates.get("issued")) and issued.start:
        yield from _date(issued.start)
    for variable, field in _ADDRESSES.items():
        if address := record.strings.get(variable):
            yield field, _braced(address.translate(_IN_ADDRESS))


def _date(date: PartialDate) -> Iterator[tuple[str, str]]:
    yield "year", _braced(str(date.year))
    if date.month is not None:
        yield "month", _MONTHS[date.month - 1]
    if date.day is not None:
        yield "day", _braced(str(date.day))


def _name(name: Name) -> str:
    """Return a name: ``Family, Given``, or in braces of its own where it has no parts."""
    parts = [part for part in (name.family, name.given) if part]
    if len(parts) < 2:
        return _braced(_escaped(name.literal or "".join(parts)))
    return ", ".join(_braced(text) if "," in text else text for text in map(_escaped, parts))


def _title(text: str) -> str:
    """Return a title whose capitals stay, also in styles that write titles small."""
    signs = _SIGNS if _is_balanced(text) else _LONE_BRACES
    pieces = _WORD.split(" ".join(text.split()))
    return "".join(
        _kept(piece, is_first=index == 1 and not pieces[0]) if index % 2 else piece.translate(signs)
        for index, piece in enumerate(pieces)
    )


def _kept(word: str, *, is_first: bool) -> str:
    has_capital = any(map(str.isupper, word[1:] if is_first else word))
    return _braced(word) if has_capital else word


def _escaped(text: str) -> str:
    """Return a text with the signs that mean something to TeX made safe."""
    return " ".join(text.split()).translate(_SIGNS if _is_balanced(text) else _LONE_BRACES)


def _is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0


def _braced(text: str) -> str:
    return f"{{{text}}}"
