"""Where rate limits are counted: this process's memory, by a clock that never jumps."""

import threading
import time
from collections.abc import Callable
from typing import Final

from limits.storage import Storage

# A sweep looks at every window there is; so seldom, it costs a hit nothing that could be measured.
SWEEP_SECONDS: Final = 60.0


class WindowCounts(Storage):
    """Counts for fixed windows, from any thread.

    The library's own memory starts a thread for its sweeps at every other hit (300 us of processor
    time each at a busy platform's pace) and goes by the wall clock, so that one set back by an
    hour would keep a window closed for an hour.
    """

    STORAGE_SCHEME = None  # made here alone, never by an address

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._seconds = seconds
        self._lock = threading.Lock()
        self._windows: dict[str, tuple[float, int]] = {}
        self._sweep_at = seconds() + SWEEP_SECONDS

    def __len__(self) -> int:
        return len(self._windows)

    @property
    def base_exceptions(self) -> type[Exception] | tuple[type[Exception], ...]:
        """Nothing of it fails."""
        return ()

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Add to the window of ``key``, which begins now unless one is open; return its count."""
        now = self._seconds()
        with self._lock:
            if now >= self._sweep_at:
                self._sweep(now)
            ends, count = self._windows.get(key, (0.0, 0))
            if ends <= now:
                ends, count = now + expiry, 0
            self._windows[key] = (ends, count + amount)
        return count + amount

    def get(self, key: str) -> int:
        """Return the count of the open window, 0 for none."""
        ends, count = self._windows.get(key, (0.0, 0))
        return count if ends > self._seconds() else 0

    def get_expiry(self, key: str) -> float:
        """Return when the window ends, or ended, by the clock given."""
        return self._windows.get(key, (self._seconds(), 0))[0]

    def check(self) -> bool:
        """Return True: memory is there."""
        return True

    def reset(self) -> int:
        """Forget everything and return how many windows there were."""
        with self._lock:
            count = len(self._windows)
            self._windows.clear()
        return count

    def clear(self, key: str) -> None:
        """Forget one window."""
        with self._lock:
            self._windows.pop(key, None)

    def _sweep(self, now: float) -> None:
        self._windows = {key: each for key, each in self._windows.items() if each[0] > now}
        self._sweep_at = now + SWEEP_SECONDS
