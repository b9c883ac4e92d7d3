"""The value's own words and conditions in what is said."""

import re
from typing import Final

from copilot.skills.corrections.speech.polarity import Polarity, reading_around
from copilot.skills.heard.asked_card import Topic, pairs_of
from copilot.skills.heard.word_stems import spans_of
from knowledge.language.quantities import find_quantities

_FUNCTION: Final = frozenset("的了是在有和与及不没可以这那也就都很我们你会能要")
_OF_ANYTHING: Final = frozenset(["no", "not", "non", "yes", "基本", "几乎", "轻微", "本不", "乎不"])
LONG_VALUE: Final = 6  # pairs of characters: of a longer text, one of them says nothing yet
_PARTS: Final = re.compile(r"[,，;；()（）]")
_COMMON: Final = frozenset("的了是在有和与及不可能会要就也都还很一个")
_OPTIONS: Final = re.compile(r"偏大|偏小|正码|标准码|runs? (?:large|small|big)|true to size")
_BEFORE_OR_AFTER: Final = re.compile(
    r"(?P<head>[饭餐睡产孕洗妆用])(?P<side>[前后中])|\b(?P<time>before|after)\b"
)
_NOT_BEFORE: Final = re.compile(
    r"(?:不用|不需|不必|不|没|无需|别)[一-鿿]?\Z|\b(?:not?|don['’]?t|never|without)(?: \w+)? \Z"
)

_DENIED: Final = re.compile(
    r"(?:不|没|无|非|别|勿)[一-鿿]{0,2}\Z"
    r"|(?:\b(?:not?|never|without|cannot)|n['’]t)(?: (?:an? |the |any )?)\Z"
)
_SHORTEST: Final = 2


def conditions_said(text: str, topic: Topic) -> bool:
    """Tell whether what limits the shop's yes is said along with it (可,少量多次)."""
    return all(_shared(text, part) for part in _PARTS.split(topic.value)[1:] if part.strip())


def limit_said(text: str, topic: Topic) -> bool:
    """Tell whether what stands beside the shop's yes or no is said: yes, under seat."""
    said = pairs_of(text)
    limits = map(pairs_of, _PARTS.split(topic.value)[1:])
    return any(marks and marks <= said for marks in limits)


def _shared(text: str, part: str) -> bool:
    if re.search(r"[一-鿿]", part):
        marks = {c for c in re.findall(r"[一-鿿]", part) if c not in _COMMON}
    else:
        marks = set(pairs_of(part))
    for mark in marks:
        for start, _ in spans_of(mark, text):
            if not _NOT_BEFORE.search(text[:start]):
                return True
    return not marks


def chose_other(text: str, topic: Topic) -> bool:
    """Tell whether one of several options is said that is not the shop's (正码, of 偏小)."""
    known, said = set(_OPTIONS.findall(topic.value)), set(_OPTIONS.findall(text))
    if known and said - known:
        return True
    return _times(topic.value) != _times(text) and bool(_times(topic.value) and _times(text))


def _times(text: str) -> set[str]:
    """Return before or after what something is to be done: 饭后, after."""
    return {at[0] for at in _BEFORE_OR_AFTER.finditer(text)}


def value_said(text: str, topic: Topic, whole: bool) -> bool:
    """Tell whether words that only the value has are said, and not denied: ``whole`` = all."""
    options = set(_OPTIONS.findall(topic.value))
    if options and options <= set(_OPTIONS.findall(text)):
        return True
    context = pairs_of(topic.question) | pairs_of(topic.name)
    marks = [pair for pair in pairs_of(_without_figures(topic.value)) if pair not in context]
    marks = [m for m in marks if m not in _OF_ANYTHING and not m.startswith("首")]
    marks = [m for m in marks if m.isascii() or (len(m) > 1 and _FUNCTION.isdisjoint(m))]
    if not marks:
        return False
    said = [mark for mark in marks if _affirmed(text, mark, topic.value)]
    if whole:
        return len(said) == len(marks)
    latin = any(mark.isascii() for mark in marks)
    if latin or len(marks) > LONG_VALUE:
        return len(said) * 2 >= len(marks)
    return bool(said)


def denied_otherwise(text: str, value: str) -> bool:
    """Tell whether words that an aligned text shares with a value are denied in one of the two.

    Only a denial right before them counts, as a free wording may deny what it likes.
    """
    for mark in pairs_of(_without_figures(value)):
        if len(mark) < _SHORTEST or not _FUNCTION.isdisjoint(mark) or mark in _OF_ANYTHING:
            continue
        said, known = _denials(text, mark), _denials(value, mark)
        if said and known and said.isdisjoint(known):
            return True
    return False


def _denials(text: str, mark: str) -> set[bool]:
    """Return whether a mark stands denied, plain, or both; nothing where it does not stand."""
    return {bool(_DENIED.search(text[:start])) for start, _ in spans_of(mark, text)}


def _without_figures(value: str) -> str:
    for quantity in reversed(find_quantities(value)):
        value = value[: quantity.start] + " " + value[quantity.end :]
    return value


def _affirmed(text: str, mark: str, value: str) -> bool:
    """Tell whether ``mark`` is said with the sense it has in the value."""
    denied_there = _denied(value, mark)
    return any(
        _denied_at(text, start, end, mark) == denied_there for start, end in spans_of(mark, text)
    )


def _denied(text: str, mark: str) -> bool:
    at = text.find(mark)
    return at >= 0 and _denied_at(text, at, at + len(mark), mark)


def _denied_at(text: str, start: int, end: int, mark: str) -> bool:
    reading: Polarity | str | None = reading_around(text[:start], mark, text[end:], "may")
    return reading in ("no", "needless") or bool(_NOT_BEFORE.search(text[:start]))
