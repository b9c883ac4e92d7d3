"""The room's mood: when a dip begins, why, and when it is over."""

from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.engagement.comparison import Change, per_minute
from copilot.skills.engagement.evidence import (
    Evidence,
    chat_changes,
    read_evidence,
    rise,
    voices_per_bucket,
)
from copilot.skills.engagement.on_air import OnAir
from copilot.skills.engagement.rates import BUCKET_MS, Rates
from copilot.suggestions import Mood
from knowledge.playbook import Occasion

WARM_UP_MS: Final = 55_000  # before this a room has no usual
PRODUCT_CHANGE_MS: Final = 20_000  # everybody looks first
NEW_USUAL_MS: Final = 120_000  # a level that lasts this long is what is usual from then on
RECOVERED: Final = 0.8
_RECOVERY_BUCKETS: Final = 4
SMALL_ROOM_VIEWERS: Final = 60
SMALL_ROOM_MESSAGES: Final = 20  # a minute, where nobody reports the viewers
_SILENT_BUCKETS: Final = 5
_SILENT_ROOM: Final = 0.5
_PATIENCE: Final = 1.8  # times the silence that a chatting small room may last


@dataclass(frozen=True, slots=True)
class Silence:
    """Nobody speaks on air: for how long, and what viewers wrote in the last ``window_s``."""

    silent_s: int
    messages: int
    window_s: int


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the mood is what it is: figures as measured, the most telling first."""

    changes: tuple[Change, ...] = ()
    silence: Silence | None = None

    def occasions(self) -> tuple[Occasion, ...]:
        """Return what an activity should be for, the most telling first."""
        spoken: tuple[Occasion, ...] = ("dead_air",) if self.silence is not None else ()
        return (*spoken, *dict.fromkeys(change.occasion for change in self.changes))


@dataclass(slots=True)
class Dip:
    """A dip under way; ``number`` counts the session's.

    Attributes:
        usual_rate: present voices a bucket to come back to; 0 when it isn't about chat.
    """

    number: int
    since_ms: int
    cause: Cause
    usual_rate: float


class MoodTracker:
    """Judges a room at the end of each bucket."""

    def __init__(self, rates: Rates, on_air: OnAir) -> None:
        self._rates = rates
        self._on_air = on_air
        self._dips = 0
        self._usual_since_ms = 0
        self._clear_ms = 0
        self.mood: Mood = "unknown"
        self.cause = Cause()
        self.dip: Dip | None = None

    def judge(self, focus_since_ms: int | None, now_ms: int) -> None:
        """Bring mood, cause and dip up to date."""
        if self._rates.begin_ms is None or now_ms - self._rates.begin_ms < WARM_UP_MS:
            return
        if self.dip is None:
            just_changed = focus_since_ms is not None and (
                now_ms - focus_since_ms < PRODUCT_CHANGE_MS
            )
            self._watch(just_changed, now_ms)
        elif self._over(self.dip, now_ms):
            self.dip = None
            # What was looked at to see that it is over need not be waited for again.
            self._clear_ms = now_ms - _RECOVERY_BUCKETS * BUCKET_MS
            self._settle()
        elif now_ms - self.dip.since_ms >= NEW_USUAL_MS:
            self._take_as_usual(self.dip)
            self.dip = None
            self._settle()
        else:
            self._mark(1)
            if self._on_air.spoke_since(self.dip.since_ms):
                self.cause = replace(self.cause, silence=None)  # said beside it, it is untrue

    def _watch(self, just_changed: bool, now_ms: int) -> None:
        evidence = self._evidence(now_ms)
        silence = None if evidence.surging else self._dead_air(now_ms)
        changes = self._changes(evidence) if evidence.cools() else []
        if not just_changed and (changes or silence is not None):
            self._begin(evidence, Cause(tuple(changes), silence), now_ms)
        else:
            self._settle()

    def _evidence(self, now_ms: int) -> Evidence:
        return read_evidence(self._rates, self._usual_since_ms, self._clear_ms, now_ms)

    def _changes(self, evidence: Evidence) -> list[Change]:
        fallen = evidence.falls()
        chat = chat_changes(self._rates, fallen) if fallen is not None else []
        return [*chat, *evidence.others]

    def _settle(self) -> None:
        change = rise(self._rates)
        self.mood = "lively" if change is not None else "steady"
        self.cause = Cause((change,)) if change is not None else Cause()

    def _begin(self, evidence: Evidence, cause: Cause, now_ms: int) -> None:
        fallen = evidence.falls() if cause.changes else None
        self.mood, self.cause = "cooling", cause
        self._dips += 1
        rate = fallen.expectation.rate if fallen is not None else 0.0
        self.dip = Dip(self._dips, now_ms, cause, rate)
        self._mark(fallen.window if fallen is not None else 1)

    def _over(self, dip: Dip, now_ms: int) -> bool:
        """Return whether what went down is back."""
        if dip.cause.silence is not None and not self._on_air.resumed(now_ms):
            return False
        if dip.usual_rate > 0:
            present = voices_per_bucket(self._rates, _RECOVERY_BUCKETS)
            return present >= RECOVERED * dip.usual_rate
        if not dip.cause.changes:
            return True
        evidence = self._evidence(now_ms)
        return not evidence.cools() and not (
            {change.occasion for change in evidence.others}
            & {change.occasion for change in dip.cause.changes}
        )

    def _mark(self, buckets: int) -> None:
        for bucket in self._rates.last(buckets):
            bucket.calm = False

    def _take_as_usual(self, dip: Dip) -> None:
        """Forget the time before the dip: what lasted so long is how the room is now."""
        since = dip.since_ms // BUCKET_MS * BUCKET_MS
        self._usual_since_ms = self._clear_ms = since
        for bucket in self._rates.closed:
            bucket.calm = False
        for bucket in self._rates.last(NEW_USUAL_MS // BUCKET_MS):
            bucket.calm = True

    def _dead_air(self, now_ms: int) -> Silence | None:
        """Return a silence that a small room will not bear, unless its viewers fill it."""
        silent, too_long = self._on_air.silent_ms(now_ms), self._on_air.too_long_ms()
        if silent < too_long or not self._is_small(now_ms):
            return None
        window = _SILENT_BUCKETS
        messages = sum(bucket.messages for bucket in self._rates.last(window))
        usual = per_minute(self._rates, "chat_down", window, lambda b: b.messages).before
        expected = usual * window * BUCKET_MS / 60_000
        if messages > max(1.0, expected * _SILENT_ROOM) and silent < too_long * _PATIENCE:
            return None
        return Silence(silent // 1000, messages, window * BUCKET_MS // 1000)

    def _is_small(self, now_ms: int) -> bool:
        viewers = self._rates.viewers.present(now_ms, 10 * 60_000)
        if viewers is not None:
            return viewers <= SMALL_ROOM_VIEWERS
        minute = self._rates.last(60_000 // BUCKET_MS)
        messages = sum(bucket.messages for bucket in minute) * 12 / max(len(minute), 1)
        return messages <= SMALL_ROOM_MESSAGES
