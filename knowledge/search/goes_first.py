"""Tells which rules of the shop give way to another statement on the same matter.

A shop that sells in two languages says the same twice, each with the figures of its own market; and
what a product says of where it is not sent holds for it, whatever the shop does with all the rest.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, asked_dimensions, named_attributes
from knowledge.language.carriers import ANY_CARRIER
from knowledge.language.matters import read_matters
from knowledge.language.named_places import places_named, with_whole
from knowledge.language.normalise import normalise
from knowledge.language.script import Language, language_of
from knowledge.search.fitting import EXCLUDED

BEHIND: Final = 0.35
"""How much weaker than a rule the one may be that goes before it: else it tells something else."""

_RULES: Final = frozenset({"policy", "faq"})
_SUBJECTS: Final = tuple(
    map(
        re.compile,
        (
            r"发货|快递|物流|运费|邮费|包邮|配送|到货|时效|\b(?:ship\w*|deliver\w*|postage|courier|dispatch)\b",
            r"退|换货|\b(?:return\w*|refund\w*|exchange\w*)\b",
            r"付款|支付|分期|\b(?:pay\w*|instal\w*)\b",
            r"客服|\b(?:support|contact|customer service)\b",
            r"质保|保修|\b(?:warrant\w*|guarantee\w*)\b",
            r"发票|\b(?:invoices?|receipts?)\b",
            r"价保|保价|\bprice (?:match|protection)\w*",
        ),
    )
)
"""What shops have rules on, as they call them."""

_SENDING: Final = 0

_TIMES: Final = frozenset({"delivery_time", "dispatch_time", "arrival_time"})
"""Of which rules tell by their figures, whatever they are called."""

_FEE: Final = frozenset({"shipping_fee"})
_SENT_FREE: Final = re.compile(
    r"包邮|免邮|免?运费|\bfree (?:for|standard|shipping|delivery|worldwide)\b"
)
_DURATION: Final = frozenset({"duration"})

_NOT_SENT: Final = re.compile(
    r"(?:不(?:能|予|支持|可|可以)?|无法|没法|暂停|停)"
    rf"(?:发货?|寄送?|邮寄|配送|派送|送货|送达)(?!\s?(?:{ANY_CARRIER}|快递|空运|航空|当[天日]|现货|新))"
    r"|\b(?:no (?:shipping|delivery)|(?:not|n['’]t|cannot|never)(?: be)?"
    r" (?:currently )?(?:ship|deliver|sen[dt]|post|mail)\w*)\b"
)
_CLAUSE: Final = re.compile(r"[;；。!！]|[,，](?=其[他余它]|但)|\.(?=\s|$)")


class _Told(NamedTuple):
    """What a rule tells of what is asked: matters, kinds of figures, whether of places alone."""

    matters: frozenset[str]
    kinds: frozenset[str]
    places: bool


def give_way(
    question: str, rules: Sequence[Fact], own: Sequence[Fact]
) -> Mapping[str, Fact | None]:
    """Return what goes before which of ``rules``, by their ids; nothing of the shop's for ``None``.

    ``own`` are the facts of the one product asked about; empty where there is no such.
    """
    among = [rules[n] for n in _of_shop(rules)]
    first: dict[str, Fact | None] = {
        among[one].id: among[other] for one, other in _nearer(question, among, own)
    }
    denied, _ = _denied(question, rules, own)
    return first | {rules[n].id: None for n in denied}


def with_nearer_first(
    question: str, facts: Sequence[Fact], own: Sequence[Fact], strong: Vector
) -> Vector:
    """Return ``strong`` with what gives way excluded, and its strength given to what goes first."""
    result = strong.copy()
    among = _of_shop(facts)
    for one, other in _nearer(question, [facts[n] for n in among], own):
        rule, first = among[one], among[other]
        if strong[first] >= strong[rule] - BEHIND:
            result[first] = max(result[first], strong[rule])
            result[rule] = strong[rule] - EXCLUDED
    placed, denying = _denied(question, facts, own)
    sending = [n for n in _of_shop(facts) if denying and _SENDING in _subjects(facts[n].name)]
    for row in {*placed, *sending}:
        result[denying] = np.maximum(result[denying], strong[row])
        if row in placed:
            result[row] = strong[row] - EXCLUDED
    return result


def _of_shop(facts: Sequence[Fact]) -> list[int]:
    return [n for n, fact in enumerate(facts) if fact.sku is None and fact.kind in _RULES]


def _nearer(question: str, rules: Sequence[Fact], own: Sequence[Fact]) -> list[tuple[int, int]]:
    """Return which rules give way, each with the one that goes before it."""
    currency, language = _currency_of(own), language_of(question)
    on = [(n, _subjects(fact.name)) for n, fact in enumerate(rules)]
    fit = {n: _fits(rules[n], language, currency) for n, subjects in on if subjects}
    if len(set(fit.values())) < 2:
        return []
    asked = asked_attributes(question) | read_matters(question).matters
    kinds = asked_dimensions(question) | (_DURATION if asked & _TIMES else frozenset())
    told = {n: _told(rules[n], asked - _TIMES, kinds) for n in fit}
    return [
        (rule, other)
        for rule, its in fit.items()
        for other, mine in fit.items()
        if mine != its and mine[0] >= its[0] and mine[1] >= its[1]
        if on[rule][1] & on[other][1] and _tells_as_much(told[other], told[rule])
    ]


def _denied(
    question: str, facts: Sequence[Fact], own: Sequence[Fact]
) -> tuple[list[int], list[int]]:
    """Return the shop's rules on places where a product is not sent to one, and what says so."""
    places = _whole_of(places_named(question))
    saying = {fact.id for fact in own if _is_not_sent(fact, places)} if places else set()
    if not saying:
        return [], []
    rules = [n for n in _of_shop(facts) if places_named(f"{facts[n].name} {facts[n].value}")]
    return rules, [n for n, fact in enumerate(facts) if fact.id in saying]


