"""What speaks for a room cooling down, and what against it: all signals read at one moment."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from copilot.skills.engagement.comparison import (
    Change,
    Comparison,
    compare,
    per_minute,
    speakers,
    viewers,
)
from copilot.skills.engagement.rates import BUCKET_MS, WINDOWS, Bucket, Rates
from knowledge.playbook import Occasion

# Share of what is expected, and standard deviations below it, from which on a window is a fall.
# Short windows must fall further: a quarter of a minute without a word is nothing yet.
FALL: Final = {3: (0.5, 3.1), 4: (0.5, 3.1), 6: (0.5, 2.8), 12: (0.55, 2.8), 24: (0.5, 3.0)}
# The past of a room that has just begun may be nothing but its opening's flood.
YOUNG: Final = 0.7
SUSPECTED: Final = (0.65, 2.0)  # enough together with another signal's fall
HELD_BACK: Final = (0.8, 0.8)  # times the one, plus the other: while all else goes on as before
SPEAKERS_FALL: Final = 0.8
OTHER_FALL: Final = (0.5, 2.5)
OTHER_WINDOWS: Final = (6, 12)
VIEWERS_FALL, VIEWERS_PLUNGE = 0.92, 0.8
LEAST_VIEWERS: Final = 5  # fewer than this who left are no movement
RISE: Final = (1.6, 3.2)
SHOWN_FALL, SHOWN_RISE = 0.75, 1.4  # less is nothing to tell a host
GOES_ON: Final = 0.85
OTHERS_GO_ON: Final = 0.7
SURGE_ORDERS, SURGE_TIMES = 4, 2.0
STALE_LIKES_MS: Final = 40_000

_OTHERS: Final[tuple[tuple[Occasion, Callable[[Bucket], float]], ...]] = (
    ("enters_down", lambda bucket: bucket.enters),
    ("orders_down", lambda bucket: bucket.orders),
    ("follows_down", lambda bucket: bucket.follows),
    ("gifts_down", lambda bucket: bucket.gifts),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a moment shows.

    Attributes:
        chat: the clearest window in which chat fell; ``None`` when it did not.
        suspected: the same, but too little to go by chat alone.
        chat_measured: whether there is chat enough to say how it goes.
        chat_goes_on: whether it is as it should be.
        others: what else fell, the most telling first.
        plunged: whether viewers left in such numbers that it needs nothing else.
        others_go_on: whether something else is measured and everything measured is as it should be.
        surging: whether orders come in so fast that hands are busy.
    """

    chat: Comparison | None
    suspected: Comparison | None
    chat_measured: bool
    chat_goes_on: bool
    others: tuple[Change, ...]
    plunged: bool
    others_go_on: bool
    surging: bool

    def falls(self) -> Comparison | None:
        """Return the window of chat to speak of when chat is what fell."""
        return self.chat or self.suspected

    def cools(self) -> bool:
        """Return whether all of it together means that the room is cooling down."""
        if self.surging:
            return False
        if self.chat is not None:
            ratio, size = FALL[self.chat.window]
            further = _fell(self.chat, ratio * HELD_BACK[0], size + HELD_BACK[1])
            return further or not self.others_go_on
        if self.suspected is not None:
            return bool(self.others)
        if self.chat_goes_on:
            return False
        return self.plunged or len(self.others) >= (3 if self.chat_measured else 2)


def read_evidence(rates: Rates, since_ms: int, clear_ms: int, now_ms: int) -> Evidence:
    """Read all signals at the end of a bucket.

    The past begins at ``since_ms``; no window reaches back behind ``clear_ms``, where the last dip
    ended.
    """
    longest = (now_ms - clear_ms) // BUCKET_MS
    compared = (compare(rates, w, _usual, _present) for w in WINDOWS if w <= longest)
    windows = [each for each in compared if each is not None]
    fallen = [c for c in windows if _fell(c, *FALL[c.window]) and _speakers_fell(rates, c.window)]
    suspected = [c for c in windows if c.window <= 6 and _fell(c, *SUSPECTED)]
    others: list[Change] = []
    goes_on: list[bool] = []
    plunged = _viewers(rates, since_ms, now_ms, others, goes_on)
    _likes(rates, now_ms, longest, others, goes_on)
    for occasion, count in _OTHERS:
        _other(rates, occasion, count, (0, longest), others, goes_on)
    return Evidence(
        chat=min(fallen, key=lambda c: c.deviation, default=None),
        suspected=min(suspected, key=lambda c: c.deviation, default=None),
        chat_measured=bool(windows),
        chat_goes_on=any(c.ratio >= GOES_ON for c in windows if c.window in (4, 6)),
        others=tuple(others),
        plunged=plunged,
        others_go_on=bool(goes_on) and all(goes_on),
        surging=_surging(rates, now_ms),
    )


