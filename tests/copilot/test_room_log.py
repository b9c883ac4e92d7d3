"""The room log: dense offsets, resuming, screens that are too slow, the newest state."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.ports import SubscriptionLagged
from copilot.room_log import LogSubscription, RoomLog
from copilot.suggestions import Closed, Entry, Position, RoomState, Welcome

EMPTY = RoomState("s1", None, "", None, False, None, 0, 0, 0, 0)
CAPACITY, LIMIT = 5, 3


def log_of(entries: int, capacity: int = CAPACITY, limit: int = LIMIT) -> RoomLog:
    log = RoomLog(capacity, limit)
    log.begin("e1", EMPTY)
    tell(log, entries)
    return log


def tell(log: RoomLog, count: int) -> None:
    for _ in range(count):
        log.append(Closed(f"card-{log.offset + 1}", "expired"))


def listen(log: RoomLog, epoch: str = "e1", offset: int | None = None) -> LogSubscription:
    since = None if offset is None else Position(epoch, offset)
    return log.subscribe(since, (), EMPTY)


async def read(subscription: LogSubscription) -> list[object]:
    return list(await asyncio.wait_for(subscription.next(), 5))


async def nothing_comes(subscription: LogSubscription) -> bool:
    waiting = asyncio.ensure_future(subscription.next())
    for _ in range(3):
        await asyncio.sleep(0)
    idle = not waiting.done()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    return idle


async def test_entries_have_dense_offsets_within_their_epoch() -> None:
    log = log_of(0)
    screen = listen(log)
    tell(log, 3)
    entries = await read(screen)
    assert entries == [Entry("e1", n, Closed(f"card-{n}", "expired")) for n in (1, 2, 3)]
    assert log.offset == 3


def test_without_a_position_a_screen_starts_from_a_snapshot_of_now() -> None:
    screen = listen(log_of(4))
    assert screen.welcome == Welcome("e1", 4, False, (), EMPTY)
    assert list(screen.missed) == []


@pytest.mark.parametrize("offset", [7, 8, 11, 12])
def test_what_is_still_kept_is_resumed(offset: int) -> None:
    screen = listen(log_of(12), offset=offset)
    assert screen.welcome == Welcome("e1", offset, True, (), EMPTY)
    assert [entry.offset for entry in screen.missed] == list(range(offset + 1, 13))


@pytest.mark.parametrize(
    ("epoch", "offset"), [("e1", 6), ("e1", 0), ("e1", -1), ("e1", 13), ("e0", 12), ("", 0)]
)
def test_what_is_gone_unknown_or_of_another_epoch_is_not_resumed(epoch: str, offset: int) -> None:
    screen = listen(log_of(12), epoch, offset)
    assert screen.welcome == Welcome("e1", 12, False, (), EMPTY)
    assert list(screen.missed) == []


async def test_what_follows_the_missed_entries_comes_after_them() -> None:
    log = log_of(12)
    screen = listen(log, offset=10)
    tell(log, 1)
    (entry,) = await read(screen)
    assert [e.offset for e in screen.missed] + [entry.offset] == [11, 12, 13]  # type: ignore[attr-defined]


async def test_a_full_queue_is_still_read_and_one_more_is_too_many() -> None:
    log = log_of(0)
    patient, slow = listen(log), listen(log)
    tell(log, LIMIT)
    assert len(await read(patient)) == LIMIT
    tell(log, 1)
    with pytest.raises(SubscriptionLagged):
        await read(slow)
    assert log.listeners == 1, "a lagging screen costs nothing any more"
    assert [e.offset for e in await read(patient)] == [LIMIT + 1]  # type: ignore[attr-defined]


async def test_a_screen_that_lagged_resumes_without_a_loss() -> None:
    log = log_of(0)
    slow = listen(log)
    tell(log, LIMIT + 1)
    with pytest.raises(SubscriptionLagged):
        await read(slow)
    again = listen(log, offset=slow.welcome.offset)
    assert [entry.offset for entry in again.missed] == list(range(1, LIMIT + 2))


async def test_only_the_newest_state_is_told_and_after_the_entries() -> None:
    log = log_of(0)
    screen = listen(log)
    log.state(replace(EMPTY, viewers=1))
    tell(log, 1)
    log.state(replace(EMPTY, viewers=2))
    entry, state = await read(screen)
    assert isinstance(entry, Entry)
    assert state == replace(EMPTY, viewers=2)
    assert await nothing_comes(screen)


async def test_states_never_make_a_screen_lag() -> None:
    log = log_of(0)
    screen = listen(log)
    for viewers in range(10 * LIMIT):
        log.state(replace(EMPTY, viewers=viewers))
    assert await read(screen) == [replace(EMPTY, viewers=10 * LIMIT - 1)]


async def test_a_new_epoch_sends_every_screen_a_whole_snapshot() -> None:
    log = log_of(4)
    screens = [listen(log), listen(log, offset=4)]
    state = replace(EMPTY, session="s2")
    log.begin("e2", state)
    tell(log, 1)
    for screen in screens:
        assert await read(screen) == [
            Welcome("e2", 0, False, (), state),
            Entry("e2", 1, Closed("card-1", "expired")),
        ]
    assert not listen(log, "e1", 4).welcome.recovered
    assert listen(log, "e2", 0).welcome.recovered


async def test_a_closed_subscription_hears_no_more() -> None:
    log = log_of(0)
    gone, there = listen(log), listen(log)
    gone.close()
    gone.close()
    tell(log, 1)
    log.state(EMPTY)
    assert log.listeners == 1
    assert len(await read(there)) == 2
    assert await nothing_comes(gone)


async def test_a_waiting_screen_is_woken() -> None:
    log = log_of(0)
    screen = listen(log)
    waiting = asyncio.create_task(read(screen))
    await asyncio.sleep(0)
    assert not waiting.done()
    tell(log, 1)
    assert await waiting == [Entry("e1", 1, Closed("card-1", "expired"))]


@given(told=st.integers(0, 40), capacity=st.integers(1, 12), offset=st.integers(-5, 45))
def test_a_screen_that_resumes_ends_where_the_log_is(told: int, capacity: int, offset: int) -> None:
    screen = listen(log_of(told, capacity), offset=offset)
    reached = screen.welcome.offset + len(screen.missed)
    assert reached == told
    assert [e.offset for e in screen.missed] == list(range(screen.welcome.offset + 1, told + 1))
    assert screen.welcome.recovered == (max(0, told - capacity) <= offset <= told)
