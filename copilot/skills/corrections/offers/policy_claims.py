"""Holds times promised for the shop as a whole, such as shipping and returns, against its rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure
from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.figures.comparison import comparable, compare_quantity
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.remote_shipping import RemoteShipping
from copilot.skills.corrections.offers.shop_terms import ShopTerms
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity
from knowledge.language.script import language_of
from knowledge.language.units import convert

_WITHIN: Final = re.compile(r"(?:以内|之内|内)")
_WITHIN_SAID: Final = re.compile(r"以内|之内|内|within|in ")
_WITHIN_AFTER: Final = re.compile(r"(?:以内|之内|内)?[的 ]?")
_LONGEST_REST: Final = 4
_CLEARLY: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _Topic:
    """A rule a host promises: the words for it in a text, and whether less of it is better."""

    ruled: re.Pattern[str]
    said: re.Pattern[str]
    less_is_better: bool


_TOPICS: Final = (
    _Topic(
        re.compile(r"(?<!海外)(?:发货|发出)|\b(?:ships?|dispatch|leave)\b"),
        re.compile(r"发货|发出|发走|寄出|\b(?:ships?|shipped|dispatch(?:ed)?)\b"),
        True,
    ),
    _Topic(
        re.compile(r"无理由|\breturn(?:s|ed)?\b"),
        re.compile(r"无理由|\b(?:free )?returns?\b"),
        False,
    ),
    _Topic(
        re.compile(r"(?:整机|全国)?(?:保修|质保|联保)|\b(?:warranty|guarantee)"),
        re.compile(r"保修|质保|联保|\b(?:warranty|guaranteed?)\b"),
        False,
    ),
    _Topic(
        re.compile(r"送达|到货|时效|\b(?:deliver(?:y|ed|s)?|arrives?)\b"),
        re.compile(
            r"送达|到货|送到|收到货?|到家|\b(?:delivery(?: time)?(?: takes| is| in)?"
            r"|delivered(?: in)?"
            r"|arrives?(?: in)?)\b"
        ),
        True,
    ),
    _Topic(
        re.compile(r"价保|保价|\bprice protection\b"),
        re.compile(r"价保|保价|\bprice protection\b"),
        False,
    ),
)
_PLACES: Final = re.compile(
    r"江浙沪|同城|本地|本市|附近|周边|省内|加急|顺丰|空运|北京|上海|广州|深圳|杭州"
    r"|\b(?:express|local|expedited|next[- ]day|prime|upgrade)\b"
)
"""Where, and with whom, things arrive sooner than the shop promises all."""
_ABROAD: Final = re.compile(
    r"海外|国外|境外|出口|abroad|overseas|international|预售|定制|pre-?order"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    topic: _Topic
    known: KnownProperty
    quantity: Quantity
    truth: str


class PolicyClaims:
    """The times a shop promises, prepared once a catalogue version."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        facts = tuple(facts)
        self._remote = RemoteShipping(facts)
        self._terms = ShopTerms(facts)
        self._rules = tuple(
            rule for fact in facts if fact.kind == "policy" for rule in _rules_of(fact)
        )

    def claims(self, said: SaidText, unless: frozenset[Quantity] = frozenset()) -> list[Claim]:
        """Return the times ``said`` promises, compared.

        ``unless`` are times of the product itself, which go before the shop's.
        """
        figures = [f for f in said.new_figures if f.dimension == "duration"] if self._rules else []
        found = (self._claim(figure, said, unless) for figure in figures)
        times = [claim for claim in found if claim is not None]
        return [*times, *self._remote.claims(said), *self._terms.claims(said)]

    def _claim(self, figure: Figure, said: SaidText, unless: frozenset[Quantity]) -> Claim | None:
        clause = said.clause(figure)
        if _ABROAD.search(clause.text) or is_elsewhere(said, figure):
            return None
        if _PLACES.search(said.lowered, *said.sentence(figure.start)):
            return None
        topic = _followed_by(figure, said) or next(
            (t for t in _TOPICS if self._is_beside(t, figure, said)), None
        )
        rules = [
            r for r in self._rules if r.topic is topic and comparable(figure.first, r.quantity)
        ]
        if topic is None or not rules:
            return None
        chinese = language_of(clause.text) == "zh"
        spoken = [r for r in rules if (language_of(r.known.fact.text) == "zh") == chinese]
        rules = spoken or rules
        matches = [(compare_quantity(figure.first, r.quantity, figure.side), r) for r in rules]
        for match, rule in matches:
            if match == "equal":
                return _made("right", figure, said, rule)
        own = any(compare_quantity(figure.first, q) == "equal" for q in unless)
        if own or figure.approximate:
            return None
        best = _best(topic, rules)
        return _made("wrong", figure, said, best) if _exceeds(figure, best) else None

    def _is_beside(self, topic: _Topic, figure: Figure, said: SaidText) -> bool:
        clause = said.clause(figure)
        for word in topic.said.finditer(said.lowered, clause.start, clause.end):
            rest = said.rest(min(figure.end, word.end()), max(figure.start, word.start()))
            if len(_WITHIN_SAID.sub("", rest)) <= _LONGEST_REST:
                return True
        return False


