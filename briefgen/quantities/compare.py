"""Two or more texts that should say the same in numbers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from itertools import combinations

from briefgen.quantities.match import Mismatch, match
from briefgen.quantities.reading import grammar_name, read
from briefgen.quantities.values import Reading


def compare(texts: Mapping[str, str], as_of: datetime.date) -> list[Mismatch]:
    """Return the quantities and dates that texts in several languages do not agree on.

    Where one of two languages has no grammar of its own, their digits alone are compared.

    Args:
        texts: plain texts by the code of their language, the first being the left side.
        as_of: the date that relative dates count from.
    """
    return [
        mismatch
        for one, other in combinations(texts.items(), 2)
        for mismatch in match(*read_alike([one, other], as_of))
    ]


def read_alike(texts: Iterable[tuple[str, str]], as_of: datetime.date) -> list[Reading]:
    """Read texts, pairs of a language and a text, with grammars that see the same things."""
    texts = list(texts)
    digits_only = any(grammar_name(language) is None for language, _ in texts)
    return [read("" if digits_only else language, text, as_of) for language, text in texts]
