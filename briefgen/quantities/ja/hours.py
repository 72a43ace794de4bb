"""Parts of the day in Japanese (29日未明, 12日夜)."""

from __future__ import annotations

import re

from briefgen.quantities.dayparts import part_of_day
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Mention

_SPANS = {
    "未明": ((0, 360),),
    "早朝": ((180, 510),),
    "朝": ((240, 660),),
    "午前": ((0, 719),),
    "昼": ((600, 960),),
    "午後": ((720, 1439),),
    "夕方": ((900, 1170),),
    "夕": ((900, 1170),),
    "夜": ((1020, 1439), (0, 120)),
    "深夜": ((1260, 1439), (0, 300)),
}
DAYPART = re.compile(
    rf"(?<=[日曜)])の?(?P<part>{'|'.join(sorted(_SPANS, key=len, reverse=True))})"
    r"(?!の?[0-9一二三四五六七八九十]|鮮|間)"
)


def _build_daypart(match: re.Match[str], _scan: Scan) -> list[Mention]:
    return [part_of_day(match.start(), match.end(), _SPANS[match["part"]])]


DAYPART_PRODUCTION = Production(DAYPART, _build_daypart, tuple(_SPANS))
"""What has to be read before times and dates."""
