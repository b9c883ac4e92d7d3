"""Which activity to propose: what fits what went down, and was not proposed a moment ago."""

from collections.abc import Sequence
from typing import Final

from knowledge.playbook import Activity, Occasion

RECENT_MS: Final = 20 * 60_000
DISMISSED_MS: Final = 60 * 60_000  # an activity the host put away comes back much later
_FIRST, _FURTHER, _KIN = 4, 2, 1
# What a shop's playbook may call the same thing; good enough when nothing fits exactly.
_KINDRED: Final[dict[Occasion, tuple[Occasion, ...]]] = {
    "chat_down": ("speakers_down", "dead_air"),
    "speakers_down": ("chat_down",),
    "viewers_down": ("enters_down",),
    "enters_down": ("viewers_down",),
    "likes_down": ("follows_down",),
    "follows_down": ("likes_down",),
    "gifts_down": ("likes_down",),
    "orders_down": (),
    "dead_air": ("chat_down",),
}


class Rotation:
    """Remembers when each activity was proposed in this session, by id."""

    def __init__(self) -> None:
        self._not_before: dict[str, int] = {}
        self._proposed: dict[str, int] = {}

    def proposed(self, activity: str, now_ms: int) -> None:
        """Note that an activity was proposed."""
        self._proposed[activity] = now_ms
        self._rest(activity, now_ms + RECENT_MS)

    def dismissed(self, activity: str, now_ms: int) -> None:
        """Note that the host put it away."""
        self._rest(activity, now_ms + DISMISSED_MS)

    def keep(self, playbook: Sequence[Activity]) -> None:
        """Forget the activities that a changed playbook has no more."""
        known = {activity.id for activity in playbook}
        self._proposed = {a: t for a, t in self._proposed.items() if a in known}
        self._not_before = {a: t for a, t in self._not_before.items() if a in known}

    def choose(
        self, playbook: Sequence[Activity], occasions: Sequence[Occasion], now_ms: int
    ) -> Activity | None:
        """Return the activity for ``occasions``, the most telling one first; ``None`` if none fits.

        Of those that rested long enough the best fitting, then the one proposed longest ago; when
        all were proposed of late, the one that has rested longest.
        """
        fitting = [(fit(activity, occasions), activity) for activity in playbook]
        fitting = [(score, activity) for score, activity in fitting if score > 0]
        if not fitting:
            return None
        rested = [each for each in fitting if self._not_before.get(each[1].id, 0) <= now_ms]
        if rested:
            return min(rested, key=lambda each: (-each[0], self._proposed.get(each[1].id, -1)))[1]
        return min(fitting, key=lambda each: (self._not_before[each[1].id], -each[0]))[1]

    def _rest(self, activity: str, until_ms: int) -> None:
        self._not_before[activity] = max(self._not_before.get(activity, 0), until_ms)


def fit(activity: Activity, occasions: Sequence[Occasion]) -> int:
    """Return how well an activity suits ``occasions``; 0 for not at all."""
    score = 0
    for index, occasion in enumerate(occasions):
        if occasion in activity.when:
            score += _FIRST if index == 0 else _FURTHER
        elif any(kindred in activity.when for kindred in _KINDRED[occasion]):
            score += _KIN
    return score
