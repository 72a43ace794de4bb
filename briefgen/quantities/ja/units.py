"""What stands after a number in Japanese: currencies, measures, spans of time, counters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from briefgen.quantities.dimensions import MEASURES
from briefgen.quantities.values import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, in which unit of the values, times what.

    Attributes:
        kind: what it measures.
        unit: the unit of the value, for spans the name of the span.
        factor: what a number is multiplied by.
        bare: whether a kanji numeral before it is a number (二人, but not 二点).
    """

    kind: Kind
    unit: str
    factor: Fraction = Fraction(1)
    bare: bool = True


_MONEY = {
    "円": "JPY",
    "米ドル": "USD",
    "ドル": "USD",
    "豪ドル": "AUD",
    "オーストラリアドル": "AUD",
    "カナダドル": "CAD",
    "加ドル": "CAD",
    "香港ドル": "HKD",
    "台湾ドル": "TWD",
    "台湾元": "TWD",
    "シンガポールドル": "SGD",
    "NZドル": "NZD",
    "ニュージーランドドル": "NZD",
    "ユーロ": "EUR",
    "人民元": "CNY",
    "中国元": "CNY",
    "元": "CNY",
    "ルーブル": "RUB",
    "韓国ウォン": "KRW",
    "ウォン": "KRW",
    "北朝鮮ウォン": "KPW",
    "英ポンド": "GBP",
    "ポンド": "GBP",
    "インドルピー": "INR",
    "ルピー": "INR",
    "スイスフラン": "CHF",
    "フラン": "CHF",
    "リラ": "TRY",
    "ペソ": "PHP",
    "レアル": "BRL",
    "バーツ": "THB",
    "ドン": "VND",
    "ルピア": "IDR",
    "フリブナ": "UAH",
    "フリヴニャ": "UAH",
    "リヤル": "SAR",
    "リアル": "IRR",
    "ディルハム": "AED",
    "クローネ": "NOK",
    "クローナ": "SEK",
    "ズロチ": "PLN",
    "ズウォティ": "PLN",
    "ランド": "ZAR",
    "リンギット": "MYR",
    "シェケル": "ILS",
    "テンゲ": "KZT",
    "チャット": "MMK",
    "フォリント": "HUF",
    "コルナ": "CZK",
    "トゥグルグ": "MNT",
    "タカ": "BDT",
}
_CENTS = {"銭": "JPY", "セント": "USD", "ペンス": "GBP", "カペイカ": "RUB"}
_MEASURE_NAMES = {
    "キロメートル": "km",
    "キロ": "km",
    "km": "km",
    "平方キロメートル": "km2",
    "平方キロ": "km2",
    "km2": "km2",
    "平方メートル": "m2",
    "m2": "m2",
    "立方メートル": "m3",
    "m3": "m3",
    "センチメートル": "cm",
    "センチ": "cm",
    "cm": "cm",
    "ミリメートル": "mm",
    "ミリ": "mm",
    "mm": "mm",
    "メートル": "m",
    "m": "m",
    "マイル": "mile",
    "海里": "nmi",
    "カイリ": "nmi",
    "フィート": "ft",
    "インチ": "inch",
    "ヤード": "yard",
    "トン": "t",
    "t": "t",
    "キロトン": "kt",
    "メガトン": "Mt",
    "キログラム": "kg",
    "kg": "kg",
    "グラム": "g",
    "g": "g",
    "ミリグラム": "mg",
    "バレル": "bbl",
    "リットル": "L",
    "キロリットル": "kL",
    "kl": "kL",
    "ミリリットル": "mL",
    "ガロン": "gal",
    "ブッシェル": "bu",
    "オンス": "oz",
    "ヘクタール": "ha",
    "ha": "ha",
    "エーカー": "acre",
    "アール": "are",
    "坪": "tsubo",
    "町歩": "cho",
    "反": "tan",
    "反歩": "tan",
    "畝": "se",
    "斗": "to",
    "升": "sho",
    "石": "koku",
    "貫": "kan",
    "尺": "shaku",
    "里": "ri",
    "キロワット時": "kWh",
    "kWh": "kWh",
    "メガワット時": "MWh",
    "ギガワット時": "GWh",
    "テラワット時": "TWh",
    "ワット時": "Wh",
    "キロワット": "kW",
    "kW": "kW",
    "メガワット": "MW",
    "MW": "MW",
    "ギガワット": "GW",
    "GW": "GW",
    "ワット": "W",
    "ボルト": "V",
    "キロボルト": "kV",
    "ヘルツ": "Hz",
    "キロヘルツ": "kHz",
    "メガヘルツ": "MHz",
    "ギガヘルツ": "GHz",
    "ノット": "knot",
    "シーベルト": "Sv",
    "ミリシーベルト": "mSv",
    "マイクロシーベルト": "uSv",
    "ベクレル": "Bq",
    "テラバイト": "TB",
    "ギガバイト": "GB",
    "メガバイト": "MB",
    "ペタバイト": "PB",
    "TB": "TB",
    "GB": "GB",
    "ギガビット": "Gb",
    "ヘクトパスカル": "hPa",
    "hPa": "hPa",
    "カロリー": "cal",
    "キロカロリー": "kcal",
    "ナノメートル": "nm",
    "ナノ": "nm",
    "マイクロメートル": "um",
    "マイクロ": "um",
    "カラット": "carat",
    "ジュール": "J",
    "立方フィート": "ft3",
    "ポンド重": "lb",
    "平方マイル": "mile2",
    "TEU": "TEU",
    "ppm": "ppm",
    "dB": "dB",
    "デシベル": "dB",
}
_SPANS = {
    "カ年": "year",
    "年": "year",
    "カ月": "month",
    "ヶ月": "month",
    "月間": "month",
    "週間": "week",
    "週": "week",
    "日": "day",
    "時間": "hour",
    "分": "minute",
    "秒": "second",
    "世紀": "century",
    "四半期": "quarter",
    "泊": "night",
    "昼夜": "day",
    "夜": "night",
    "世代": "generation",
}
_COUNTERS = {
    "person": "人 名 人組 議員 世帯員 代表 首脳 兵 柱 代目",
    "country": "カ国 国 カ国・地域",
    "place": "カ所 地点 地区 地域 箇所 拠点 会場 港 空港",
    "town": "市 町 村 市町村 都市 自治体 市町 町村 集落",
    "region": "県 州 道府県 都道府県 府県 省 郡 管区",
    "ship": "隻 艘",
    "aircraft": "機",
    "shot": "発",
    "vehicle": "台 両 輌",
    "installation": "基",
    "company": "社 行 店 店舗 支店 工場 企業 事業所 金融機関",
    "party": "党 会派 政党",
    "case": "件 例 事例 ケース 案件 事案",
    "time": "回 度",
    "vote": "票",
    "seat": "議席 席",
    "district": "選挙区 小選挙区 区",
    "flight": "便 往復",
    "school": "校 大学 学級",
    "home": "戸 軒 世帯 棟 家族",
    "animal": "頭 匹 羽 尾",
    "group": "団体 組織 機関 グループ チーム 隊 個大隊 個師団 個旅団 大隊 師団 旅団 部隊 艦隊 省庁",
    "paper": "枚 通 冊 部 紙",
    "unit": "門 丁 挺 輪",
    "share": "株",
    "island": "島 諸島",
    "language": "カ国語 言語",
    "item": "つ 個 本 点 種 種類 項目 品目 分野 段階 段 層 者 者間 組 束 対 系統 路線 区間 系列 極 "
    "字 文字 語 行政 面 条件 原則 課題 論点 側面 要素 本柱 案 次元 局 箱 袋 杯 床 床分 人分 食 歩 "
    "コマ コース 教科 科目 単位 口 口座 試合 セット ポイント制 得点 形態 プロジェクト 事業 "
    "法案 法 条約 協定 文書 施設 議案 選択肢 要因 理由 目標 領域 部門 都県 作品 巻 曲 部会 艦 缶 "
    "斤 膳 着 足 玉 粒 錠 帖 畳 脚 把 皿 鉢 房 句 話 品 打席 球 勝 敗 人前 切れ",
}
_REFERENCES = {
    "article": "条",
    "paragraph": "項",
    "chapter": "章",
    "section": "節 款",
    "part": "編 部",
    "page": "頁 ページ",
    "resolution": "号決議",
    "": (
        "号 位 期 代 次 波 陣 弾 号機 号線 番 面 号炉 回戦 審 級 等 度線 期目 番手 世 報 "
        "日目 軍 丁目"
    ),
}
REFERENCES = {name: unit for unit, names in _REFERENCES.items() for name in names.split()}


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for unit, names in _COUNTERS.items():
        for name in names.split():
            table[name] = Unit(Kind.COUNT, unit)
    for name, unit in REFERENCES.items():
        table.setdefault(name, Unit(Kind.ORDINAL, unit, bare=False))
    table |= {name: Unit(Kind.MONEY, code) for name, code in _MONEY.items()}
    table |= {name: Unit(Kind.MONEY, code, Fraction(1, 100)) for name, code in _CENTS.items()}
    for name, symbol in _MEASURE_NAMES.items():
        dimension, factor = MEASURES[symbol]
        table[name] = Unit(Kind.MEASURE, dimension, factor, bare=len(name) > 1)
    table |= {name: Unit(Kind.DURATION, span) for name, span in _SPANS.items()}
    percent = Unit(Kind.SHARE, "", Fraction(1, 100))
    table |= dict.fromkeys(("%", "パーセント"), percent)
    table["割"] = Unit(Kind.SHARE, "", Fraction(1, 10))
    table["厘"] = Unit(Kind.SHARE, "", Fraction(1, 1000), bare=False)
    point = Unit(Kind.POINT, "")
    table |= dict.fromkeys(("%ポイント", "パーセントポイント", "ポイント", "pt"), point)
    basis = Unit(Kind.POINT, "", Fraction(1, 100))
    table |= dict.fromkeys(("ベーシスポイント", "bp", "bps"), basis)
    table["倍"] = Unit(Kind.MULTIPLE, "")
    table |= dict.fromkeys(("歳", "才"), Unit(Kind.AGE, ""))
    degree = Unit(Kind.MEASURE, "degree", bare=False)
    return table | dict.fromkeys(("℃", "°C", "°F", "度C"), degree)


UNITS = _table()
"""Every unit by its name."""

_NOT_BEFORE = {"足": "(?![りらる])"}
"""What makes another word of a unit (18足りない)."""
UNIT = "|".join(
    re.escape(name) + _NOT_BEFORE.get(name, "") for name in sorted(UNITS, key=len, reverse=True)
)
"""A pattern of all units, longer names first."""

NOT_BARE = frozenset(
    "反畝石貫尺里斤膳着足玉粒錠帖畳脚把皿鉢房句話品球勝敗点部面号番次波軍級等審条項章節編行区条局語法案席省郡系字口極期世組対段層本道巻曲国兵"
)
"""Units after which a single kanji numeral is more often part of a word than a number."""
