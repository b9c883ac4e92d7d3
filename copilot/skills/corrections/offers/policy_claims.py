"""Holds what is promised for the shop as a whole, such as times and returns, against its rules."""

import re
from collections.abc import Iterable
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.comparison import compare_quantity
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.moments import is_moment
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.remote_shipping import RemoteShipping
from copilot.skills.corrections.offers.shop_terms import ShopTerms
from copilot.skills.corrections.policies.promised_days import day_claims, speaks_of_days
from copilot.skills.corrections.policies.promised_times import (
    ABROAD,
    SHIPPING,
    TOPICS,
    TimeRule,
    Topic,
    best_of,
    bound,
    exceeds,
    falls_short,
    same_kind,
    time_rules,
)
from copilot.skills.corrections.policies.rule_clauses import own_words
from copilot.skills.corrections.policies.shop_promises import ShopPromises
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity
from knowledge.language.script import language_of

_WITHIN_SAID: Final = re.compile(r"以内|之内|内|within|in ")
_WITHIN_AFTER: Final = re.compile(
    r"(?:以内|之内|内|以?后|之后)?(?:[的 ]|才能?|就能?|可以|能|统一|给你们?)*"
)
_WITHIN_BEFORE: Final = re.compile(r"\b(?:within|in)(?: about| just| only)? \Z")
_LONGEST_REST: Final = 4
_PLACES: Final = re.compile(
    r"江浙沪|同城|本地|本市|附近|周边|省内|加急|顺丰|空运|北京|上海|广州|深圳|杭州"
    r"|\b(?:express|local|expedited|next[- ]day|prime|upgrade)\b"
)
"""Where, and with whom, things arrive sooner than the shop promises all."""
_CUSTOM: Final = re.compile(
    r"一般|通常|大多|多数|基本上?|平时|往往|有时|快的话|最快|最[晚慢迟]"
    r"|\b(?:usually|typically|normally|often|mostly|generally|sometimes|at the latest|at best)\b"
)
"""What is done as a rule, or at best, is no promise: 一般二十四小时就发走了."""
_AT_WORST: Final = re.compile(
    r"最[晚慢迟]|大促|双十[一二]|爆单|太忙|周末|节假?日|过年|左右|一般|正常|偶尔|新疆|西藏"
    r"|偏远|缺货|补货|换货"
    r"|\b(?:latest|worst|holidays?|weekends?|rush|backorders?|sometimes|usually|refunds?|process"
    r"|alaska|hawaii|exchanges?)\b"
)
"""When, and where, a promise of less than the rule is the rule's own exception."""


