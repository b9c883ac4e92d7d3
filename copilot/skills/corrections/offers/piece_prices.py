"""Holds what several pieces are said to cost together, or one of them then, to the shop's prices.

The pieces and the amount may stand in different breaths: 两饼一起拍呢，三百四十八.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import money_text
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.pack_counts import pack_counts_of
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.offers.counted_pieces import CLASSIFIER, Pieces, counts
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.price_parts import Price, price_text
from copilot.skills.corrections.offers.price_rounding import is_beyond, is_exact, said_amount
from copilot.skills.corrections.offers.price_words import ELSEWHERE
from copilot.skills.corrections.offers.said_prices import counts_things
from copilot.skills.corrections.offers.several_prices import several_at, with_coupon
from copilot.skills.corrections.offers.taken_home import is_pack
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText

_JOINED: Final = re.compile(
    r"(?:一起|一块儿?|一同|同时|都|各|直接|一次|拍|买|带走|带|拿|下单|入手|入|要|装|呢|的话|吧"
    r"|走|下来|完|价格?|一共|总共|加起来"
    r"|合计|到手|就是|那?就|也就|那|才|只要|只|是|打完折|折后|算|的|今天|直播间|你|我们?|咱们?|给你们?"
    r"|哈|啊|嘛|用|领|完|了|一?张|优惠|券|后|减|合计"
    r"|for|the|two|tonight|now|both|families|family|with|deal|that['’]?s|that|is|are|it['’]?s|comes?|coming"
    r"|out|to|just|only|you|pay|get"
    r"|them|together|so|and|total|altogether|today|works?|at|will|be|in|all|we['’]?re|guys"
    r"|promo|discount|coupon|code|voucher|a|your|using|after"
    r"|[\s，,、。.!！:：])*"
)
_AVERAGED: Final = re.compile(
    r"平均|算下来|折下来|折合|相当于|等于|均下来|摊下来|合(?=一|下来)|才(?=一)"
    r"|\A(?:一起|一块儿?)?(?:拍|买|带走)?(?:的话|下来|打完折|折后|算起来)"
    r"|\b(?:works? out|comes? (?:out )?to|that['’]?s|paying|pay|each|apiece|basically)\b"
)
_EACH_ZH: Final = re.compile(
    rf"(?:一|每|单)(?P<unit>[{CLASSIFIER}])(?:才|就|只要|也就|就是|是|合|大概|差不多|不到"
    rf"|还不到|只有)*\s?\Z"
)
_EACH_AFTER: Final = re.compile(
    rf"(?:块钱?|元钱?)?\s?(?:一|每)(?P<unit>[{CLASSIFIER}])(?![一-鿿]?(?:装|的))"
    r"|(?: bucks| dollars)? (?:an?|per) (?P<noun>[a-z]{3,})| ?(?:bucks|dollars)? ?(?P<each>each"
    r"|apiece|a piece)\b"
)
_ENDS: Final = re.compile(
    r"(?:块钱?|元|bucks| bucks| dollars)?\s?(?:[，,。.!！;；啊哦哈呢吧了嘛]|\Z|就|直接|到手"
    r"|带走|包邮|拿走|a (?:tub|pair|piece)"
    r"|total|altogether|and\b|so\b| and\b| so\b| for (?:both|two|three|all|the)\b| total"
    r"| altogether| flat| even| today| dollars for)"
)
_FARTHEST: Final = 40
_LOW, _HIGH = Decimal("0.6"), Decimal("1.6")
_HEDGED: Final = Decimal("0.12")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of several pieces.

    Attributes:
        claims: what is said wrongly of their cost.
        ends: of all amounts that are of several pieces: none is the price of a single one.
        counted: where those pieces are counted: no count of anything else.
    """

    claims: tuple[Claim, ...] = ()
    ends: frozenset[int] = frozenset()
    counted: tuple[tuple[int, int], ...] = ()

    def counts(self, claim: Claim) -> bool:
        """Tell whether what ``claim`` takes for a property is how many pieces are bought."""
        return any(claim.start < end and start < claim.end for start, end in self.counted)


