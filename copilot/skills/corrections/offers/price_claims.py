"""Holds prices in what a host says against all prices of a product that hold."""

import re
from collections.abc import Generator, Iterable
from decimal import Decimal

from copilot.skills.corrections.cards.wording import money_text
from copilot.skills.corrections.choices.choices import names_choice
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.pack_counts import pack_counts_of
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.counted_pieces import added_pieces, pieces_said
from copilot.skills.corrections.offers.coupon_words import is_coupon
from copilot.skills.corrections.offers.coupons_of_choices import CouponsOfChoices
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.price_kinds import (
    is_about_price,
    is_near_price,
    is_plain_price,
    is_plainly_called,
    pieces_beside,
    price_kind,
)
from copilot.skills.corrections.offers.price_labels import names_directly
from copilot.skills.corrections.offers.price_parts import Price, price_text
from copilot.skills.corrections.offers.price_rounding import (
    holds,
    is_close,
    is_exact,
    is_hedged_near,
    is_plausible,
    said_amount,
)
from copilot.skills.corrections.offers.price_words import CONTAINERS, FOR_THE, LIMIT, REDUCED, Kind
from copilot.skills.corrections.offers.said_prices import (
    buys_another,
    counts_things,
    is_code,
    is_left_of_several,
    is_none_of_ours,
    is_of_one,
    is_of_several,
    is_stated_otherwise,
    is_summed,
    may_begin_with_one,
    said_before,
    with_cents,
)
from copilot.skills.corrections.offers.several_prices import several_at, with_coupon
from copilot.skills.corrections.offers.taken_home import is_of_one_pack, is_taken_as_one
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

_MOST_PER_BUYER = 100
_SLIP, _PLAINLY_CALLED = Decimal(5), Decimal(30)  # times a price, for what may be a slip for it
_LEAST_OF_SUM = Decimal("0.6")  # below it 两件 and a price are rather the price of one


