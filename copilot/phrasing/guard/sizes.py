"""Figures of several dimensions, 38×28×16cm, which a line may say with other marks and units."""

import re
from collections.abc import Sequence
from itertools import product
from typing import Final

from copilot.phrasing.guard.elements import SLOT_BASE, SLOT_LIMIT
from copilot.phrasing.slots import Slot, place_of

_NUMBER: Final = r"\d+(?:\.\d+)?"
_UNIT: Final = "厘米|公分|毫米|米|英寸|寸|cm|mm|m|inch(?:es)?|in"
_SEVERAL: Final = re.compile(
    rf"{_NUMBER}(?:\s*(?:{_UNIT})?\s*(?:[×xX*乘]| by )\s*{_NUMBER})+\s*(?:{_UNIT})?(?![a-z])", re.I
)
_WRITTEN: Final = (
    (re.compile(r"\s*(?:[×xX*乘]|\bby\b)\s*"), "×"),
    (re.compile("厘米|公分"), "cm"),
    (re.compile("毫米"), "mm"),
    (re.compile(r"inch(?:es)?|英寸|(?<=\d)寸"), "in"),
    (re.compile(r"\s+"), ""),
)
_BETWEEN: Final = re.compile(r"(?<=[\ue000-\uf8ff])\s*×\s*(?=[\ue000-\uf8ff])")


def sized(text: str, slots: Sequence[Slot], texts: Sequence[str]) -> str:
    """Return a clause in which the sizes that a fact gives are that fact's slots.

    Args:
        texts: of the facts, by their place in the evidence.
    """
    for found in reversed(list(_SEVERAL.finditer(text))):
        said = _written(found[0])
        whole = next((slot for slot in slots if _written(slot.text) == said), None)
        run = [whole] if whole is not None else _run(said, slots, texts)
        if run:
            places = "×".join(chr(SLOT_BASE + place_of(slot, tuple(slots))) for slot in run)
            text = text[: found.start()] + places + text[found.end() :]
    return text


def without_times(text: str, slots: Sequence[Slot], texts: Sequence[str]) -> str:
    """Return a slotted clause without the × between figures that a fact puts there itself."""

    def kept(found: re.Match[str]) -> str:
        before, after = (ord(text[at]) for at in (found.start() - 1, found.end()))
        if max(before, after) > SLOT_LIMIT or max(before, after) - SLOT_BASE >= len(slots):
            return found[0]
        alike = (_alike(slots[place - SLOT_BASE], slots) for place in (before, after))
        pairs = product(*alike)
        return "" if any(_times(one, other, texts) for one, other in pairs) else found[0]

    return _BETWEEN.sub(kept, text)


def _run(said: str, slots: Sequence[Slot], texts: Sequence[str]) -> list[Slot]:
    """Return neighbouring figures of one fact that together are what was said."""
    figures = [slot for slot in slots if slot.start >= 0 and "." in slot.name]
    for first in range(len(figures)):
        run = figures[first : first + 1]
        for following in figures[first + 1 :]:
            if not _times(run[-1], following, texts):
                break
            run.append(following)
            if _written(texts[run[0].fact][run[0].start : following.end]) == said:
                return run
    return []


def _alike(slot: Slot, slots: Sequence[Slot]) -> list[Slot]:
    return [other for other in slots if (other.text, other.fact) == (slot.text, slot.fact)]


def _times(one: Slot, other: Slot, texts: Sequence[str]) -> bool:
    if one.fact != other.fact or not 0 <= one.end <= other.start:
        return False
    return _written(texts[one.fact][one.end : other.start]) == "×"


def _written(text: str) -> str:
    plain = text.strip().lower()
    for pattern, to in _WRITTEN:
        plain = pattern.sub(to, plain)
    return plain
