"""The times a shop's rules promise, by what they are for: shipping, returns, a warranty."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import KnownProperty
from copilot.skills.corrections.figures.comparison import comparable
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.speech.clauses import cut_clauses
from knowledge.facts import Fact
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity
from knowledge.language.units import convert, dimension_of

_WITHIN: Final = re.compile(r"(?:以内|之内|内)")
_CLEARLY: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Topic:
    """A rule a host promises: the words for it in a text, and whether less of it is better.

    ``exact`` tells that it is the same for all that is sold: promising less misstates it too.
    """

    ruled: re.Pattern[str]
    said: re.Pattern[str]
    less_is_better: bool
    exact: bool = False


SHIPPING: Final = Topic(
    re.compile(r"(?<!海外)(?:发货|发出)|\b(?:ships?|dispatch|leave)\b"),
    re.compile(r"发货|发出|发走|寄出|\b(?:ships?|shipped|dispatch(?:ed)?)\b"),
    True,
    exact=True,
)
TOPICS: Final = (
    SHIPPING,
    Topic(
        re.compile(r"无理由|\breturn(?:s|ed)?\b"),
        re.compile(r"无理由|\b(?:free )?returns?\b"),
        False,
        exact=True,
    ),
    Topic(
        re.compile(r"(?:整机|全国)?(?:保修|质保|联保)|\b(?:warranty|guarantee)"),
        re.compile(r"保修|质保|联保|\b(?:warranty|guaranteed?)\b"),
        False,
    ),
    Topic(
        re.compile(r"送达|到货|时效|\b(?:deliver(?:y|ed|s)?|arrives?)\b"),
        re.compile(
            r"送达|到货|送到|收到货?|到家|\b(?:delivery(?: time)?(?: takes| is| in)?"
            r"|delivered(?: in)?"
            r"|arrives?(?: in)?)\b"
        ),
        True,
    ),
    Topic(
        re.compile(r"价保|保价|\bprice protection\b"),
        re.compile(r"价保|保价|\bprice protection\b"),
        False,
        exact=True,
    ),
)
ABROAD: Final = re.compile(
    r"海外|国外|境外|出口|abroad|overseas|international|预售|定制|pre-?order"
)


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A time that a rule sets, and the words in which it does."""

    topic: Topic
    known: KnownProperty
    quantity: Quantity
    truth: str


def time_rules(fact: Fact) -> Iterable[TimeRule]:
    """Yield the times a rule sets, each with what it is for."""
    lowered = align(f"{fact.name} {fact.value}")
    shift = len(fact.name) + 1
    if ABROAD.search(align(fact.name)):
        return
    for topic in TOPICS:
        if not topic.ruled.search(lowered):
            continue
        for figure in find_figures(fact.value):
            before = lowered[: figure.start + shift]
            clause = re.split(r"[，。；;.!！]", before)[-1]
            if figure.dimension == "duration" and not (
                ABROAD.search(clause) or _of_another_rule(topic, fact.value, figure)
            ):
                within = _WITHIN.match(fact.value, figure.end)
                end = within.end() if within else figure.end
                truth = fact.value[figure.start : end]
                yield TimeRule(topic, KnownProperty(fact, frozenset()), figure.first, truth)


def _of_another_rule(topic: Topic, value: str, figure: Figure) -> bool:
    """Tell whether a time stands in a clause on another rule: 48小时内发货，3至5天送达."""
    clause = next(c for c in cut_clauses(align(value)) if figure.start < c.end)
    others = any(one is not topic and one.ruled.search(clause.text) for one in TOPICS)
    return others and not topic.ruled.search(clause.text)


def bound(quantity: Quantity) -> Decimal:
    """Return the most a quantity may come to; nothing where it has no upper end."""
    value = quantity.most
    return Decimal(0) if value is None else value


def same_kind(quantity: Quantity, rule: TimeRule) -> bool:
    """Tell whether two times can be held against each other, working days against others too."""
    units = {quantity.unit, rule.quantity.unit}
    if units == {"workday"} or "workday" not in units:
        return comparable(quantity, rule.quantity)
    return dimension_of(quantity.unit) == "duration" == dimension_of(rule.quantity.unit)


def days_of(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """Return the fewest and the most days a time may come to: weekends lie between working days."""
    most = bound(quantity)
    if quantity.unit == "workday":
        return most, most + 2 * (most // 5 + 1)
    days = in_unit(quantity, "d")
    return days, days


def in_unit(quantity: Quantity, unit: str) -> Decimal:
    """Return the most of a quantity in another unit; as it is where there is no conversion."""
    converted = convert(bound(quantity), quantity.unit, unit)
    return bound(quantity) if converted is None else converted


def best_of(topic: Topic, rules: list[TimeRule]) -> TimeRule:
    """Return the rule that promises most."""

    def promised(rule: TimeRule) -> Decimal:
        value = in_unit(rule.quantity, rules[0].quantity.unit)
        return -value if topic.less_is_better else value

    return max(rules, key=promised)


def exceeds(quantity: Quantity, best: TimeRule) -> bool:
    """Tell whether more is promised than even the best rule keeps."""
    (least, most), (kept_least, kept_most) = _both(quantity, best)
    if not most or not kept_most:
        return False
    if best.topic.less_is_better:
        return most < kept_least * (1 - _CLEARLY)
    return least > kept_most * (1 + _CLEARLY)


def falls_short(quantity: Quantity, rules: list[TimeRule]) -> bool:
    """Tell whether less is promised than every rule on a matter that is the same for all."""
    return all(_is_less(quantity, rule) for rule in rules)


def _is_less(quantity: Quantity, rule: TimeRule) -> bool:
    (least, most), (kept_least, kept_most) = _both(quantity, rule)
    if not (rule.topic.exact and most and kept_most):
        return False
    if rule.topic.less_is_better:
        return least > kept_most * (1 + _CLEARLY)
    return most < kept_least * (1 - _CLEARLY)


def _both(
    quantity: Quantity, rule: TimeRule
) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]]:
    """Return the ends of two times in one unit: days where only one is in working days."""
    if (quantity.unit == "workday") != (rule.quantity.unit == "workday"):
        return days_of(quantity), days_of(rule.quantity)
    said, kept = in_unit(quantity, rule.quantity.unit), bound(rule.quantity)
    return (said, said), (kept, kept)
