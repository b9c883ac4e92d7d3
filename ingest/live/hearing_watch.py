"""An ear's state from what is known of it: voices, and whether the recogniser is there."""

from typing import Final

from ingest.live.transcriber import HearingState, StateChanged, Tell

HEARD_LATELY_S: Final = 2.5
"""A voice counts as heard for so long: a breath between two sentences is no silence."""


class HearingWatch:
    """Tells each change of state once; ``now`` is monotonic seconds."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._voice_at: float | None = None
        self._away = False
        self.state: HearingState = "silent"

    def voice(self, now: float) -> None:
        """Somebody speaks."""
        self._voice_at = now
        self.look(now)

    def recogniser(self, away: bool, now: float) -> None:
        """The recogniser failed, or answered again."""
        self._away = away
        self.look(now)

    def look(self, now: float) -> None:
        """Notice that nobody has spoken for a while; to be called about twice a second."""
        spoke = self._voice_at is not None and now - self._voice_at < HEARD_LATELY_S
        state: HearingState = "away" if self._away else "hearing" if spoke else "silent"
        if state != self.state:
            self.state = state
            self._tell(StateChanged(state))
