"""From a source of the model back to its CSL record."""

from __future__ import annotations

from typing import Any

from briefgen.bibliography.entry import Record
from briefgen.model import Source
from briefgen.model.source import Variables


def csl_record(source: Source) -> Record:
    """Return a source as a CSL record in JSON values, with what stands under ``custom``."""
    record: Record = {"id": source.id, "type": source.type, **variables(source)}
    custom = source.custom.model_dump(mode="json", by_alias=True, exclude_none=True)
    custom["alt"] = {tag: variables(version) for tag, version in source.custom.alt.items()}
    custom = {key: value for key, value in custom.items() if value not in (None, {}, [])}
    return record | {"custom": custom} if custom else record


def variables(version: Variables) -> dict[str, Any]:
    """Return the CSL variables of a record or of one of its translations."""
    dumped = version.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {
        **dumped["names"],
        **dumped["strings"],
        **{key: _csl_date(value) for key, value in dumped["dates"].items()},
    }


def _csl_date(value: dict[str, Any]) -> dict[str, Any]:
    """Return a date as a CSL date object (CSL-JSON schema, date-variable)."""
    if value.get("literal"):
        return {"literal": value["literal"]}
    parts = [
        [int(number) for number in value[end].split("-")]
        for end in ("start", "end")
        if value.get(end)
    ]
    return {"date-parts": parts, "circa": True} if value.get("circa") else {"date-parts": parts}
