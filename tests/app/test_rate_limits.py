"""Rate limits: for each who asks, within each window, at a cost that events can bear."""

import pytest

from app.access import Grant
from app.rate_limits import SHARES, RateLimits, Rates, address_group


def grant(*roles: str, id: str = "t1", shop: str = "tea") -> Grant:
    return Grant("c", shop, ("r1",), frozenset(roles), id=id)  # type: ignore[arg-type]  # words


def test_what_is_used_up_comes_back_with_the_next_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 1_790_000_000.0
    monkeypatch.setattr("time.time", lambda: now)
    requests = RateLimits(Rates(requests_per_s=3)).requests
    assert [requests.take("tea", "t1") for _ in range(3)] == [0.0, 0.0, 0.0]
    now += 0.25
    assert requests.take("tea", "t1") == pytest.approx(0.75)
    assert requests.wait("tea", "t1") == pytest.approx(0.75)
    assert requests.take("tea", "t2") == 0.0, "everybody has an own window"
    assert requests.take("cup", "t1") == 0.0
    now += 0.75
    assert requests.wait("tea", "t1") == 0.0
    assert requests.take("tea", "t1") == 0.0


def test_a_clock_set_back_locks_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_790_000_000.0
    monkeypatch.setattr("time.time", lambda: now)
    requests = RateLimits(Rates(requests_per_s=1)).requests
    assert requests.take("tea", "t1") == 0.0
    now -= 3600
    assert requests.take("tea", "t1") == 0.0
    assert requests.take("tea", "t1") == 0.0
    assert requests.take("tea", "t1") > 0.0


def test_a_batch_of_more_than_a_window_takes_a_whole_one() -> None:
    limits = RateLimits(Rates(ingest_events_per_s=100))
    events = limits.events_of(grant("ingest"))
    assert events.take_batch(1000) == 0.0
    assert events.take_batch(1) > 0.0


def test_all_connections_of_a_token_share_its_events() -> None:
    now = 100.0
    limits = RateLimits(Rates(ingest_events_per_s=80), seconds=lambda: now)
    connections = [limits.events_of(grant("ingest")) for _ in range(3)]
    taken = sum(each.take() == 0.0 for _ in range(100) for each in connections)
    assert taken == 80
    assert limits.events_of(grant("ingest", id="t2")).take() == 0.0
    assert limits.events_of(grant("ingest", shop="cup")).take() == 0.0


def test_a_share_that_was_not_used_is_given_up_after_a_second() -> None:
    now = 100.0
    limits = RateLimits(Rates(ingest_events_per_s=SHARES * 2), seconds=lambda: now)
    events = limits.events_of(grant("ingest"))
    for _ in range(SHARES):
        assert events.take() == 0.0
        now += 1.0
    assert events.take() > 0.0, "in one window, each share was used for one event"


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
    limits = RateLimits(Rates(ingest_events_per_s=30, screen_events_per_s=5))
    events = limits.events_of(grant(*roles))
    assert sum(events.take() == 0.0 for _ in range(40)) == amount


@pytest.mark.parametrize(
    ("host", "group"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        (None, "local"),
        ("", "local"),
        ("testclient", "testclient"),
    ],
)
def test_an_address_stands_for_its_network(host: str | None, group: str) -> None:
    assert address_group(host) == group
