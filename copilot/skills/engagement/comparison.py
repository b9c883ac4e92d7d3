"""Compares the last moments of a room with what its own recent past makes one expect."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from copilot.skills.engagement.rates import BUCKET_MS, WINDOWS, Bucket, Rates
from copilot.skills.engagement.significance import Expectation, deviation, expect, quantile
from knowledge.playbook import Occasion

PASTS: Final = (24, 36, 60)
"""Buckets of past to compare with: the shortest that holds enough, at most five minutes."""
ENOUGH_COUNTS: Final = 160
SHORTEST_PAST: Final = 8
LEAST_EXPECTED: Final = 6.0  # fewer expected events than this could go missing by chance
SLOW_EXPECTED: Final = 25.0  # two minutes are looked at only where less cannot tell
_MINUTE: Final = 60_000 // BUCKET_MS
_VIEWERS_WITHIN_MS: Final = 90_000
_VIEWERS_FROM_MS: Final = 300_000
_VIEWERS_TO_MS: Final = 45_000

Count = Callable[[Bucket], float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A window of the present against the past.

    Attributes:
        window: its length in buckets.
        count: what happened in it.
        expectation: what a bucket should hold.
        deviation: how far that is from what was expected, in standard deviations.
        young: whether the past is little else than the session's opening.
    """

    window: int
    count: float
    expectation: Expectation
    deviation: float
    young: bool

    @property
    def ratio(self) -> float:
        """Count over expected count."""
        return self.count / (self.expectation.rate * self.window)


@dataclass(frozen=True, slots=True)
class Change:
    """Something that went down (or, of a lively room, up), as measured.

    Attributes:
        before, now: a minute's count, or the level of viewers, or the speakers within ``window_s``.
        window_s: seconds over which ``now`` was measured; 0 for a level.
    """

    occasion: Occasion
    before: int
    now: int
    window_s: int = 0


def compare(
    rates: Rates,
    window: int,
    usual: Count,
    present: Count,
    skipped: int = 0,
    *,
    high: bool = False,
) -> Comparison | None:
    """Compare the last ``window`` buckets, but for the very last ``skipped``, with the calm past.

    ``None`` while the past is too short or too empty to say anything. ``high`` looks for a rise.
    """
    bounds = [rates.calm_before(window + skipped, most) for most in PASTS]
    past = next((p for p in bounds if sum(map(usual, p)) >= ENOUGH_COUNTS), bounds[-1])
    settled = [bucket for bucket in past if not bucket.opening]
    shortest = max(SHORTEST_PAST, window)
    young = len(settled) < shortest
    past = past if young else settled
    latest = rates.last(window + skipped)
    if len(latest) < window + skipped or len(past) < shortest:
        return None
    expected = expect([usual(bucket) for bucket in past], window / 2, high=high)
    if expected is None or expected.rate * window < LEAST_EXPECTED:
        return None
    if window == WINDOWS[-1] and expected.rate * window > SLOW_EXPECTED:
        return None
    count = sum(present(bucket) for bucket in latest[:window])
    size = deviation(count, expected.rate * window, expected.dispersion, window / len(past))
    return Comparison(window, count, expected, size, young)


def per_minute(
    rates: Rates, occasion: Occasion, window: int, count: Count, skipped: int = 0
) -> Change:
    """Return a rate before and now: the median of windows in the calm past, and the last one."""
    past = [count(bucket) for bucket in rates.calm_before(window + skipped, PASTS[-1])]
    sums = [sum(past[end - window : end]) for end in range(window, len(past) + 1)]
    now = sum(count(bucket) for bucket in rates.last(window + skipped)[:window])
    before = quantile(sums, 0.5) if sums else 0.0
    return Change(
        occasion,
        round(before * _MINUTE / window),
        round(now * _MINUTE / window),
        window * BUCKET_MS // 1000,
    )


def speakers(rates: Rates, window: int) -> Change:
    """Return the distinct viewers who wrote within ``window`` buckets, before and now."""
    index = WINDOWS.index(window)
    past = rates.calm_before(window, PASTS[-1])
    # The first windows reach back to before anybody was counted.
    counts: Sequence[float] = [bucket.speakers[index] for bucket in past[window - 1 :]]
    before = round(quantile(counts, 0.5)) if counts else 0
    latest = rates.last(1)
    now = latest[0].speakers[index] if latest else 0
    return Change("speakers_down", before, now, window * BUCKET_MS // 1000)


def viewers(rates: Rates, since_ms: int, now_ms: int) -> Change | None:
    """Return the viewers of the minutes before and now; ``None`` where too little was reported."""
    now = rates.viewers.present(now_ms, _VIEWERS_WITHIN_MS)
    from_ms = max(now_ms - _VIEWERS_FROM_MS, since_ms)
    before = rates.viewers.usual(from_ms, now_ms - _VIEWERS_TO_MS, 0.4, 3)
    return None if now is None or before is None else Change("viewers_down", before, now)
