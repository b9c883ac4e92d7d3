"""Which price with the coupon is meant where a choice is named: 一米八床的券后四百零九."""

import re
from typing import Final

from copilot.skills.corrections.choices.choices import names_choice
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.price_parts import Price
from copilot.skills.corrections.offers.price_words import AFTER, Kind
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

_NOT_MEANT: Final = re.compile(r"不[是要含]|没|除了|比|升级|换成|\b(?:not|except|than|unlike)\b")


class CouponsOfChoices:
    """What each choice of a product costs with the coupon, prepared once a catalogue version."""

    def __init__(self, offer: OfferPrices) -> None:
        self._after = offer.of("after")
        self._live = {price.variant: price.amount for price in offer.of("live")}
        priced = {price.variant for price in offer.of("live", "after") if price.variant}
        self._choices = tuple(sorted(priced, key=aligned))

    def named_prices(self, kind: Kind, figure: Figure, said: SaidText) -> tuple[Price, ...] | None:
        """Return the prices with the coupon that a figure may be, if a choice is named with it.

        They are those of the choice itself; none where the shop states no such price of a choice
        that costs more or less than the rest. ``None`` when any price of the product may be meant.
        """
        choice = self._named(figure, said) if kind in ("after", "in_hand") else ""
        if not choice:
            return None
        own = tuple(price for price in self._after if price.variant == choice)
        same = self._live.get(choice, self._live.get("")) == self._live.get("")
        of_all = tuple(price for price in self._after if not price.variant)
        return own or (of_all if same else ())

    def _named(self, figure: Figure, said: SaidText) -> str:
        """Return the one choice named before a figure, in its clause or in the one before."""
        clause = said.clause(figure)
        start = self._since(said, said.clause_of(figure.start))
        before = said.lowered[start : figure.start]
        named = [c for c in self._choices if names_choice(said.lowered[start : clause.end], c)]
        if len(named) != 1 or not names_choice(before, named[0]):
            return ""
        if _NOT_MEANT.search(before) or not AFTER.search(before):
            return ""
        return named[0]

    def _since(self, said: SaidText, index: int) -> int:
        """Return where the clause begins, or the one before that tells no price: 大号的，券后."""
        previous = said.clauses[max(0, index - 1)]
        amounts = said.figures_in(previous.start, previous.end)
        apart = previous.ends_sentence or any(f.dimension in _AMOUNTS for f in amounts)
        return said.clauses[index].start if apart else previous.start


_AMOUNTS: Final = frozenset(["money", "number"])
