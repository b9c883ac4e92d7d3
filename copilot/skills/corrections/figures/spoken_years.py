"""Reads how long something is said to last or how old it is: over ten years, nearly a decade."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge.language.numbers import parse_number

DAYS_A_YEAR: Final = 365.2425
_NO_END: Final = 1e9
_UNITS: Final = {
    "day": 1 / DAYS_A_YEAR, "week": 7 / DAYS_A_YEAR, "month": 1 / 12, "year": 1.0, "yr": 1.0,
    "decade": 10.0, "centur": 100.0,
}  # fmt: skip
_NUMBER_WORD: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred"
)
NUMBER: Final = (
    rf"\d[\d,]*(?:\.\d+)?(?![\d-])|(?:{_NUMBER_WORD})(?:[ -](?:and )?(?:{_NUMBER_WORD}))*"
)
BOUND: Final = (
    r"(?P<over>(?:well |just )?over|(?:a little |a bit |much )?more than|at least|longer than"
    r"|in excess of|upwards of|older than|greater than|above|a minimum of)"
    r"|(?P<under>less than|fewer than|under|no more than|at most|up to|shorter than|younger than"
    r"|below|within|not even|a maximum of)"
    r"|(?P<nearly>almost|nearly|close to|just under|(?:just )?shy of|approaching)"
    r"|(?P<about>about|around|approximately|roughly|some|circa)"
    r"|(?P<only>only|just|exactly)"
)
"""Words before a number that leave one end open or widen it."""

_LENGTH: Final = re.compile(
    rf"(?:\b(?:{BOUND}) (?:the (?:last|past) )?)?\b(?:a |an )?(?:total of |period of )?"
    rf"(?:(?P<half>half an? )|(?P<few>couple (?:of )?|few |several )|(?P<number>{NUMBER})"
    rf"(?P<and_half> and a half)?[ -]|(?P<one>(?<=\ba )|(?<=\ban )))"
    r"(?:full |straight |consecutive |long |short )?"
    r"(?P<unit>day|week|month|year|yr|decade|centur)(?:s|y|ies)?\b(?P<tail> and a half)?"
    r"(?P<more> or more|\+)?"
)


@dataclass(frozen=True, slots=True)
class Lasting:
    """How many years something is said to last: anything from ``low`` to ``high``.

    Attributes:
        bound: the word that left an end open; ``""`` for a plain figure.
        start, end: span in the text.
    """

    low: float
    high: float
    bound: str
    start: int
    end: int

    def is_denied_by(self, least: float, most: float) -> bool:
        """Tell whether something that lasted ``least`` to ``most`` years cannot have lasted so."""
        return self.high < least or self.low > most


@lru_cache(maxsize=512)
def find_lastings(text: str) -> tuple[Lasting, ...]:
    """Return the lengths of time of days to centuries said in an aligned English text."""
    found = (_lasting(match) for match in _LENGTH.finditer(text))
    return tuple(lasting for lasting in found if lasting is not None)


def _lasting(match: re.Match[str]) -> Lasting | None:
    unit = _UNITS[match["unit"]]
    number = _number(match)
    if number is None:
        return None
    bound = next((b for b in ("over", "under", "nearly", "about", "only") if match[b]), "")
    if match["more"]:
        bound = "over"
    low, high = meant(number, bound)
    if match["few"]:
        low, high = (1.5, 6.0) if "couple" not in match["few"] else (1.5, 3.5)
    if bound in ("", "only"):
        low, high = low * unit - min(unit, 1) / 2, high * unit + 0.9 * unit
    else:
        low, high = low * unit, high * unit
    return Lasting(low, high, bound, match.start(), match.end())


def _number(match: re.Match[str]) -> float | None:
    extra = 0.5 if match["and_half"] or match["tail"] else 0.0
    if match["half"]:
        return 0.5
    if match["few"]:
        return 2.0
    if match["number"] is None:
        return 1.0 + extra
    parsed = parse_number(match["number"].replace(",", ""))
    return None if parsed is None else float(parsed) + extra


def meant(number: float, bound: str) -> tuple[float, float]:
    """Return the least and the most a number with a bounding word before it may mean."""
    if bound == "over":
        return number, _NO_END
    if bound == "under":
        return 0.0, number
    if bound == "nearly":
        return 0.75 * number, 1.02 * number
    if bound == "about":
        return 0.8 * number, 1.2 * number
    round_figure = number >= 20 and number % 10 == 0
    return (0.9 * number, 1.1 * number) if round_figure else (number, number)
