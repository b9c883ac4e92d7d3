"""Speeds said with the time first: 每小时十公里, 每秒三十到五十米."""

import re
from typing import Final

from knowledge.language.measure import Measure
from knowledge.language.unit_table import UNITS

_PER: Final = re.compile(
    r"每(?P<time>小时|分钟?|秒钟?)\s?(?:最高|最多|可达|能跑|跑|走|飞|行驶|移动|约|大约)?\s?\Z"
)
_LONGEST: Final = 10  # characters from 每 to the number
_TIMES: Final = {"小": "h", "分": "min", "秒": "s"}


def per_time(text: str, measure: Measure) -> None:
    """Make a speed of a length that 每小时, 每分钟 or 每秒 stands before."""
    unit = measure.unit
    if unit is None or unit.dimension != "length" or measure.start < 2:
        return
    match = _PER.search(text, max(0, measure.start - _LONGEST), measure.start)
    if match is None:
        return
    symbol = f"{unit.symbol}/{_TIMES[match['time'][0]]}"
    speed = UNITS.get({"mi/h": "mph"}.get(symbol, symbol))
    if speed is not None:
        measure.unit, measure.start = speed, match.start()
