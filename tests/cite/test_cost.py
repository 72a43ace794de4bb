"""What a reference costs, in calls of functions: these do not depend on the machine."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from briefgen.cite import format_reference
from briefgen.languages import builtin_languages

from .records import records

LANGUAGES = builtin_languages()
LIMIT = 185
"""Calls a reference, of functions written in Python; some 175 when this was set."""


def calls_per_reference(code: str) -> float:
    sources = list(records().values())
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    for source in sources:  # what is read once a process is not counted
        format_reference(source, LANGUAGES[code])
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for source in sources:
            format_reference(source, LANGUAGES[code])
    finally:
        sys.setprofile(before)
    return calls / len(sources)


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_a_reference_takes_few_calls(code: str) -> None:
    assert calls_per_reference(code) < LIMIT
