"""Reports facts of one product that contradict each other, once a pair, to operations.

The card itself shows both with their sources, so that the host may say what is right.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from copilot.attention import Attention
from copilot.effects import Evidence
from copilot.limits import RoomLimits
from copilot.skills.corrections.figures.comparison import comparable, compare_quantity
from copilot.skills.corrections.judgement import Disagreement
from copilot.suggestions import CardFact, Suggestion
from knowledge.language.amounts import same_quantity
from knowledge.language.at_odds import stated_otherwise
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
        named_first = sorted(evidence, key=lambda one: one.kind == "description")
        pairs = (pair for pair in combinations(named_first, 2) if contradict(*pair))
        self.told([_disagreement(*pair) for pair in pairs], now_ms)

    def told(self, disagreements: Iterable[Disagreement], now_ms: int) -> None:
        """Take facts known to be at odds; those of a pair told before say nothing new."""
        for odd in disagreements:
            pair = frozenset((odd.one.id, odd.other.id))
            if pair not in self._told and len(self._told) < MOST_PAIRS:
                self._told.add(pair)
                self._raise(odd, now_ms)

    def _raise(self, odd: Disagreement, now_ms: int) -> None:
        cause = self._cause.format(
            title=odd.one.title,
            name=odd.attribute,
            a=odd.one_value,
            b=odd.other_value,
            source_a=_source(odd.one),
            source_b=_source(odd.other),
        )
        # Without a SKU: an alert with one asks whether that product is on air.
        identity = f"{self._session}-contradiction-{len(self._told)}"
        card = Suggestion(
            id=identity,
            version=1,
            kind="alert",
            audience="operations",
            headline=self._headline,
            facts=(odd.one, odd.other),
            rank=now_ms / 60_000,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.card_expiry_ms,
            cause=cause,
        )
        self._attention.propose(card, f"contradiction:{identity}", False, now_ms)


def contradict(one: Evidence, other: Evidence) -> bool:
    """Return whether two facts give one attribute of one product different amounts.

    Only figures are judged: two colours under one name may both be right. Ranges that meet may
    both be right as well.
    """
    same = one.fact.sku is not None and one.fact.sku == other.fact.sku
    if same and (one.kind, other.kind) == ("attribute", "description"):
        return bool(stated_otherwise(one.name, one.value, other.value))
    if not same or one.kind != "attribute" or other.kind != "attribute":
        return False
    return normalise(one.name) == normalise(other.name) and are_apart(one.value, other.value)


def are_apart(one: str, other: str) -> bool:
    """Return whether each of two texts states one amount and these cannot be the same.

    An amount agrees with a range that it is within, and roughly with one that is hedged.
    """
    left, right = find_quantities(one), find_quantities(other)
    if len(left) != 1 or len(right) != 1:
        return False
    a, b = left[0], right[0]
    if a.dimension != b.dimension or same_quantity(a, b) or not comparable(a, b):
        return False
    exact = a.low == a.high and b.low == b.high and not (a.approximate or b.approximate)
    return exact or compare_quantity(a, b) == "different" == compare_quantity(b, a)


def _disagreement(one: Evidence, other: Evidence) -> Disagreement:
    return Disagreement(one.name, one.fact, one.value, other.fact, other.value, True)


def _source(fact: CardFact) -> str:
    return " ".join(filter(None, (fact.source_document, fact.source_location)))
