"""Broadcasts written as rates, and a stand-in for attention that keeps what was proposed."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace

from copilot.events import Activity, ActivityKind, Chat, Envelope, Event, Order, Speech, Viewer
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.engagement.skill import EngagementSkill
from copilot.suggestions import CloseReason, Mood, Suggestion
from knowledge.playbook import Activity as PlaybookActivity

Timed = tuple[int, Event]
LIMITS = RoomLimits()


class ScriptedAttention:
    """Takes or refuses what is proposed, as told."""

    def __init__(self) -> None:
        self.proposed: list[Suggestion] = []
        self.keys: list[str] = []
        self.quiet: list[bool] = []
        self.closed: list[tuple[str, CloseReason, int]] = []
        self.open: dict[str, Suggestion] = {}
        self.refuse = False

    def propose(self, suggestion: Suggestion, key: str, quiet: bool, now_ms: int) -> bool:
        """Keep a proposal open, unless told to refuse."""
        self.proposed.append(suggestion)
        self.keys.append(key)
        self.quiet.append(quiet)
        if not self.refuse:
            self.open[suggestion.id] = suggestion
        return not self.refuse

    def close(self, suggestion: str, reason: CloseReason, now_ms: int) -> None:
        """Close an open one."""
        del self.open[suggestion]
        self.closed.append((suggestion, reason, now_ms))

    def get(self, suggestion: str) -> Suggestion | None:
        """Return an open one."""
        return self.open.get(suggestion)

    def pin(self, suggestion: str) -> None:
        """Have the host keep a card."""
        self.open[suggestion] = replace(self.open[suggestion], pinned=True)


class Stage:
    """A skill on a virtual clock."""

    def __init__(self, language: str = "zh", playbook: tuple[PlaybookActivity, ...] = ()) -> None:
        self.skill = EngagementSkill("s", "en" if language == "en" else "zh", LIMITS, playbook)
        self.scene = Scene(4000, "s")
        self.attention = ScriptedAttention()
        self.moods: list[tuple[int, Mood, str]] = []
        self.now = 0

    def run_to(self, now_ms: int) -> None:
        """Let every timer fall due, cards' own expiry too."""
        while True:
            due = self.skill.due_ms()
            ends = [c.expires_ms for c in self.attention.open.values() if c.expires_ms]
            times = [at for at in (due, *ends) if at is not None and at <= now_ms]
            if not times:
                break
            at = min(times)
            for card in tuple(self.attention.open.values()):
                if card.expires_ms is not None and card.expires_ms <= at:
                    del self.attention.open[card.id]
                    self.skill.closed(card.id, at, "expired")
            self.skill.tick(self.scene, self.attention, at)
            mood, cause = self.skill.mood(at)
            if not self.moods or self.moods[-1][1] != mood:
                self.moods.append((at, mood, cause))
        self.now = now_ms

    def play(self, events: Iterable[Timed]) -> "Stage":
        """Let the skill hear events in order of time."""
        for number, (at, event) in enumerate(sorted(events, key=lambda each: each[0])):
            self.run_to(at)
            envelope = Envelope("c", str(number), None, event)
            self.scene.observe(envelope, at)
            self.skill.heard(envelope, at)
        return self

    def cooled(self) -> list[int]:
        """Return when the mood turned to cooling."""
        return [at for at, mood, _ in self.moods if mood == "cooling"]

    def close(self, reason: CloseReason) -> None:
        """Have the host deal with the only open card."""
        (card,) = tuple(self.attention.open)
        del self.attention.open[card]
        self.skill.closed(card, self.now, reason)


def chat(
    rate: float,
    start_s: float,
    end_s: float,
    seed: int = 1,
    viewers: int = 200,
    text: str | None = None,
) -> list[Timed]:
    """Messages at ``rate`` a minute, by chance, from many viewers, all different unless told."""
    return happenings(
        rate,
        start_s,
        end_s,
        seed,
        lambda draw, at: Chat(
            Viewer(f"u{draw.randrange(viewers)}", "x"),
            text if text is not None else f"m{at} {draw.random()}",
        ),
    )


def spam(rate: float, start_s: float, end_s: float) -> list[Timed]:
    """One viewer's flood of different messages."""
    step = 60_000 / rate
    count = int((end_s - start_s) * 1000 / step)
    viewer = Viewer("spammer", "x")
    return [(int(start_s * 1000 + i * step), Chat(viewer, f"buy {i}")) for i in range(count)]


def activity(
    kind: ActivityKind, rate: float, start_s: float, end_s: float, seed: int = 2
) -> list[Timed]:
    """Likes, arrivals and the like at ``rate`` a minute, by chance."""
    return happenings(rate, start_s, end_s, seed, lambda draw, at: Activity(kind))


def orders(rate: float, start_s: float, end_s: float, seed: int = 3) -> list[Timed]:
    """Orders at ``rate`` a minute, by chance."""
    return happenings(
        rate, start_s, end_s, seed, lambda draw, at: Order(f"{seed}-{at}-{draw.random()}", "placed")
    )


def speech(every_s: float, start_s: float, end_s: float) -> list[Timed]:
    """The host's segments, one after the other."""
    count = int((end_s - start_s) / every_s)
    return [
        (int((start_s + i * every_s) * 1000), Speech("这个很好用", True, f"g{start_s}-{i}"))
        for i in range(count)
    ]


def happenings(
    rate: float,
    start_s: float,
    end_s: float,
    seed: int,
    make: Callable[[random.Random, int], Event],
) -> list[Timed]:
    """Events at ``rate`` a minute, independent of each other, the same for the same ``seed``."""
    if rate <= 0:
        return []
    draw = random.Random(seed)
    events: list[Timed] = []
    at = start_s * 1000
    while (at := at + draw.expovariate(rate / 60_000)) < end_s * 1000:
        events.append((int(at), make(draw, int(at))))
    return events
