"""What events and the scene name in vain: mistyped SKUs, cards that are not open."""

import pytest

from copilot.attention import Attention
from copilot.events import (
    Activity,
    Chat,
    Envelope,
    Event,
    Focus,
    Lineup,
    LineupItem,
    Order,
    SuggestionPushed,
    SuggestionUsed,
    Viewer,
)
from copilot.limits import RoomLimits
from copilot.not_there import TOLD_AT_MOST, not_there, skus_not_there
from copilot.scene import Scene

LINEUP = Lineup((LineupItem(1, "CUP"), LineupItem(2, "NOPE"), LineupItem(3, "NOPE")))


def has(sku: str) -> bool:
    return sku == "CUP"


@pytest.mark.parametrize(
    ("event", "names"),
    [
        (LINEUP, ("NOPE",)),
        (Focus("NOPE"), ("NOPE",)),
        (Focus("CUP"), ()),
        (Focus(None), ()),
        (Activity("click", sku="NOPE"), ("NOPE",)),
        (Order("o1", "paid"), ()),
        (SuggestionUsed("nope"), ("nope",)),
        (SuggestionPushed(None, "库存只剩一半", "", "CUP", "host"), ()),
        (Chat(Viewer("u1", "小白"), "NOPE"), ()),
    ],
)
def test_what_an_event_names_in_vain(event: Event, names: tuple[str, ...]) -> None:
    assert not_there(event, Attention(RoomLimits()), has) == names


def test_what_is_on_air_and_in_the_lineup() -> None:
    scene = Scene(0, "s1")
    scene.observe(Envelope("c", "1", None, LINEUP), 0)
    scene.observe(Envelope("c", "2", None, Focus("GONE")), 0)
    assert skus_not_there(scene, has) == ("GONE", "NOPE")
    many = Lineup(tuple(LineupItem(n, f"N{n}") for n in range(1, 90)))
    scene.observe(Envelope("c", "3", None, many), 0)
    assert len(skus_not_there(scene, has)) == TOLD_AT_MOST
