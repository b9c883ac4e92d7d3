"""What events and the scene name that is not there: a mistyped SKU, a card that is gone."""

from collections.abc import Callable, Iterable

from copilot.attention import Attention
from copilot.events import (
    Activity,
    Event,
    Focus,
    Lineup,
    Order,
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionRated,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.scene import Scene

TOLD_AT_MOST = 20  # names; whoever mistyped more looks at the whole list anyway

_OF_PRODUCTS = (Focus, Activity, Order, SuggestionPushed)
_OF_CARDS = (
    SuggestionUsed,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionRated,
    SuggestionReworded,
    SuggestionPushed,
    SuggestionHeld,
    SuggestionReleased,
)

Has = Callable[[str], bool]
"""Whether the shop has a product with this SKU."""


def not_there(event: Event, attention: Attention, has: Has) -> tuple[str, ...]:
    """Return the SKUs and the suggestion that ``event`` names in vain, 20 at most."""
    skus: list[str | None] = []
    if isinstance(event, Lineup):
        skus = [item.sku for item in event.items]
    elif isinstance(event, _OF_PRODUCTS):
        skus = [event.sku]
    missing = _missing(skus, has)
    if isinstance(event, _OF_CARDS) and event.suggestion is not None:
        missing += (event.suggestion,) if attention.get(event.suggestion) is None else ()
    return missing


def skus_not_there(scene: Scene, has: Has) -> tuple[str, ...]:
    """Return the SKUs on air and in the line-up that no product has, 20 at most."""
    return _missing((scene.focus(), *scene.lineup_skus()), has)


def _missing(skus: Iterable[str | None], has: Has) -> tuple[str, ...]:
    named = dict.fromkeys(sku for sku in skus if sku is not None and not has(sku))
    return tuple(named)[:TOLD_AT_MOST]
