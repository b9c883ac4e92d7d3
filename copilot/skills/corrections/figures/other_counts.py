"""Whether a figure that differs is of a share, a sum, a difference or another thing of its kind."""

import re
from collections.abc import Iterable
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.measures.measured_groups import Group, held
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText

_SHARED: Final = re.compile(r"(?:一|每|各)(?:边|头|侧|人|条腿)|各(?:[是有]|$)| each side| a side\b")
_SHARED_BEFORE: Final = re.compile(r"(?:一|每|各)(?:边|头|侧|人)(?:才|就|是|大概)?\Z")
_ADDED: Final = re.compile(
    r"加上|凑[成个一]|连同|算上|连[^，。]{1,6}一起|外加|备用|多送"
    r"|\b(?:spares?|extra|plus|altogether|including|combined)\b"
)
_ADDABLE: Final = frozenset({"mass", "volume", "count", "energy", "charge", "length"})
_PLACED: Final = re.compile(
    r"(?: [a-z]+s)? (?:on|for|of|in) (?:the|that|those|my|your|a"
    r"|an) (?P<first>[a-z]{3,})(?: (?P<second>[a-z]{3,}))?(?=$|[ ,.])"
)
_PLACES: Final = frozenset(
    ["market", "box", "label", "inside", "back", "front", "bottom", "side", "top", "way", "go"]
    + ["battery", "charge", "menu", "world", "house", "whole", "price", "total", "package", "bag"]
    + ["bottle", "jar", "pack", "outside", "tag", "day", "week", "month", "year", "long"]
    + ["middle", "centre", "center"]
)
"""What is no other thing: where a figure is written, or what it holds for."""


def is_of_share_or_sum(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure is of a part (四斤一边), or of more than one (with the spare set)."""
    if figure.dimension not in _ADDABLE and not is_unit_free(figure):
        return False
    clause = said.clause(figure)
    if _SHARED.match(said.lowered, figure.end) or _SHARED_BEFORE.search(
        said.lowered, clause.start, figure.start
    ):
        return True
    start, _ = said.sentence(figure.start)
    return bool(_ADDED.search(said.lowered, start, clause.end)) or _is_repeated(figure, said)


def _is_repeated(figure: Figure, said: SaidText) -> bool:
    """Tell whether a clause plays with one amount: 厚两公分薄两公分 is no thickness."""
    clause, amount = said.clause(figure), (figure.first.low, figure.first.high)
    same = [
        other
        for other in said.figures_in(clause.start, clause.end)
        if other.start != figure.start
        and other.first.dimension == figure.first.dimension
        and (other.first.low, other.first.high) == amount
    ]
    # Between the farthest is all that is between any two.
    pairs = (sorted((figure, other), key=lambda f: f.start) for other in (same[:1] + same[-1:]))
    return any(said.rest(first.end, second.start) for first, second in pairs)


def is_total_of_each(figure: Figure, said: SaidText, values: Iterable[str]) -> bool:
    """Tell whether all there are is said of what the shop states of each: 总共两片 of 每舱一片."""
    each = any(_EACH.search(aligned(value)) for value in values)
    return each and _TOTAL.search(said.clause(figure).text) is not None


_EACH: Final = re.compile(r"[每各单]|\b(?:each|per|every)\b")
_TOTAL: Final = re.compile(
    r"[总一][共起]|加起来|合计|一共|全部|[一整][盒箱套]"
    r"|\b(?:total|altogether|in all|combined|across"
    r" (?:the|all|them|these)|between (?:them|the)|(?:the )?(?:whole|full)"
    r" (?:box|set|pack|lot|bundle))\b"
)


def is_of_another_thing(figure: Figure, said: SaidText, words: str) -> bool:
    """Tell whether a figure is placed on a noun that none of the product's ``words`` has.

    Eighteen frets on the little ukulele, over a guitar.
    """
    if figure.end >= said.clause(figure).end:
        return False
    if figure.dimension == "duration" and _KEPT.match(said.lowered, figure.end):
        return False
    return is_placed_elsewhere(said.lowered, figure.end, words)


_KEPT: Final = re.compile(
    r" (?:on|in) (?:the|a|your|my) (?:\w+ )?(?:pantry|fridge|freezer|cupboards?|larder|shelf"
    r"|shelves|drawers?|cellar|garage|shed|loft|wardrobe|closet|kitchen|bathroom|sun|rain|shade|dark"
    r"|water|pool|sea|shower|oven|wash|wall|ground|garden|yard)\b"
)
"""After a time: where something is kept or used so long, and no other thing than the product."""


def is_placed_elsewhere(lowered: str, end: int, words: str) -> bool:
    """Tell whether what follows a position places it on a noun that ``words`` have not."""
    placed = _PLACED.match(lowered, end)
    if _ANOTHER_ONE.match(lowered, end):
        return True
    if placed is None:
        return False
    nouns = [placed["first"], *([placed["second"]] if placed["second"] else [])]
    return all(noun not in _PLACES and _stem(noun) not in words for noun in nouns)


def _stem(noun: str) -> str:
    """Return what a noun shares with the verb or the plural of it: charge of charger."""
    return _ENDING.sub("", noun)


_ENDING: Final = re.compile(r"(?<=[a-z]{4})(?:e?rs?|ing|e?s|e)\Z|(?<=[a-z]{2})s\Z")


_ANOTHER_ONE: Final = re.compile(r" (?:on|for|of|in) (?:the|that) (?:[a-z-]+ ){1,3}ones?\b")
"""Twenty percent off on the alcohol free one: another than the one in hand."""


def is_said_right_beside(figure: Figure, said: SaidText, group: Group) -> bool:
    """Tell whether the same sentence says the property rightly with another figure."""
    start, end = said.sentence(figure.start)
    key = id(group), figure.dimension, start
    if key not in said.rightly:
        said.rightly[key] = tuple(
            other.start
            for other in said.figures_in(start, end)
            if other.dimension == figure.dimension
            and not is_elsewhere(said, other)
            and held(group, other).match == "equal"
        )
    return any(place != figure.start for place in said.rightly[key])


_SIDES: Final = re.compile(r"[厚宽高深长]|\b(?:thick|wide|tall|deep|long|high)")


def names_another_side(figure: Figure, said: SaidText, group: Group) -> bool:
    """Tell whether a length is said with a side other than the one the property is of."""
    if figure.dimension != "length" or len(figure.sides) > 1:
        return False
    own = _SIDES.findall(aligned(group.name))
    beside = said.lowered[figure.start - 1 : figure.start] + said.lowered[figure.end :][:6]
    named = _SIDES.match(beside.strip()) or _SIDES.match(said.lowered[figure.end :].strip())
    return bool(own) and named is not None and named[0] not in own
