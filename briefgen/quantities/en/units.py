"""What stands around a number in English: currencies, measures, spans of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from briefgen.quantities.dimensions import MEASURES
from briefgen.quantities.values import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, in which unit of the values, times what."""

    kind: Kind
    unit: str
    factor: Fraction = Fraction(1)


SYMBOLS = {
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "NZ$": "NZD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "USD": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "JPY": "JPY",
    "CNY": "CNY",
    "RMB": "CNY",
    "KRW": "KRW",
    "RUB": "RUB",
    "INR": "INR",
    "AUD": "AUD",
    "CAD": "CAD",
    "CHF": "CHF",
    "Rs": "INR",
    "CN¥": "CNY",
    "SKr": "SEK",
    "NKr": "NOK",
    "DKr": "DKK",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "R$": "BRL",
}
SYMBOL = "|".join(re.escape(name) for name in sorted(SYMBOLS, key=len, reverse=True))
_CURRENCIES = {
    "yen": "JPY",
    "Japanese yen": "JPY",
    "dollar": "USD",
    "US dollar": "USD",
    "U.S. dollar": "USD",
    "Australian dollar": "AUD",
    "Canadian dollar": "CAD",
    "Hong Kong dollar": "HKD",
    "New Taiwan dollar": "TWD",
    "Taiwan dollar": "TWD",
    "Taiwanese dollar": "TWD",
    "Singapore dollar": "SGD",
    "New Zealand dollar": "NZD",
    "euro": "EUR",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rouble": "RUB",
    "ruble": "RUB",
    "won": "KRW",
    "South Korean won": "KRW",
    "Korean won": "KRW",
    "North Korean won": "KPW",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "rupee": "INR",
    "Indian rupee": "INR",
    "Swiss franc": "CHF",
    "franc": "CHF",
    "lira": "TRY",
    "peso": "PHP",
    "baht": "THB",
    "dong": "VND",
    "rupiah": "IDR",
    "hryvnia": "UAH",
    "riyal": "SAR",
    "rial": "IRR",
    "dirham": "AED",
    "krone": "NOK",
    "kroner": "NOK",
    "krona": "SEK",
    "kronor": "SEK",
    "zloty": "PLN",
    "rand": "ZAR",
    "ringgit": "MYR",
    "shekel": "ILS",
    "tenge": "KZT",
    "kyat": "MMK",
    "forint": "HUF",
    "koruna": "CZK",
    "tugrik": "MNT",
    "taka": "BDT",
    "real": "BRL",
    "reais": "BRL",
}
_CENTS = {"sen": "JPY", "cent": "USD", "pence": "GBP", "penny": "GBP", "kopeck": "RUB"}
_MEASURES = {
    "km": "kilometre kilometer km kms kph kmph",
    "m": "metre meter",
    "cm": "centimetre centimeter cm",
    "mm": "millimetre millimeter mm",
    "km2": "square-kilometre square-kilometer sq-km km2 km²",
    "m2": "square-metre square-meter sq-m m2",
    "m3": "cubic-metre cubic-meter m3",
    "mile": "mile mph",
    "nmi": "nautical-mile",
    "ft": "foot feet ft",
    "inch": "inch inche",
    "yard": "yard",
    "t": "tonne ton metric-ton metric-tonne",
    "kt": "kiloton kilotonne",
    "Mt": "megaton megatonne",
    "kg": "kilogram kilogramme kg kilo",
    "g": "gram gramme",
    "mg": "milligram mg",
    "bbl": "barrel",
    "L": "litre liter",
    "kL": "kilolitre kiloliter",
    "mL": "millilitre milliliter",
    "gal": "gallon",
    "bu": "bushel",
    "oz": "ounce",
    "ha": "hectare ha",
    "acre": "acre",
    "tsubo": "tsubo",
    "cho": "cho chobu",
    "koku": "koku",
    "sho": "sho",
    "shaku": "shaku",
    "are": "are-unit",
    "kWh": "kilowatt-hour kwh",
    "MWh": "megawatt-hour mwh",
    "GWh": "gigawatt-hour gwh",
    "TWh": "terawatt-hour twh",
    "Wh": "watt-hour",
    "kW": "kilowatt kw",
    "MW": "megawatt mw",
    "GW": "gigawatt gw",
    "TW": "terawatt",
    "W": "watt",
    "V": "volt",
    "kV": "kilovolt kv",
    "Hz": "hertz hz",
    "kHz": "kilohertz khz",
    "MHz": "megahertz mhz",
    "GHz": "gigahertz ghz",
    "knot": "knot",
    "Sv": "sievert",
    "mSv": "millisievert msv",
    "uSv": "microsievert",
    "Bq": "becquerel bq",
    "TB": "terabyte tb",
    "GB": "gigabyte gb",
    "MB": "megabyte mb",
    "PB": "petabyte pb",
    "Gb": "gigabit",
    "Mb": "megabit",
    "hPa": "hectopascal hpa",
    "cal": "calorie",
    "kcal": "kilocalorie",
    "nm": "nanometre nanometer",
    "um": "micrometre micron",
    "carat": "carat",
    "J": "joule",
    "ft3": "cubic-foot cubic-feet",
    "ft2": "square-foot square-feet",
    "mile2": "square-mile",
    "TEU": "teu",
    "ppm": "ppm",
    "dB": "decibel db",
    "deg": "degree degree-Celsius degree-Fahrenheit degrees-Celsius degrees-Fahrenheit "
    "degree-centigrade degrees-centigrade degrees-C degrees-F °C ℃ °F",
}
_SPANS = {
    "second": "second",
    "minute": "minute min",
    "hour": "hour hr",
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year yr",
    "decade": "decade",
    "century": "century centurie",
}
_POINTS: dict[str, int | Fraction] = {
    "percentage point": 1,
    "percentage-point": 1,
    "point": 1,
    "pp": 1,
    "ppt": 1,
    "per cent point": 1,
    "percent point": 1,
    "basis point": Fraction(1, 100),
    "bp": Fraction(1, 100),
    "bps": Fraction(1, 100),
}


