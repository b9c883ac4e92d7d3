"""Tells the times of day that hosts say in English as they say prices: up at six fifteen."""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure

_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?"
_PART: Final = r"(?:morning|afternoon|evening|night|day|weekend)s?"
_AFTER: Final = re.compile(
    rf" (?:(?:every|each|on|most) (?:single |other )?(?:{_PART}|{_DAY})\b|in the {_PART}\b"
    r"|at night\b"
    rf"|this (?:morning|afternoon|evening)\b|{_DAY}\b|sharp\b|on the dot\b|o['’]?clock\b"
    r"|(?:eastern|pacific|central|gmt|bst|uk time|local time|your time|our time)\b)"
)
"""After a time of day: on which days it is, or that it is one to the minute."""
_SET: Final = re.compile(
    r"\b(?:mine|it|them|this|alarms?|timers?|clocks?|it['’]s|is|are|i|scheduled|programmed|booked)"
    r"(?: is| are)?(?: all)?(?: set)? (?:for|at|to) \Z"
)
_SETTING: Final = re.compile(r"\b(?:set|scheduled|programmed|booked|alarm|timer)\b")
_DONE_AT: Final = re.compile(
    r"\b(?:wak(?:e|es|ing)|woke|(?:get|gets|got|getting) (?:up|in|back|home|there|dressed|going)"
    r"|up|in bed|to bed|asleep"
    r"|(?:go|goes|going|went|are|we['’]re|be|come|coming|back) (?:live|on air)"
    r"|alarm|timer|(?:kick|go|come|turn|switch)(?:s|es)? (?:on|off|in)"
    r"|(?:feed|eat|open|close|leave|finish)(?:s)?(?: [a-z]+)?"
    r"|(?:show|stream|live|class|shift|school|game|meeting|shop|store|party|work)"
    r" (?:starts?|begins?|ends?|finish(?:es)?|opens?|closes?|is)"
    r"|bus|train|flight|dinner|breakfast|lunch|bedtime)(?: (?:is|it|them|him|her|again|[a-z]+day"
    r"|tonight|tomorrow|here|and on|comes?|goes|leaves?))?"
    r" (?:at|by|around|before|after|from|until|till) (?:about |around |like )?\Z"
)
"""Before a time of day: what people and things do by the clock."""
_UNTIL: Final = re.compile(r"\b(?:until|till|since) (?:about |around |like )?\Z")
_PRICED: Final = re.compile(r"\b(?:price|prices|priced|sale|costs?|deal|offer)\b")
_REACH: Final = 60  # characters, more than what stands before takes
_HOURS: Final = 13
_MINUTES: Final = 60


def is_time_of_day(figure: Figure, lowered: str) -> bool:
    """Tell whether a number said in two parts, nine thirty, is of the clock in an aligned text."""
    value = figure.first.low
    if value is None or value != figure.first.high or figure.first.unit or len(figure.sides) > 1:
        return False
    if not lowered[figure.start : figure.end].replace(" ", "").replace("-", "").isalpha():
        return False
    hours, minutes = divmod(value if value >= 100 else value * 100, 100)
    if not 1 <= hours < _HOURS or minutes >= _MINUTES or value % 1 or not lowered.isascii():
        return False
    if _AFTER.match(lowered, figure.end):
        return True
    before = lowered[max(0, figure.start - _REACH) : figure.start]
    if _PRICED.search(before):
        return False
    set_so = _SET.search(before) and _SETTING.search(before)
    return bool(set_so or _DONE_AT.search(before) or _UNTIL.search(before))
