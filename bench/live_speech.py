"""What a room's host says under load: now and then a weight that the shop does not say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bench.live_counts import quantiles
from copilot.limits import RoomLimits

EVERY_S = 6.0
LATEST_S = 5.0  # after a misstatement: what comes later is of something else
GRACE_S = RoomLimits().correction_grace_ms / 1000


@dataclass(slots=True)
class Host:
    """Misstates the weight of one product of the line-up after the other, by link.

    Args:
        weights: grams by SKU, in order of link.
    """

    weights: Mapping[str, int]
    said: dict[str, float] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    number: int = 0

    def next(self, now: float) -> dict[str, object]:
        """Return the data of the next final segment; ``now`` is when it is sent."""
        skus = list(self.weights)
        sku = skus[self.number % len(skus)]
        self.number += 1
        self.said[sku] = now
        wrong = round(self.weights[sku] * 1.6)
        text = f"{skus.index(sku) + 1}号链接的重量是{wrong}克"
        return {"text": text, "final": True, "segment": f"g{self.number}"}

    def opened(self, card: Mapping[str, object], now: float) -> None:
        """Take an opened card; note the milliseconds from the final to it, the grace apart."""
        if card["kind"] != "correction":
            return
        sent = self.said.pop(str(card["sku"]), None)
        if sent is not None and now - sent < LATEST_S:
            self.latencies.append((now - sent - GRACE_S) * 1000)


def speech_figures(hosts: list[Host]) -> dict[str, object]:
    """Return the latencies of all rooms and how many misstatements were corrected."""
    latencies = [latency for host in hosts for latency in host.latencies]
    return {
        "speech_to_correction_ms": quantiles(latencies),
        "misstated": sum(host.number for host in hosts),
        "corrected": len(latencies),
    }
