"""Finds the one rule of the shop on what no product tells: an address, a place, goods sent back.

Only where a single rule in the question's language is on the very matter, the product has nothing
on it, and nothing else is asked.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.language.faster_post import asks_of_faster_way, faster_ways
from knowledge.language.goods_state import asks_back, states_meant, states_named, without_states
from knowledge.language.matters import read_matters
from knowledge.language.named_places import (
    places_named,
    places_sent_to,
    sends_nowhere_else,
    with_whole,
)
from knowledge.language.normalise import normalise
from knowledge.language.script import language_of
from knowledge.search.content import content_terms

_LONGEST: Final = 60
_RULES: Final = frozenset({"policy", "faq"})
_ERRANDS: Final = frozenset(
    {
        "change_address",
        "physical_shop",
        "cancel_order",
        "contact",
        "invoice",
        "refund_time",
        "tracking",
        "genuine",
    }
)
"""Matters that a shop settles for all it sells."""
_OF_BUYERS: Final = _ERRANDS - {"genuine"}
"""And on which no product has a word of its own."""
_TIMES: Final = frozenset({"arrival_time", "delivery_time", "dispatch_time"})
_OF_SENDING: Final = _TIMES | {"ship_to", "speed", "shipping_fee", "price", "tax", "payment"}
_SENDS: Final = re.compile(
    r"[发寄邮送]|快递|包邮|到货|[能可]以?买"
    r"|\b(?:ship\w*|deliver\w*|send|postage|mail|customs|duties|get to|po box\w*|p o box\w*)\b"
)
_SENT_TO: Final = re.compile(
    r"[发寄邮运](?:货|送)?[到去往至得不没吗么嘛]|配送|送[到去往]|快递[到去往]"
    r"|\b(?:ship|deliver|send|post|mail)\w*(?: (?:it|this|them|these))?(?: over| out)? to\b"
)
_SENDING_ITSELF: Final = re.compile(
    r"(?:standard |free )?(?:shipping|delivery|dispatch|postage)(?: (?:time|info|information"
    r"|policy))?s?"
    r"|(?:发货|物流|快递|配送|到货|时效)(?:时间|时效|说明)?"
)
_AT_HOME: Final = frozenset({"united_states", "hawaii", "alaska", "puerto_rico"})
"""What an English rule that names no place may well mean."""
_OF_RETURNS: Final = re.compile(r"退|换|运费险|寄回|\b(?:return|refund|exchang|insur)")
_OF_FEES: Final = re.compile(
    r"运费|邮费|快递费|免费|包邮|到付|自理|\b(?:free|labels?|shipping|postage|costs?|fees?|insur\w*|pays?"
    r"|cover\w*)\b|[$£€]"
)
_FROM: Final = re.compile(r"从|哪里发|产地|\b(?:from|made)\b")
_HOW_LONG: Final = re.compile(
    r"几天|多久|多长时间|什么时候|\b(?:how (?:long|fast|soon)|when|days)\b"
)


def rule_of_service(question: str, own: Sequence[Fact], rules: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the one of the shop's ``rules`` that surely answers; empty where none does, or more.

    ``own`` are the facts of the product asked about.
    """
    text = normalise(question).strip()
    if len(text) > _LONGEST:
        return ()
    language = language_of(text)
    among = [one for one in rules if one.kind in _RULES and language_of(one.value) == language]
    return (
        _on_place(text, own, among)
        or _on_state(text, own, among)
        or _on_errand(text, own, among)
        or _on_time(text, own, among)
    )


