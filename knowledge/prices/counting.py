"""Tells what a counting word counts: pieces of the offer, what is in them, or cases of pieces."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from knowledge.language.offers.request import Request
from knowledge.language.quantities import find_quantities
from knowledge.language.units import canonical_unit
from knowledge.prices.packs import GENERAL, Pack, kept
from knowledge.prices.wording import Worded, count_zh
from knowledge.products import Product

_OUTER_PACKAGING = frozenset("箱桶组提板")
"""Counting words that mean several pieces unless the shop sells by them."""

_CASE: Final = (
    re.compile(
        r"(?:整|一|每|1)(?P<outer>[箱提组])(?:共|装|有|为|是|[=:：])?\s?(?P<n>\d{1,3})(?P<inner>[瓶罐包袋盒支听桶])"
    ),
    re.compile(
        r"(?<![\d.])(?P<n>\d{1,3})(?P<inner>[瓶罐包袋盒支听桶])(?:/|装?一|每)(?P<outer>[箱提组])"
    ),
)


@dataclass(frozen=True, slots=True)
class _Case:
    """A case that a shop's words tell the pieces of: 整箱6瓶."""

    outer: str
    inner: str
    pieces: int


def in_pieces(request: Request, product: Product, pack: Pack) -> Request | Worded:
    """Return a request by the case put by the piece, where the shop says how many a case has.

    How many are in a case is answered in words. A request of anything else is returned as it is.
    """
    case = _case_of(product, pack)
    if case is None:
        return request
    if request.many == case.inner and request.unit == case.outer and request.pieces is not None:
        name = count_zh(request.pieces, case.outer)
        value = f"{request.pieces * case.pieces}{case.inner}"
        return Worded(name, value, f"{name} = {value}", name + value, find_quantities(value))
    if request.unit == case.outer and request.pieces is not None:
        return replace(request, pieces=request.pieces * case.pieces, unit=case.inner)
    if request.per == case.outer and request.pieces is None and request.per_amount == Decimal(1):
        return replace(request, per="", pieces=case.pieces, unit=case.inner)
    return request


def _case_of(product: Product, pack: Pack) -> _Case | None:
    """Return the one case that a product's words tell of, of which a piece is one of its units."""
    offer = product.offer
    texts = [one.value for one in product.attributes]
    texts += [offer.promotion] if offer is not None else []
    found = {
        _Case(at["outer"], at["inner"], int(at["n"]))
        for text in texts
        for pattern in _CASE
        for at in pattern.finditer(text)
    }
    if len(found) != 1 or offer is None:
        return None
    case = found.pop()
    of_one = re.compile(rf"[/每单]{case.inner}")
    tiered = any(tier.minimum_quantity == case.pieces for tier in offer.tiers)
    piece = tiered or any(of_one.search(text) for text in texts)
    own = case.outer in product.title or kept(case.inner) in pack.units
    return case if piece and not own and case.pieces > 1 else None


def counts_pieces(request: Request, pack: Pack, product: Product) -> bool:
    """Return whether the counting word said counts pieces of the offer, not what is in them."""
    if not request.unit:
        return True
    unit = canonical_unit(request.unit) or request.unit
    if kept(unit) in pack.units:
        return False
    if unit in _OUTER_PACKAGING:
        written = product.title + "".join(one.value for one in product.attributes)
        return unit in written
    return True


def counting_word(request: Request) -> str:
    """Return the word that pieces are counted by in a sum's working."""
    unit = request.unit
    return unit if unit and not unit.isascii() else "件"


def breaks_down(request: Request, pack: Pack) -> bool:
    """Return whether the price is to be divided: 一件多少钱 asks for that of one piece."""
    return request.pieces is not None or not (
        request.per in GENERAL and kept(request.per) not in pack.units
    )
