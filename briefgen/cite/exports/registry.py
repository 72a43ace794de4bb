"""The forms of export, by the names that ``publisher.yaml`` gives them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.cite.exports.bibtex import reports_as_bibtex
from briefgen.cite.exports.ris import reports_as_ris
from briefgen.model.csl_data import as_csl
from briefgen.model.publisher import Export
from briefgen.model.source import Source


@dataclass(frozen=True)
class ExportFormat:
    """A form of references for reference managers.

    Attributes:
        label: its name, which is the same in all languages.
        suffix: ending of its files.
        media_type: what such a file is for the web.
        write: returns the reports of some records as a file in UTF-8.
    """

    label: str
    suffix: str
    media_type: str
    write: Callable[[Sequence[Source]], bytes]


def _as_csl_json(records: Sequence[Source]) -> bytes:
    """Return records as CSL-JSON (csl-data.json, schema 1.0.2)."""
    data = [as_csl(record) for record in records]
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


EXPORTS: Final[Mapping[Export, ExportFormat]] = {
    "csl-json": ExportFormat(
        "CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json", _as_csl_json
    ),
    "bibtex": ExportFormat("BibTeX", ".bib", "application/x-bibtex", reports_as_bibtex),
    "ris": ExportFormat("RIS", ".ris", "application/x-research-info-systems", reports_as_ris),
}
