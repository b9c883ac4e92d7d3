"""What a screen of the benchmark counts, and how its pauses and figures come about."""

from random import Random

from bench.overlay_page import frame_figures, shift_while_reading
from bench.screen_client import RoomSight, Screen, documented_pause, no_pause


def entry(kind: str, offset: int, card: str = "c1", names: str = "v1", count: int = 1) -> bytes:
    asked = f'{{"text":"多大","count":{count},"people":1,"names":["{names}"]}}'
    data = f'{{"id":"{card}","asked":{asked}}}'
    return (f'{{"type":"suggestion.{kind}","epoch":"e1","offset":{offset},"data":{data}}}').encode()


def screen(sight: RoomSight | None = None) -> Screen:
    return Screen("ws://nowhere", "token", "screen-1", sight or RoomSight())


def test_what_comes_in_order_is_no_fault() -> None:
    one = screen()
    for offset, kind in enumerate(("opened", "revised", "ready"), 1):
        one.read(entry(kind, offset))
    one.read(b'{"type":"room.state","data":{}}')
    assert (one.offset, one.shown) == (3, {"c1"})
    one.read(entry("closed", 4))
    assert one.shown == set()
    faults = one.faults
    assert (faults.lost, faults.duplicated, faults.reordered) == (0, 0, 0)


def test_gaps_repeats_and_steps_back_are_counted() -> None:
    one = screen()
    for offset in (1, 4, 4, 2):
        one.read(entry("opened", offset))
    faults = one.faults
    assert (faults.lost, faults.duplicated, faults.reordered) == (2, 1, 1)


def test_a_card_is_timed_from_its_only_askers_message_to_every_screen() -> None:
    sight = RoomSight(timed=True)
    sight.sent_at |= {"v1": 0.0, "v2": 0.0}
    first, second = screen(sight), screen(sight)
    for each in (first, second):
        each.read(entry("opened", 1))
        each.read(entry("opened", 2, "c2", names="v2", count=7))
    assert len(sight.latencies) == 2
    assert len(sight.spreads()) == 2
    assert all(spread >= 0 for spread in sight.spreads())


def test_pauses_are_those_of_the_protocol() -> None:
    random = Random(1)
    for attempt, longest in enumerate((0.5, 1, 2, 4, 8, 10, 10)):
        pauses = [documented_pause(attempt, random) for _ in range(200)]
        assert min(pauses) >= longest / 2
        assert max(pauses) <= longest
    assert no_pause(0, random) == 0


def test_frames_are_counted_by_their_lengths() -> None:
    figures = frame_figures([0, 10, 20, 30, 100])
    assert figures["long_frames"] == 1
    assert figures["longest_frame_ms"] == 70


def test_a_shift_counts_only_while_the_same_card_stands() -> None:
    seen = {"frames": [0, 16, 32, 48, 64, 80], "changes": [16], "shifts": [[20, 0.5], [70, 0.25]]}
    assert shift_while_reading(seen) == 0.25
