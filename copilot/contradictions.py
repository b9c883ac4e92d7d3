"""Reports facts of one product that contradict each other, once a pair, to operations.

The card itself shows both with their sources, so that the host may say what is right.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from copilot.attention import Attention
from copilot.effects import Evidence
from copilot.limits import RoomLimits
from copilot.suggestions import Suggestion
from knowledge.language.amounts import same_quantity
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities

MOST_PAIRS: Final = 200
"""Pairs remembered in a session, as many alerts as operations will ever read."""

_WORDS: Final = {
    "zh": ("资料互相矛盾", "{title}的{name}：{a}（{source_a}）与{b}（{source_b}）不一致"),
    "en": ("Facts contradict", "{title}, {name}: {a} ({source_a}) against {b} ({source_b})"),
}


class Contradictions:
    """Opens one alert for each pair of facts found that cannot both be right."""

    def __init__(
        self, session: str, language: str, limits: RoomLimits, attention: Attention
    ) -> None:
        self._session = session
        self._headline, self._cause = _WORDS[language]
        self._limits = limits
        self._attention = attention
        self._told: set[frozenset[str]] = set()

    def found(self, evidence: Sequence[Evidence], now_ms: int) -> None:
        """Take what was found for a question."""
        for one, other in combinations(evidence, 2):
            pair = frozenset((one.fact.id, other.fact.id))
            if pair in self._told or len(self._told) >= MOST_PAIRS or not contradict(one, other):
                continue
            self._told.add(pair)
            self._raise(one, other, now_ms)

    def _raise(self, one: Evidence, other: Evidence, now_ms: int) -> None:
        cause = self._cause.format(
            title=one.fact.title,
            name=one.name,
            a=one.value,
            b=other.value,
            source_a=_source(one),
            source_b=_source(other),
        )
        # Without a SKU: an alert with one asks whether that product is on air.
        identity = f"{self._session}-contradiction-{len(self._told)}"
        card = Suggestion(
            id=identity,
            version=1,
            kind="alert",
            audience="operations",
            headline=self._headline,
            facts=(one.fact, other.fact),
            rank=now_ms / 60_000,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.card_expiry_ms,
            cause=cause,
        )
        self._attention.propose(card, f"contradiction:{identity}", False, now_ms)


def contradict(one: Evidence, other: Evidence) -> bool:
    """Return whether two facts give one attribute of one product different amounts.

    Only figures are judged: two colours under one name may both be right.
    """
    same = one.fact.sku is not None and one.fact.sku == other.fact.sku
    if not same or one.kind != "attribute" or other.kind != "attribute":
        return False
    if normalise(one.name) != normalise(other.name):
        return False
    left, right = find_quantities(one.value), find_quantities(other.value)
    if len(left) != 1 or len(right) != 1:
        return False
    a, b = left[0], right[0]
    return a.dimension == b.dimension and a.low == a.high and not same_quantity(a, b)


def _source(evidence: Evidence) -> str:
    where = (evidence.fact.source_document, evidence.fact.source_location)
    return " ".join(filter(None, where))
