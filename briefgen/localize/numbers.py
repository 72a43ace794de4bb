"""Numbers as each language writes them (CLDR, UTS #35 part 3)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

from babel.numbers import format_decimal, get_decimal_symbol

from briefgen.languages import Language
from briefgen.languages.catalogue import Catalogue
from briefgen.model.base import Number

_MINUS = "\N{MINUS SIGN}"
"""As wide as a plus and never broken from its number; CLDR has a hyphen there."""
_SPARE_DIGITS = 4
"""Room for the fraction digits that a number pattern asks for."""


def format_number(language: Language, value: Number) -> str:
    """Return a number with the separators of a language and all the digits that it has."""
    number = Decimal(repr(value))
    with localcontext() as context:
        digits = len(number.as_tuple().digits)
        context.prec = max(context.prec, abs(number.adjusted()) + digits + _SPARE_DIGITS)
        text = format_decimal(number, locale=language.locale, decimal_quantization=False)
    return text.replace("-", _MINUS)


def format_scale(language: Language, values: Sequence[Number]) -> list[str]:
    """Return the numbers of a scale, each with as many decimals as the others; nought has none."""
    mark = get_decimal_symbol(language.locale)
    parts = [format_number(language, value).partition(mark) for value in values]
    places = max((len(decimals) for _, _, decimals in parts), default=0)
    return [
        whole if not (places and value) else f"{whole}{mark}{decimals.ljust(places, '0')}"
        for value, (whole, _, decimals) in zip(values, parts, strict=True)
    ]


def format_percent_range(catalogue: Catalogue, low: int, high: int) -> str:
    """Return a range of probability in words; one that touches 0 or 100 is open there.

    Args:
        catalogue: whose words.
        low: lower end, in per cent.
        high: upper end, in per cent.
    """
    if low == 0:
        return catalogue("percent-at-most", high=high)
    if high == 100:
        return catalogue("percent-at-least", low=low)
    return catalogue("percent-range", low=low, high=high)
