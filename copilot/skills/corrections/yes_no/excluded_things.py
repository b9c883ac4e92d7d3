"""Claims that what the shop says is not included is: the adapter is in the box."""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended, is_of_a_kind
from knowledge.language.characters import align

_EXCLUDED: Final = re.compile(
    r"(?:^|[,;.(] ?|\b(?:with|and|but) )(?P<thing>[a-z0-9][a-z0-9 -]*?[a-z])"
    r" (?:(?:is|are) )?(?:not included|sold separately)\b"
    r"|(?:^|[，,；;、（( ])(?:不含|不带|不送|不配|不附)(?P<zh>[一-鿿]{2,5})(?=$|[，,；;、）)。 ])"
)
_NO_NAME: Final = frozenset(
    ["插头", "适配器", "电池", "充电头", "充电器", "遥控器", "支架", "数据线"]
)
_OTHERS: Final = re.compile(
    r"n['’]t\b|\b(?:not|no|if|without|separate(?:ly)?|extra|buy|own|any|every|usually|used to|other"
    r"|others|old|last|they|would|wish|somebody|someone|ask(?:s|ed|ing)?|whether|think|thought)\b"
)
_OTHERS_ZH: Final = re.compile(
    r"[不没别]|另|加|单独|自己|自备|如果|要是|别家|吗|是不是|有没有|以前|平时"
)


@dataclass(frozen=True, slots=True)
class Excluded:
    """A thing that does not come with the product: the shop's words, and what finds it said to."""

    known: KnownProperty
    truth: str
    given: re.Pattern[str]


def excluded_of(view: ProductView) -> tuple[Excluded, ...]:
    """Return what a product's attributes state is not included.

    A thing that anything else of the product is called by as well is left out.
    """
    found: list[Excluded] = []
    texts = [align(known.fact.text) for known in view.properties]
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        for match in _EXCLUDED.finditer(align(known.fact.value)):
            head = match["zh"] or match["thing"].split()[-1]
            if sum(head in text for text in texts) > 1 or head in align(view.title):
                continue
            if match["zh"] is None or head in _NO_NAME:
                given = _chinese(head) if match["zh"] else _english(head)
                truth = known.fact.value[match.start() : match.end()].strip(" ,.;(，；、（")
                found.append(Excluded(known, truth, re.compile(given)))
    return tuple(found)


def _english(head: str) -> str:
    one = re.escape(head.removesuffix("s")) + "s?"
    thing = rf"(?:the |an? |your )?(?:[a-z-]+ )?{one}"
    return (
        rf"\b(?:the|your|an?|its) (?:[a-z-]+ )?{one}(?: is| are|['’]s| comes?)"
        rf"(?: also| all| already)? (?:in the box|included|in there|with it|thrown in)\b"
        rf"|\b(?:it|this|these|they)(?: also)? comes? with (?:the |an? |its )(?:[a-z-]+ )?{one}"
        rf"(?=$|[,.!]| (?:and|so|too|as well|in|guys)\b)"
        rf"|\b(?:you get|includes?) {thing}(?: too| as well)?(?: in the box| with it)?(?=$|[,.!])"
    )


def _chinese(head: str) -> str:
    return (
        rf"(?:送|带|含|配|附)(?:的?有|了|上|一个|个|一对|原装|专用)*{head}"
        rf"(?=$|[的哈啊哦呀了，,。！! ])"
        rf"|{head}(?:也|都|是)?(?:送|带|含|配|包含)(?:的|在内|好)*(?=$|[哈啊哦呀了，,。！! ])"
    )


def excluded_claims(text: str, found: tuple[Excluded, ...]) -> list[Claim]:
    """Return where an aligned text says that one of these comes with the product."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if found else ():
        if clause.mark in ("?", "？"):
            continue
        for one in found:
            said = one.given.search(clause.text)
            if said is None or _OTHERS.search(clause.text) or _OTHERS_ZH.search(clause.text):
                continue
            if is_of_a_kind(clause.text, said.start(), said.end()):
                continue
            start, end = clause.start + said.start(), clause.start + said.end()
            claim = offer_claim(one.known, "wrong", text, start, end)
            told = replace(claim, truth=one.truth, in_full=True, weight="plain")
            claims.append(replace(told, settled=has_ended(text, end)))
    return claims
