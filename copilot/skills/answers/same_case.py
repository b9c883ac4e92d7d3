"""Tells questions of one wording apart that are asked of other places or states of goods."""

from functools import lru_cache
from typing import NamedTuple

from knowledge.language.goods_state import asks_back, states_named
from knowledge.language.named_places import places_named, with_whole


def in_another_case(one: str, other: str) -> bool:
    """Return whether two questions are on different places, or on goods sent back otherwise.

    A rule answers each by another clause: what holds for Canada is not said of Hawaii, nor what
    holds for goods as they came of opened ones.
    """
    first, second = _case(one), _case(other)
    if first.places != second.places and not _within(first.places, second.places):
        return True
    return first.back and second.back and first.states != second.states


class _Case(NamedTuple):
    """The places a question names, whether it is on sending back, and goods in which states."""

    places: frozenset[str]
    back: bool
    states: frozenset[str]


@lru_cache(maxsize=4096)
def _case(key: str) -> _Case:
    return _Case(places_named(key), asks_back(key), frozenset(states_named(key)))


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether the places of the one lie in those of the other, or the other way round."""
    if not (one and other):
        return False
    return all(with_whole(key) & other for key in one) or all(
        with_whole(key) & one for key in other
    )
