"""Reads how many of each choice of one product a question puts together: two L and one M."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from knowledge.language.normalise import normalise
from knowledge.language.offers.request_patterns import UNIT
from knowledge.language.offers.rule_patterns import COUNT, count_of
from knowledge.language.quantities import find_quantities
from knowledge.products import Variant

_MARK: Final = 0xE000
_MARKS: Final = "[\ue000-\ue009]"
_BEFORE: Final = re.compile(
    rf"(?<![第\d.])(?P<n>{COUNT})(?P<unit>[{UNIT}])(?:装?的)?(?P<mark>{_MARKS})"
)
_AFTER: Final = re.compile(
    rf"(?P<mark>{_MARKS})[款号码寸]?的?(?:要|来|拿|买|拍)?(?P<n>{COUNT})(?P<unit>[{UNIT}])"
)
_EACH: Final = re.compile(rf"各(?:要|来|拿|买|拍)?(?P<n>{COUNT})(?P<unit>[{UNIT}])?")
_EACH_ENGLISH: Final = re.compile(r"\b(?P<n>one|two|three|[1-9]) (?:of )?each(?P<unit>)\b")
_ENGLISH: Final = re.compile(
    r"(?<![\w.$])(?P<n>an?|one|two|three|four|five|six|[1-9]\d?)(?P<unit>) (?:of )?(?:the |size )?"
    rf"(?P<mark>{_MARKS})"
)
_PUT_TOGETHER: Final = re.compile(
    rf"{_MARKS}\s?(?:码|的)?\s?(?:\+|加|plus )\s?(?:an? |one )?{_MARKS}"
)
_LONGEST: Final = 2  # characters in Han by which a choice is called


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices that a question names, in its order, and how many it wants of each.

    Attributes:
        named: the choices.
        pieces: how many of each; one where none is said.
        units: the counting words said with them; empty for none.
        rest: the text without them.
        counted: whether they are counted, or put together by a plus.
    """

    named: tuple[Variant, ...]
    pieces: tuple[int, ...]
    units: tuple[str, ...]
    rest: str
    counted: bool


def read_choices(text: str, chosen: Sequence[Variant]) -> Choices | None:
    """Return how many of each of ``chosen`` a normalised text speaks of.

    ``None`` where one is not found in it, or some are counted and others not.
    """
    marked = _marked(text, chosen)
    if marked is None:
        return None
    places = sorted(range(len(chosen)), key=lambda place: marked.index(chr(_MARK + place)))
    named = tuple(chosen[place] for place in places)
    plus = _PUT_TOGETHER.search(marked) is not None
    if (each := _EACH.search(marked) or _EACH_ENGLISH.search(marked)) is not None:
        rest = f"{marked[: each.start()]} {marked[each.end() :]}"
        count, unit = count_of(each["n"]), each["unit"] or ""
        return Choices(named, (count,) * len(named), (unit,) * len(named), _bare(rest), True)
    for pattern in (_AFTER, _BEFORE, _ENGLISH):
        found = {match["mark"]: match for match in pattern.finditer(marked)}
        if len(found) < len(chosen):
            continue
        own = [found[chr(_MARK + place)] for place in places]
        pieces = tuple(1 if one["n"] in ("a", "an") else count_of(one["n"]) for one in own)
        rest = _bare(pattern.sub(" ", marked))
        return Choices(named, pieces, tuple(one["unit"] for one in own), rest, True)
    if any(pattern.search(marked) for pattern in (_AFTER, _BEFORE, _ENGLISH)):
        return None
    return Choices(named, (1,) * len(named), ("",) * len(named), _bare(marked), plus)


def _marked(text: str, chosen: Sequence[Variant]) -> str | None:
    """Return a text with each choice put as a mark of its own; ``None`` where one is not in it."""
    for place, choice in enumerate(chosen):
        at = _place(text, choice, [one for one in chosen if one is not choice])
        if at is None:
            return None
        text = f"{text[: at[0]]}{chr(_MARK + place)}{text[at[1] :]}"
    return text


def _place(text: str, choice: Variant, others: Sequence[Variant]) -> tuple[int, int] | None:
    title = normalise(choice.title)
    if (whole := re.search(rf"(?<![a-z0-9.]){re.escape(title)}(?![a-z0-9.])", text)) is not None:
        return whole.span()
    own = find_quantities(title)
    said = find_quantities(text)
    for exact in (True, False):
        for one in said:
            same = [q for q in own if (q.low, q.high) == (one.low, one.high)]
            if any(q.unit == one.unit for q in same) or (not exact and same and not one.unit):
                return one.start, one.end
    letters = re.match(r"(?:[2-6]?x{0,4}[sl]|m)(?![a-z0-9])", title)
    if letters is not None:
        short = re.search(rf"(?<![a-z0-9'’]){letters[0]}(?![a-z0-9'’])", text)
        return short.span() if short is not None else None
    return _longest_part(text, title, " ".join(normalise(one.title) for one in others))


def _longest_part(text: str, title: str, others: str) -> tuple[int, int] | None:
    """Return where the longest part of a title stands that no other has; ``None`` for none."""
    for length in range(len(title), _LONGEST - 1, -1):
        for start in range(len(title) - length + 1):
            part = title[start : start + length]
            if part not in others and part.strip() == part and part in text:
                at = text.index(part)
                return at, at + length
    return None


def _bare(text: str) -> str:
    return re.sub(_MARKS, " ", text)
