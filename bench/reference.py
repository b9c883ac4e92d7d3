"""Measures which products viewers' messages are taken to be about, over scripted broadcasts.

Each line of the file is one broadcast: products, line-up, stream delay, and events in order:
``focus`` puts a product on air, ``speech`` is the host's, ``chat`` a viewer's message with what it
is ``about`` (SKUs; an empty list for the shop as a whole; null where no single product may be
taken) and the ``variant`` meant, if one is.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from bench.json_lines import rows
from copilot.effects import Heard, SessionStarted
from copilot.events import Chat, Envelope, Event, Focus, Lineup, LineupItem, Speech, Viewer
from copilot.limits import RoomLimits
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.skills.answers.product_reference import Reference, refer
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.products import Catalogue


@dataclass(frozen=True, slots=True)
class Line:
    """A viewer's message with what it is about and what it was taken to be about."""

    script: str
    text: str
    kind: str
    about: list[str] | None
    variant: str | None
    taken: Reference

    @property
    def right(self) -> bool:
        """Whether exactly the products meant were taken, and the variant where one is meant."""
        taken = self.taken
        if self.about is None:
            return not taken.shop and not (taken.certain and taken.skus)
        if not self.about:
            return taken.shop
        if not taken.certain or set(taken.skus) != set(self.about):
            return False
        return self.variant is None or taken.choice == self.variant


def read_scripts(path: Path) -> list[dict[str, Any]]:
    """Return the scripts of a JSON Lines file."""
    return list(rows(path))


def catalogue_of(script: dict[str, Any]) -> Catalogue:
    """Return a script's products, read as a shop file is."""
    products = [
        {
            "sku": product["sku"],
            "title": product["title"],
            "names": product.get("nicknames", []),
            "price": product["price"],
            "attributes": product.get("attributes", {}),
            "variants": [
                {
                    "sku": f"{product['sku']}-{number}",
                    "title": variant["name"],
                    "price": variant["price"],
                }
                for number, variant in enumerate(product.get("variants", []), 1)
            ],
        }
        for product in script["products"]
    ]
    parsed = read_shop_file(json.dumps({"products": products}).encode(), "script.json")
    return Catalogue("bench", 1, parsed.products, (), ())


def play(script: dict[str, Any]) -> Iterator[Line]:
    """Yield each message of one script as the room takes it."""
    reader = Reader.of(catalogue_of(script))
    delay_ms = int(script["stream_delay_ms"])
    language: Literal["zh", "en"] = "en" if script["language"] == "en" else "zh"
    room = Room(RoomProfile("bench", "bench", "", language, delay_ms), RoomLimits())
    items = tuple(LineupItem(one["link"], one["sku"]) for one in script["lineup"])
    room.handle(SessionStarted("s", items), 0)
    room.handle(_heard(0, Lineup(items)), 0)
    for number, event in enumerate(script["events"], 1):
        now = round(event["t"] * 1000)
        happened = _event(event)
        if not isinstance(happened, Chat):
            room.handle(_heard(number, happened), now)
            continue
        reading = reader.read(happened.text, room.scene.around(now))
        wanted = reading if reading.intent == "shop_question" else None
        room.handle(Heard(Envelope("bench", str(number), None, happened), wanted), now)
        yield Line(
            script["id"],
            happened.text,
            event.get("why", ""),
            event["about"],
            event.get("variant"),
            refer(reading, room.scene, now, room.corrections.suspect),
        )


def measure(path: Path, show: bool = False) -> dict[str, Any]:
    """Return the share of messages taken rightly, in all and by kind."""
    lines = [line for script in read_scripts(path) for line in play(script)]
    total, right = Counter(_kind(line) for line in lines), Counter[str]()
    for line in lines:
        right[_kind(line)] += line.right
        if show and not line.right:
            print(
                f"{line.script} {line.kind}: {line.text!r} is about {line.about} {line.variant},"
                f" taken {line.taken}",
                file=sys.stderr,
            )
    return {
        "n": len(lines),
        "accuracy": round(sum(right.values()) / max(1, len(lines)), 4),
        "by_kind": {
            kind: {"n": count, "accuracy": round(right[kind] / count, 4)}
            for kind, count in sorted(total.items())
        },
    }


def _kind(line: Line) -> str:
    """Return the kind without its particulars: ``link 3`` is a ``link``."""
    return "link" if line.kind.startswith("link") else line.kind


def _event(event: dict[str, Any]) -> Event:
    match event["type"]:
        case "focus":
            return Focus(event["sku"])
        case "speech":
            return Speech(event["text"], True, f"t{event['t']}")
        case "chat":
            return Chat(Viewer(event["user"], event["user"]), event["text"])
        case other:
            raise SystemExit(f"expected focus, speech or chat, got {other!r}")


def _heard(number: int, event: Event) -> Heard:
    return Heard(Envelope("bench", str(number), None, event))


def main() -> int:
    """Measure the file named and print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.reference", description=__doc__)
    parser.add_argument("--cases", type=Path, required=True, help="JSON Lines of scripts")
    parser.add_argument("--show", action="store_true", help="list what was taken wrongly")
    options = parser.parse_args()
    print(json.dumps(measure(options.cases, options.show), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
