"""How well a cooling room is noticed: drops found, delay, false alarms an hour.

Run as ``python -m bench.mood --cases FILE --root DIR``. A case names a chat log with times and
where to thin it; each message is kept with the case's probability, drawn from its seed, and the
room hears what is left, event by event. Logs hold chat alone, so what is made of viewers, likes and
orders is not measured here.

A drop is found when the mood turns to cooling within it or shortly after its end; an alarm at any
other time is false. Real logs have dips of their own, which count as false alarms too: the
figure is an upper bound. ``nudges`` counts how many of the alarms led to a card.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.live.schema.codes import FrameRefused
from app.live.schema.frames import EventFrame
from app.live.schema.parsing import parse, to_envelope
from copilot.effects import Effect, Heard, SessionStarted, Tell
from copilot.limits import RoomLimits
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.suggestions import Opened
from ingest.live.broadcast_file import BroadcastFileError, RecordedEvent, read_recording

AFTERWARDS_S: Final = 10.0  # a drop is still its own news for so long after its end


@dataclass(frozen=True, slots=True)
class Drop:
    """An interval in which fewer messages are kept: ``keep`` of them, reached over ``ramp_s``."""

    start_s: float
    end_s: float
    keep: float
    ramp_s: float


@dataclass(frozen=True, slots=True)
class Case:
    """A log to thin."""

    name: str
    log: str
    keep_all: float
    seed: int
    drops: tuple[Drop, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a log: when the mood turned to cooling, nudges with their words, its length."""

    alarms: tuple[float, ...]
    nudges: tuple[tuple[float, str], ...]
    duration_s: float


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file. Raises ``SystemExit`` when it has not their form."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return [_case(each) for each in document["cases"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{path}: expected cases of drops ({error!r})") from error


def _case(each: dict[str, Any]) -> Case:
    drops = tuple(
        Drop(
            float(drop["start_s"]),
            float(drop["end_s"]),
            float(drop["keep"]),
            float(drop.get("ramp_s", 0)),
        )
        for drop in each.get("drops", ())
    )
    keep_all = float(each.get("keep_all", 1.0))
    return Case(str(each["id"]), str(each["log"]), keep_all, int(each.get("seed", 0)), drops)


def read_log(path: Path) -> list[RecordedEvent]:
    """Return a log's events in order of time: a chat log, or a whole broadcast of our own form."""
    try:
        return list(read_recording(path).events)
    except BroadcastFileError as error:
        raise SystemExit(str(error)) from error


def thin(events: Iterable[RecordedEvent], case: Case) -> Iterator[RecordedEvent]:
    """Yield what a case keeps of a log; only messages are drawn for."""
    draw = random.Random(case.seed)
    for event in events:
        keep = case.keep_all
        for drop in case.drops:
            if drop.start_s <= event.at_s < drop.end_s:
                since = event.at_s - drop.start_s
                reached = min(since / drop.ramp_s, 1.0) if drop.ramp_s > 0 else 1.0
                keep *= 1 - (1 - drop.keep) * reached
        if event.type != "chat" or draw.random() < keep:
            yield event


class _Watch:
    """A room on a virtual clock, with what its host would have noticed."""

    def __init__(self) -> None:
        self.room = Room(RoomProfile("bench", "bench", "", "zh", 4000), RoomLimits())
        self.alarms: list[float] = []
        self.nudges: list[tuple[float, str]] = []
        self._was_cooling = False
        self.room.handle(SessionStarted("bench"), 0)

    def note(self, effects: Iterable[Effect], now_ms: int) -> None:
        """Note new nudges and whether the mood turned."""
        for effect in effects:
            if isinstance(effect, Tell) and isinstance(effect.told, Opened):
                card = effect.told.suggestion
                if card.kind == "nudge":
                    self.nudges.append((now_ms / 1000, f"{card.headline}: {card.cause}"))
        cooling = self.room.engagement.mood(now_ms)[0] == "cooling"
        if cooling and not self._was_cooling:
            self.alarms.append(now_ms / 1000)
        self._was_cooling = cooling

    def run_to(self, now_ms: int) -> None:
        """Let every timer fall due at its time."""
        while (due := self.room.due_ms()) is not None and due <= now_ms:
            self.note(self.room.tick(due), due)


