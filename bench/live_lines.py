"""The chat model's side of a live run: the stub as a process, and what its lines cost in time."""

import asyncio
import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from typing import Any

from bench.live_counts import quantiles
from bench.live_server import free_port

GAP_MS = 20
SAME_S = 1.0  # a request this near to a card's opening, with its question, is the card's own
DISMISSED_EACH = 4  # every so manieth card is dismissed while it is being worded
MODEL = "stub"

Act = Callable[[str, str], Coroutine[None, None, None]]
"""Sends what the host does: the frame's type and the card's id."""


class ModelStub:
    """The stub endpoint in a process of its own, so that it costs the clients nothing.

    Its times and the clients' are of the same clock: the machine's monotonic one.
    """

    def __init__(self, ttft_ms: int) -> None:
        self._port = free_port()
        self._ttft_ms = ttft_ms

    @property
    def settings(self) -> dict[str, str]:
        """The service's settings that lead to it."""
        return {"model_name": MODEL, "model_base_url": f"{self._origin}/v1"}

    @property
    def _origin(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def __enter__(self) -> "ModelStub":
        command = [sys.executable, "-m", "bench.model_server", "--port", str(self._port)]
        command += ["--ttft", str(self._ttft_ms), "--gap", str(GAP_MS)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        for _ in range(500):
            try:
                self.streams()
            except OSError:
                time.sleep(0.02)
            else:
                return self
        raise TimeoutError("the model's stub did not start")

    def streams(self) -> list[dict[str, Any]]:
        """Return what became of each request; see ``bench.model_server.Stream``."""
        with urllib.request.urlopen(f"{self._origin}/streams", timeout=10) as answer:
            streams: list[dict[str, Any]] = json.load(answer)
        return streams

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(10)


@dataclass(slots=True)
class _Card:
    question: str
    accepted: float
    opened: float
    delta: float | None = None
    dismissed: float | None = None


@dataclass(slots=True)
class LineWatch:
    """One room's cards whose lines are worded as soon as they open; times in seconds.

    Attributes:
        dismiss_after_s: when a card chosen for it is dismissed; no later than its line's end.
    """

    dismiss_after_s: float
    cards: dict[str, _Card] = field(default_factory=dict)
    _accepted: dict[str, float] = field(default_factory=dict)
    _acts: set[asyncio.Task[None]] = field(default_factory=set)

    def accepted(self, identities: Iterable[str]) -> None:
        """Note acknowledged messages: ``m7`` is what viewer ``v7`` wrote."""
        now = time.monotonic()
        for identity in identities:
            self._accepted[f"v{identity[1:]}"] = now

    def see(self, frame: dict[str, Any], act: Act) -> None:
        """Note what a frame says of a card; dismiss some of those that open, use the others."""
        now, data = time.monotonic(), frame["data"]
        if frame["type"] == "suggestion.delta" and data["id"] in self.cards:
            card = self.cards[data["id"]]
            card.delta = card.delta or now
        elif frame["type"] == "suggestion.ready":
            self._start(act("suggestion.used", data["id"]))
        elif frame["type"] == "suggestion.opened":
            asked = data.get("asked") or {}
            accepted = self._accepted.get((asked.get("names") or [""])[0])
            if accepted is None or asked.get("count") != 1 or data["slot"] not in ("now", "next"):
                return
            self.cards[data["id"]] = _Card(asked["text"], accepted, now)
            if len(self.cards) % DISMISSED_EACH == 0:
                self._start(self._dismiss(data["id"], act))

    def _start(self, act: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(act)
        self._acts.add(task)
        task.add_done_callback(self._acts.discard)

    async def _dismiss(self, identity: str, act: Act) -> None:
        await asyncio.sleep(self.dismiss_after_s)
        self.cards[identity].dismissed = time.monotonic()
        await act("suggestion.dismissed", identity)


def line_figures(
    watches: Iterable[LineWatch], streams: Iterable[dict[str, Any]]
) -> dict[str, object]:
    """Return what wording added to the model's own time, and how soon a dismissed stream closed.

    Added are both ways: question accepted → request at the endpoint, and the token that completes
    the first clause written there → delta on the screen. A card counts when exactly one request
    with its question arrived about when it opened.
    """
    by_question: dict[str, list[dict[str, Any]]] = {}
    total = 0
    for stream in streams:
        total += 1
        by_question.setdefault(stream["asked"], []).append(stream)
    asking, after_opening, showing, both, closing = [], [], [], [], []
    for card in (card for watch in watches for card in watch.cards.values()):
        near = [
            stream
            for stream in by_question.get(card.question, ())
            if abs(stream["received"] - card.opened) < SAME_S
        ]
        if len(near) != 1:
            continue
        (stream,) = near
        if card.dismissed is not None:
            if stream["closed"] is not None and stream["closed"] >= card.dismissed:
                closing.append((stream["closed"] - card.dismissed) * 1000)
        elif card.delta is not None and stream["finished"] is not None:
            asking.append((stream["received"] - card.accepted) * 1000)
            after_opening.append((stream["received"] - card.opened) * 1000)
            # The stub says one clause; its end is the token that completes it.
            showing.append((card.delta - stream["pieces"][-1][0]) * 1000)
            both.append(asking[-1] + showing[-1])
    return {
        "overhead_to_first_delta_ms": quantiles(both),
        "accepted_to_request_ms": quantiles(asking),
        "opened_to_request_ms": quantiles(after_opening),
        "token_to_delta_ms": quantiles(showing),
        "cancel_to_closed_ms": quantiles(closing),
        "model_calls": total,
        "lines_timed": len(both),
        "cancels_timed": len(closing),
    }
