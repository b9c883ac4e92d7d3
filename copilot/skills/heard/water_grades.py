"""What a grade of water resistance means: the depth it names, and what it lets one do.

ATM and bar name the pressure of ten metres each (ISO 22810), the second digit of an IP grade what
was tried: 4 splashes, 7 a metre for half an hour (IEC 60529). Where the grades leave a use open
(a swim with IPX7) nothing is concluded.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.polarity import is_asked, reading_around
from copilot.skills.heard.asked_card import Topic
from knowledge.language.quantities import Quantity

_PRESSURE: Final = re.compile(r"(?P<atm>\d{1,2})\s?(?:atm|bar|个?大气压)(?![a-z])")
_METRE: Final = re.compile(r"ip\s?[x0-6]7")
_GRADE: Final = re.compile(r"ip\s?[x0-6](?P<grade>\d)")
_METRES_AN_ATM: Final = 10
_SWIM_METRES: Final = 50
_SPLASHES: Final = 4
_SPRAY: Final = 6
_SWIM: Final = re.compile(r"游泳|下水|泡水|\b(?:swim|swims|swimming|pool|submerge)\b")
_SHOWER: Final = re.compile(r"洗澡|淋浴|冲凉|\b(?:shower|showers|showering)\b")
_RAIN: Final = re.compile(
    r"下雨|雨天|淋雨|洗手|出汗|流汗|溅水|泼溅|\b(?:rain|splash|splashes|sweat|"
    r"sweating|hand ?washing)\b"
)
_WATERPROOF: Final = re.compile(r"防水|\bwater[- ]?proof\b")
_NOT: Final = re.compile(
    r"(?<!特)别|不(?:能|可以|行|要|了|防|建议)|没法|[^a-z](?:no)[ ,]|\b(?:not|don't|"
    r"no|can't|never|isn't)\b"
)
_FINE: Final = re.compile(
    r"可以|能|随便|放心|都?行|没问题|没事|\b(?:yes|sure|yep|can|fine|ok|okay|go|swim|"
    r"safe|no problem)\b|防水"
)


def depth_of(value: str) -> tuple[Quantity, ...]:
    """Return the depth an aligned grade names, as it may be said: 5 ATM is fifty metres."""
    found = _PRESSURE.search(value) or _METRE.search(value)
    if found is None:
        return ()
    metres = Decimal(int(found["atm"]) * _METRES_AN_ATM) if found.re is _PRESSURE else Decimal(1)
    return (Quantity("length", metres, metres, "m", False, *found.span()),)


def use_agrees(text: str, topic: Topic) -> bool | None:
    """Return whether what the grade means for the use asked about is said; ``None``: nothing is."""
    asked = [use for use in (_SWIM, _SHOWER, _RAIN, _WATERPROOF) if use.search(topic.question)]
    if not asked:
        return None
    means = _means(topic.value)
    if means is None:
        return None
    agreed = False
    for use, allowed in means.items():
        for clause in cut_clauses(text):
            if is_asked(clause.text) or not use.search(clause.text):
                continue
            said = _says(clause.text, use)
            if said is None:
                continue
            if said != allowed:
                return False
            agreed = agreed or use in asked
    return True if agreed else None


@lru_cache(maxsize=256)
def _means(value: str) -> dict[re.Pattern[str], bool] | None:
    pressure, grade = _PRESSURE.search(value), _GRADE.search(value)
    if pressure is not None:
        metres = int(pressure["atm"]) * _METRES_AN_ATM
        if metres >= _SWIM_METRES:
            return dict.fromkeys((_SWIM, _SHOWER, _RAIN, _WATERPROOF), True)
        return {_SWIM: False, _RAIN: True}
    if grade is not None:
        digit = int(grade["grade"])
        if digit > _SPRAY:
            return {_RAIN: True, _WATERPROOF: True}
        if digit >= _SPLASHES:
            return {_SWIM: False, _RAIN: True}
        return {_SWIM: False}
    if re.match(r"(?:否|不防水|无|no\b|none\b|not\b)", value.strip()):
        return dict.fromkeys((_SWIM, _RAIN, _WATERPROOF), False)
    return None


def _says(clause: str, use: re.Pattern[str]) -> bool | None:
    for at in use.finditer(clause):
        left, right = clause[: at.start()], clause[at.end() :]
        reading = reading_around(left, at[0], right, "may")
        if reading == "no" or _NOT.search(clause):
            return False
        if reading == "yes" or _FINE.search(clause):
            return True
    return None
