"""A written broadcast watched whole: what the host would have seen, against what was planned.

Expectations name segments of speech: ``slips`` that must be corrected, ``self_repairs`` and
``not_slips`` that must not, the ``forgotten_focus`` that must be asked about, the ``dip`` that must
be nudged and the ``rush`` that must not. Any correction that belongs to no slip is a false alarm.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.playback import Playback, Shown, read_catalogue
from copilot.limits import RoomLimits
from copilot.suggestions import Closed, Opened, Suggestion
from ingest.live.broadcast_file import RecordedEvent, read_recording

REACTION_S = 12.0  # a correction this long after the slip's final is no correction any more
NUDGE_S = 45.0  # after a dip's beginning; afterwards the host has noticed


@dataclass(slots=True)
class Watched:
    """What was opened when, and how it ended."""

    opened: list[tuple[float, Suggestion]] = field(default_factory=list)
    ends: dict[str, tuple[float, str]] = field(default_factory=dict)
    fronts: int = 0

    def see(self, shown: Shown) -> None:
        """Take one thing the screens were told."""
        at_s = shown.at_ms / 1000
        if isinstance(shown.told, Closed):
            self.ends[shown.told.id] = (at_s, shown.told.reason)
            return
        if isinstance(shown.told, Opened):
            self.opened.append((at_s, shown.told.suggestion))
        self.fronts += shown.told.suggestion.slot == "now"

    def of_kind(self, kind: str) -> list[tuple[float, Suggestion]]:
        """Return what was opened of a kind, with its time in seconds."""
        return [(at, card) for at, card in self.opened if card.kind == kind]


def watch(playback: Playback, events: list[RecordedEvent]) -> Watched:
    """Play a broadcast with the limits a real room has."""
    watched = Watched()
    for shown in playback.play(events, RoomLimits()):
        watched.see(shown)
    return watched


def judge(
    watched: Watched, events: list[RecordedEvent], expected: dict[str, Any], show: bool
) -> dict[str, Any]:
    """Compare and count."""
    minutes = events[-1].at_s / 60
    counts = Counter(card.kind for _, card in watched.opened)
    result: dict[str, Any] = {
        "minutes": round(minutes, 2),
        "cards_a_minute": round(len(watched.opened) / minutes, 2),
        "fronts_a_minute": round(watched.fronts / minutes, 2),
        "opened": dict(counts),
        "corrections": _corrections(watched, expected, show),
        "forgotten_focus": _doubts(watched, expected, show),
        "nudges": _nudges(watched, expected, show),
    }
    return result


def _corrections(watched: Watched, expected: dict[str, Any], show: bool) -> dict[str, Any]:
    left = watched.of_kind("correction")
    caught, delays = 0, []
    for slip in expected["slips"]:
        mine = [
            (at, card)
            for at, card in left
            if -2.0 <= at - slip["ts"] <= REACTION_S and card.sku == slip["sku"]
        ]
        if mine:
            caught += 1
            delays.append(mine[0][0] - slip["ts"])
            left.remove(mine[0])
        if show:
            told = f"{mine[0][1].said} -> {mine[0][1].truth}" if mine else "MISSED"
            _tell(f"slip {slip['segment']} {slip['said']} ({slip['truth']}): {told}")
    for at, card in left if show else ():
        _tell(f"FALSE at {at:.1f}: {card.headline} {card.said} -> {card.truth}")
    return {
        "slips": len(expected["slips"]),
        "caught": caught,
        "false_alarms": len(left),
        "withdrawn_or_repaired": sum(
            watched.ends.get(card.id, (0, ""))[1] in ("withdrawn", "repaired") for _, card in left
        ),
        "delay_s": [round(delay, 2) for delay in sorted(delays)],
    }


def _doubts(watched: Watched, expected: dict[str, Any], show: bool) -> dict[str, Any]:
    span = expected["forgotten_focus"]
    doubts = [(at, card) for at, card in watched.of_kind("alert") if card.audience == "both"]
    right = [
        (at, card)
        for at, card in doubts
        if span["from_ts"] <= at <= span["to_ts"] and card.sku == span["sku"]
    ]
    for at, card in doubts if show else ():
        _tell(f"doubt at {at:.1f}: {card.headline} {card.sku}")
    after = round(right[0][0] - span["from_ts"], 1) if right else None
    return {"asked": bool(right), "after_s": after, "elsewhere": len(doubts) - len(right)}


def _nudges(watched: Watched, expected: dict[str, Any], show: bool) -> dict[str, Any]:
    nudges = watched.of_kind("nudge")
    dip, rush = expected["dip"], expected["rush"]
    in_dip = [at for at, _ in nudges if dip["from_ts"] <= at <= dip["from_ts"] + NUDGE_S]
    in_rush = [at for at, _ in nudges if rush["from_ts"] <= at <= rush["to_ts"]]
    for at, card in nudges if show else ():
        _tell(f"nudge at {at:.1f}: {card.headline} | {card.cause}")
    return {
        "dip_nudged": bool(in_dip),
        "after_s": round(in_dip[0] - dip["from_ts"], 1) if in_dip else None,
        "in_rush": len(in_rush),
        "elsewhere": len(nudges) - len(in_dip) - len(in_rush),
    }


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def main() -> int:
    """Parse the options, play, judge, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.watch", description=__doc__)
    parser.add_argument("--shop", type=Path, nargs="+", required=True)
    parser.add_argument("--broadcast", type=Path, required=True)
    parser.add_argument("--expectations", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path("~/.cache/livecue").expanduser())
    parser.add_argument("--show", action="store_true", help="list cards on stderr")
    options = parser.parse_args()
    events = list(read_recording(options.broadcast).events)
    expected = json.loads(options.expectations.read_text("utf-8"))
    watched = watch(Playback(read_catalogue(options.shop), options.cache), events)
    print(json.dumps(judge(watched, events, expected, options.show), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
