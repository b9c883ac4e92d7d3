"""Viewers' questions to whole shops, end to end: is the fact they ask for in front, or no card?

Takes pairs of files in a folder: ``NAME.json`` or ``NAME.csv``, a shop in one of the forms of
``docs/CATALOGUE.md``, and ``NAME.questions.jsonl``, each line {text, focus, want, kind}: ``want``
names the facts that may lead the card as [{sku, names}], any of them, and is empty where the shop
does not say; an empty SKU is the shop's own.
A name is an attribute's own or a field of the shop file; policies and answers are
``policy:TOPIC`` and ``faq:QUESTION``.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from bench.json_lines import rows
from bench.playback import Playback, read_catalogue
from copilot.limits import RoomLimits
from copilot.suggestions import Closed, Suggestion
from ingest.live.broadcast_file import RecordedEvent
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.price_questions import offer_part

Verdict = Literal["right", "wrong", "silent", "rightly_silent", "false"]

_FIELDS = {
    "live": "price",
    "list": "list_price",
    "after": "coupon_price",
    "coupon": "coupon",
    "tiers": "tiers",
    "gifts": "gifts",
    "promotion": "promotion",
    "limit": "limit_per_buyer",
    "stock": "stock",
    "starts": "starts_at",
    "ends": "ends_at",
}
_ALONG = {"live": "list_price", "after": "coupon"}
"""What such a statement also says, in brackets."""

_SUMS = frozenset(("price", "coupon_price", "tiers", "promotion", "coupon"))
"""What a sum that is worked out may answer."""


@dataclass(frozen=True, slots=True)
class Question:
    """One viewer's question while a product is on air."""

    text: str
    focus: str | None
    want: list[dict[str, Any]]
    kind: str


class Shop:
    """A shop with a room for each question."""

    def __init__(self, file: Path, cache: Path) -> None:
        self._catalogue: Catalogue = read_catalogue([file])
        self._playback = Playback(self._catalogue, cache)
        self._facts = {fact.id: fact for fact in make_facts(self._catalogue)}
        self._choices = {
            variant.sku: (product.sku, variant.title)
            for product in self._catalogue.products
            for variant in product.variants
        }

    def verdict(self, question: Question) -> tuple[Verdict, str]:
        """Ask, and judge the first card that opens; also return what it said."""
        card = self._card(question)
        if card is None:
            return ("silent" if question.want else "rightly_silent"), ""
        said = f"{card.sku} {card.facts[0].text}" if card.facts else card.headline
        if not question.want:
            return "false", said
        return ("right" if self._wanted(card, question.want) else "wrong"), said

    def _card(self, question: Question) -> Suggestion | None:
        items = [{"link": n, "sku": p.sku} for n, p in enumerate(self._catalogue.products, 1)]
        chat = {"user": {"id": "v", "name": "v"}, "text": question.text}
        events = [
            RecordedEvent(0.0, 1, "lineup", {"items": items}),
            RecordedEvent(0.1, 2, "focus", {"sku": question.focus}),
            RecordedEvent(30.0, 3, "chat", chat),
        ]
        shown = [each.told for each in self._playback.play(events, RoomLimits())]
        for told in shown:
            if not isinstance(told, Closed) and told.suggestion.kind == "answer":
                return told.suggestion
        return None

    def _wanted(self, card: Suggestion, want: list[dict[str, Any]]) -> bool:
        lead = card.facts[0]
        fact = self._facts.get(lead.id)
        names = _SUMS if fact is None else _names(fact)
        product = lead.sku if lead.sku is not None else card.sku
        for each in want:
            sku, choice = self._choices.get(each["sku"], (each["sku"] or product, ""))
            right = sku == product and not names.isdisjoint(each["names"])
            if right and (not choice or choice in (fact.variant if fact else lead.text)):
                return True
        return False


def _names(fact: Fact) -> frozenset[str]:
    part = offer_part(fact)
    if part is not None:
        along = _ALONG.get(part) if "（" in fact.text or "(" in fact.text else None
        named = (_FIELDS.get(part, part), along, "variant" if fact.variant else None)
        return frozenset(filter(None, named))
    if fact.kind in ("policy", "faq"):
        return frozenset((f"{fact.kind}:{fact.name}",))
    own = fact.name.removeprefix(fact.variant).strip() if fact.variant else fact.name
    return frozenset((fact.name, own, *(("variant",) if fact.kind == "variant" else ())))


def read_questions(file: Path) -> Iterator[Question]:
    """Yield the questions of a file."""
    for row in rows(file):
        yield Question(row["text"], row["focus"], row["want"], row["kind"])


def summary(verdicts: "Counter[str]") -> dict[str, float]:
    """Return counts, and precision and recall of the facts in front."""
    shown = verdicts["right"] + verdicts["wrong"] + verdicts["false"]
    asked = verdicts["right"] + verdicts["wrong"] + verdicts["silent"]
    return {
        **verdicts,
        "precision": round(verdicts["right"] / shown, 3) if shown else 0.0,
        "recall": round(verdicts["right"] / asked, 3) if asked else 0.0,
    }


def main() -> int:
    """Ask every question of the shops named and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(prog="bench.shop_questions", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--names", nargs="*", default=[], help="shops; all of them without it")
    parser.add_argument("--cache", type=Path, default=Path("~/.cache/livecue").expanduser())
    parser.add_argument("--show", action="store_true", help="list what differs on stderr")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    shops: dict[str, Any] = {}
    for file in sorted(options.folder.glob("*.questions.jsonl")):
        name = file.name.removesuffix(".questions.jsonl")
        if options.names and name not in options.names:
            continue
        (shop_file,) = (
            f for f in options.folder.glob(f"{name}.*") if f.suffix in (".json", ".csv")
        )
        shop, counts = Shop(shop_file, options.cache), Counter[str]()
        for question in read_questions(file):
            verdict, said = shop.verdict(question)
            counts[verdict] += 1
            kinds[question.kind][verdict] += 1
            if options.show and verdict not in ("right", "rightly_silent"):
                wanted = [name for each in question.want for name in each["names"]]
                print(
                    f"{verdict:7}{question.kind}: {question.text} [{question.focus}]"
                    f" {wanted} -> {said}",
                    file=sys.stderr,
                )
        shops[name] = summary(counts)
        print(f"{name}: {shops[name]}", file=sys.stderr)
        total += counts
    by_kind = {kind: dict(counts) for kind, counts in sorted(kinds.items())}
    print(json.dumps({"all": summary(total), "kinds": by_kind, "shops": shops}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