def play(events: Iterable[RecordedEvent], duration_s: float) -> Played:
    """Let a room hear a log; what is no event of a room is passed over."""
    watch = _Watch()
    for number, event in enumerate(events):
        now_ms = round(event.at_s * 1000)
        watch.run_to(now_ms)
        frame = {"type": event.type, "id": str(number), "data": event.data}
        try:
            heard = parse(json.dumps(frame))
        except FrameRefused:
            continue
        if isinstance(heard, EventFrame):
            effects = watch.room.handle(Heard(to_envelope(heard, "bench")), now_ms)
            watch.note(effects, now_ms)
    watch.run_to(round(duration_s * 1000))
    return Played(tuple(watch.alarms), tuple(watch.nudges), duration_s)


@dataclass(slots=True)
class Tally:
    """Sums over the cases."""

    delays: list[float]
    drops: int = 0
    false_alarms: int = 0
    nudges: int = 0
    false_nudges: int = 0
    control_s: float = 0.0

    def add(self, case: Case, played: Played) -> list[str]:
        """Add a case; return what is worth a look."""
        remarks = []
        for drop in case.drops:
            found = [at for at in played.alarms if _within(drop, at)]
            self.drops += 1
            self.delays += [at - drop.start_s for at in found[:1]]
            if not found:
                remarks.append(f"{case.name}: missed {drop}")
        for at in played.alarms:
            if not any(_within(drop, at) for drop in case.drops):
                self.false_alarms += 1
                remarks.append(f"{case.name}: alarm at {at:g} s in {case.log}")
        self.nudges += len(played.nudges)
        self.false_nudges += sum(
            not any(_within(drop, at) for drop in case.drops) for at, _ in played.nudges
        )
        dropped = sum(
            max(min(drop.end_s, played.duration_s) - drop.start_s, 0.0) for drop in case.drops
        )
        self.control_s += played.duration_s - dropped
        return remarks

    def figures(self) -> dict[str, Any]:
        """Return the sums as figures."""
        hours = self.control_s / 3600
        ordered = sorted(self.delays)
        delay = {"p50": ordered[(len(ordered) - 1) // 2], "max": ordered[-1]} if ordered else {}
        return {
            "drops": {"n": self.drops, "found": len(ordered), "delay_s": delay},
            "false_alarms": self.false_alarms,
            "false_alarms_per_hour": round(self.false_alarms / hours, 2) if hours else 0.0,
            "control_hours": round(hours, 3),
            "nudges": {"n": self.nudges, "false": self.false_nudges},
        }


def _within(drop: Drop, at_s: float) -> bool:
    return drop.start_s <= at_s <= drop.end_s + AFTERWARDS_S


def measure(cases: Iterable[Case], root: Path, show: bool) -> dict[str, Any]:
    """Play every case and return the figures."""
    logs: dict[str, list[RecordedEvent]] = {}
    tally = Tally([])
    for case in cases:
        if case.log not in logs:
            path = root / case.log
            if not path.is_file():
                raise SystemExit(f"{path}: no such log")
            logs[case.log] = read_log(path)
        lines = logs[case.log]
        remarks = tally.add(case, play(thin(lines, case), lines[-1].at_s if lines else 0.0))
        print(f"{case.name}: {case.log}", file=sys.stderr)
        for remark in remarks if show else ():
            print(f"  {remark}", file=sys.stderr)
    return tally.figures()


def main() -> None:
    """Measure the cases named and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description="How well a cooling room is noticed.")
    parser.add_argument("--cases", type=Path, required=True, help="JSON with a list `cases`")
    parser.add_argument("--root", type=Path, required=True, help="folder that the logs are in")
    parser.add_argument("--show", action="store_true", help="list what was missed and false")
    options = parser.parse_args()
    print(json.dumps(measure(read_cases(options.cases), options.root, options.show)))


if __name__ == "__main__":
    main()