def _table() -> dict[str, Unit]:
    table = {name.lower(): Unit(Kind.MONEY, code) for name, code in _CURRENCIES.items()}
    table["pound"] = Unit(Kind.MONEY, "GBP")
    table |= {name: Unit(Kind.MONEY, code, Fraction(1, 100)) for name, code in _CENTS.items()}
    for symbol, names in _MEASURES.items():
        dimension, factor = MEASURES[symbol]
        for name in names.split():
            for form in {name, name.replace("-", " ")}:
                table[form.lower()] = Unit(Kind.MEASURE, dimension, factor)
    for span, names in _SPANS.items():
        table |= {name: Unit(Kind.DURATION, span) for name in names.split()}
    table |= {name: Unit(Kind.POINT, "", Fraction(factor)) for name, factor in _POINTS.items()}
    percent = Unit(Kind.SHARE, "", Fraction(1, 100))
    return table | dict.fromkeys(("%", "per cent", "percent", "pct", "per-cent"), percent)


UNITS = _table()
UNIT = "|".join(
    re.escape(name).replace(r"\ ", "[- ]").replace(r"\-", "[- ]")
    for name in sorted(UNITS, key=len, reverse=True)
)
AFTER = re.compile(
    r"(?:[- ]?(?P<unit>%|°C|℃|°F|(?-i:[CF])(?![A-Za-z0-9-]))"
    r"|[- ]?(?:(?:calendar|working|business|consecutive"
    r"|straight|full|whole|more|further|additional|fiscal|financial|long|short|metric"
    r"|successive|extra)[- ])?"
    rf"(?P<word>(?!has\b)(?:{UNIT}))(?:s|(?<=[sxzh])es)?\b(?!-(?:point|ranking|general|minister)))",
    re.IGNORECASE,
)
"""A unit after a number."""


def unit_of(name: str) -> Unit | None:
    """Return a unit by its name, in the singular or plural."""
    key = name.lower().replace("°f", "°F").replace("°c", "°C").lower()
    key = {"c": "°c", "f": "°f"}.get(key, key)
    return UNITS.get(key) or UNITS.get(key.replace("-", " ")) or UNITS.get(key.replace(" ", "-"))
