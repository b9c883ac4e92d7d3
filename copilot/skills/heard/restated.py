"""Answers that say all the figures of the value, however counted: 一到三年级 of 1-3年级."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.heard.asked_card import Topic, pairs_of
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import find_quantities

_NUMBER: Final = re.compile(
    r"\d+(?:\.\d+)?|[零一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?: point (?:one|two|three|four|"
    r"five|six|seven|eight|nine))?\b"
)
_COUNTED: Final = re.compile(r"\s?([一-鿿]{1,2}|[a-z]{2,})")
_EACH_DIGIT: Final = re.compile("[零一二三四五六七八九]{2,4}")
_DENIAL: Final = re.compile(r"[不没别非无]|\b(?:no|not|never|without)\b|n't")
_BOUNDS: Final = (
    (True, re.compile(r"以上|以后|起|超过|满|\b(?:up|over|above|older|more|least|from)\b|\+")),
    (False, re.compile(r"以下|以内|之内|以里|不到|\b(?:under|below|less|within|most|younger)\b")),
)


def restates(text: str, topic: Topic) -> bool:
    """Tell whether an aligned text says the value's figures, all of them and no other.

    A lone figure must be said with what the value counts with it (五级风 of 抗5级风), and nothing
    may be denied or be of another fact: else it is left to those who read closer.
    """
    known = _numbers(topic.value)
    if not known or _DENIAL.search(text) or _DENIAL.search(topic.value):
        return False
    if known not in (_numbers(text), _numbers(_EACH_DIGIT.sub(_digit_by_digit, text))):
        return False
    if _units(text) and _units(topic.value) and not _units(text) & _units(topic.value):
        return False
    if _bounds(text) ^ _bounds(topic.value) == {True, False}:
        return False
    own = pairs_of(topic.question) | pairs_of(topic.name) | pairs_of(topic.value)
    if any((pairs_of(fact.name) - own) & pairs_of(text) for fact in topic.others):
        return False
    if any(number % 1 for number in known):
        return True  # 十五点六 is said of nothing else by chance
    return len(known) > 1 or bool(_beside(topic.value) & _beside(text))


def _numbers(text: str) -> tuple[Decimal, ...]:
    """Return the numbers of a text in the order in which they are said."""
    found: list[Decimal] = []
    for run in _NUMBER.finditer(text):
        value = parse_number(run[0])
        if value is None:
            return ()
        found.append(value)
    return tuple(found)


def _digit_by_digit(run: re.Match[str]) -> str:
    return "".join(str("零一二三四五六七八九".index(digit)) for digit in run[0])


def _bounds(text: str) -> set[bool]:
    """Return whether a least (True) or a most (False) is said."""
    return {least for least, pattern in _BOUNDS if pattern.search(text)}


def _units(text: str) -> frozenset[str]:
    """Return the units of a text's figures, a working day as a day."""
    units = {one.unit for one in find_quantities(text) if one.unit}
    return frozenset("d" if unit == "workday" else unit for unit in units)


def _beside(text: str) -> frozenset[str]:
    """Return what is counted: the two characters, or the word, after each number."""
    places = (_COUNTED.match(text, number.end()) for number in _NUMBER.finditer(text))
    return frozenset(place[1] for place in places if place)
