"""Reads of what each figure of a list holds: S码56cm，M码58cm; 保温8小时，保冷12小时."""

import re
from collections.abc import Mapping
from typing import Final

from copilot.skills.corrections.figures.figures import Figure

_PARTS: Final = re.compile(r"[，,、；;/|\n]+|\band\b")
_TRIMMED: Final = " :：-—=约为是达可的()（）"
_LABEL: Final = re.compile(
    r"(?:[a-z]{1,3}\d?x?l?码?|\d?x{1,4}l码?|[一-鿿]{2,6}|[a-z]{3,12}(?: [a-z]{3,12})?)"
)
_PART: Final = re.compile(r"[棉麻丝毛绒]")
"""What a blend may have a share of by one character."""
_NO_LABEL: Final = re.compile(
    r"(?:左右|以上|以下|以内|之内|大约|最[大高多小低少长短]|不超过|至少|总共|共计?|每[一-鿿]|单[个只件]"
    r"|(?:to|or|and|up|the|per|each|about|approx|max|min|total|net|of)(?: [a-z]+)?)"
)
_FEWEST: Final = 2


def labels_of(lowered: str, figures: tuple[Figure, ...]) -> Mapping[int, str]:
    """Return, by the start of each figure of an aligned value, what it is stated for.

    Nothing unless every part of the list has one figure, and all of them a label of their own on
    the same side.
    """
    parts = list(_cut(lowered, figures))
    if len(parts) < _FEWEST:
        return {}
    for before in (True, False):
        found: dict[int, str] = {}
        for start, end, inside in parts:
            label = _label(lowered, start, end, inside, before) if len(inside) == 1 else ""
            if not label or label in found.values():
                break
            found[inside[0].start] = label
        else:
            return found
    return {}


def _cut(lowered: str, figures: tuple[Figure, ...]) -> list[tuple[int, int, list[Figure]]]:
    """Return the parts of a value with their figures; a mark inside a figure parts nothing."""
    marks = [
        mark
        for mark in _PARTS.finditer(lowered)
        if not any(f.start < mark.end() and mark.start() < f.end for f in figures)
    ]
    edges = [0, *(place for mark in marks for place in mark.span()), len(lowered)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return [
        (start, end, [f for f in figures if start <= f.start < end])
        for start, end in spans
        if lowered[start:end].strip()
    ]


def _label(lowered: str, start: int, end: int, inside: list[Figure], before: bool) -> str:
    figure = inside[0]
    ahead = lowered[start : figure.start].strip(_TRIMMED)
    behind = lowered[figure.end : end].strip(_TRIMMED)
    label, rest = (ahead, behind) if before else (behind, ahead)
    named = _LABEL.fullmatch(label) or (figure.dimension == "percent" and _PART.fullmatch(label))
    return "" if rest or not named or _NO_LABEL.fullmatch(label) else label