class PolicyClaims:
    """The times a shop promises, prepared once a catalogue version."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        facts = tuple(facts)
        self._remote = RemoteShipping(facts)
        self._terms = ShopTerms(facts)
        self._promises = ShopPromises(facts)
        self._rules = tuple(
            rule for fact in facts if fact.kind == "policy" for rule in time_rules(fact)
        )
        shop = [fact for fact in facts if fact.kind in ("policy", "faq") and fact.sku is None]
        self._of_shipping = align(" ".join(fact.text for fact in shop if _tells_of_sending(fact)))

    def claims(
        self,
        said: SaidText,
        unless: frozenset[Quantity] = frozenset(),
        view: ProductView | None = None,
    ) -> list[Claim]:
        """Return what ``said`` promises for all that is sold, compared.

        ``unless`` are times of the product itself, which go before the shop's; so does all that
        ``view`` tells of the product.
        """
        figures = [f for f in said.new_figures if f.dimension == "duration"] if self._rules else []
        found = (
            self._rightly_before(figure, said) or self._claim(figure, said, unless, view)
            for figure in figures
        )
        times = [claim for claim in found if claim is not None]
        times += self._by_day(said, view)
        settled = [*times, *self._remote.claims(said), *self._terms.claims(said)]
        told = {(claim.known.fact.id, claim.truth) for claim in settled}
        promised = self._promises.claims(said, view)
        return [*settled, *(c for c in promised if (c.known.fact.id, c.truth) not in told)]

    def _by_day(self, said: SaidText, view: ProductView | None) -> list[Claim]:
        if not speaks_of_days(said):
            return []
        facts = [known.fact for known in view.properties] if view else []
        own = [fact for fact in facts if _tells_of_sending(fact)]
        rules = [rule for fact in own for rule in time_rules(fact)] if own else self._rules
        told = align(" ".join(fact.text for fact in own)) if own else self._of_shipping
        return list(day_claims(said, [r for r in rules if r.topic is SHIPPING], told))

    def _claim(
        self,
        figure: Figure,
        said: SaidText,
        unless: frozenset[Quantity],
        view: ProductView | None,
    ) -> Claim | None:
        clause = said.clause(figure)
        if ABROAD.search(clause.text) or is_elsewhere(said, figure):
            return None
        if _PLACES.search(said.lowered, *said.sentence(figure.start)):
            return None
        followed = _followed_by(figure, said)
        topic = followed or next((t for t in TOPICS if self._is_beside(t, figure, said)), None)
        rules = [r for r in self._rules if r.topic is topic and same_kind(figure.first, r)]
        if topic is None or not rules:
            return None
        chinese = language_of(clause.text) == "zh"
        spoken = [r for r in rules if (language_of(r.known.fact.text) == "zh") == chinese]
        matches = [
            (compare_quantity(figure.first, r.quantity, figure.side), r) for r in spoken or rules
        ]
        for match, rule in matches:
            if match == "equal":
                return _made("right", figure, said, rule)
        own = any(compare_quantity(figure.first, q) == "equal" for q in unless)
        if own or figure.approximate or (not topic.less_is_better and is_moment(figure, said)):
            return None
        best = best_of(topic, spoken or rules)
        if exceeds(figure.first, best) and not _is_custom(topic, figure, said):
            return _made("wrong", figure, said, best)
        plainly = followed is topic or _WITHIN_BEFORE.search(said.lowered, 0, figure.start)
        if not (spoken and plainly) or _AT_WORST.search(said.lowered, *said.sentence(figure.start)):
            return None
        own_terms = view is not None and topic.ruled.search(own_words(view))
        short = not own_terms and falls_short(figure.first, spoken)
        return _made("wrong", figure, said, best) if short else None

    def _rightly_before(self, figure: Figure, said: SaidText) -> Claim | None:
        """Return what a figure says rightly of the rule whose word stands before it.

        The word after it begins something else: ships in two days arrives in a week.
        """
        clause, followed = said.clause(figure), _followed_by(figure, said)
        for rule in self._rules if followed else ():
            if rule.topic is followed or not same_kind(figure.first, rule):
                continue
            words = rule.topic.said.finditer(said.lowered, clause.start, figure.start)
            beside = any(len(said.rest(w.end(), figure.start)) <= _LONGEST_REST for w in words)
            if beside and _same_days(figure, rule):
                return _made("right", figure, said, rule)
        return None

    def _is_beside(self, topic: Topic, figure: Figure, said: SaidText) -> bool:
        clause = said.clause(figure)
        for word in topic.said.finditer(said.lowered, clause.start, clause.end):
            rest = said.rest(min(figure.end, word.end()), max(figure.start, word.start()))
            if len(_WITHIN_SAID.sub("", rest)) <= _LONGEST_REST:
                return True
        return False


def _same_days(figure: Figure, rule: TimeRule) -> bool:
    """Tell whether a time is just that of a rule, in days or working days."""
    if compare_quantity(figure.first, rule.quantity, figure.side) == "equal":
        return True
    return bound(figure.first) == bound(rule.quantity) and {
        figure.first.unit,
        rule.quantity.unit,
    } == {"d", "workday"}


def _is_custom(topic: Topic, figure: Figure, said: SaidText) -> bool:
    span = said.sentence(figure.start)
    return topic.less_is_better and _CUSTOM.search(said.lowered, *span) is not None


def _tells_of_sending(fact: Fact) -> bool:
    return SHIPPING.ruled.search(align(fact.text)) is not None


def _followed_by(figure: Figure, said: SaidText) -> Topic | None:
    """Return the rule whose word comes straight after a figure: 三十天价保.

    That word is the figure's own even when another rule's word ends right before it.
    """
    end = said.clause(figure).end
    within = _WITHIN_AFTER.match(said.lowered, figure.end, end)
    start = within.end() if within else figure.end
    return next((t for t in TOPICS if t.said.match(said.lowered, start, end)), None)


def _made(outcome: Outcome, figure: Figure, said: SaidText, rule: TimeRule) -> Claim:
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
