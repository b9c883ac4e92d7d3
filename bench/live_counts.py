"""What a room's clients saw: latencies, and what was lost, doubled or out of order."""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Counts:
    """One room's account; ``sum`` adds several up. Latencies in milliseconds."""

    messages: int = 0
    questions: int = 0
    deliveries: int = 0
    duplicated: int = 0
    reordered: int = 0
    gaps: int = 0
    latencies: list[float] = field(default_factory=list)
    ack_latencies: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    unacknowledged: dict[str, float] = field(default_factory=dict)
    sent_at: dict[str, float] = field(default_factory=dict)

    def sent(self, identity: str, user: str, question: bool) -> None:
        """Note a message on its way out."""
        now = time.perf_counter()
        self.messages += 1
        self.unacknowledged[identity] = now
        if question:
            self.questions += 1
            self.sent_at[user] = now

    def acknowledged(self, data: dict[str, list[Any]]) -> None:
        """Note an ack; a skipped event counts as an error."""
        now = time.perf_counter()
        for identity in data.get("accepted", ()):
            sent = self.unacknowledged.pop(identity, None)
            if sent is not None:
                self.ack_latencies.append((now - sent) * 1000)
        for skipped in data.get("skipped", ()):
            self.unacknowledged.pop(skipped["id"], None)
            self.errors[f"skipped {skipped['reason']}"] += 1

    def in_order(self, before: int, offset: int) -> None:
        """Note an offset on the first screen."""
        if offset == before:
            self.duplicated += 1
        elif offset < before:
            self.reordered += 1
        else:
            self.gaps += offset - before - 1

    def opened(self, suggestion: dict[str, Any], now: float) -> None:
        """Note a card: its first asker's name leads back to the message that raised it."""
        asked = suggestion.get("asked") or {}
        names = asked.get("names") or [""]
        # A card that reopens for a question asked again carries its latest asker last.
        sent = self.sent_at.get(names[0])
        if sent is not None and asked.get("count") == 1:
            self.latencies.append((now - sent) * 1000)

    @property
    def lost(self) -> int:
        """Messages never acknowledged plus log entries that never came."""
        own = [identity for identity in self.unacknowledged if identity.startswith("m")]
        return len(own) + self.gaps

    @classmethod
    def sum(cls, counts: Iterable["Counts"]) -> "Counts":
        """Add up several rooms."""
        total = cls()
        for number, one in enumerate(counts):
            for name in ("messages", "questions", "deliveries", "duplicated", "reordered", "gaps"):
                setattr(total, name, getattr(total, name) + getattr(one, name))
            total.latencies += one.latencies
            total.ack_latencies += one.ack_latencies
            total.errors += one.errors
            total.unacknowledged |= {f"{k}@{number}": v for k, v in one.unacknowledged.items()}
        return total


def quantiles(values: list[float]) -> dict[str, float | None]:
    """Return p50, p95 and p99, or nulls without values."""
    if not values:
        return {"p50": None, "p95": None, "p99": None}
    ordered = sorted(values)
    pick = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
    return {
        name: round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 2)
        for name, share in pick.items()
    }