class PriceClaims:
    """A product's prices, prepared once a catalogue version."""

    def __init__(self, view: ProductView, offer: OfferPrices) -> None:
        self._view = view
        self._title = aligned(view.title)
        self._called = aligned(" ".join((view.title, *view.names)))
        self._offer = offer
        self._packs = pack_counts_of(view)
        self._of_choice = CouponsOfChoices(offer)
        self._tiers = frozenset(p.pieces for p in self._offer.prices if p.pieces > 1)

    @property
    def currency(self) -> str:
        """ISO 4217 code of its prices; empty when the shop states none."""
        return self._offer.currency

    def in_steps(
        self, said: SaidText, choice: str = "", since: int = 0
    ) -> Generator[None, None, list[Claim]]:
        """Return the prices of ``said`` that are this product's to have, compared.

        Yields after each figure.
        ``choice`` is the title of the choice in hand: its price puts a wrong one right.
        Figures before ``since`` in the text are left alone.
        """
        if not said.new_figures or not (self._offer.prices or self._offer.limit):
            return []
        single = [
            with_cents(figure, said, self._offer)
            for figure in said.figures_since(since)
            if len(figure.sides) == 1
        ]
        found: list[Claim] = []
        for figure in single:
            claim = self._limit(figure, said) or self._price(figure, said, choice)
            if claim is not None:
                found.append(claim)
            yield
        return found

    def _price(self, figure: Figure, said: SaidText, choice: str) -> Claim | None:
        if not self._may_be_price(figure, said) or may_begin_with_one(figure, said):
            return None
        if is_coupon(figure, said):
            return self._coupon(figure, said)
        if is_none_of_ours(figure, said):
            return None
        pieces = added_pieces(figure, said, self._title) or pieces_beside(figure, said, self._tiers)
        if pieces is None:
            return None
        if pieces > 1 and not is_of_one_pack(figure, said, self._packs):
            tier = several_at(figure, said, self._offer, pieces, choice)
            return None if tier is None else self._several(figure, said, tier)
        summed = is_summed(figure, said) or is_left_of_several(figure, said)
        if summed or buys_another(figure, said, self._called):
            return None
        kind = price_kind(figure, said)
        if kind == "bare":
            kind = said_before(figure, said) or kind
        return None if kind is None else self._single(figure, said, kind, choice)

    def _may_be_price(self, figure: Figure, said: SaidText) -> bool:
        amount = said_amount(figure)
        if amount is None or amount <= 0:
            return False
        if figure.dimension == "money":
            return figure.first.unit in ("", self._offer.currency)
        return is_unit_free(figure) and not counts_things(figure, said)

    def _single(self, figure: Figure, said: SaidText, kind: Kind, choice: str) -> Claim | None:
        own = self._of_choice.named_prices(kind, figure, said)
        kind = kind if own is None else "after"
        allowed = self._allowed(kind) if own is None else own
        right = next((price for price in allowed if holds(figure, price.amount)), None)
        if right is not None:
            return self._made("right", figure, said, right)
        target = (
            next(iter(own), None) if own is not None else self._target(kind, said, figure, choice)
        )
        if target is None or (
            kind == "list"
            and (
                self._is_before_reduction(figure, said) or is_of_several(figure, said, self._offer)
            )
        ):
            return None
        if self._is_of_property(figure, target) or self._is_another_price(figure, said, kind):
            return None
        if kind == "bare" and not (
            is_about_price(figure, said)
            or is_plain_price(figure, said, target.amount)
            or self._buys_it(figure, said, target)
        ):
            return None
        tolerated = {price.amount for price in allowed}
        if kind != "list":
            tolerated |= self._summed_near(figure, said)
        if kind not in ("list", "after"):
            alone = is_of_one(figure, said) or is_taken_as_one(figure, said, self._packs)
            tolerated |= {price.amount for price in self._offer.prices}
            tolerated |= self._offer.alone if alone else self._offer.derived
        elif kind == "after" and self._offer.flexible:
            tolerated |= self._offer.derived
        times = _PLAINLY_CALLED if kind != "bare" and is_plainly_called(figure, said) else _SLIP
        if self._is_excused(figure, tolerated, target, times):
            return None
        return self._made("wrong", figure, said, target)

    def _is_of_property(self, figure: Figure, target: Price) -> bool:
        """Tell whether a number is rather what the product states elsewhere, a code or a figure."""
        properties = self._view.properties
        stated = is_stated_otherwise(figure, properties)
        return is_code(figure, properties) or stated and not is_near_price(figure, target.amount)

    def _summed_near(self, figure: Figure, said: SaidText) -> set[Decimal]:
        """Return what the numbers of pieces that are said may come to."""
        coupon = with_coupon(figure, said)
        numbers = pieces_said(said.lowered, self._title)
        return {total for pieces in numbers for total in self._offer.totals(pieces, coupon)}

    def _buys_it(self, figure: Figure, said: SaidText, target: Price) -> bool:
        """Tell whether an amount near the price is said to buy the thing: two ninety for the pair.

        Two of what is sold by one are a pair too: the title calls it so, or it comes in such.
        """
        bought = FOR_THE.match(said.lowered, figure.end)
        if bought is None or not is_near_price(figure, target.amount):
            return False
        called = re.search(rf"\b{bought['noun']}\b", self._title) is not None
        return called or bought["noun"] in CONTAINERS

    def _is_another_price(self, figure: Figure, said: SaidText, kind: Kind) -> bool:
        """Tell whether a figure is another price that holds, and only said after a price's name."""
        holding = any(holds(figure, price.amount) for price in self._offer.prices)
        return holding and not names_directly(kind, figure, said)

    def _is_before_reduction(self, figure: Figure, said: SaidText) -> bool:
        """Tell whether what is called 原价 is today's price before something is taken off it."""
        today = any(holds(figure, price.amount) for price in self._offer.of("live"))
        return today and REDUCED.search(said.lowered) is not None

    def _several(self, figure: Figure, said: SaidText, tier: Price) -> Claim | None:
        if holds(figure, tier.amount):
            return self._made("right", figure, said, tier)
        live = {price.amount for price in self._offer.of("live", "after")}
        known = live | self._offer.totals(tier.pieces, with_coupon(figure, said))
        right = next((amount for amount in known if holds(figure, amount)), None)
        if self._offer.flexible or right is not None or self._is_excused(figure, known, tier):
            return None
        if not tier.amount * _LEAST_OF_SUM <= (said_amount(figure) or 0):
            return None
        return self._made("wrong", figure, said, tier)

    def _is_excused(
        self,
        figure: Figure,
        tolerated: Iterable[Decimal],
        target: Price,
        times: Decimal = _SLIP,
    ) -> bool:
        """Tell whether a figure that is no price of ours is still no mistake."""
        if not is_exact(figure) and figure.side != "below":
            return True
        if any(is_close(figure, amount) for amount in tolerated):
            return True
        return is_hedged_near(figure, target.amount) or not is_plausible(
            figure, target.amount, times
        )

    def _allowed(self, kind: Kind) -> tuple[Price, ...]:
        if kind == "list":
            return self._offer.of("list")
        if kind == "after":
            return self._offer.of("after")
        several = tuple(price for price in self._offer.prices if price.pieces > 1)
        if kind == "bare":
            return (*self._offer.of("live", "after", "list"), *several)
        return (*self._offer.of("live", "after"), *several)

    def _target(self, kind: Kind, said: SaidText, figure: Figure, choice: str) -> Price | None:
        """Return the price a wrong figure is put right with, that of the choice named if any."""
        if kind == "list":
            prices = self._offer.of("list")
        elif kind == "after":
            prices = self._offer.of("after")
        elif kind == "in_hand":
            prices = self._offer.of("after") or self._offer.of("live")
        else:
            prices = self._offer.of("live")
        text = said.clause(figure).text
        named = [p for p in prices if p.variant and names_choice(text, p.variant)]
        general = [p for p in prices if not p.variant]
        in_hand = [p for p in prices if choice and p.variant == choice]
        return next(iter((*named, *in_hand, *general)), None)

    def _coupon(self, figure: Figure, said: SaidText) -> Claim | None:
        coupon, amount = self._offer.coupon, figure.first.low
        if coupon is None or amount is None:
            return None
        if amount == coupon.amount:
            return self._made("right", figure, said, coupon)
        if amount in self._offer.differences() or figure.approximate:
            return None
        if not is_exact(figure) or not is_plausible(figure, coupon.amount):
            return None
        return self._made("wrong", figure, said, coupon)

    def _limit(self, figure: Figure, said: SaidText) -> Claim | None:
        """Hold 一个人限两件 against what one buyer may order."""
        limit, value = self._offer.limit, figure.first.low
        if limit is None or value is None or not is_exact(figure):
            return None
        clause = said.clause(figure)
        words = LIMIT.search(clause.text)
        if words is None:
            return None
        if figure.dimension not in ("count", "number") or figure.first.unit == "人":
            return None
        before = figure.end <= clause.start + words.start()
        if figure.code or (before and "per" not in words[0]) or value >= _MOST_PER_BUYER:
            return None
        return self._made("right" if value == limit.amount else "wrong", figure, said, limit)

    def _made(self, outcome: Outcome, figure: Figure, said: SaidText, price: Price) -> Claim | None:
        amount = said_amount(figure)
        if amount is None:
            return None
        shown = money_text(amount, self._offer.currency, self._view.language)
        if price.part == "limit":
            shown = said.text[figure.start : figure.end]
        return Claim(
            known=price.known,
            outcome=outcome,
            said=shown,
            truth=price_text(price),
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight="price",
        )
