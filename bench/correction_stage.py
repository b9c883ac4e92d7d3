"""Plays a scene through a room in virtual time, with the shop's judge, and collects the cards."""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from bench.close_reader import CloseReader
from copilot.effects import Effect, Heard, Judge, Judged, SessionStarted, Tell
from copilot.events import Envelope, Event, Focus, Lineup, LineupItem, Speech
from copilot.limits import RoomLimits
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Verdict
from copilot.suggestions import Opened, Revised
from knowledge.fact_making import make_facts
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.products import Catalogue

Judging = ShopJudge | CloseReader

JUDGING_MS = 20  # what a judgement takes to come back to the room
AFTER_MS = 10_000  # silence after the last segment, for every grace to end
_LIMITS = RoomLimits(interruptions_per_minute=1_000, max_open_cards=1_000)


@dataclass(frozen=True, slots=True)
class Segment:
    """What the host says, final at ``end_ms`` of the scene."""

    text: str
    end_ms: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A correction card that came up."""

    sku: str
    attribute: str
    said: str
    truth: str


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What came up in a broadcast.

    Attributes:
        doubts: when it was asked whether another product is on air, and which.
        spoken: the words each correction of ``shown`` came of.
    """

    shown: tuple[Shown, ...]
    doubts: tuple[tuple[int, str], ...]
    spoken: tuple[str, ...]


class Stage:
    """Plays scene after scene, keeping the time each segment took to be judged."""

    def __init__(self, reader: PairReader | None = None) -> None:
        """``reader`` reads final words closely; without one the rules judge alone."""
        self._reader = reader
        self._judges: dict[int, tuple[Catalogue, Judging]] = {}
        self._taken: list[float] = []

    def play(self, catalogue: Catalogue, focus: str, segments: Iterable[Segment]) -> list[Shown]:
        """Return the corrections shown while ``segments`` are said with ``focus`` on air."""
        playing = _Playing(self._judge(catalogue), self._taken)
        items = (LineupItem(n, product.sku) for n, product in enumerate(catalogue.products, 1))
        playing.hear(Lineup(tuple(items)), 0)
        playing.hear(Focus(focus), 0)
        end = _BEFORE_MS
        for number, segment in enumerate(segments):
            end = _BEFORE_MS + segment.end_ms
            playing.hear(Speech(segment.text, True, f"s{number}"), end)
        playing.rest(end + AFTER_MS)
        return playing.shown

    def broadcast(self, catalogue: Catalogue, events: Iterable[tuple[int, Event]]) -> "Broadcast":
        """Return what came up while ``events``, with their times, came in order."""
        playing = _Playing(self._judge(catalogue), self._taken)
        last = 0
        for now_ms, event in events:
            playing.rest(now_ms)
            playing.hear(event, now_ms)
            last = now_ms
        playing.rest(last + AFTER_MS)
        return Broadcast(tuple(playing.shown), tuple(playing.doubts), tuple(playing.spoken))

    def _judge(self, catalogue: Catalogue) -> Judging:
        known = self._judges.get(id(catalogue))
        if known is None:
            facts = make_facts(catalogue)
            judge = ShopJudge.of(catalogue, facts)
            closely = CloseReader(self._reader, judge, facts) if self._reader else None
            known = catalogue, closely or judge
            self._judges[id(catalogue)] = known
        return known[1]

    def milliseconds(self) -> dict[str, float]:
        """Return the median and the 99th percentile of the time a segment took to be judged."""
        ordered = sorted(self._taken)
        if not ordered:
            return {"p50": 0.0, "p99": 0.0}
        last = len(ordered) - 1
        return {
            "p50": round(ordered[last // 2], 3),
            "p99": round(ordered[min(last, round(last * 0.99))], 3),
        }


_BEFORE_MS = 60_000  # the product has been on air for a while


class _Playing:
    """One room during one scene."""

    def __init__(self, judge: Judging, taken: list[float]) -> None:
        self._judge = judge
        self._taken = taken
        self._room = Room(RoomProfile("bench", "bench", "", "zh", 0), _LIMITS)
        self._verdicts: dict[tuple[str, str, str], Verdict] = {}
        self._number = 0
        self.shown: list[Shown] = []
        self.doubts: list[tuple[int, str]] = []
        self.spoken: list[str] = []
        self._texts: dict[tuple[str, str, str], str] = {}
        self._now_ms = 0
        self._room.handle(SessionStarted("s"), 0)

    def hear(self, event: Event, now_ms: int) -> None:
        """Let the room hear an event, and answer what it asks."""
        self._now_ms = now_ms
        self._number += 1
        heard = Heard(Envelope("bench", str(self._number), None, event))
        effects = self._room.handle(heard, now_ms)
        self._see(effects)
        for effect in effects:
            if isinstance(effect, Judge):
                start = time.thread_time_ns()
                judgement = self._judge.judge(effect.said)
                self._taken.append((time.thread_time_ns() - start) / 1e6)
                for verdict in judgement.verdicts:
                    self._texts[verdict.sku, verdict.said, verdict.truth] = effect.said.text
                    self._verdicts[verdict.sku, *verdict.sides] = verdict
                self._see(self._room.handle(Judged(judgement), now_ms + JUDGING_MS))

    def rest(self, until_ms: int) -> None:
        """Let time pass."""
        self._now_ms = until_ms
        self._see(self._room.tick(until_ms))

    def _see(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            if not isinstance(effect, Tell) or not isinstance(effect.told, Opened | Revised):
                continue
            card = effect.told.suggestion
            if card.kind == "alert" and card.sku is not None and isinstance(effect.told, Opened):
                self.doubts.append((self._now_ms, card.sku))
            verdict = self._verdicts.get((card.sku or "", card.said, card.truth))
            if card.kind == "correction" and verdict is not None:
                seen = Shown(verdict.sku, verdict.attribute, verdict.said, verdict.truth)
                if seen not in self.shown:
                    self.shown.append(seen)
                    self.spoken.append(self._texts[seen.sku, seen.said, seen.truth])
