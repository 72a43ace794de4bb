"""The eras of Japan, and what their names mean without a year (平成以降)."""

from __future__ import annotations

import re

from briefgen.languages import builtin_languages
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Mention

ERAS = {era.name: era for era in builtin_languages()["ja"].eras}
"""The eras by their names."""

ERA_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
"""Their names by the letters that stand for them."""

_ALONE = re.compile(rf"(?P<era>{'|'.join(ERAS)})(?![0-9元一二三四五六七八九十])")


def _build_era(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the year that an era began with."""
    record = ERAS[match["era"]]
    day = Day(record.first_year or record.start.year)
    return [Mention(match.start(), match.end(), (day,), optional=True)]


ERA_PRODUCTION = Production(_ALONE, _build_era, tuple(ERAS))
"""What has to be read after dates with their years."""
