"""From a brief to an edition: worded, formatted and escaped for its reader."""

from briefgen.localize.builder import build_edition, note_numbers
from briefgen.localize.edition import Edition, OtherEdition
from briefgen.localize.parallel import (
    AnyEdition,
    ParallelEdition,
    build_columns,
    build_parallel_edition,
)

__all__ = [
    "AnyEdition",
    "Edition",
    "OtherEdition",
    "ParallelEdition",
    "build_columns",
    "build_edition",
    "build_parallel_edition",
    "note_numbers",
]
