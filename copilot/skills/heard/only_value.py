"""Values that let one thing stand alone (salmon only, 仅限干洗) where another is asked for."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.polarity import is_asked, reading_around
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.word_stems import places_of, stem, stems_of

_ONLY: Final = re.compile(r"仅限?|只[能可有限]?|百分百|100\s?%|\bonly\b|\bsolely\b|\bexclusively\b")
_QUALIFIED: Final = re.compile(r"[,，;；(（]|\b(?:if|in|for|on|when|with)\b|时|款|期间|人")
_CANNOT_AFTER: Final = re.compile(r"[一-鿿]{0,2}?(?:不了|不行|不可以|不能|没有)")
_FRAME_WORDS: Final = "have has contain include come go put use wash can only just also"
_FRAME: Final = frozenset(stem(word) for word in _FRAME_WORDS.split())


@lru_cache(maxsize=512)
def _alone(topic: Topic) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words of what alone stands, and of the other thing asked for."""
    found = _ONLY.search(topic.value)
    if found is None or _QUALIFIED.search(topic.value):
        return None
    value = stems_of(_ONLY.sub(" ", topic.value))
    asked = stems_of(_ONLY.sub(" ", topic.question))
    single = re.match(r"(?:有|含|加|放)(?:了|没有)?([一-鿿])(?:吗|么|不|没)", topic.question)
    if single:
        asked = frozenset({single[1]})
    asked = frozenset(a for a in asked if not re.search(r"[能可吗么不有会]", a))
    other = asked - value - _FRAME
    if not other or not value - asked:
        return None
    return value - asked, other


def only_agrees(text: str, topic: Topic) -> bool | None:
    """Return whether the other thing is denied or the one let stand; ``False``: it is affirmed."""
    alone = _alone(topic)
    if alone is None:
        return None
    value, other = alone
    denied = stands = False
    for clause in cut_clauses(text):
        if is_asked(clause.text):
            continue
        for mark in other:
            for start, end in places_of(mark, clause.text):
                reading = _reading(clause.text, start, end)
                if reading == "no":
                    denied = True
                else:
                    return False
        for mark in value:
            for start, end in places_of(mark, clause.text):
                if _reading(clause.text, start, end) == "no":
                    return False
                stands = stands or bool(
                    _ONLY.search(clause.text) or re.search(r"\bjust\b|就|要|得", clause.text)
                )
    return True if denied or stands else None


def _reading(clause: str, start: int, end: int) -> str | None:
    left, right = clause[:start], clause[end:]
    if _CANNOT_AFTER.match(right):
        return "no"
    return reading_around(left, clause[start:end], right, "has") or (
        "no" if re.search(r"(?:\bno|\bnot|不能?|没有?|别|无)\s?\Z", left) else None
    )
