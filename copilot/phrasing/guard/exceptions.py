"""Other wordings of what a fact excepts: 电源线除外 as 电源线不在质保范围内, 新疆不包邮."""

from itertools import pairwise
from typing import Final

from copilot.phrasing.guard.elements import Element, Elements, Language
from copilot.phrasing.guard.segments import Segment

_EXCEPTED: Final = (("除", "外"), ("exclud",))
_DONE_CHINESE: Final = (
    ("质", "保"), ("包", "邮"), ("退", "换"), ("退",), ("发", "货"), ("支", "持"), ("参", "加"),
)  # fmt: skip
"""What a main clause grants and an exception takes back; only what it says itself is reused."""
_SCOPE: Final = frozenset("在质保范围内之")
"""What a warranty's scope is called by: 炸篮不在质保范围内."""
_DONE_ENGLISH: Final = (("cover",), ("ship",), ("includ",), ("return",), ("refund",), ("apply",))
_HAS_NOT: Final = Element("stance", "has not")
_NOT: Final = Element("stance", "not")


def exception_readings(
    segment: Segment, before: list[Segment], name: tuple[str, ...], language: Language
) -> list[Elements]:
    """Return the further ways to say an exception, by what the part before it grants.

    Args:
        name: units of the fact's name, which may say what is granted (质保).
    """
    elements = segment.elements
    kept = _excepted(elements)
    if kept is None:
        return []
    exclude = _EXCEPTED[0] if language == "zh" else _EXCEPTED[1]
    found: list[Elements] = [(*kept, *_units(exclude)), (_HAS_NOT, *kept)]
    granted = [*name, "", *(e.value for other in before for e in other.elements)]
    if language == "en":
        done = [*(d for d in _DONE_ENGLISH if d[0] in granted), ("cover",), ("includ",)]
        found += [(*kept, _NOT, *_units(units)) for units in done]
        return found
    found.append((*kept, _NOT, *_units(("在", "内"))))
    for units in _DONE_CHINESE:
        if units[0] in granted and (len(units) == 1 or units in set(pairwise(granted))):
            found.append((*kept, _NOT, *_units(units)))
            found.append((*kept, _NOT, *_units((*units, "范", "围", "内"))))
            found.append((*kept, _NOT, *_units((*units, "范", "围"))))
    return found


def _excepted(elements: Elements) -> Elements | None:
    """Return what is excepted, when that is all a segment says."""
    kept = tuple(e for e in elements if e.kind != "stance")
    stances = [e.value for e in elements if e.kind == "stance"]
    units = tuple(e.value for e in kept)
    if stances == ["not"] and elements[0].kind == "stance":
        return kept or None
    at = elements.index(_NOT) if stances == ["not"] and _NOT in elements else 0
    if at and {e.value for e in elements[at + 1 :]} <= _SCOPE:
        return elements[:at]
    if stances:
        return None
    for words in _EXCEPTED:
        if units[-len(words) :] == words:
            return kept[: -len(words)] or None
        if units[: len(words)] == words:
            return kept[len(words) :] or None
    return None


def _units(values: tuple[str, ...]) -> Elements:
    return tuple(Element("unit", value) for value in values)
