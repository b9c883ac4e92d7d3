"""The playbook: what a host can do when a room cools down, in the shop's own words."""

from dataclasses import dataclass
from typing import Literal

Occasion = Literal[
    "chat_down",
    "speakers_down",
    "viewers_down",
    "enters_down",
    "likes_down",
    "follows_down",
    "gifts_down",
    "orders_down",
    "dead_air",
]
"""What went down, or that nobody says anything any more."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity.

    Attributes:
        id: unique in the playbook.
        title_zh, title_en: at most 12 characters, or 6 words; one may be empty.
        line_zh, line_en: the sentence to begin it with; one may be empty.
        when: the occasions it suits; never empty.
        minutes: how long it takes, 1 to 60.
    """

    id: str
    title_zh: str
    title_en: str
    line_zh: str
    line_en: str
    when: tuple[Occasion, ...]
    minutes: int
