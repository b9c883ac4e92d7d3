"""How much one token, or one address, may ask for in a second or a minute."""

import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.strategies import FixedWindowRateLimiter

from app.access import Grant
from app.window_counts import WindowCounts


@dataclass(frozen=True, slots=True)
class Rates:
    """The limits' amounts; the settings of the same names say what each is for."""

    requests_per_s: int = 50
    pushes_per_s: int = 20
    ingest_events_per_s: int = 2000
    screen_events_per_s: int = 50
    handshakes_per_minute: int = 6000
    refused_hellos_per_minute: int = 600
    pairing_claims_per_minute: int = 20
    button_misses_per_minute: int = 20


class Limit:
    """One amount within one window, counted for each of those who ask; usable from any thread."""

    def __init__(
        self, window: FixedWindowRateLimiter, item: RateLimitItem, seconds: Callable[[], float]
    ) -> None:
        self._window = window
        self._item = item
        self._seconds = seconds

    def take(self, *who: str, cost: int = 1) -> float:
        """Take ``cost`` and return 0, or the seconds after which there will be more.

        What costs more than a whole window holds takes a whole window.
        """
        if self._window.hit(self._item, *who, cost=min(cost, self._item.amount)):
            return 0.0
        return self._wait(*who)

    def wait(self, *who: str) -> float:
        """Return the seconds until there is something to take, without taking it; 0 for now."""
        return 0.0 if self._window.test(self._item, *who) else self._wait(*who)

    def _wait(self, *who: str) -> float:
        ends = self._window.get_window_stats(self._item, *who).reset_time
        return max(ends - self._seconds(), 0.001)


class Allowance:
    """What one token may send, over all its connections."""

    def __init__(self, limit: Limit, grant: Grant) -> None:
        self._limit = limit
        self._shop = grant.shop
        self._token = grant.id

    def take(self, events: int = 1) -> float:
        """Take ``events`` and return 0, or the seconds after which there will be more."""
        return self._limit.take(self._shop, self._token, cost=events)


class RateLimits:
    """All limits of the process, counted in its memory by ``seconds``, a clock that never jumps.

    Limits of tokens go by shop and token id, those of strangers by ``address_group``.
    """

    def __init__(
        self, rates: Rates | None = None, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        rates = rates or Rates()
        self._seconds = seconds
        self._window = FixedWindowRateLimiter(WindowCounts(seconds))
        self.requests = self._each_second("requests", rates.requests_per_s)
        self.pushes = self._each_second("pushes", rates.pushes_per_s)
        self._ingest = self._each_second("ingest", rates.ingest_events_per_s)
        self._screens = self._each_second("screens", rates.screen_events_per_s)
        self.handshakes = self._each_minute("handshakes", rates.handshakes_per_minute)
        self.refused_hellos = self._each_minute("hellos", rates.refused_hellos_per_minute)
        self.pairing_claims = self._each_minute("claims", rates.pairing_claims_per_minute)
        self.button_misses = self._each_minute("buttons", rates.button_misses_per_minute)

    def events_of(self, grant: Grant) -> Allowance:
        """Return the events that the grant's token may send, which its connections share."""
        ingest = "ingest" in grant.effective_roles()
        return Allowance(self._ingest if ingest else self._screens, grant)

    def _each_second(self, name: str, amount: int) -> Limit:
        item = RateLimitItemPerSecond(amount, namespace=name)
        return Limit(self._window, item, self._seconds)

    def _each_minute(self, name: str, amount: int) -> Limit:
        item = RateLimitItemPerMinute(amount, namespace=name)
        return Limit(self._window, item, self._seconds)


def address_group(host: str | None) -> str:
    """Return what stands for a client's address in a limit.

    Whoever has one IPv6 address commonly has the whole /64 around it. A Unix socket has none.
    """
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return host or "local"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((int(address), 64), strict=False))
    return str(address)