class PiecePrices:
    """What several pieces of a product cost, prepared once a catalogue version."""

    def __init__(self, view: ProductView, offer: OfferPrices) -> None:
        self._view = view
        self._title = aligned(view.title)
        self._packs = pack_counts_of(view)
        self._offer = offer

    def read(self, said: SaidText, choice: str = "", since: int = 0) -> "Read":
        """Return what the text says wrongly of the cost of several pieces, or of one of several.

        ``choice`` is the title of the choice in hand.
        """
        if not said.new_figures or not self._offer.of("live", "after"):
            return Read()
        counted = [
            one
            for one in counts(said.lowered, self._title)
            if not is_pack(one.unit, one.number, self._packs)
        ]
        figures = said.figures_since(since) if counted else ()
        claims, ends, spans = [], set(), []
        for figure in figures:
            pieces = self._pieces(figure, said, counted)
            if pieces is None:
                continue
            ends.add(figure.end - said.offset)
            spans.append((pieces.start - said.offset, pieces.end - said.offset))
            made = self._claim(figure, said, pieces, choice)
            claims += [made] if made is not None else []
        return Read(tuple(claims), frozenset(ends), tuple(spans))

    def _pieces(self, figure: Figure, said: SaidText, counted: Sequence[Pieces]) -> Pieces | None:
        """Return the pieces that an amount is of, or of one of which it is."""
        if said_amount(figure) is None or len(figure.sides) > 1 or not self._is_money(figure, said):
            return None
        if any(one.start < figure.end and figure.start < one.end for one in counted):
            return None
        each = _each(figure, said)
        clause = said.clause(figure).text
        if each is not None:
            mates = [
                one for one in counted if _same_unit(one.unit, each) and one.end <= figure.start
            ]
            words = said.lowered[mates[-1].end if mates else figure.start : figure.start]
            averaged = bool(_AVERAGED.search(words) or _AVERAGED.search(clause))
            return mates[-1] if mates and averaged else None
        if speaks_elsewhere(clause) or ELSEWHERE.search(clause):
            return None
        before = [one for one in counted if one.end <= figure.start]
        if not before or figure.start - before[-1].end > _FARTHEST:
            return None
        between = said.lowered[before[-1].end : figure.start]
        joined = _JOINED.fullmatch(between) and _ENDS.match(said.lowered, figure.end)
        return before[-1] if joined else None

    def _claim(self, figure: Figure, said: SaidText, pieces: Pieces, choice: str) -> Claim | None:
        """Return what is wrong of an amount; ``None`` when it is not wrong or all is open."""
        amount = said_amount(figure)
        tier = several_at(figure, said, self._offer, pieces.number, choice)
        if amount is None or tier is None or self._is_known(amount, pieces.number, figure, said):
            return None
        if _each(figure, said) is None:
            return self._together(figure, said, amount, tier)
        return self._of_one(figure, said, amount, tier, pieces)

    def _is_money(self, figure: Figure, said: SaidText) -> bool:
        if figure.dimension == "money":
            return figure.first.unit in ("", self._offer.currency)
        return is_unit_free(figure) and not counts_things(figure, said)

    def _together(
        self, figure: Figure, said: SaidText, amount: Decimal, tier: Price
    ) -> Claim | None:
        if not tier.amount * _LOW <= amount <= tier.amount * _HIGH or not is_exact(figure):
            return None
        return self._made(figure, said, amount, tier, price_text(tier))

    def _of_one(
        self, figure: Figure, said: SaidText, amount: Decimal, tier: Price, pieces: Pieces
    ) -> Claim | None:
        share = (tier.amount / pieces.number).quantize(Decimal("0.01")).normalize()
        if not share * _LOW <= amount <= share * _HIGH:
            return None
        language = self._view.language
        shown = money_text(share, self._offer.currency, language)
        truth = f"每{pieces.unit}{shown}" if language == "zh" else f"{shown} each"
        return self._made(figure, said, amount, tier, truth)

    def _is_known(self, amount: Decimal, pieces: int, figure: Figure, said: SaidText) -> bool:
        """Tell whether so many pieces, or one of them, may be said to cost an amount."""
        single = {price.amount for price in self._offer.of("live", "after", "list")}
        totals = self._offer.totals(pieces, with_coupon(figure, said))
        sums = set(totals) | single | self._offer.derived
        for price in self._offer.prices:
            if price.pieces > 1:
                sums |= {price.amount, price.amount / price.pieces}
                sums |= {price.amount + one for one in single}
        sums |= {total / pieces for total in totals}
        for fewer in range(2, pieces):
            sums |= {total / fewer * pieces for total in self._offer.totals(fewer)}
        if any(is_beyond(figure, one) for one in sums):
            return True
        slack = _HEDGED if not is_exact(figure) else Decimal("0.008")
        return any(abs(amount - one) <= max(one * slack, Decimal("0.6")) for one in sums)

    def _made(
        self, figure: Figure, said: SaidText, amount: Decimal, tier: Price, truth: str
    ) -> Claim:
        return Claim(
            known=tier.known,
            outcome="wrong",
            said=money_text(amount, self._offer.currency, self._view.language),
            truth=truth,
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight="price",
        )


def _each(figure: Figure, said: SaidText) -> str | None:
    """Return the unit of which a price is said to be that of one; empty for each."""
    before = _EACH_ZH.search(said.lowered, said.clause(figure).start, figure.start)
    if before is not None:
        return before["unit"]
    after = _EACH_AFTER.match(said.lowered, figure.end)
    if after is None:
        return None
    return after["unit"] or after["noun"] or ""


def _same_unit(one: str, other: str) -> bool:
    return not other or one == other or one.removesuffix("s") == other
