"""Paragraphs of mixed Japanese, made by chance but the same each time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Final

_OPENERS: Final = ("", "", "", "", "すなわち、", "もっとも、", "他方で、", "なお、", "しかも")
_READINGS: Final = (("元山", "ウォンサン"), ("葛麻", "カルマ"), ("平壌", "ピョンヤン"))
_PHRASES: Final = (
    "両国の関係は深まっている",
    "協力の範囲は軍事にとどまらない",
    "外相会談が行われた",
    "砲弾の供給が続いているとみられ",
    "その見返りに資金と技術が渡った",
    "観光客の受け入れが再開された",
    "国際社会の目が届かない",
    "各々の立場を改めて確かめ合う",
    "ぎゅっと締めつけられた暮らし",
    "ちょっとした変化にすぎなかった",
    "制裁決議に違反するおそれがある",
    "先行きはなお見通せない",
    "人々の往来が少しずつ戻りつつある",
    "報道によれば、実態は異なるようだ",
)
_KATAKANA: Final = (
    "ウラジオストク",
    "ラブロフ",
    "クルスク",
    "パートナーシップ",
    "ショッピングモール",
    "エネルギー",
    "キャッシュフロー",
    "ヴォストーク・イントゥール",
    "ウォッチャー",
    "ツァーリ",
)
_LATIN: Final = (
    "KCNA",
    "SIPRI",
    "Rosneft",
    "Vostok Intur",
    "Восток Интур",
    "GDP",
    "Human Rights Watch",
    "e-mail",
    "Köln",
    "and/or",
)
_PARTICLES: Final = ("は", "が", "を", "に", "の", "で", "と", "へも", "から", "までの")
_ENDS: Final = ("。", "。", "。", "である。", "という。", "のか。", "！\u3000", "？\u3000", "……。")
_BRACKETS: Final = ("「」", "「」", "『』", "（）", "（）", "［］", "《》", "【】", "“”")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph to set, and what must come out.

    Attributes:
        html: its content.
        text: its characters, without those of ruby.
        kept: parts of the text that no line may part, by their start and end.
    """

    html: str
    text: str
    kept: tuple[tuple[int, int], ...]


_PARTS = re.compile(r"\d+[年月](?=\d)|.+")


class _Writer:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.html: list[str] = []
        self.text = ""
        self.kept: list[tuple[int, int]] = []

    def plain(self, text: str) -> None:
        self.html.append(escape(text))
        self.text += text

    def keep(self, text: str) -> None:
        """Write a number with its unit, now and then with an element within it.

        A date is kept in its parts: a line may end between them rather than be torn open.
        """
        start = len(self.text)
        self.kept += [(start + it.start(), start + it.end()) for it in _PARTS.finditer(text)]
        cut = self.chance.randrange(1, len(text))
        if self.chance.random() < 0.3:
            self.wrapped("strong", lambda: self.plain(text[:cut]))
            self.plain(text[cut:])
        else:
            self.plain(text)

    def wrapped(self, tag: str, write: Callable[[], None]) -> None:
        self.html.append('<a href="#x">' if tag == "a" else f"<{tag}>")
        write()
        self.html.append(f"</{tag}>")

    def ruby(self, base: str, reading: str) -> None:
        self.html.append(f"<ruby>{base}<rt>{reading}</rt></ruby>")
        self.text += base

    def citation(self) -> None:
        number = str(self.chance.randint(1, 40))
        self.kept.append((len(self.text) - 1, len(self.text) + len(number)))
        self.html.append(f'<sup><a href="#x">{number}</a></sup>')
        self.text += number


def _number(chance: random.Random) -> str:
    count = chance.randint(1, 9_999)
    return chance.choice(
        (
            f"第{count}号",
            f"{count:,}ドル",
            f"{chance.randint(1, 9)}万{chance.randint(1, 9)}千人",
            f"約{chance.randint(2, 98)}%",
            f"{chance.randint(2, 98)}.{chance.randint(1, 9)}%",
            f"{chance.randint(2016, 2025)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日",
            f"{chance.randint(2016, 2025)}年",
            f"{chance.randint(2, 90)}km",
            f"{count}億円",
            f"{chance.randint(2, 30)}か月",
        )
    )


def _piece(writer: _Writer) -> None:
    chance = writer.chance
    kind = chance.random()
    if kind < 0.30:
        writer.plain(chance.choice(_PHRASES) + chance.choice(("、", "、", "、", "ことから、")))
    elif kind < 0.42:
        writer.plain(chance.choice(_KATAKANA) + chance.choice(_PARTICLES))
    elif kind < 0.54:
        writer.wrapped(
            chance.choice(("span", "strong", "a")), lambda: writer.plain(chance.choice(_LATIN))
        )
        writer.plain(chance.choice(_PARTICLES))
    elif kind < 0.68:
        writer.keep(_number(chance))
        writer.plain(chance.choice(_PARTICLES))
    elif kind < 0.86:
        _bracketed(writer)
    elif kind < 0.93:
        writer.ruby(*chance.choice(_READINGS))
        writer.plain(chance.choice(_PARTICLES))
    else:
        writer.wrapped(
            chance.choice(("strong", "em", "a")), lambda: writer.plain(chance.choice(_PHRASES)[:9])
        )
        writer.plain("――" if chance.random() < 0.3 else "、")


def _bracketed(writer: _Writer) -> None:
    chance = writer.chance
    opening, closing = chance.choice(_BRACKETS)
    writer.plain(opening)
    if chance.random() < 0.2:
        writer.plain("「" + chance.choice(_KATAKANA) + "」")
    inside = chance.choice((*_PHRASES, *_KATAKANA, *_LATIN))
    writer.plain(inside[:14])
    if chance.random() < 0.2:
        writer.plain("。" if inside in _PHRASES else "・" + chance.choice(_KATAKANA))
    writer.plain(closing)
    writer.plain(chance.choice(("", "", "（", "、", "を", "と", "・")))
    if writer.text[-1] == "（":
        writer.plain(chance.choice((*_LATIN, *_KATAKANA)) + "）")


def paragraph(chance: random.Random) -> Paragraph:
    """Return a paragraph of a few sentences."""
    writer = _Writer(chance)
    for _ in range(chance.randint(3, 9)):
        writer.plain(chance.choice(_OPENERS))
        for _ in range(chance.randint(1, 5)):
            _piece(writer)
        writer.plain(chance.choice(_PHRASES))
        if chance.random() < 0.3:
            writer.citation()
        writer.plain(chance.choice(_ENDS))
    return Paragraph("".join(writer.html), writer.text, tuple(writer.kept))


def paragraphs(seed: int, count: int) -> list[Paragraph]:
    """Return paragraphs, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret here
    return [paragraph(chance) for _ in range(count)]
