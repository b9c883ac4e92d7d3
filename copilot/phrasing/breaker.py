"""A circuit breaker: a model that keeps failing is left alone for a while."""

from collections.abc import Callable

CONSECUTIVE_FAULTS = 5
REST_S = 15.0


class Breaker:
    """Closed while the model works, open after ``faults`` in a row, then half open.

    Half open, one call at a time may try; it closes the breaker or opens it anew. Every ``allows``
    that returned true is followed by exactly one of ``succeeded``, ``failed`` and ``abandoned``.

    Args:
        clock: seconds, never decreasing.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        faults: int = CONSECUTIVE_FAULTS,
        rest_s: float = REST_S,
    ) -> None:
        self._clock = clock
        self._faults = faults
        self._rest_s = rest_s
        self._in_a_row = 0
        self._open_since: float | None = None
        self._trying = False

    @property
    def open(self) -> bool:
        """Whether calls are turned away or, half open, only tried."""
        return self._open_since is not None

    def allows(self) -> bool:
        """Return whether a call may be made now; a half-open breaker lends out its one try."""
        if self._open_since is None:
            return True
        if self._trying or self._clock() - self._open_since < self._rest_s:
            return False
        self._trying = True
        return True

    def succeeded(self) -> None:
        """Note a call that worked."""
        self._in_a_row, self._open_since, self._trying = 0, None, False

    def failed(self) -> bool:
        """Note a fault and return whether it opened the breaker."""
        self._in_a_row += 1
        tried, self._trying = self._trying, False
        if self._open_since is None and self._in_a_row < self._faults:
            return False
        newly = self._open_since is None
        if newly or tried:  # a call from before the opening says nothing new
            self._open_since = self._clock()
        return newly

    def abandoned(self) -> None:
        """Note a call given up before it showed anything."""
        self._trying = False
