"""Prices worked out: made-up offers, questions on them, and an arithmetic that owes us nothing.

Run as ``python -m bench.prices``. Each question goes through the reader, the room's reference and
the retriever's price path, without an embedder. ``wrong`` counts figures shown that are not what
is right, and figures shown where nothing is certain.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from bench.price_oracle import Asked, ask
from bench.price_scenes import Scene, draw_scene, product_of
from copilot.effects import Heard, SessionStarted
from copilot.events import Envelope, Focus, Lineup, LineupItem
from copilot.evidence import evidence_of
from copilot.limits import RoomLimits
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.skills.answers.card import line
from copilot.skills.answers.headlines import headline
from copilot.skills.answers.product_reference import refer
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.embedder.ports import SimilarityScale, Vector
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
Verdict = Literal["exact", "silent", "wrong", "rightly_silent"]


class _Unmeaning:
    """An embedder that likens everything: what is found by meaning is no part of this."""

    dimensions = 2
    name = "unmeaning"
    scale = SimilarityScale(0.0, 1.0)

    def embed_query(self, text: str) -> Vector:
        """Return the same vector for every text."""
        return np.array([1.0, 0.0], np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the same vector for every text."""
        return np.tile(np.array([1.0, 0.0], np.float32), (len(texts), 1))


@dataclass(frozen=True, slots=True)
class Case:
    """One question with what was shown for it."""

    scene: Scene
    asked: Asked
    intent: str
    facts: tuple[Fact, ...]
    verdict: Verdict


def cases(count: int, seed: int) -> list[Case]:
    """Return ``count`` cases drawn with ``seed``."""
    rng = random.Random(seed)
    return [_case(rng) for _ in range(count)]


def measure(found: Sequence[Case]) -> dict[str, Any]:
    """Return the counts, and the share of what can be answered that was answered exactly."""
    counts = Counter(case.verdict for case in found)
    answerable = counts["exact"] + counts["silent"]
    answerable += sum(case.verdict == "wrong" and _answerable(case.asked) for case in found)
    kinds = sorted({case.asked.kind for case in found})
    return {
        "n": len(found),
        "answerable": answerable,
        "exact": counts["exact"],
        "exact_share": round(counts["exact"] / max(1, answerable), 4),
        "silent": counts["silent"],
        "wrong": counts["wrong"],
        "rightly_silent": counts["rightly_silent"],
        "by_kind": {
            kind: dict(Counter(c.verdict for c in found if c.asked.kind == kind)) for kind in kinds
        },
    }


def _case(rng: random.Random) -> Case:
    scene = draw_scene(rng)
    document = json.dumps({"products": [product_of(scene, rng)]}, ensure_ascii=False)
    catalogue = Catalogue(
        "bench", 1, read_shop_file(document.encode(), "shop.json").products, (), ()
    )
    asked = ask(scene, rng)
    intent, query = _query(catalogue, asked.text, scene.language)
    facts: tuple[Fact, ...] = ()
    if query is not None:
        index = ShopIndex.build("bench", 1, make_facts(catalogue), _Unmeaning())
        desk = PriceDesk(catalogue.products, 1)
        found = Retriever(index, _Unmeaning(), desk).search(query)
        facts = tuple(one.fact for one in found.facts)
    return Case(scene, asked, intent, facts, _verdict(asked, facts))


def _query(
    catalogue: Catalogue, text: str, language: Literal["zh", "en"]
) -> tuple[str, Query | None]:
    room = Room(RoomProfile("bench", "bench", "", language, 0), RoomLimits())
    items = (LineupItem(1, "P-1"),)
    room.handle(SessionStarted("s", items), 0)
    room.handle(Heard(Envelope("bench", "1", None, Lineup(items))), 0)
    room.handle(Heard(Envelope("bench", "2", None, Focus("P-1"))), 0)
    reading = Reader.of(catalogue).read(text, room.scene.around(60_000))
    if reading.intent != "shop_question":
        return reading.intent, None
    about = refer(reading, room.scene, 60_000)
    skus = about.skus or (("P-1",) if about.shop else ())
    query = Query(text, skus, about.named, ("P-1",), len(skus) > 1, about.choice)
    return reading.intent, query if skus else None


def _answerable(asked: Asked) -> bool:
    return asked.right is not None or asked.refused > 0


def _verdict(asked: Asked, facts: tuple[Fact, ...]) -> Verdict:
    first = facts[0] if facts else None
    if asked.refused:
        said = first is not None and first.kind != "sum" and str(asked.refused) in first.value
        if first is not None and first.kind == "sum":
            return "wrong"
        return "exact" if said else "silent"
    if first is None or first.kind != "sum":
        return "silent" if asked.right is not None else "rightly_silent"
    return "exact" if asked.right is not None and _agrees(asked, first) else "wrong"


def _agrees(asked: Asked, fact: Fact) -> bool:
    """Return whether the figure, its hedge and its mention of the coupon are right."""
    shown = _FIGURE.search(fact.value.replace(",", ""))
    if shown is None or not _readable(fact):
        return False
    whole, _, rest = shown[0].partition(".")
    figure = int(whole) if asked.kind == "count" else int(whole) * 100 + int((rest + "00")[:2])
    hedged = fact.value.startswith(("约", "about"))
    coupon = "券后" in fact.name or "with coupon" in fact.name
    return figure == asked.right and hedged == asked.rounded and coupon == asked.with_coupon


def _readable(fact: Fact) -> bool:
    """Return whether the card leads with the figure and its line is read in one breath."""
    evidence = evidence_of(fact)
    leads = headline(evidence, "zh").startswith(fact.value)
    said = line(evidence)
    short = len(said) <= 40 if not said.isascii() else len(said.split()) <= 25
    return leads and bool(said) and short


def main() -> int:
    """Run and print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.prices", description=__doc__)
    parser.add_argument("--n", type=int, default=1000, help="questions")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="list what is wrong or silent")
    options = parser.parse_args()
    found = cases(options.n, options.seed)
    if options.show:
        for case in found:
            if case.verdict in ("wrong", "silent"):
                shown = [f"{fact.kind}: {fact.text}" for fact in case.facts]
                print(
                    f"{case.verdict} {case.intent} {case.asked} {shown} {case.scene}",
                    file=sys.stderr,
                )
    print(json.dumps(measure(found), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
