"""Turns what was compared into verdicts: one for one slip, with the words a card shows."""

from collections.abc import Iterable
from functools import lru_cache

from copilot.skills.corrections.cards.sides import sides_of
from copilot.skills.corrections.cards.wording import headline_of, line_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.judgement import Verdict
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.suggestions import CardFact
from knowledge.language.characters import align

_aligned = lru_cache(maxsize=4096)(align)


def once(claims: Iterable[Claim]) -> list[Claim]:
    """Keep one claim for a property and place; what is right somewhere is not also wrong there."""
    kept: list[Claim] = []
    for claim in claims:
        twin = next((k for k in kept if _same_place(k, claim)), None)
        if twin is None:
            kept.append(claim)
        elif claim.outcome == "right" and twin.outcome == "wrong":
            kept[kept.index(twin)] = claim
    return kept


def one_for_each_slip(claims: list[Claim], view: ProductView, text: str) -> list[Claim]:
    """Leave one wrong claim where several facts deny the same words.

    The one whose name is said goes first, then the one the shop states first. Words that are right
    of one fact are wrong of another only when that other is named.
    """
    wrong = [claim for claim in claims if claim.outcome == "wrong"]
    if not wrong or len(claims) == 1:
        return claims
    lowered = _aligned(text)
    order = {known.fact.id: place for place, known in enumerate(view.properties)}
    wrong.sort(key=lambda c: (not _is_named(c, lowered), order.get(c.known.fact.id, len(order))))
    right = [claim for claim in claims if claim.outcome == "right"]
    kept: list[Claim] = []
    for claim in wrong:
        held = any(r.end == claim.end and _overlap(r, claim) for r in right)
        if (held and not _is_named(claim, lowered)) or any(_same_slip(k, claim) for k in kept):
            continue
        kept.append(claim)
    return [claim for claim in claims if claim.outcome == "right" or claim in kept]


def verdict_of(
    claim: Claim, view: ProductView, final: bool, named: bool, text: str = ""
) -> Verdict:
    """Return the verdict a claim makes; ``named`` tells that its product was named in words.

    ``text`` is what was said, where the claim's span lies in it.
    """
    fact = claim.known.fact
    card = CardFact(
        fact.id, fact.sku, fact.title, fact.text, fact.source.document, fact.source.location,
        fact.version,
    )  # fmt: skip
    words = _clause_at(text, claim) if claim.outcome == "wrong" else ""
    said, truth = sides_of(claim, view.language, words)
    return Verdict(
        sku=view.sku,
        attribute=bare_name(fact),
        outcome=claim.outcome,
        said=claim.said,
        truth=claim.truth,
        fact=card,
        headline=headline_of(claim, view.language),
        line=line_of(claim, view.language) if claim.outcome == "wrong" else "",
        weight=claim.weight,
        start=claim.start,
        end=claim.end,
        settled=claim.settled or final,
        named=named,
        listed=claim.listed,
        choice=claim.choice,
        said_alone="" if said == claim.said else said,
        truth_alone="" if truth == claim.truth else truth,
    )


def _clause_at(text: str, claim: Claim) -> str:
    """Return the clauses in which a claim is made, as they were said."""
    if not text or claim.start < 0:
        return ""
    found = [c for c in cut_clauses(_aligned(text)) if claim.start < c.end and c.start < claim.end]
    return text[found[0].start : found[-1].end].strip() if found else ""


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end


def _same_place(one: Claim, other: Claim) -> bool:
    return _overlap(one, other) and bare_name(one.known.fact) == bare_name(other.known.fact)


def _same_slip(one: Claim, other: Claim) -> bool:
    return _overlap(one, other) or (one.said == other.said and one.truth == other.truth)


def _is_named(claim: Claim, lowered: str) -> bool:
    return _aligned(bare_name(claim.known.fact)) in lowered
