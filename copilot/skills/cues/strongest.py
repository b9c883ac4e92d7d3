"""A product's strongest facts: what a host says first when it comes on air."""

from collections.abc import Iterable, Sequence
from typing import Final

from copilot.skills.wording.absolutes import forbidden_words
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.offer_labels import LABELS

MOST: Final = 5
LONGEST_VALUE: Final = 24  # characters; a cue is glanced at, not read

# What sells a product comes before what only describes it; what a buyer never asks for is left
# out. Weights are in places: the shop's own order counts one place an attribute.
_STRONG: Final[dict[str, float]] = {
    "material": 6,
    "filling": 6,
    "ingredients": 6,
    "capacity": 6,
    "net_content": 6,
    "battery_life": 6,
    "battery": 5,
    "power": 5,
    "effect": 5,
    "origin": 3,
    "flavour": 4,
    "weight": 3,
    "waterproof": 4,
    "speed": 4,
    "size": 3,
    "noise": 3,
    "quantity": 3,
    "warranty": 1,
    "colour": 1,
}
# A price kept as an attribute may be any price; only the offer says which one holds.
_STOCK: Final = frozenset(LABELS["stock"])
_SEVERAL: Final = frozenset(LABELS["tiers"])
_DULL: Final = frozenset(
    {
        "price",
        "coupon",
        "model",
        "manufacturer",
        "brand",
        "certificate",
        "installation",
        "production_date",
        "invoice",
    }
    | {"package", "language", "courier", "stock", "limit", "model_year"}
)


def strongest_facts(facts: Sequence[Fact], most: int = MOST) -> tuple[Fact, ...]:
    """Return up to ``most`` facts of one product, the price that counts first.

    Facts of single choices, long texts, and whatever may not be said on air are left out. The same
    property is shown once: of several prices the last step down (after coupon, else live). What is
    sold out is told before all that would sell it.
    """
    sayable = [fact for fact in facts if _sayable(fact)]
    offers = _offers(fact for fact in sayable if fact.kind == "offer")
    rated = [
        (strength, -index, fact)
        for index, fact in enumerate(f for f in sayable if f.kind == "attribute")
        if (strength := _strength(fact, index)) is not None
    ]
    attributes = [fact for *_, fact in sorted(rated, key=lambda row: row[:2], reverse=True)]
    told = _once_a_property(attributes)[: max(0, most - len(offers))]
    return (*offers, *told)[:most]


def _sayable(fact: Fact) -> bool:
    short = len(fact.value) <= LONGEST_VALUE
    return short and not fact.variant and not forbidden_words(f"{fact.name} {fact.value}")


def _offers(offers: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the best price of one and what comes with it: at most one price and one extra.

    Where none is left, that comes before them.
    """
    offers = tuple(offers)
    gone = [fact for fact in offers if fact.name in _STOCK and not fact.quantities[0].low]
    by_key: dict[str, list[Fact]] = {}
    for fact in offers:
        keys = named_attributes(fact.name)
        kind = "price" if keys & {"price"} else "gift" if keys & {"gift"} else "other"
        by_key.setdefault(kind, []).append(fact)
    prices = [f for f in by_key.get("price", []) if f.quantities and f.name not in _SEVERAL]
    best = min(prices, key=lambda f: f.quantities[0].low or 0, default=None)
    first = () if best is None else (best,)
    return (*gone[:1], *first, *by_key.get("gift", [])[:1])


def _strength(fact: Fact, index: int) -> float | None:
    keys = named_attributes(fact.name)
    if keys & _DULL:
        return None
    strong = max((_STRONG.get(key, 2.0) for key in keys), default=2.0)
    figures = 2.0 if fact.quantities else 0.0
    return strong + figures - index


def _once_a_property(facts: Iterable[Fact]) -> list[Fact]:
    told: list[Fact] = []
    seen: set[frozenset[str]] = set()
    for fact in facts:
        keys = named_attributes(fact.name)
        if not keys or keys not in seen:
            told.append(fact)
            seen.add(keys)
    return told