def faster_post(question: str, own: Sequence[Fact], rules: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the one rule on the faster way of sending that a question is on, whatever it costs.

    Empty where the product has the word itself: an express charger is none.
    """
    way = asks_of_faster_way(question)
    if not way or any(way in faster_ways(f"{one.title} {_said(one)}") for one in own):
        return ()
    language = language_of(question)
    found = [
        one
        for one in rules
        if one.kind in _RULES
        and language_of(one.value) == language
        and way in faster_ways(one.value)
    ]
    return tuple(found) if len(found) == 1 else ()


def says_nothing_of_service(question: str, fact: Fact) -> bool:
    """Return whether a question is on a service of the shop alone that ``fact`` says nothing of.

    A product's fact on a wrong address, a rule on parcels out on who pays for what comes back, and
    one that names no place on sending abroad.
    """
    asked = read_matters(question).matters
    if fact.sku is None:
        return fact.kind in _RULES and (
            ("return_fee" in asked and not _pays_for_returns(normalise(_said(fact))))
            or _sent_nowhere_named(question, fact)
        )
    if not asked or not asked <= _OF_BUYERS:
        return False
    return not asked & read_matters(_said(fact)).matters


def _pays_for_returns(text: str) -> bool:
    return _OF_RETURNS.search(text) is not None and _OF_FEES.search(text) is not None


def _said(fact: Fact) -> str:
    return f"{fact.name} {fact.value}"


def _sent_nowhere_named(question: str, rule: Fact) -> bool:
    """Return whether sending abroad is asked for, and a rule names no place at all."""
    return _asks_abroad(question) and not places_named(_said(rule))


@lru_cache(maxsize=512)
def _asks_abroad(question: str) -> bool:
    plain = normalise(question)
    asked = places_named(plain)
    abroad = bool(asked) and all("abroad" in with_whole(one) for one in asked - _AT_HOME)
    if not abroad or asked & _AT_HOME:
        return False
    return _SENT_TO.search(plain) is not None and not _FROM.search(plain)


def _on_place(question: str, own: Sequence[Fact], rules: Sequence[Fact]) -> tuple[Fact, ...]:
    asked = places_named(question)
    if not asked or not _SENDS.search(question) or _FROM.search(question):
        return ()
    if not read_matters(question).matters <= _OF_SENDING:
        return ()
    wholes = frozenset(key for one in asked for key in with_whole(one))
    if any(wholes & places_named(f"{one.name} {one.value}") for one in own):
        return ()
    if any(sends_nowhere_else(one.value) for one in rules):
        return ()
    for keys in (asked, wholes):
        found = [one for one in rules if keys & _places_of(one)]
        if found:
            return tuple(found) if len(found) == 1 and _tells(found[0], question) else ()
    return ()


def _places_of(rule: Fact) -> frozenset[str]:
    """Return the places a rule is on: by its name only where what it says names none."""
    return places_sent_to(rule.value) or places_sent_to(rule.name)


def _tells(rule: Fact, question: str) -> bool:
    """Return whether a rule has a time where that is what is asked."""
    if not _HOW_LONG.search(question):
        return True
    return any(one.dimension == "duration" for one in rule.quantities)


def _on_state(question: str, own: Sequence[Fact], rules: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the rule on goods sent back in the state that a question tells of."""
    if not (states_named(question) and asks_back(question)):
        return ()
    rest = without_states(question)
    asked = read_matters(rest).matters | asked_attributes(rest)
    if not asked <= {"returns", "exchange"} or any(map(_on_returns, own)):
        return ()
    found = [one for one in rules if _on_returns(one)]
    telling = [one for one in found if any(states_meant(question, one.value))]
    found = telling or found
    exact = frozenset(states_named(question)).intersection(*(states_named(r.value) for r in found))
    if telling and not exact and not _speaks_of_one(found, own):
        return ()  # what is said of opened coffee is no answer on a worn coat
    return tuple(found) if len(found) == 1 else ()


def _speaks_of_one(rules: Sequence[Fact], own: Sequence[Fact]) -> bool:
    """Return whether a rule names what the product is called."""
    called = content_terms(own[0].title) if own else frozenset[str]()
    return any(called & content_terms(rule.value) for rule in rules)


def _on_returns(fact: Fact) -> bool:
    if fact.kind not in _RULES:
        return False
    named = named_attributes(fact.name) | read_matters(fact.name).matters
    return "returns" in named and not named - {"returns", "exchange"}


def _on_errand(question: str, own: Sequence[Fact], rules: Sequence[Fact]) -> tuple[Fact, ...]:
    asked = read_matters(question).matters
    if len(asked) != 1 or not asked <= _ERRANDS:
        return ()
    if asked_attributes(question) - asked:
        return ()
    if any(asked & read_matters(f"{one.name} {one.value}").matters for one in own):
        return ()
    found = [one for one in rules if asked == read_matters(one.name).matters]
    return tuple(found) if len(found) == 1 else ()


def _on_time(question: str, own: Sequence[Fact], rules: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the one rule that is called as sending itself is, and tells how long it takes."""
    read = read_matters(question)
    if not read.matters or not read.matters <= _TIMES or read.details or places_named(question):
        return ()
    if any(_TIMES & (named_attributes(one.name) | read_matters(one.name).matters) for one in own):
        return ()
    sending = [one for one in rules if _SENDING_ITSELF.fullmatch(normalise(one.name))]
    found = [one for one in sending if any(q.dimension == "duration" for q in one.quantities)]
    return tuple(found) if len(found) == 1 else ()
