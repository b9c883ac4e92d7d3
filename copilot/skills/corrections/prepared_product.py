"""One product as speech is held against it: every kind of claim, found and compared."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.dates.sheet_claims import SheetClaims
from copilot.skills.corrections.figures.exact_sums import without_sums
from copilot.skills.corrections.materials.named_shares import NamedShares
from copilot.skills.corrections.measures.each_of_pack import EachOfPack
from copilot.skills.corrections.measures.measured_claims import MeasuredClaims
from copilot.skills.corrections.measures.mode_figures import ModeFigures
from copilot.skills.corrections.measures.model_claims import ModelClaims
from copilot.skills.corrections.measures.range_ends import RangeEnds
from copilot.skills.corrections.measures.side_claims import Sides, side_claims, sides_of
from copilot.skills.corrections.measures.stated_claims import StatedClaims
from copilot.skills.corrections.measures.timed_steps import TimedSteps
from copilot.skills.corrections.offers.choice_prices import ChoicePrices
from copilot.skills.corrections.offers.gift_measures import GiftMeasures
from copilot.skills.corrections.offers.offer_prices import offer_prices
from copilot.skills.corrections.offers.piece_prices import PiecePrices, Read
from copilot.skills.corrections.offers.price_claims import PriceClaims
from copilot.skills.corrections.offers.share_prices import SharePrices
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.own_words import OwnWords, own_words_of
from copilot.skills.corrections.speech.said_text import SaidText
from copilot.skills.corrections.verdicts import once, one_for_each_slip
from copilot.skills.corrections.worded_claims import WordedClaims
from knowledge.language.characters import align

_OF_PIECES: Final = frozenset({"多件价", "Price for several", "活动", "Promotion"})
"""What states the price of several pieces, and may be right of an amount said of them."""


@dataclass(frozen=True, slots=True)
class PreparedProduct:
    """One product's facts, ready to be held against what is said; immutable."""

    view: ProductView
    measured: MeasuredClaims
    each: EachOfPack
    prices: PriceClaims
    pieces: PiecePrices
    shares: SharePrices
    choices: ChoicePrices
    blend: NamedShares
    ends: RangeEnds
    modes: ModeFigures
    model: ModelClaims
    steps: TimedSteps
    sheet: SheetClaims
    worded: WordedClaims
    sides: Sides | None
    stated: StatedClaims
    gifts: GiftMeasures
    own: OwnWords

    @classmethod
    def of(cls, view: ProductView, today: Callable[[], date]) -> "PreparedProduct":
        """Prepare for ``view``; ``today`` tells the day."""
        measured, offer = MeasuredClaims(view), offer_prices(view)
        return cls(
            view,
            measured,
            EachOfPack(view),
            PriceClaims(view, offer),
            PiecePrices(view, offer),
            SharePrices(view, offer),
            ChoicePrices(view, offer),
            NamedShares(view),
            RangeEnds(view, measured.known),
            ModeFigures(view, measured.known),
            ModelClaims(view),
            TimedSteps(view, measured.known),
            SheetClaims(view, today),
            WordedClaims(view),
            sides_of(view),
            StatedClaims(view, measured.known),
            GiftMeasures(view),
            own_words_of(view),
        )

    @property
    def sells_in_pounds(self) -> bool:
        """Whether its price is in sterling and nothing of it is weighed in pounds."""
        return self.prices.currency == "GBP" and not self.measured.known.has_unit("lb")

    def in_steps(
        self, text: str, before: str, said: SaidText, choice: str, since: int
    ) -> Generator[None, None, list[Claim]]:
        """Return all claims of the text as if it were about this product, ``choice`` in hand.

        What is said before the position ``since`` of the text is left alone. Yields where others
        may have a turn.
        """
        of_choices = self.choices.claims(said, since)
        told = frozenset(claim.end for claim in of_choices)
        each, of_each = self.each.read(said, since)
        yield
        several = self.pieces.read(said, choice, since)
        yield
        measures = yield from self._measures(said, choice, since, told | of_each)
        prices = yield from self._prices(said, choice, since, told, several)
        yield
        found = [*each, *measures, *of_choices, *prices, *_worded(text, before, self.worded, since)]
        found = [one for one in found if one.weight == "price" or not several.counts(one)]
        found = self.sheet.without_dates(found, text) + self.sheet.claims(text, since)
        yield
        stated = yield from self.stated.in_steps(said, since)
        stated = [
            claim
            for claim in stated
            if claim.end not in of_each
            and not several.counts(claim)
            and not any(claim.start < one.end and one.start < claim.end for one in found)
        ]
        told_of_one = without_sums([*found, *stated], said, self.view)
        of_itself = self.gifts.without(told_of_one, text)
        return one_for_each_slip(once(of_itself), self.view, text)

    def of_pieces(self, said: SaidText) -> frozenset[int]:
        """Return the ends of the figures that are of one of a pack, or the price of several."""
        return self.each.read(said)[1] | self.shares.read(said)[1] | self.pieces.read(said).ends

    def _measures(
        self, said: SaidText, choice: str, since: int, told: frozenset[int]
    ) -> Generator[None, None, list[Claim]]:
        """Return the figures that are no prices; who reads one most closely has it alone.

        Those that end at one of ``told`` are read already.
        """
        found: list[Claim] = []
        for kind in (self.blend, self.ends, self.modes, self.model, self.steps):
            closely = [claim for claim in kind.claims(said, since) if claim.end not in told]
            told |= {claim.end for claim in closely}
            found += closely
            yield
        measured = yield from self.measured.in_steps(said, choice, since)
        found += (
            claim for claim in measured if claim.end not in told and not self.model.states(claim)
        )
        return [*found, *side_claims(said, self.sides, since)]

    def _prices(
        self, said: SaidText, choice: str, since: int, told: frozenset[int], several: Read
    ) -> Generator[None, None, list[Claim]]:
        shares, of_shares = self.shares.read(said, since)
        told |= of_shares
        single = yield from self.prices.in_steps(said, choice, since)
        single = [one for one in single if one.end not in told]
        return [
            *(claim for claim in several.claims if claim.end not in of_shares),
            *shares,
            *(one for one in single if one.end not in several.ends or _of_pieces(one)),
        ]


def _of_pieces(claim: Claim) -> bool:
    return claim.known.fact.name in _OF_PIECES


def _worded(text: str, before: str, worded: WordedClaims, since: int) -> list[Claim]:
    """Return the claims in words from the first clause that begins at ``since`` or later."""
    if not since:
        return worded.claims(text, before)
    start, rest = _from(text, since)
    found = worded.claims(rest, "")
    return [replace(claim, start=claim.start + start, end=claim.end + start) for claim in found]


@lru_cache(maxsize=64)
def _from(text: str, since: int) -> tuple[int, str]:
    """Return where the first clause from ``since`` on begins, and the text from there on.

    Remembered, since every product but the one on air is tried on by the same words.
    """
    clauses = cut_clauses(align(text))
    start = next((clause.start for clause in clauses if clause.start >= since), len(text))
    return start, text[start:]
