"""Events are kept in order until they are settled, and go out again in that order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.client import EventRefused, OutboxFull, Receipt, RoomClosed
from app.client.outbox import Outbox


def taken(outbox: Outbox, now: float = 0.0) -> list[str]:
    found = []
    while (text := outbox.take(now)) is not None:
        found.append(text)
    return found


def filled(count: int, capacity: int = 100, window: int = 100) -> Outbox:
    outbox = Outbox(capacity, window)
    for number in range(count):
        outbox.put(f"m{number}", f"m{number}")
    return outbox


def overloaded(id: str, ms: int = 500) -> dict[str, Any]:
    return {"code": "overloaded", "detail": "", "id": id, "retry_after_ms": ms}


async def test_no_more_than_the_window_is_sent_and_the_rest_follows_in_order() -> None:
    outbox = filled(5, window=2)
    assert taken(outbox) == ["m0", "m1"]
    outbox.acknowledge({"accepted": ["m0"]})
    assert taken(outbox) == ["m2"]
    outbox.acknowledge({"accepted": ["m1"], "duplicates": ["m2"]})
    assert taken(outbox) == ["m3", "m4"]


async def test_a_full_outbox_refuses_but_takes_the_same_event_again() -> None:
    outbox = filled(2, capacity=2)
    with pytest.raises(OutboxFull, match="2 events wait"):
        outbox.put("m2", "m2")
    assert outbox.put("m1", "m1") is outbox.put("m1", "m1")
    outbox.acknowledge({"accepted": ["m0"]})
    outbox.put("m2", "m2")


async def test_each_outcome_reaches_whoever_waits() -> None:
    outbox = Outbox(10, 10)
    waits = {id: outbox.put(id, id) for id in ("a", "b", "c", "d", "e")}
    taken(outbox)
    outbox.acknowledge({"accepted": ["a"], "duplicates": ["b"]})
    outbox.acknowledge({"skipped": [{"id": "c", "reason": "storage_failed"}]})
    refusal = {"code": "missing_field", "detail": "data.user is missing", "field": "data.user"}
    assert outbox.refuse(refusal | {"id": "d"}, 0.0)
    outbox.abandon(RoomClosed("closed"))
    assert await waits["a"] == Receipt("a", "accepted")
    assert await waits["b"] == Receipt("b", "duplicate")
    assert await waits["c"] == Receipt("c", "skipped", "storage_failed")
    with pytest.raises(EventRefused, match="missing_field: data.user is missing") as refused:
        await waits["d"]
    assert (refused.value.id, refused.value.field) == ("d", "data.user")
    with pytest.raises(RoomClosed):
        await waits["e"]


async def test_an_overload_holds_up_everything_and_nothing_overtakes_what_was_refused() -> None:
    outbox = filled(4, window=2)
    taken(outbox)
    outbox.refuse(overloaded("m0"), now=10.0)
    outbox.refuse(overloaded("m1", 200), now=10.0)
    assert taken(outbox, 10.4) == []
    assert outbox.pause_s(10.4) == pytest.approx(0.1)
    assert taken(outbox, 10.5) == ["m0", "m1"]


async def test_an_event_refused_while_the_service_stops_goes_out_on_the_next_connection() -> None:
    outbox = filled(2)
    taken(outbox)
    assert outbox.refuse({"code": "shutting_down", "id": "m0"}, 0.0)
    assert taken(outbox, 60.0) == []
    outbox.begin_again()
    assert taken(outbox) == ["m0", "m1"]


async def test_an_error_about_nothing_that_is_kept_is_told_apart() -> None:
    outbox = filled(1)
    assert not outbox.refuse({"code": "not_json"}, 0.0)
    assert not outbox.refuse({"code": "overloaded", "id": "m9"}, 0.0)
    assert not outbox.refuse({"code": "refused", "id": ["m0"]}, 0.0)


async def test_a_wait_that_was_given_up_disturbs_nobody() -> None:
    outbox = filled(1)
    outbox.put("m0", "m0").cancel()
    taken(outbox)
    outbox.acknowledge({"accepted": ["m0"]})
    assert len(outbox) == 0


class Service:
    """A service that remembers ids, behind a network that loses what is on its way."""

    def __init__(self) -> None:
        self.outbox = Outbox(30, 5)
        self.now = 0.0
        self.made = 0
        self.events: list[str] = []
        self.on_the_way: list[str] = []

    def post(self, _number: int = 0) -> None:
        if not self.outbox.full:
            self.outbox.put(f"m{self.made}", f"m{self.made}")
            self.made += 1

    def send(self, _number: int = 0) -> None:
        if text := self.outbox.take(self.now):
            self.on_the_way.append(text)

    def take(self, _number: int = 0) -> None:
        if self.on_the_way:
            self.settle(self.on_the_way.pop(0))

    def settle(self, id: str) -> None:
        self.outbox.acknowledge({"duplicates" if id in self.events else "accepted": [id]})
        self.arrive(id)

    def arrive(self, id: str) -> None:
        if id not in self.events:
            self.events.append(id)

    def refuse(self, number: int) -> None:
        """Refuse all that is on the way: events are taken in order."""
        for id in self.on_the_way:
            self.outbox.refuse(overloaded(id, number * 100), self.now)
        self.on_the_way.clear()

    def cut(self, number: int) -> None:
        """Lose the connection; of what was on the way, some had arrived, and its acks are lost."""
        for id in self.on_the_way[:number]:
            self.arrive(id)
        self.on_the_way.clear()
        self.outbox.begin_again()


STEPS = ["post", "send", "take", "refuse", "cut"]


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9))))
async def test_the_service_gets_every_event_once_and_in_order(steps: list[tuple[str, int]]) -> None:
    service = Service()
    for step, number in steps:
        service.now += 0.1
        getattr(service, step)(number)
    service.cut(0)
    while text := service.outbox.take(service.now + 100.0):
        service.settle(text)
    assert service.events == [f"m{number}" for number in range(service.made)]
    assert len(service.outbox) == 0
