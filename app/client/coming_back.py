"""When to try again after a connection ended, or that it is no use."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from .errors import RoomRefused, RoomUnreachable
from .options import ClientOptions

RESTART = 1012
RESUME = 4409
# No further attempt could change these; see the close codes in docs/PROTOCOL.md.
FINAL = frozenset({1007, 1009, 4400, 4403, 4404, 4429})
# A new token could change these.
ABOUT_TOKEN = frozenset({4401, 4410, 4411})


@dataclass(frozen=True, slots=True)
class Ended:
    """How a connection ended.

    Attributes:
        code: the close code the service gave; ``None`` when it gave none.
        reason: in a few words.
        lasted_s: for how long it was live; ``None`` when there was no welcome.
    """

    code: int | None
    reason: str
    lasted_s: float | None


class ComingBack:
    """Decides on pauses; ``clock`` is monotonic, ``dice`` gives 0 to 1."""

    def __init__(
        self,
        options: ClientOptions,
        renewable: bool,
        clock: Callable[[], float],
        dice: Callable[[], float] = random.random,
    ) -> None:
        self._options = options
        self._renewable = renewable
        self._clock = clock
        self._dice = dice
        self._last_contact = clock()
        self._ever = False
        self._pauses = 0
        self._refused_tokens = 0
        self._at_once = float("-inf")

    def pause_s(self, ended: Ended) -> float:
        """Return the seconds to wait; raises ``RoomRefused`` or ``RoomUnreachable``."""
        now = self._clock()
        if ended.lasted_s is not None:
            self._ever, self._last_contact, self._refused_tokens = True, now, 0
            if ended.lasted_s >= self._options.steady_s:
                self._pauses = 0
        if ended.code in FINAL:
            raise RoomRefused(ended.code or 0, ended.reason)
        if ended.code in ABOUT_TOKEN:
            return self._with_another_token(ended, now)
        patience_s = self._options.away_s if self._ever else self._options.first_contact_s
        if patience_s is not None and now - self._last_contact > patience_s:
            raise RoomUnreachable(ended.reason)
        if ended.code == RESTART:
            return self._dice() * self._options.restart_spread_s
        if ended.code == RESUME:
            return self._soon(now)
        return self._growing()

    def _with_another_token(self, ended: Ended, now: float) -> float:
        self._refused_tokens += 1
        if not self._renewable or self._refused_tokens > self._options.fresh_tokens:
            raise RoomRefused(ended.code or 0, ended.reason)
        return self._soon(now)

    def _soon(self, now: float) -> float:
        if now - self._at_once < self._options.at_once_every_s:
            return self._growing()
        self._at_once = now
        return 0.0

    def _growing(self) -> float:
        options = self._options
        # Beyond some thirty the power is past any longest pause, and would overflow in the end.
        longest = min(options.longest_pause_s, options.first_pause_s * 2.0 ** min(self._pauses, 30))
        self._pauses += 1
        return longest * (0.5 + self._dice() / 2)
