"""Rate limits: for each who asks, within each window, by a clock that never jumps."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.access import Grant
from app.rate_limits import RateLimits, Rates, address_group
from app.window_counts import SWEEP_SECONDS, WindowCounts


class Clock:
    """Seconds that go on when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def grant(*roles: str, id: str = "t1", shop: str = "tea") -> Grant:
    return Grant("c", shop, ("r1",), frozenset(roles), id=id)  # type: ignore[arg-type]  # words


def test_what_is_used_up_comes_back_with_the_next_window() -> None:
    clock = Clock()
    requests = RateLimits(Rates(requests_per_s=3), clock).requests
    assert [requests.take("tea", "t1") for _ in range(3)] == [0.0, 0.0, 0.0]
    clock.now += 0.25
    assert requests.take("tea", "t1") == pytest.approx(0.75)
    assert requests.wait("tea", "t1") == pytest.approx(0.75)
    assert requests.take("tea", "t2") == 0.0, "everybody has an own window"
    assert requests.take("cup", "t1") == 0.0
    clock.now += 0.75
    assert requests.wait("tea", "t1") == 0.0
    assert requests.take("tea", "t1") == 0.0


def test_being_refused_does_not_put_the_end_off() -> None:
    clock = Clock()
    misses = RateLimits(Rates(button_misses_per_minute=1), clock).button_misses
    misses.take("198.51.100.1")
    for _ in range(59):
        clock.now += 1
        assert misses.take("198.51.100.1") > 0
    clock.now += 1
    assert misses.take("198.51.100.1") == 0.0


def test_a_machine_s_clock_set_back_locks_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, wall = Clock(), 1_790_000_000.0
    monkeypatch.setattr("time.time", lambda: wall)
    requests = RateLimits(Rates(requests_per_s=1), clock).requests
    requests.take("tea", "t1")
    wall -= 3600
    assert 0 < requests.take("tea", "t1") <= 1
    clock.now += 1
    assert requests.take("tea", "t1") == 0.0


def test_a_batch_of_more_than_a_window_takes_a_whole_one() -> None:
    events = RateLimits(Rates(ingest_events_per_s=100)).events_of(grant("ingest"))
    assert events.take(1000) == 0.0
    assert events.take() > 0.0


def test_all_connections_of_a_token_share_its_events() -> None:
    limits = RateLimits(Rates(ingest_events_per_s=80), Clock())
    connections = [limits.events_of(grant("ingest")) for _ in range(3)]
    taken = sum(each.take() == 0.0 for _ in range(100) for each in connections)
    assert taken == 80
    assert limits.events_of(grant("ingest", id="t2")).take() == 0.0
    assert limits.events_of(grant("ingest", shop="cup")).take() == 0.0


@pytest.mark.parametrize(
    ("roles", "amount"),
    [
        (("ingest",), 30),
        (("simulator",), 30),
        (("host", "ingest"), 30),
        (("host",), 5),
        (("operations",), 5),
        (("admin",), 5),
    ],
)
def test_screens_may_send_less_than_platforms(roles: tuple[str, ...], amount: int) -> None:
    limits = RateLimits(Rates(ingest_events_per_s=30, screen_events_per_s=5), Clock())
    events = limits.events_of(grant(*roles))
    assert sum(events.take() == 0.0 for _ in range(40)) == amount


@pytest.mark.parametrize(
    ("host", "group"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (None, "local"),
        ("", "local"),
        ("testclient", "testclient"),
    ],
)
def test_an_address_stands_for_its_network(host: str | None, group: str) -> None:
    assert address_group(host) == group


def test_windows_that_are_over_leave_memory() -> None:
    clock = Clock()
    counts = WindowCounts(clock)
    for number in range(1000):
        counts.incr(f"address {number}", 60)
    clock.now += SWEEP_SECONDS - 1
    counts.incr("still open", 60)
    assert len(counts) == 1001
    clock.now += 1
    counts.incr("one more", 60)
    assert len(counts) == 2
    assert (counts.get("still open"), counts.get("address 1")) == (1, 0)
    assert counts.reset() == 2


def test_threads_that_ask_at_once_are_all_counted() -> None:
    counts, together = WindowCounts(), threading.Barrier(4)

    def hit(_: int) -> None:
        together.wait()
        for _each in range(5000):
            counts.incr("one", 60)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(hit, range(4)))
    assert counts.get("one") == 20_000
