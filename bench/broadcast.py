"""A written broadcast through reader, retriever and room: is each question answered as expected?

Expectations name messages by their ``ts``: ``answers`` with the facts that must be shown,
``gaps`` and ``chatter`` that must raise no card, ``same`` and ``different`` questions.
"""

import argparse
import itertools
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.playback import Playback, read_catalogue
from copilot.limits import RoomLimits
from copilot.suggestions import Closed, Suggestion, Told
from ingest.live.broadcast_file import RecordedEvent, read_recording


@dataclass(slots=True)
class Played:
    """What a broadcast led to: the cards by the messages merged into them, by index."""

    cards: dict[str, Suggestion] = field(default_factory=dict)
    raised: dict[int, set[str]] = field(default_factory=dict)

    def told(self, told: Told) -> None:
        """Note opened and revised answers; viewers are named after their message's index."""
        if isinstance(told, Closed) or told.suggestion.kind != "answer":
            return
        card = told.suggestion
        self.cards[card.id] = card
        for name in card.asked.names if card.asked else ():
            self.raised.setdefault(int(name), set()).add(card.id)


def play(playback: Playback, events: Iterable[RecordedEvent]) -> Played:
    """Return what was shown when every answer may open."""
    limits = RoomLimits(show_names=100_000, max_open_cards=1_000)
    played = Played()
    for shown in playback.play(events, limits, numbered_viewers=True):
        played.told(shown.told)
    return played


def judge(
    played: Played, events: list[RecordedEvent], expected: dict[str, Any], show: bool
) -> dict[str, Any]:
    """Compare and count."""
    by_ts = {round(e.at_s, 3): n for n, e in enumerate(events) if e.type == "chat"}
    texts: dict[str, list[int]] = {}
    for number, event in enumerate(events):
        if event.type == "chat":
            texts.setdefault(event.data["text"], []).append(number)
    verdicts = {"right": 0, "right_but_not_first": 0, "wrong": 0, "silent": 0}
    for answer in expected["answers"]:
        cards = [played.cards[id] for id in played.raised.get(by_ts[round(answer["ts"], 3)], ())]
        verdict = _verdict(cards, answer)
        verdicts[verdict] += 1
        if show and verdict != "right":
            shown = [[fact.text for fact in card.facts] for card in cards]
            print(
                f"{verdict}: {answer['text']} [{answer['sku']}] {answer['facts']} -> {shown}",
                file=sys.stderr,
            )
    result: dict[str, Any] = {"answers": {"n": len(expected["answers"]), **verdicts}}
    for name in ("gaps", "chatter"):
        numbers = [
            by_ts[round(item["ts"], 3)] if isinstance(item, dict) else texts[item][0]
            for item in expected[name]
        ]
        raised = [number for number in numbers if played.raised.get(number)]
        result[name] = {"n": len(numbers), "raised_a_card": len(raised)}
        for number in raised if show else ():
            cards = [played.cards[id] for id in played.raised[number]]
            shown = [[fact.text for fact in card.facts] for card in cards]
            print(f"{name}: {events[number].data['text']} -> {shown}", file=sys.stderr)
    pairs = [
        pair for group in expected.get("same", ()) for pair in itertools.combinations(group, 2)
    ]
    result["same"] = _merged(played, by_ts, pairs)
    result["different"] = _merged(played, by_ts, expected.get("different", ()))
    return result


def _verdict(cards: list[Suggestion], answer: dict[str, Any]) -> str:
    if not cards:
        return "silent"

    def holds(card: Suggestion, texts: list[str]) -> bool:
        plain = " ".join(texts).replace(",", "")
        right_product = answer["sku"] in (None, card.sku) or card.sku is None
        return right_product and all(part.replace(",", "") in plain for part in answer["facts"])

    if any(holds(card, [card.facts[0].text, card.headline]) for card in cards):
        return "right"
    shown = any(holds(card, [fact.text for fact in card.facts]) for card in cards)
    return "right_but_not_first" if shown else "wrong"


def _merged(played: Played, by_ts: dict[float, int], pairs: Iterable[Any]) -> dict[str, int]:
    known = [
        (played.raised.get(by_ts[round(a, 3)], set()), played.raised.get(by_ts[round(b, 3)], set()))
        for a, b in pairs
    ]
    both = [(a, b) for a, b in known if a and b]
    return {"n": len(both), "merged": sum(bool(a & b) for a, b in both)}


def main() -> int:
    """Parse the options, play, judge, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.broadcast", description=__doc__)
    parser.add_argument("--shop", type=Path, nargs="+", required=True)
    parser.add_argument("--broadcast", type=Path, required=True)
    parser.add_argument("--expectations", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path("~/.cache/livecue").expanduser())
    parser.add_argument("--show", action="store_true", help="list what differs on stderr")
    options = parser.parse_args()
    events = list(read_recording(options.broadcast).events)
    expected = json.loads(options.expectations.read_text("utf-8"))
    played = play(Playback(read_catalogue(options.shop), options.cache), events)
    print(json.dumps(judge(played, events, expected, options.show), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
