"""Reads a number whose unit comes after a word of stress: six solid inches, two whole years.

So is a unit that is heard as other words: eighty new ton metres.
"""

import re
from dataclasses import replace
from typing import Final

from knowledge.language.quantities import Quantity, find_quantities

_STRESSED: Final = re.compile(
    r" (?:solid|full|whole|good|entire|straight|big|fat|long|proper|glorious|happy|generous)"
    r" (?P<unit>inch(?:es)?|feet|foot|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|hours?"
    r"|minutes?|days?|weeks?|months?|years?|lit(?:re|er)s?|ounces?|pounds?|kilos?|grams?|gallons?)\b"
)

_MISHEARD: Final = re.compile(r" (?:new ton|neutron|nuton)[ -](?P<unit>met(?:re|er)s?)\b")
"""What recognisers write for newton metres."""


def with_stressed_unit(quantity: Quantity, lowered: str) -> Quantity:
    """Return a number of an aligned text with the unit that a word of stress parts from it."""
    if quantity.unit or quantity.dimension != "number" or quantity.low != quantity.high:
        return quantity
    misheard = _MISHEARD.match(lowered, quantity.end)
    stressed = misheard or _STRESSED.match(lowered, quantity.end)
    called = "newton " if misheard else ""
    found = find_quantities(f"2 {called}{stressed['unit']}") if stressed else ()
    if stressed is None or len(found) != 1:
        return quantity
    unit = found[0]
    return replace(quantity, dimension=unit.dimension, unit=unit.unit, end=stressed.end())
