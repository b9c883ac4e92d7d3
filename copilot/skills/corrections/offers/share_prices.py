"""Holds what one of a pack's pieces is said to come to: 合下来一块三一片, a buck fifty a pack.

The share is the price by what the pack holds: its pieces, or its weight by the jin or the pound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from copilot.skills.corrections.cards.wording import money_text
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.counts.member_counts import singular
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.piece_totals import totals
from copilot.skills.corrections.offers.price_parts import Price
from copilot.skills.corrections.offers.price_rounding import is_beyond, is_exact, said_amount
from copilot.skills.corrections.offers.price_words import ELSEWHERE_GOODS
from copilot.skills.corrections.offers.said_prices import is_none_of_ours
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number

_UNITS: Final = "片粒颗包袋支条枚块张只个抽杯盒罐瓶件双"
_ALIKE: Final = {"包": "袋", "袋": "包", "粒": "颗", "颗": "粒", "支": "条", "条": "支"}
"""What one and the same piece is called as well, where a shop states it by the other word."""
_WEIGHTS: Final = {
    "斤": (Decimal(500), "g"),
    "公斤": (Decimal(1), "kg"),
    "千克": (Decimal(1), "kg"),
    "两": (Decimal(50), "g"),
    "kilo": (Decimal(1), "kg"),
    "kg": (Decimal(1), "kg"),
    "pound": (Decimal(1), "lb"),
    "ounce": (Decimal(1), "oz"),
}
_HELD: Final = re.compile(r"净含量|净重|规格|\bnet (?:weight|contents?|wt)")
_AFTER: Final = re.compile(
    rf"\s?(?:一|每|1)小?(?P<unit>公斤|千克|[斤两{_UNITS}])(?![装的一-鿿]?(?:装|起))"
    r"| (?:an?|per|each) (?P<noun>[a-z]{3,})\b"
)
_BEFORE: Final = re.compile(
    rf"(?:一|每|单)小?(?P<unit>公斤|千克|[斤两{_UNITS}])(?:才|就|只要|也就|就是|合|大概|差不多|是)*\s?\Z"
)
_AVERAGED: Final = re.compile(
    r"合(?!计)|折(?=下来|算|合)|算下来|算算|平均|均下来|摊(?=下来|到)|相当于|等于"
    r"|\b(?:works? out|com(?:es?|ing) (?:out )?(?:to|at)|that['’]?s|do the math|breaks? down)\b"
)
_VALUE_NOUN: Final = re.compile(
    r"\A(?P<number>\d{1,4})(?:(?: x)?[ -](?P<noun>[a-z]{3,})(?:(?: of| x|,|:) ?\d[^,;]*)?)?\Z"
)
_NAME_PER: Final = re.compile(
    r"(?P<noun>[a-z]{3,})(?: (?:count|quantity))?(?: per (?P<pack>[a-z]+))?\Z"
)
_MOST_PIECES: Final = 5
_NEAR: Final = Decimal("0.13")
_TIMES: Final = Decimal(4)
_TIMES_OF_USE: Final = frozenset({"year", "month", "week", "day", "hour", "minute"})
_SUPPLY: Final = re.compile(
    r"\b(?:supply|supplies|lasts?|course|subscription|membership|plan|licen[cs]e|term|access)\b"
)
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class _Held:
    """How much of a unit a product holds."""

    number: Decimal
    known: KnownProperty


class SharePrices:
    """What each of the pieces or weights in one pack costs, prepared once a catalogue version."""

    def __init__(self, view: ProductView, offer: OfferPrices) -> None:
        self._view = view
        self._offer = offer
        self._held = _held_by_unit(view)

    def read(self, said: SaidText, since: int = 0) -> tuple[list[Claim], frozenset[int]]:
        """Return what the text says wrongly of the cost of one of what a pack holds.

        With it come the ends of all amounts that are of one of those, in the text: none of them
        is the price of the pack.
        """
        live = next(iter(self._offer.of("live", "after")), None)
        if live is None or not self._held:
            return [], frozenset()
        claims, ends = [], set()
        for figure in said.figures_since(since):
            made = self._claim(figure, said, live)
            if made is not None:
                ends.add(figure.end - said.offset)
                claims += [made] if isinstance(made, Claim) else []
        return claims, frozenset(ends)

    def _claim(self, figure: Figure, said: SaidText, live: Price) -> Claim | Literal["ours"] | None:
        """Return a wrong amount; ``ours`` when one is of what a pack holds and not wrong."""
        amount = said_amount(figure)
        if not amount or figure.dimension != "money" or len(figure.sides) > 1:
            return None
        if figure.first.unit not in ("", self._offer.currency):
            return None
        unit = _unit_said(figure, said)
        held = self._held.get(unit) or self._held.get(_ALIKE.get(unit, ""))
        if held is None:
            return None
        share, clause = live.amount / held.number, said.clause(figure)
        averaged = _AVERAGED.search(clause.text) is not None
        if not averaged and not _is_nearer(amount, share, live.amount):
            return None  # the pack itself may be called so
        if self._offer.flexible or figure.approximate or not is_exact(figure):
            return "ours"
        if ELSEWHERE_GOODS.search(clause.text) or (not averaged and is_none_of_ours(figure, said)):
            return "ours"
        shares = [price / held.number for price in self._whole()]
        known = (*shares, *self._whole())
        if any(abs(amount - one) <= one * _NEAR or is_beyond(figure, one) for one in known):
            return "ours"
        if not share / _TIMES <= amount <= share * _TIMES:
            return "ours"
        return self._made(figure, said, amount, live, share, unit)

    def _whole(self) -> Iterator[Decimal]:
        """Yield everything one pack may be said to cost, alone or among several."""
        for price in self._offer.prices:
            yield price.amount / price.pieces
        for price in self._offer.of("live", "after"):
            for pieces in range(1, _MOST_PIECES + 1):
                yield from (
                    sum_ / pieces for sum_ in totals(price.amount, pieces, self._offer.rules)
                )

    def _made(
        self,
        figure: Figure,
        said: SaidText,
        amount: Decimal,
        live: Price,
        share: Decimal,
        unit: str,
    ) -> Claim:
        language = self._view.language
        currency = self._offer.currency
        shown = money_text(share.quantize(Decimal("0.01")), currency, language)
        whole = money_text(live.amount, currency, language)
        return Claim(
            known=live.known,
            outcome="wrong",
            said=money_text(amount, currency, language),
            truth=f"{whole}，每{unit}{shown}" if language == "zh" else f"{whole}, {shown} a {unit}",
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight="price",
        )


def _is_nearer(amount: Decimal, share: Decimal, whole: Decimal) -> bool:
    """Tell whether an amount is rather a slip for the share than for the whole, by their ratios."""
    return amount * amount < share * whole


def _unit_said(figure: Figure, said: SaidText) -> str:
    """Return of what a price is said to be the price of one; empty when of nothing."""
    before = _BEFORE.search(said.lowered, said.clause(figure).start, figure.start)
    found = before or _AFTER.match(said.lowered, figure.end)
    if found is None:
        return ""
    return found["unit"] or singular(found.groupdict().get("noun") or "")


def _held_by_unit(view: ProductView) -> dict[str, _Held]:
    """Return how many of each unit a product holds; none of a unit stated differently."""
    found: dict[str, set[Decimal]] = {}
    known_of: dict[str, KnownProperty] = {}
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        for unit, number in (*_pieces(known, aligned(view.title)), *_weights(known)):
            found.setdefault(unit, set()).add(number)
            known_of[unit] = known
    return {
        unit: _Held(numbers.pop(), known_of[unit])
        for unit, numbers in found.items()
        if len(numbers) == 1
    }


def _pieces(known: KnownProperty, title: str) -> Iterator[tuple[str, Decimal]]:
    value, name = aligned(known.fact.value).strip(), aligned(known.fact.name)
    for figure in find_figures(known.fact.value):
        side = figure.sides[-1]
        number = side.low
        if side.dimension == "count" and side.unit in _UNITS and number == side.high and number:
            alone = len(figure.sides) == 2 and not figure.first.unit
            times = figure.first.low or Decimal(1) if alone else Decimal(1)
            if number * times >= _FEWEST:
                yield side.unit, number * times
    match, named = _VALUE_NOUN.match(value), _NAME_PER.search(name)
    number = parse_number(match["number"]) if match else None
    if match is None or number is None or number < _FEWEST:
        return
    if match["noun"] and singular(match["noun"]) in _TIMES_OF_USE and not _SUPPLY.search(name):
        return  # what a warranty of two years costs a year nobody asks
    if match["noun"]:
        yield singular(match["noun"]), number
    elif named and named["pack"] and named["pack"] in title:
        yield singular(named["noun"]), number


def _weights(known: KnownProperty) -> Iterator[tuple[str, Decimal]]:
    figures = find_figures(known.fact.value)
    if not _HELD.search(aligned(known.fact.name)) or len(figures) != 1:
        return
    side = figures[0].first
    if (
        len(figures[0].sides) != 1
        or side.dimension != "mass"
        or side.low != side.high
        or not side.low
    ):
        return
    for unit, (amount, measure) in _WEIGHTS.items():
        held = convert(side.low, side.unit, measure)
        if held is not None and held >= amount:
            yield unit, held / amount
