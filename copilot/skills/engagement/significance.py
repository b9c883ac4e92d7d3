"""Whether a count is out of the ordinary: a robust expectation from the room's own past."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Final

_GROUPS: Final = (2, 4, 6, 12)  # buckets put together, so that a group holds enough to compare
_ENOUGH: Final = 4.0  # a group's mean count
LOW_QUANTILE, HIGH_QUANTILE = 0.3, 0.6
SLOPE_QUANTILE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a bucket should count now.

    Attributes:
        rate: a bucket's expected count.
        dispersion: variance over mean of the counts, 1 for Poisson's, more for bursts.
        buckets: how many the expectation rests on.
    """

    rate: float
    dispersion: float
    buckets: int


def expect(past: Sequence[float], ahead: float, *, high: bool = False) -> Expectation | None:
    """Return what to expect ``ahead`` buckets after the last of ``past``; ``None`` of nothing.

    A past that falls is taken to fall on (the end of a flood is no dip), one that rises is not
    taken to rise. The slope is a quantile of all pairwise ones (after Theil and Sen), the level a
    low quantile of the counts moved along it, so that a burst or a gap moves neither. ``high``
    gives what a rise is measured by instead: a higher quantile, and no slope.
    """
    if len(past) < _GROUPS[0]:
        return None
    mean = sum(past) / len(past)
    size = next((size for size in _GROUPS if mean * size >= _ENOUGH), _GROUPS[-1])
    while size > _GROUPS[0] and len(past) < 3 * size:
        size = max(g for g in _GROUPS if g < size)
    groups = [sum(past[end - size : end]) for end in range(len(past), size - 1, -size)]
    slope = 0.0 if high else _falling(groups)
    # Groups run from the newest back: group i's middle lies (i + 1/2) sizes before the end.
    moved = [
        count * exp(slope * (index + 0.5 + ahead / size)) for index, count in enumerate(groups)
    ]
    level = quantile(moved, HIGH_QUANTILE if high else LOW_QUANTILE)
    return Expectation(level / size, _dispersion(groups, slope, level, ahead / size), len(past))


def deviation(count: float, expected: float, dispersion: float, weight: float = 0.0) -> float:
    """Return how far ``count`` lies from ``expected`` in standard deviations; below it, negative.

    The signed root of the Poisson deviance over the dispersion (McCullagh and Nelder, Generalized
    Linear Models, 1989, §2.4 and §6.2); ``weight`` is the window's length over that of the past,
    for how uncertain the expectation itself is.
    """
    if expected <= 0:
        return 0.0
    logarithm = count * (log(count) - log(expected)) if count > 0 else 0.0
    deviance = 2 * (logarithm - (count - expected))
    size = sqrt(max(deviance, 0.0) / (dispersion * (1 + weight)))
    return -size if count < expected else size


def quantile(values: Sequence[float], share: float) -> float:
    """Return the ``share`` quantile of ``values`` (0 to 1), interpolated; they are not empty."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _falling(groups: Sequence[float]) -> float:
    """Return by how much the logarithm of a group's count falls from one to the next; 0 or less."""
    if len(groups) < 3:
        return 0.0
    logs = [log(count + 0.5) for count in groups]
    slopes = [
        (logs[newer] - logs[older]) / (older - newer)
        for newer in range(len(logs))
        for older in range(newer + 1, len(logs))
    ]
    return min(quantile(slopes, SLOPE_QUANTILE), 0.0)


def _dispersion(groups: Sequence[float], slope: float, level: float, ahead: float) -> float:
    """Return variance over mean about the moving level, from the median deviation."""
    ratios = []
    for index, count in enumerate(groups):
        there = level * exp(-slope * (index + 0.5 + ahead))
        if there > 0:
            ratios.append(abs(count - there) ** 2 / there)
    # The median of a squared standard normal is 0.455.
    return max(1.0, quantile(ratios, 0.5) / 0.455) if ratios else 1.0
