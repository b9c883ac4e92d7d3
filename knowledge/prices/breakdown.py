"""A sum broken down to what is inside a piece, and what comes in all, gifts included."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from knowledge.language.offers.request import Request
from knowledge.language.offers.rules import FreePieces
from knowledge.language.quantities import find_quantities
from knowledge.language.spoken_units import CHINESE_NAMES, english_name
from knowledge.language.units import dimension_of
from knowledge.prices.arithmetic import Step, Sum, figure, payable, work_out
from knowledge.prices.coupons import work_out_with_coupon
from knowledge.prices.packs import GENERAL, Pack, kept
from knowledge.prices.terms import Terms


@dataclass(frozen=True, slots=True)
class Share:
    """What one of something comes to, rounded to the smallest coin unless ``exact``."""

    amount: Decimal
    exact: bool
    divided: str
    by: str
    of: str
    of_english: str
    with_coupon: bool
    pieces: int
    received: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something come in all; ``gifts_apart`` where gifts of it are not in it."""

    total: Decimal | int
    of: str
    of_english: str
    pieces: int
    received: int
    steps: tuple[Step, ...]
    gifts_apart: bool


def share_of(terms: Terms, pack: Pack, request: Request) -> Share | None:
    """Return the price of what the request wants it broken down to; ``None`` if not certain."""
    found = _paid(terms, request)
    inside = _inside(pack, request.per, request.meant)
    if found is None or inside is None:
        return None
    holds = inside * found.received / request.per_amount
    if holds <= 0:
        return None
    exact = Fraction(found.total) / Fraction(holds)
    coin = Decimal(1) if not payable(Decimal("0.5"), terms.currency) else Decimal("0.01")
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(coin, ROUND_HALF_UP)
    if rounded <= 0:
        return None
    name = pack.word(request.per) or english_name(request.per, plural=request.per_amount != 1)
    much = "" if request.per_amount == 1 else figure(request.per_amount)
    return Share(
        amount=rounded,
        exact=Fraction(rounded) == exact,
        divided=figure(found.total),
        by=figure(holds),
        of=much + CHINESE_NAMES.get(request.per, request.per),
        of_english=(f"{much} " if much else "") + name,
        with_coupon=found.coupon == "used",
        pieces=found.pieces,
        received=found.received,
    )


def count_of_all(terms: Terms, pack: Pack, request: Request) -> Count | None:
    """Return how many of what is asked come with the pieces asked about."""
    unit = request.many
    general = unit in GENERAL or unit == "个"
    inside = pack.amount(unit)
    if inside is None and not (general and unit not in pack.units):
        return None
    inside = inside if inside is not None else Decimal(1)
    if not terms.promotion.understood or terms.promotion.gives:
        return None
    pieces, received = request.meant, request.meant
    free = [rule for rule in terms.promotion.rules if isinstance(rule, FreePieces)]
    if free:
        found = work_out(terms, pieces)
        if found is None:
            return None
        pieces, received = found.pieces, found.received
    given, apart = _given(terms, unit, pieces)
    if received == 1 and not given:
        return None  # what one piece holds, an attribute says
    if general and received == pieces and not given:
        return None  # two are two
    steps = [Step(figure(inside) if received == 1 else f"{figure(inside)} × {received}")]
    if free and received > pieces:
        steps = [Step(steps[0].text, free[0].words)]
    for amount, words in given:
        steps.append(Step(f"+ {figure(amount)}", words))
    total = inside * received + sum((amount for amount, _ in given), Decimal(0))
    word = pack.word(unit)
    return Count(
        total=int(total) if total % 1 == 0 else total,
        of=unit,
        of_english=f"{word}s" if word else english_name(unit, plural=True),
        pieces=pieces,
        received=received,
        steps=tuple(steps),
        gifts_apart=apart,
    )


def _paid(terms: Terms, request: Request) -> Sum | None:
    if not request.coupon:
        return work_out(terms, request.meant)
    if request.meant == 1 and terms.coupon_price is not None:
        total = terms.coupon_price
        return Sum(1, 1, total, (Step(figure(total)),), coupon="used")
    found = work_out_with_coupon(terms, request.meant)
    return found if found is not None and found.coupon == "used" else None


def _inside(pack: Pack, unit: str, pieces: int) -> Decimal | None:
    inside = pack.amount(unit)
    if inside is not None:
        return inside
    # 两件折合一件多少: a piece itself.
    whole = dimension_of(unit) == "count" and kept(unit) not in pack.units
    return Decimal(1) if whole and pieces > 1 else None


def _given(terms: Terms, unit: str, pieces: int) -> tuple[list[tuple[Decimal, str]], bool]:
    """Return the gifts of the same unit, and whether there are any that are left apart.

    Of several pieces it is open whether the gifts come once or with each.
    """
    given: list[tuple[Decimal, str]] = []
    for gift in terms.gifts:
        for one in find_quantities(gift):
            if one.dimension != "count" or kept(one.unit) != kept(unit):
                continue
            if pieces > 1 or one.low is None or one.low != one.high or one.approximate:
                return [], True
            given.append((one.low, gift))
    return given, False
