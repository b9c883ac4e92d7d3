"""How much one token, or one address, may ask for in a second or a minute."""

import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from weakref import WeakValueDictionary

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from app.access import Grant

# A token's events are taken from its limit in shares: asking the limit costs 10 us, which is too
# much for each event of a busy platform. What is left of the last share is given up, so that the
# limit is kept to within a fortieth.
SHARES: Final = 40


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
    """One amount within one window, counted for each of those who ask."""

    def __init__(self, window: FixedWindowRateLimiter, item: RateLimitItem) -> None:
        self._window = window
        self._item = item

    @property
    def amount(self) -> int:
        """What may be taken within one window."""
        return self._item.amount

    def take(self, *who: str, cost: int = 1) -> float:
        """Take ``cost`` and return 0, or the seconds after which there will be more.

        What costs more than a whole window holds takes a whole window.
        """
        cost = min(cost, self.amount)
        if self._window.hit(self._item, *who, cost=cost):
            return 0.0
        return self._wait(*who)

    def wait(self, *who: str) -> float:
        """Return the seconds until there is something to take, without taking it; 0 for now."""
        return 0.0 if self._window.test(self._item, *who) else self._wait(*who)

    def _wait(self, *who: str) -> float:
        wait_s = self._window.get_window_stats(self._item, *who).reset_time - time.time()
        if wait_s > self._item.get_expiry():
            # The machine's clock was set back: the window would last until it has caught up.
            self._window.clear(self._item, *who)
            return 0.0
        return max(wait_s, 0.001)


class Allowance:
    """One token's events, taken from its limit in shares; belongs to the event loop."""

    def __init__(self, limit: Limit, who: tuple[str, str], seconds: Callable[[], float]) -> None:
        self._limit = limit
        self._who = who
        self._seconds = seconds
        self._share = max(1, limit.amount // SHARES)
        self._left = 0
        self._until = 0.0

    def take(self) -> float:
        """Take one event and return 0, or the seconds after which there will be more."""
        now = self._seconds()
        if self._left and now < self._until:
            self._left -= 1
            return 0.0
        wait_s = self._limit.take(*self._who, cost=self._share)
        if wait_s == 0.0:
            self._left, self._until = self._share - 1, now + 1.0
        return wait_s

    def take_batch(self, events: int) -> float:
        """Take ``events`` at once and return 0, or the seconds after which there will be more."""
        return self._limit.take(*self._who, cost=events)


class RateLimits:
    """All limits of the process, counted in its memory.

    Limits of tokens go by shop and token id, those of strangers by ``address_group``.
    """

    def __init__(
        self, rates: Rates | None = None, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        rates = rates or Rates()
        self._window = FixedWindowRateLimiter(MemoryStorage())
        self._seconds = seconds
        self._allowances: WeakValueDictionary[tuple[str, str, bool], Allowance] = (
            WeakValueDictionary()
        )
        self.requests = self._each_second("requests", rates.requests_per_s)
        self.pushes = self._each_second("pushes", rates.pushes_per_s)
        self._ingest = self._each_second("ingest", rates.ingest_events_per_s)
        self._screens = self._each_second("screens", rates.screen_events_per_s)
        self.handshakes = self._each_minute("handshakes", rates.handshakes_per_minute)
        self.refused_hellos = self._each_minute("hellos", rates.refused_hellos_per_minute)
        self.pairing_claims = self._each_minute("claims", rates.pairing_claims_per_minute)
        self.button_misses = self._each_minute("buttons", rates.button_misses_per_minute)

    def events_of(self, grant: Grant) -> Allowance:
        """Return the allowance that all connections of the grant's token share."""
        ingest = "ingest" in grant.effective_roles()
        key = (grant.shop, grant.id, ingest)
        allowance = self._allowances.get(key)
        if allowance is None:
            limit = self._ingest if ingest else self._screens
            allowance = Allowance(limit, (grant.shop, grant.id), self._seconds)
            self._allowances[key] = allowance
        return allowance

    def _each_second(self, name: str, amount: int) -> Limit:
        return Limit(self._window, RateLimitItemPerSecond(amount, namespace=name))

    def _each_minute(self, name: str, amount: int) -> Limit:
        return Limit(self._window, RateLimitItemPerMinute(amount, namespace=name))


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
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
