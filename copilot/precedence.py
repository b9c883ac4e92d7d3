"""Which card goes before which, and how long the one in front is left in peace."""

from typing import Final

from copilot.attended import Card
from copilot.limits import RoomLimits
from copilot.suggestions import Kind

IMPORTANCE: Final[dict[Kind, int]] = {
    "correction": 7,
    "warning": 6,
    "reminder": 4,
    "nudge": 3,
    "answer": 2,
    "cue": 1,
    # Asks something or reports trouble; it is seen in the queue and takes no one's place.
    "alert": 0,
}
PUSHED: Final = 5  # operations' own wish: before everything but what is wrong or forbidden
NEARLY_EQUAL: Final = 0.5  # of rank: half a doubling of the askers is not worth a move


def importance(card: Card) -> int:
    """Return how important a card is by what it is and who wants it seen."""
    own = IMPORTANCE[card.suggestion.kind if card.like is None else card.like]
    return own if card.pushed_ms is None else max(own, PUSHED)


def wished_ms(card: Card) -> int:
    """Return when operations wished a card in front; -1 where their wish makes no difference."""
    if card.pushed_ms is None or importance(card) != PUSHED:
        return -1
    return card.pushed_ms


def order(card: Card) -> tuple[int, int, bool, float, int]:
    """Return what cards are sorted by; those in the queue stay unless clearly outranked.

    What the host has moved on from stands behind all that is as important.
    """
    bonus = NEARLY_EQUAL if card.suggestion.slot in ("now", "next") else 0.0
    rank = card.suggestion.rank + bonus
    opened_ms = card.suggestion.opened_ms
    return importance(card), wished_ms(card), not card.leaving, rank, -opened_ms


def wanted_least(card: Card) -> tuple[bool, float, int]:
    """Return by what the answer is found that goes first where there are too many."""
    return not card.leaving, card.suggestion.rank, card.suggestion.opened_ms


def wait_ms(front: Card, best: Card, limits: RoomLimits) -> int | None:
    """Return after how long in front ``front`` gives way to ``best``; ``None`` = not at all."""
    mine, others = importance(front), importance(best)
    if others == IMPORTANCE["correction"] > mine:
        return 0
    if front.suggestion.pinned:
        return None
    if others == PUSHED >= mine:
        return 0 if wished_ms(best) > wished_ms(front) else None
    if others > mine:
        return limits.min_show_ms
    if others == mine and front.leaving and not best.leaving:
        return limits.min_show_ms
    if others < mine or best.leaving and not front.leaving:
        return None
    if best.suggestion.rank <= front.suggestion.rank + NEARLY_EQUAL:
        return None
    urgent = mine == IMPORTANCE["correction"]
    return limits.min_show_ms if urgent else limits.front_hold_ms
