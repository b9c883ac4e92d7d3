"""The room clock: milliseconds that only go forward, at the speed of a simulator's replay."""

from collections.abc import Callable
from time import monotonic


class RoomClock:
    """Milliseconds since the room's clock began; monotonic, never tied to anybody's wall clock.

    ``speed`` is 1 but for a simulation; a change bends the clock without a jump.
    """

    def __init__(self, start_ms: int = 0, seconds: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._since = seconds()
        self._base = float(start_ms)
        self._speed = 1.0

    @property
    def speed(self) -> float:
        """Room milliseconds a real millisecond."""
        return self._speed

    def now_ms(self) -> int:
        """Return the room's time."""
        return int(self._base + (self._seconds() - self._since) * 1000 * self._speed)

    def set_speed(self, speed: float) -> None:
        """Go on from the present time at another speed.

        Raises ``ValueError`` for a speed outside 0.1 to 1000.
        """
        if not 0.1 <= speed <= 1000:
            raise ValueError(f"expected a speed from 0.1 to 1000, got {speed}")
        now = self._seconds()
        self._base += (now - self._since) * 1000 * self._speed
        self._since, self._speed = now, speed

    def seconds_until(self, at_ms: int) -> float:
        """Return the real seconds until the room clock shows ``at_ms``; 0 when it is past."""
        return max(0.0, (at_ms - self.now_ms()) / 1000 / self._speed)
