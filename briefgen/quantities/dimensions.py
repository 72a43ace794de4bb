"""Units of measure in the base unit of their dimension."""

from __future__ import annotations

from fractions import Fraction

_TABLE = {
    "length": "shaku:0.30303 ri:3927.27 nm:1e-9 um:1e-6 mm:0.001 cm:0.01 m:1 km:1000 inch:0.0254 "
    "ft:0.3048 yard:0.9144 "
    "mile:1609.344 nmi:1852",
    "area": "m2:1 are:100 ha:10000 km2:1000000 acre:4046.8564224 tsubo:3.305785 tan:991.7355 "
    "cho:9917.355 se:99.17355 "
    "mile2:2589988.110336 "
    "ft2:0.09290304",
    "volume": "mL:0.000001 go:0.00018039 sho:0.0018039 to:0.018039 koku:0.18039 L:0.001 kL:1 "
    "m3:1 gal:0.003785411784 ft3:0.028316846592 bu:0.03523907",
    "barrel": "bbl:1",
    "mass": "mg:0.000001 g:0.001 kg:1 t:1000 kt:1000000 Mt:1000000000 lb:0.45359237 "
    "oz:0.028349523125 "
    "carat:0.0002 kan:3.75 momme:0.00375",
    "power": "W:1 kW:1000 MW:1000000 GW:1000000000 TW:1000000000000",
    "energy": "Wh:1 kWh:1000 MWh:1000000 GWh:1000000000 TWh:1000000000000",
    "heat": "J:1 cal:4.184 kcal:4184",
    "voltage": "V:1 kV:1000",
    "frequency": "Hz:1 kHz:1000 MHz:1000000 GHz:1000000000",
    "speed": "knot:1",
    "dose": "uSv:0.000001 mSv:0.001 Sv:1",
    "activity": "Bq:1",
    "data": "MB:1 GB:1000 TB:1000000 PB:1000000000",
    "bits": "Mb:1 Gb:1000",
    "pressure": "hPa:1",
    "container": "TEU:1",
    "concentration": "ppm:1",
    "sound": "dB:1",
    "degree": "deg:1",
}

MEASURES: dict[str, tuple[str, Fraction]] = {
    name: (dimension, Fraction(factor))
    for dimension, entries in _TABLE.items()
    for name, factor in (entry.split(":") for entry in entries.split())
}
"""The dimension and the factor to its base unit, by symbol."""
