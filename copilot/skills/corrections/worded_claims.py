"""Claims made in words rather than figures, held against one product's facts."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeVar

from copilot.skills.corrections.choices.alternative_values import (
    alternative_claims,
    alternatives_of,
)
from copilot.skills.corrections.choices.box_lists import box_list_claims, box_lists_of
from copilot.skills.corrections.choices.enumeration_claims import enumeration_claims
from copilot.skills.corrections.choices.listed_values import listings
from copilot.skills.corrections.choices.size_measure_claims import (
    measured_rows_of,
    size_measure_claims,
)
from copilot.skills.corrections.choices.size_range_claims import size_range_claims, size_ranges_of
from copilot.skills.corrections.choices.size_table_claims import size_table_claims, size_tables_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.choice_counts import (
    choice_count_claims,
    choice_counts_of,
)
from copilot.skills.corrections.counts.container_counts import (
    container_count_claims,
    container_counts_of,
)
from copilot.skills.corrections.counts.counted_things import counted_claims, counted_of
from copilot.skills.corrections.counts.listed_times import listed_times_claims, listed_times_of
from copilot.skills.corrections.counts.order_amounts import order_amount_claims, order_amounts_of
from copilot.skills.corrections.counts.pack_counts import pack_count_claims, pack_counts_of
from copilot.skills.corrections.dates.year_claims import year_claims, years_of
from copilot.skills.corrections.materials.absent_parts import absent_part_claims, absent_parts_of
from copilot.skills.corrections.materials.material_claims import material_claims
from copilot.skills.corrections.materials.material_facts import material_facts
from copilot.skills.corrections.materials.origin_claims import origin_claims, with_origins
from copilot.skills.corrections.materials.origin_facts import origin_facts
from copilot.skills.corrections.materials.spoken_blends import blend_claims, blends_of
from copilot.skills.corrections.materials.steel_grades import (
    steel_claims,
    steel_grade_of,
    with_grades,
)
from copilot.skills.corrections.offers.activity_ends import end_claims, ends_of
from copilot.skills.corrections.offers.code_claims import code_claims, codes_of
from copilot.skills.corrections.offers.denied_gifts import denied_gift_claims, given_things_of
from copilot.skills.corrections.offers.english_gifts import english_gift_claims, english_gifts_of
from copilot.skills.corrections.offers.first_buyers import first_buyer_claims, first_buyers_of
from copilot.skills.corrections.offers.gift_claims import gift_claims, gifts_of
from copilot.skills.corrections.offers.gift_sizes import sized_gift_claims, sized_gifts_of
from copilot.skills.corrections.offers.promotion_claims import offer_claims, offer_facts
from copilot.skills.corrections.offers.supply_claims import supply_claims, supply_of
from copilot.skills.corrections.policies.damage_terms import damage_claims, damage_terms_of
from copilot.skills.corrections.yes_no.allergen_claims import (
    allergen_claims,
    allergens_of,
    without_allergies,
)
from copilot.skills.corrections.yes_no.any_of_them import affirmed_of, any_of_them_claims
from copilot.skills.corrections.yes_no.denied_amounts import denied_amount_claims, stated_amounts_of
from copilot.skills.corrections.yes_no.effect_claims import effect_claims, effects_of
from copilot.skills.corrections.yes_no.excluded_things import excluded_claims, excluded_of
from copilot.skills.corrections.yes_no.fitting_ages import fitting_age_claims, fitting_ages_of
from copilot.skills.corrections.yes_no.least_ages import least_age_claims, least_ages_of
from copilot.skills.corrections.yes_no.listed_uses import listed_use_claims, listed_uses_of
from copilot.skills.corrections.yes_no.needed_things import need_claims, needs_of
from copilot.skills.corrections.yes_no.presence_claims import presence_claims, presences_of
from copilot.skills.corrections.yes_no.question_answers import answered_claims, stated_claims
from copilot.skills.corrections.yes_no.storage_claims import keeping_claims, keeping_facts
from copilot.skills.corrections.yes_no.told_presence import told_claims, told_of
from copilot.skills.corrections.yes_no.unfit_things import unfit_claims, unfit_of
from copilot.skills.corrections.yes_no.warned_uses import warned_claims, warned_of
from copilot.skills.corrections.yes_no.yes_no_claims import yes_no_claims
from copilot.skills.corrections.yes_no.yes_no_facts import answers_of
from knowledge.language.characters import align

_aligned = lru_cache(maxsize=512)(align)
_Known = TypeVar("_Known")
_Finds = Callable[[str], list[Claim]]
_Kind = Callable[[ProductView], _Finds]


def _kind(
    prepare: Callable[[ProductView], _Known], find: Callable[[str, _Known], list[Claim]]
) -> _Kind:
    """Return a kind of claim: what it has to know of a product is read once."""

    def of(view: ProductView) -> _Finds:
        known = prepare(view)
        return lambda text: find(text, known)

    return of


_KINDS: Final = (
    _kind(keeping_facts, keeping_claims),
    _kind(gifts_of, gift_claims),
    _kind(english_gifts_of, english_gift_claims),
    _kind(given_things_of, denied_gift_claims),
    _kind(sized_gifts_of, sized_gift_claims),
    _kind(
        lambda view: (alternatives_of(view), align(view.title)),
        lambda text, known: alternative_claims(text, *known),
    ),
    _kind(presences_of, presence_claims),
    _kind(listed_uses_of, listed_use_claims),
    _kind(codes_of, code_claims),
    _kind(first_buyers_of, first_buyer_claims),
    _kind(damage_terms_of, damage_claims),
    _kind(ends_of, end_claims),
    _kind(excluded_of, excluded_claims),
    _kind(counted_of, counted_claims),
    _kind(supply_of, supply_claims),
    _kind(years_of, year_claims),
    _kind(told_of, told_claims),
    _kind(box_lists_of, box_list_claims),
    _kind(size_ranges_of, size_range_claims),
    _kind(effects_of, effect_claims),
    _kind(size_tables_of, size_table_claims),
    _kind(measured_rows_of, size_measure_claims),
    _kind(affirmed_of, any_of_them_claims),
    _kind(pack_counts_of, pack_count_claims),
    _kind(container_counts_of, container_count_claims),
    _kind(order_amounts_of, order_amount_claims),
    _kind(listed_times_of, listed_times_claims),
    _kind(least_ages_of, least_age_claims),
    _kind(fitting_ages_of, fitting_age_claims),
    _kind(unfit_of, unfit_claims),
    _kind(needs_of, need_claims),
    _kind(stated_amounts_of, denied_amount_claims),
)
"""Kinds of claims that are made by the words alone, whatever else they say."""


class WordedClaims:
    """Finds what is claimed of one product in words; its facts are read once for every kind."""

    __slots__ = (
        "_absent",
        "_allergens",
        "_answers",
        "_blends",
        "_counts",
        "_kinds",
        "_listings",
        "_made",
        "_offers",
        "_origins",
        "_steel",
        "_warned",
    )

    def __init__(self, view: ProductView) -> None:
        self._answers = answers_of(view)
        self._made = material_facts(view)
        self._origins = origin_facts(view)
        self._listings = listings(view)
        self._offers = offer_facts(view)
        self._kinds = tuple(kind(view) for kind in _KINDS)
        self._warned = warned_of(view, self._answers)
        self._absent = absent_parts_of(view)
        self._blends = blends_of(view)
        self._steel = steel_grade_of(view)
        self._allergens = allergens_of(view)
        self._counts = choice_counts_of(view)

    def claims(self, text: str, before: str) -> list[Claim]:
        """Return what ``text`` says of the product in words, in order of spans.

        Args:
            text: one speaker's words; spans of the claims point into it.
            before: what the same speaker said just before; a subject may stand there.

        Claims nothing is known about are left out.
        """
        aligned, earlier = _aligned(text), _aligned(before)
        claims = self._stated(aligned, earlier)
        answered = answered_claims(aligned, earlier, self._answers)
        answered += stated_claims(aligned, earlier, lambda said: self._stated(said, ""))
        claims += _once(answered)
        return sorted(claims, key=lambda claim: (claim.start, claim.end))

    def _stated(self, aligned: str, earlier: str) -> list[Claim]:
        """Return what an aligned text states, answers to questions aside."""
        claims = yes_no_claims(aligned, self._answers)
        claims += material_claims(aligned, earlier, self._made)
        claims = with_origins(claims, origin_claims(aligned, earlier, self._origins))
        claims += enumeration_claims(aligned, earlier, self._listings)
        claims += offer_claims(aligned, earlier, self._offers)
        claims += [claim for finds in self._kinds for claim in finds(aligned)]
        claims += warned_claims(aligned, self._warned)
        claims = _overruled(claims, absent_part_claims(aligned, self._absent))
        claims = _overruled(claims, blend_claims(aligned, self._blends))
        claims = with_grades(claims, steel_claims(aligned, self._steel))
        claims = without_allergies(claims, aligned)
        slips = {claim.known.fact.id for claim in claims if claim.outcome == "wrong"}
        counts = choice_count_claims(aligned, self._counts)
        claims += [claim for claim in counts if claim.known.fact.id not in slips]
        return claims + allergen_claims(aligned, earlier, self._allergens)


def _once(claims: list[Claim]) -> list[Claim]:
    """Return claims without those of one fact at one place again."""
    found = {(claim.known.fact.id, claim.end): claim for claim in reversed(claims)}
    return list(found.values())


def _overruled(claims: list[Claim], by: list[Claim]) -> list[Claim]:
    """Return claims with others, which go before those of the same fact on the same words.

    The non of a non-stick coating is no denial of it, and no part of a blend is right by itself.
    """
    kept = [
        claim
        for claim in claims
        if not any(
            claim.known.fact.id == one.known.fact.id
            and claim.start < one.end
            and one.start < claim.end
            for one in by
        )
    ]
    return [*kept, *by]
