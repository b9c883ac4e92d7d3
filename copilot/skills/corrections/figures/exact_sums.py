"""Figures that are exactly several of what the facts state of one: 30 g of protein in two bars.

Two heads last six months where one lasts three; eighteen bags are three cartons of six, and cost
what three cartons do.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.packs_told import ALL_OF_IT, packs_before
from copilot.skills.corrections.figures.figures import Figure, amount
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity

_PLAIN: Final = frozenset({"count", "number"})
_CALORIES: Final = frozenset({"cal", "kcal"})
_HALF: Final = re.compile(r"\bhalf (?:of )?(?:an? |the |one )|半[箱盒袋包罐套瓶根条片]")
_WHOLE: Final = re.compile(
    r"[一整每](?P<zh>[箱盒袋包罐套瓶桶])|\b(?:an?|one|each|per|the|every) (?:whole |full )?"
    r"(?P<en>box|pack|packet|case|bag|carton|jar|tub|tin|bottle)\b"
)
_EQUALS: Final = re.compile(r"(?<![0-9.])([2-9]|1[0-2]) ?[x×*] ?[0-9]+(?:\.[0-9]+)? ?[a-z]")
"""So many parts of an amount each: 2 x 5 W."""
_MOST: Final = 48
_BEFORE: Final = 80  # characters before a clause that sums up, in which its packs are counted
_NEAR: Final = Decimal("0.005")


def without_sums(claims: Iterable[Claim], said: SaidText, view: ProductView) -> list[Claim]:
    """Return ``claims`` without those against figures that are exact sums of what is stated."""
    found = list(claims)
    if not any(claim.outcome == "wrong" for claim in found):
        return found
    ends = {figure.end - said.offset: figure for figure in said.figures}
    return [
        claim
        for claim in found
        if claim.outcome != "wrong"
        or claim.weight == "price"
        or (figure := ends.get(claim.end)) is None
        or not is_sum_of_stated(figure, said, view)
    ]


def is_sum_of_stated(figure: Figure, said: SaidText, view: ProductView) -> bool:
    """Tell whether a figure is exactly so many times a stated one as its clause counts."""
    stated = [q for known in view.properties for q in known.fact.quantities]
    clause = said.clause(figure)
    others = [f for f in said.figures_in(clause.start, clause.end) if f is not figure]
    words = said.lowered[clause.start : clause.end]
    packs = {
        q.low for q in stated if (q.dimension == "count" or q.unit == "bar") and q.low and q.low > 1
    }
    times = {n for f in others if _counts(f) and (n := amount(f.first))}
    times |= {number for number, _ in packs_before(words)}
    if ALL_OF_IT.search(said.lowered, clause.start, figure.start):
        before = said.lowered[max(0, clause.start - _BEFORE) : clause.start]
        times |= {number for number, _ in packs_before(before)}
    times |= {Decimal("0.5")} if _HALF.search(words) else set()
    times |= set() if _counts(figure) else set(_held_by_one(words, view))
    if not _counts(figure) and _is_total_of_equals(figure, view):
        return True
    if any(_is_times(figure, number, stated) for number in times):
        return True
    own = amount(figure.first)
    if not _counts(figure) or own is None:
        return False
    if any(_is_times(other, own, stated) for other in others if not _counts(other)):
        return True
    return _is_priced(own, others, packs, view)


def _is_total_of_equals(figure: Figure, view: ProductView) -> bool:
    """Tell whether a figure is what equal parts come to together: ten watts of 2 x 5 W."""
    return any(
        _is_times(figure, Decimal(several[1]), known.fact.quantities)
        for known in view.properties
        if (several := _EQUALS.search(align(known.fact.value)))
    )


def _held_by_one(words: str, view: ProductView) -> Iterator[Decimal]:
    """Yield how many pieces are in one box, where words tell of a box and a fact of its pieces."""
    for match in _WHOLE.finditer(words):
        box = match["zh"] or match["en"]
        for known in view.properties:
            if stated := re.search(rf"\b{box} of (\d+)\b", align(known.fact.value)):
                yield Decimal(stated[1])
            for q in known.fact.quantities if box in align(known.fact.value) else ():
                if (q.dimension == "count" or q.unit == "bar") and q.unit != box and q.low:
                    yield q.low


def _counts(figure: Figure) -> bool:
    """Tell whether a figure counts things; bars are rather of chocolate than of pressure."""
    return figure.dimension in _PLAIN or figure.first.unit == "bar"


def _is_times(figure: Figure, number: Decimal, stated: Iterable[Quantity]) -> bool:
    """Tell whether a figure is ``number`` times an amount the facts state."""
    total = amount(figure.first)
    if total is None or len(figure.sides) > 1 or number == 1 or not 0 < number <= _MOST:
        return False
    return any(
        q.dimension == figure.first.dimension
        and (q.unit == figure.first.unit or {q.unit, figure.first.unit} == _CALORIES)
        and q.low is not None
        and q.low == q.high
        and q.low > 0
        and abs(q.low * number - total) <= total * _NEAR
        for q in stated
    )


def _is_priced(
    pieces: Decimal, others: Iterable[Figure], packs: Iterable[Decimal | None], view: ProductView
) -> bool:
    """Tell whether the price of several packs is told with how many pieces those hold."""
    offer = view.product.offer if view.product else None
    totals = {Decimal(t.minimum_quantity): t.total for t in offer.tiers} if offer else {}
    told = {amount(f.first) for f in others if f.dimension in ("money", "number")}
    if totals.get(pieces) in told - {None}:
        return True
    return any(pack and totals.get(pieces / pack) in told - {None} for pack in packs)
