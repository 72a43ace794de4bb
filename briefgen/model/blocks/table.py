"""A table."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefgen.model.base import Number
from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Text

Cell = Number | Text


class Table(BlockBase):
    """Rows under a head; a cell is a number, printed as each language does, or a text."""

    type: Literal["table"]
    title: Text
    """What the table shows."""
    unit: Text | None = None
    """Unit of all numbers."""
    columns: tuple[Text, ...] = Field(min_length=1)
    """Head of each column."""
    rows: tuple[tuple[Cell | None, ...], ...] = Field(min_length=1)
    """Cells, row by row; `null` is an empty cell."""
    note: Text | None = None
    """A note under the table."""

    @model_validator(mode="after")
    def _rows_fit_columns(self) -> Table:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise PydanticCustomError(
                    "table_row",
                    "row too long or short",
                    {"row": number, "cells": len(row), "columns": len(self.columns)},
                )
        return self
