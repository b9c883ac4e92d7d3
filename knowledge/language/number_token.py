"""The shape of a number found in a text, before any unit is read."""

from decimal import Decimal
from typing import Final, NamedTuple

ZERO: Final = Decimal(0)
ONE: Final = Decimal(1)


class Number(NamedTuple):
    """A number written at ``start:end``.

    Attributes:
        low, high: its bounds; equal unless the words themselves are vague (两三百, 十几).
        form: ``figures``, ``words`` (certain), ``digit`` (one Chinese digit word), ``spelled``
            (digit by digit), ``pair`` (两三), ``half``, ``bare`` (百万 without a digit),
            ``article`` (one, a), ``price`` (English hundreds or cents left out), ``year``.
        vague: whether the words themselves hedge (几, 多).
        scale: the last multiplier (10000 for 3.5万), which an earlier bound may share (3~5万).
        unit: a unit fixed by the words (``%`` in 百分之三), else empty.
        floor: the round number the words go beyond (二十几万: 200000), else ``None``.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    form: str
    vague: bool = False
    scale: Decimal = ONE
    unit: str = ""
    floor: Decimal | None = None


def single(start: int, end: int, value: Decimal, form: str) -> Number:
    """Return a number with one value."""
    return Number(start, end, value, value, form)