def rise(rates: Rates) -> Change | None:
    """Return how chat rose, when it did so by more than chance and by more than one viewer."""
    compared = compare(rates, 6, _usual, _present, high=True)
    if compared is None or compared.ratio < RISE[0] or compared.deviation < RISE[1]:
        return None
    change = per_minute(rates, "chat_down", 6, _messages)
    return change if change.now >= change.before * SHOWN_RISE else None


def chat_changes(rates: Rates, compared: Comparison) -> list[Change]:
    """Return the figures of a fall of chat, those worth telling: messages, then speakers."""
    found = [
        per_minute(rates, "chat_down", compared.window, _messages),
        speakers(rates, compared.window),
    ]
    return [change for change in found if change.now <= change.before * SHOWN_FALL]


def voices_per_bucket(rates: Rates, buckets: int) -> float:
    """Return the present voices a bucket over the last ``buckets``."""
    latest = rates.last(buckets)
    return sum(map(_present, latest)) / len(latest) if latest else 0.0


def _usual(bucket: Bucket) -> float:
    return bucket.usual_voices


def _present(bucket: Bucket) -> float:
    return bucket.present_voices


def _messages(bucket: Bucket) -> float:
    return bucket.messages


def _fell(compared: Comparison, ratio: float, size: float) -> bool:
    if compared.young:
        ratio *= YOUNG
    return compared.ratio <= ratio and compared.deviation <= -size


def _speakers_fell(rates: Rates, window: int) -> bool:
    change = speakers(rates, window)
    return change.now <= change.before * SPEAKERS_FALL


def _viewers(
    rates: Rates, since_ms: int, now_ms: int, others: list[Change], goes_on: list[bool]
) -> bool:
    """Add what the viewers say; return whether they plunged."""
    change = viewers(rates, since_ms, now_ms)
    if change is None or change.before == 0:
        return False
    left, share = change.before - change.now, change.now / change.before
    if share <= VIEWERS_FALL and left >= LEAST_VIEWERS:
        others.append(change)
        goes_on.append(False)
        return share <= VIEWERS_PLUNGE and left >= 2 * LEAST_VIEWERS
    goes_on.append(share > VIEWERS_FALL)
    return False


def _likes(
    rates: Rates, now_ms: int, longest: int, others: list[Change], goes_on: list[bool]
) -> None:
    """Add what the likes say: totals where they are reported, single events elsewhere."""
    age = rates.likes.age_ms(now_ms)
    if age is not None and age <= STALE_LIKES_MS:
        skipped = (age + BUCKET_MS - 1) // BUCKET_MS  # a total says nothing of what came after it
        bounds = (skipped, longest)
        _other(rates, "likes_down", lambda bucket: bucket.liked, bounds, others, goes_on)
    else:
        _other(rates, "likes_down", lambda bucket: bucket.likes, (0, longest), others, goes_on)


def _other(
    rates: Rates,
    occasion: Occasion,
    count: Callable[[Bucket], float],
    bounds: tuple[int, int],
    others: list[Change],
    goes_on: list[bool],
) -> None:
    """Add what a count says; ``bounds`` are the latest buckets to skip and how far to look back."""
    skipped, longest = bounds
    for window in OTHER_WINDOWS:
        compared = compare(rates, window, count, count, skipped)
        if compared is None or window + skipped > longest:
            continue
        if _fell(compared, *OTHER_FALL):
            change = per_minute(rates, occasion, window, count, skipped)
            if change.now < change.before:
                others.append(change)
                goes_on.append(False)
                return
        if window == OTHER_WINDOWS[0]:
            goes_on.append(compared.ratio >= OTHERS_GO_ON)


def _surging(rates: Rates, now_ms: int) -> bool:
    """Return whether far more is ordered than before."""
    present = rates.orders_per_minute(now_ms)
    if present < SURGE_ORDERS:
        return False
    usual = per_minute(rates, "orders_down", 6, lambda bucket: bucket.orders)
    return present >= SURGE_TIMES * usual.before