def _tells_as_much(other: _Told, rule: _Told) -> bool:
    """Return whether the one tells of all that the other, telling of something, tells."""
    if other.places != rule.places or not (rule.matters or rule.kinds):
        return False
    return rule.matters <= other.matters and rule.kinds <= other.kinds


def _fits(fact: Fact, language: Language, currency: str) -> tuple[bool, bool]:
    money = {one.unit for one in fact.quantities if one.dimension == "money" and one.unit}
    return language_of(fact.value) == language, not currency or not money - {currency}


@lru_cache(maxsize=4096)
def _subjects(name: str) -> frozenset[int]:
    """Return on which subjects a rule of that name is, by their places in the list of them."""
    plain = normalise(name)
    return frozenset(n for n, one in enumerate(_SUBJECTS) if one.search(plain))


def _told(fact: Fact, asked: frozenset[str], kinds: frozenset[str]) -> _Told:
    """Return what a rule tells of the matters and kinds of figures that are asked for."""
    named = named_attributes(fact.name) | named_attributes(fact.value)
    matters = read_matters(fact.name).matters | read_matters(fact.value).matters
    dimensions = frozenset(one.dimension for one in fact.quantities)
    # A rule on sending has no other money to speak of: free over $30.
    if _SENDING in _subjects(fact.name) and ("money" in dimensions or _tells_free(fact.value)):
        matters |= _FEE
    return _Told(asked & (named | matters), kinds & dimensions, _places(fact))


@lru_cache(maxsize=4096)
def _tells_free(text: str) -> bool:
    return _SENT_FREE.search(normalise(text)) is not None


def _places(fact: Fact) -> bool:
    """Return whether a rule is on some places only, as the name of its own says."""
    return bool(read_matters(fact.name).matters & {"ship_to"} or places_named(fact.name))


def _currency_of(own: Sequence[Fact]) -> str:
    """Return the one currency of a product's prices; empty where there is none, or several."""
    found = {
        one.unit
        for fact in own
        if fact.kind == "offer"
        for one in fact.quantities
        if one.dimension == "money" and one.unit
    }
    return found.pop() if len(found) == 1 else ""


def _is_not_sent(fact: Fact, places: frozenset[str]) -> bool:
    """Return whether ``fact`` says that a product is not sent to one of ``places``."""
    if fact.kind not in ("attribute", "faq", "description") or fact.variant:
        return False
    denied = fact.kind == "attribute" and _NOT_SENT.search(normalise(fact.name)) is not None
    return any(
        (denied or _NOT_SENT.search(clause)) and places & places_named(clause)
        for clause in _CLAUSE.split(normalise(fact.value))
    )


def _whole_of(places: frozenset[str]) -> frozenset[str]:
    return frozenset(whole for one in places for whole in with_whole(one))
