"""Whether a product may go into the cabin or the hold: 74Wh，可以随身带，不能托运."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.speech.polarity import CONDITION, Polarity, reading_around

FLIGHT: Final = frozenset({"cabin", "checked_baggage"})
"""The properties one asks for before a flight."""

_PLACES: Final = re.compile(
    r"(?P<cabin>随身(?:携带|带|行李)?|登机|(?:带上?)?上飞机|带上飞机|手提"
    r"|\b(?:carry[- ]?on|cabin|hand luggage|on (?:a|the) plane)\b)"
    r"|(?P<checked_baggage>托运|\bchecked (?:bag|lug)\w*|\bin the hold\b)"
)
_CLAUSE: Final = re.compile(r"[^，,。；;]+")
_IN_SOME_CASES: Final = re.compile(
    r"[才需须仅]|以[下内上]|空[一-鿿]|拆|取出|单独|\b(?:when|under|up to|once|empty|separately)\b"
)
_OTHERS: Final = re.compile(
    r"行李|箱子|衣服|其[他它]|别的|大件|剩下|超过|以上|别家|人家|那[种些款个]"
    r"|(?<!我们)(?<!我们家)(?<!咱家)的[^，。]{0,4}\Z"
    r"|\b(?:other|others|over|above|bigger|larger|anything|stuff|clothes|suitcases?)\b"
)


def flight_answers(value: str) -> Iterator[tuple[str, Polarity, bool]]:
    """Yield what an aligned value says yes or no to, and whether in some cases only."""
    for clause in _CLAUSE.finditer(value):
        words = clause[0].strip()
        for place in _PLACES.finditer(words):
            left, right = words[: place.start()], words[place.end() :]
            said = reading_around(left, place[0], right, "may")
            if said in ("yes", "no"):
                partly = bool(_IN_SOME_CASES.search(words) or CONDITION.search(words))
                yield place.lastgroup or "", "yes" if said == "yes" else "no", partly


def is_of_other_luggage(key: str, left: str) -> bool:
    """Tell whether the words before a mention speak of other things: 行李可以托运."""
    return key in FLIGHT and _OTHERS.search(left) is not None
