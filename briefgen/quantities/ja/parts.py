"""Parts of a period in Japanese: thirds, halves, quarters, seasons."""

from __future__ import annotations

from briefgen.quantities.ja.numerals import value_of

SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}

_PARTS = {
    "first": "上旬 初旬 初め はじめ 始め 初頭 冒頭 初(?![一-龥]) 頭 前半 上半期 上期 序盤 "
    "年初 月初 第1週 第一週",
    "middle": "中旬 半ば 中頃 中ごろ なかば 中盤 央",
    "last": "下旬 末 終わり 後半 下半期 下期 終盤 暮れ 末日 終盤戦 最終週 月末 年末",
}

PART_OF = {name.partition("(")[0]: part for part, names in _PARTS.items() for name in names.split()}

PART = "|".join(
    sorted((name for names in _PARTS.values() for name in names.split()), key=len, reverse=True)
)

SEASON_OF = "(?:[初晩真盛]|早(?=春))?"
"""What stands before a season to say which part of it is meant (初夏)."""

QUARTER_NAME = (
    r"第?(?P<q>[1-4一二三四])四半期(?!連続|ぶり|続|前|後|分|間|ごと|ベース)|(?P<qa>1|4"
    r"|7|10)月?[~-](?P<qb>3|6|9|12)月期"
)


def part_of(groups: dict[str, str | None]) -> str:
    """Return which part of a period a match names."""
    if part := groups.get("part"):
        return PART_OF[part]
    if season := groups.get("season"):
        return SEASONS[season]
    if quarter := groups.get("q"):
        return f"Q{int(value_of(quarter))}"
    if last := groups.get("qb"):
        return f"Q{int(last) // 3}"
    if half := groups.get("half"):
        return PART_OF[half]
    return ""
