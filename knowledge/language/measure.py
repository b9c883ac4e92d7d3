"""One number with its unit while it is being read."""

from dataclasses import dataclass
from decimal import Decimal

from knowledge.language.number_token import Number
from knowledge.language.unit_table import Unit


@dataclass(slots=True)
class Measure:
    """A quantity under construction: bounds in ``unit``; ``None`` = no unit, or an open bound.

    ``above`` is the round number that 三百多 or 二十几万 go beyond.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: Unit | None
    approximate: bool
    number: Number
    marked: bool = False
    above: Decimal | None = None

    def scaled(self, factor: Decimal) -> None:
        """Multiply both bounds."""
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor
        self.above = None if self.above is None else self.above * factor

    def added(self, amount: Decimal) -> None:
        """Add to both bounds."""
        self.low = None if self.low is None else self.low + amount
        self.high = None if self.high is None else self.high + amount
        self.above = None if self.above is None else self.above + amount
