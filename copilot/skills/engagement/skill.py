"""The engagement skill: one activity for the host when the room cools down, with the reason."""

from collections.abc import Sequence
from typing import Final, Protocol

from copilot.effects import Effect
from copilot.events import Envelope, Focus, Speech
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.engagement.card import Nudge, suggestion
from copilot.skills.engagement.choice import Rotation
from copilot.skills.engagement.mood import MoodTracker
from copilot.skills.engagement.on_air import OnAir
from copilot.skills.engagement.rates import BUCKET_MS, Rates
from copilot.skills.engagement.words import Language, cause_in_words
from copilot.suggestions import CloseReason, Mood, Suggestion
from knowledge.default_playbook import DEFAULT_PLAYBOOK
from knowledge.playbook import Activity

DISMISSED_TIMES: Final = 3  # the cool-down after a nudge that the host put away
REFUSED_WAIT_MS: Final = 20_000  # before a nudge that attention refused is proposed again


class Proposals(Protocol):
    """What the skill needs of attention."""

    def propose(self, suggestion: Suggestion, key: str, quiet: bool, now_ms: int) -> bool:
        """Take a new suggestion, or refuse it and return false."""
        ...

    def close(self, suggestion: str, reason: CloseReason, now_ms: int) -> None:
        """Close an open suggestion."""
        ...

    def get(self, suggestion: str) -> Suggestion | None:
        """Return a suggestion that is open."""
        ...


class EngagementSkill:
    """Follows a session's rates and proposes at most one nudge a dip.

    A pure function of what it heard and of the times it was ticked at. An empty ``playbook`` means
    the default one.
    """

    def __init__(
        self,
        session: str,
        language: Language,
        limits: RoomLimits,
        playbook: Sequence[Activity],
    ) -> None:
        self._session = session
        self._language = language
        self._limits = limits
        self._playbook = tuple(playbook) or DEFAULT_PLAYBOOK
        self._rates = Rates()
        self._on_air = OnAir()
        self._tracker = MoodTracker(self._rates, self._on_air)
        self._rotation = Rotation()
        self._due_ms: int | None = None
        self._focus_ms: int | None = None
        self._nudges = 0
        self._nudged_dip = 0
        self._not_before_ms = 0
        self._open: tuple[str, Activity, int] | None = None

    def heard(self, envelope: Envelope, now_ms: int) -> None:
        """Take in an event."""
        event = envelope.event
        self._rates.hear(event, now_ms)
        if self._due_ms is None:
            self._due_ms = _next_due(now_ms)
        match event:
            case Speech() if event.speaker != "viewer" and event.text:
                self._on_air.hear(now_ms)
            case Focus():
                self._focus_ms = now_ms
            case _:
                pass  # counted already

    def tick(self, scene: Scene, attention: Proposals, now_ms: int) -> list[Effect]:
        """Judge the room when it is time; nothing is returned but through ``attention``."""
        if self._due_ms is None or now_ms < self._due_ms:
            return []
        self._due_ms = _next_due(now_ms)
        self._rates.advance(now_ms)
        self._tracker.judge(self._focus_ms, now_ms)
        if self._tracker.dip is None:
            self._withdraw(attention, now_ms)
        elif self._may_nudge(self._tracker.dip.number, now_ms):
            self._nudge(scene, attention, now_ms)
        return []

    def due_ms(self) -> int | None:
        """Return when the room is judged next: multiples of five seconds, once it has begun."""
        return self._due_ms

    def closed(self, suggestion_id: str, now_ms: int, reason: CloseReason) -> None:
        """Hear that a suggestion is gone; only the skill's own nudge matters."""
        if self._open is None or self._open[0] != suggestion_id:
            return
        activity = self._open[1]
        self._open = None
        wait_ms = self._limits.nudge_cooldown_ms
        if reason == "dismissed":
            self._rotation.dismissed(activity.id, now_ms)
            wait_ms *= DISMISSED_TIMES
        elif reason == "used":
            wait_ms = max(wait_ms, activity.minutes * 60_000)
        self._not_before_ms = now_ms + wait_ms

    def mood(self, now_ms: int) -> tuple[Mood, str]:
        """Return the mood and its cause in words, as judged last."""
        return self._tracker.mood, cause_in_words(self._tracker.cause, self._language)

    def orders_per_minute(self, now_ms: int) -> int:
        """Return the orders placed within the last minute."""
        return self._rates.orders_per_minute(now_ms)

    def set_playbook(self, playbook: Sequence[Activity]) -> None:
        """Propose from another playbook from now on; from the default one if it is empty."""
        self._playbook = tuple(playbook) or DEFAULT_PLAYBOOK
        self._rotation.keep(self._playbook)

    def _may_nudge(self, dip: int, now_ms: int) -> bool:
        return self._open is None and dip != self._nudged_dip and now_ms >= self._not_before_ms

    def _nudge(self, scene: Scene, attention: Proposals, now_ms: int) -> None:
        cause = self._tracker.cause
        activity = self._rotation.choose(self._playbook, cause.occasions(), now_ms)
        if activity is None or self._tracker.dip is None:
            return
        self._nudges += 1
        nudge = Nudge(
            id=f"{self._session}-n{self._nudges}-{now_ms}",
            activity=activity,
            cause=cause_in_words(cause, self._language),
            language=self._language,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.nudge_expiry_ms,
        )
        quiet, key = scene.quiet(now_ms), f"nudge:{activity.id}"
        if not attention.propose(suggestion(nudge), key, quiet, now_ms):
            self._not_before_ms = now_ms + REFUSED_WAIT_MS
            return
        self._nudged_dip = self._tracker.dip.number
        self._open = (nudge.id, activity, now_ms)
        self._rotation.proposed(activity.id, now_ms)

    def _withdraw(self, attention: Proposals, now_ms: int) -> None:
        """Take back a nudge whose reason is gone, but for one that is just being read."""
        if self._open is None:
            return
        nudge, _, opened_ms = self._open
        card = attention.get(nudge)
        if card is None:
            self.closed(nudge, now_ms, "displaced")
        elif not card.pinned and now_ms - opened_ms >= self._limits.min_show_ms:
            attention.close(nudge, "withdrawn", now_ms)
            self.closed(nudge, now_ms, "withdrawn")


def _next_due(now_ms: int) -> int:
    return (now_ms // BUCKET_MS + 1) * BUCKET_MS
