"""The words of English numbers, and how they add up from left to right."""

from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ONE, ZERO

UNITS: Final = {
    word: Decimal(value)
    for value, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen")
    )
} | {"nought": ZERO, "naught": ZERO}  # fmt: skip
TENS: Final = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": Decimal(40)}
SCALES: Final = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "quintillion": Decimal(10**18),
    "sextillion": Decimal(10**21),
    "lakh": Decimal(10**5),
    "crore": Decimal(10**7),
}
_HUNDRED: Final = Decimal(100)
_TEN: Final = Decimal(10)
DIGITS: Final = {word: value for word, value in UNITS.items() if value < 10} | {
    "oh": ZERO,
    "o": ZERO,
}
_IRREGULAR: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
SMALL_ORDINALS: Final = {
    _IRREGULAR.get(word, word + "th"): value for word, value in UNITS.items() if 0 < value < 10
}
ORDINALS: Final = (
    {_IRREGULAR.get(word, word + "th"): value for word, value in UNITS.items() if value > 0}
    | {word[:-1] + "ieth": value for word, value in TENS.items()}
    | {word + "th": value for word, value in SCALES.items()}
    | {"hundredth": Decimal(100)}
)
KNOWN: Final = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES) | {"hundred"}


class NumberReader:
    """Adds up number words from left to right while they form one number."""

    def __init__(self) -> None:
        self.total = ZERO
        self.current = ZERO
        self.words = 0
        self.scale = ONE
        self.kind = "words"

    def take(self, word: str) -> bool:
        """Add ``word`` if it continues the number; otherwise leave everything as it was."""
        if word in UNITS:
            accepted = self._unit(UNITS[word])
        elif word in TENS:
            accepted = self._tens(TENS[word])
        elif word == "hundred":
            accepted = self._hundred()
        else:
            accepted = word in SCALES and self._scale(SCALES[word])
        self.words += accepted
        return accepted

    def _unit(self, value: Decimal) -> bool:
        below = self.current % _HUNDRED
        if not self.words or below == 0 or (value < _TEN and below >= 20 and below % _TEN == 0):
            if self.words and value == 0:
                return False
            self.current += value
            return True
        return value >= _TEN and self._left_out(value)

    def _tens(self, value: Decimal) -> bool:
        if self.current % _HUNDRED == 0:
            self.current += value
            return True
        return self._left_out(value)

    def _left_out(self, value: Decimal) -> bool:
        """Accept one forty-nine (149), nineteen ninety (1990) and fifty-nine ninety (59.90)."""
        if self.total or self.kind != "words" or not 1 <= self.current <= 99:
            return False
        if self.current >= _TEN and self.current % _TEN and self.current > 20 and value < _TEN:
            return False
        self.kind = "price" if self.current < _TEN else "year" if self.current <= 20 else "cents"
        self.current = self.current * _HUNDRED + value
        return True

    def _hundred(self) -> bool:
        if not self.words:
            self.current = ONE
        if not 0 < self.current < _HUNDRED or self.kind != "words":
            return False
        self.current *= _HUNDRED
        return True

    def _scale(self, value: Decimal) -> bool:
        if self.kind != "words":
            return False
        if self.total and value >= self.scale:
            if self.current or value == self.scale:
                return False
            self.total, self.scale = self.total * value, value  # a thousand million, a lakh crore
            return True
        self.total += (self.current if self.words else ONE) * value
        self.current, self.scale = ZERO, value
        return True

    def value(self) -> Decimal:
        """Return what has been added up."""
        amount = self.total + self.current
        return amount / _HUNDRED if self.kind == "cents" else amount