def _followed_by(figure: Figure, said: SaidText) -> _Topic | None:
    """Return the rule whose word comes straight after a figure: 三十天价保.

    That word is the figure's own even when another rule's word ends right before it.
    """
    end = said.clause(figure).end
    within = _WITHIN_AFTER.match(said.lowered, figure.end, end)
    start = within.end() if within else figure.end
    return next((t for t in _TOPICS if t.said.match(said.lowered, start, end)), None)


def _rules_of(fact: Fact) -> Iterable[_Rule]:
    lowered = align(f"{fact.name} {fact.value}")
    shift = len(fact.name) + 1
    if _ABROAD.search(align(fact.name)):
        return
    for topic in _TOPICS:
        if not topic.ruled.search(lowered):
            continue
        for figure in find_figures(fact.value):
            before = lowered[: figure.start + shift]
            clause = re.split(r"[，。；;.!！]", before)[-1]
            if figure.dimension == "duration" and not (
                _ABROAD.search(clause) or _of_another_rule(topic, fact.value, figure)
            ):
                within = _WITHIN.match(fact.value, figure.end)
                end = within.end() if within else figure.end
                truth = fact.value[figure.start : end]
                yield _Rule(topic, KnownProperty(fact, frozenset()), figure.first, truth)


def _of_another_rule(topic: _Topic, value: str, figure: Figure) -> bool:
    """Tell whether a time stands in a clause on another rule: 48小时内发货，3至5天送达."""
    clause = next(c for c in cut_clauses(align(value)) if figure.start < c.end)
    others = any(one is not topic and one.ruled.search(clause.text) for one in _TOPICS)
    return others and not topic.ruled.search(clause.text)


def _bound(quantity: Quantity) -> Decimal:
    value = quantity.most
    return Decimal(0) if value is None else value


def _best(topic: _Topic, rules: list[_Rule]) -> _Rule:
    """Return the rule that promises most."""

    def promised(rule: _Rule) -> Decimal:
        converted = convert(_bound(rule.quantity), rule.quantity.unit, rules[0].quantity.unit)
        value = _bound(rule.quantity) if converted is None else converted
        return -value if topic.less_is_better else value

    return max(rules, key=promised)


def _exceeds(figure: Figure, best: _Rule) -> bool:
    """Tell whether more is promised than even the best rule keeps."""
    said = convert(_bound(figure.first), figure.first.unit, best.quantity.unit)
    kept = _bound(best.quantity)
    if said is None or not kept:
        return False
    if best.topic.less_is_better:
        return said < kept * (1 - _CLEARLY)
    return said > kept * (1 + _CLEARLY)


def _made(outcome: Outcome, figure: Figure, said: SaidText, rule: _Rule) -> Claim:
    language = "zh" if language_of(rule.known.fact.text) == "zh" else "en"
    return Claim(
        known=rule.known,
        outcome=outcome,
        said=said_figure(figure, "zh" if language == "zh" else "en"),
        truth=rule.truth,
        start=figure.start - said.offset,
        end=figure.end - said.offset,
        settled=said.settled(figure),
        weight="plain",
    )
