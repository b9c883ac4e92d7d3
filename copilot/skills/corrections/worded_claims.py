"""Claims made in words rather than figures, held against one product's facts."""

from functools import lru_cache

from copilot.skills.corrections.absent_parts import (
    absent_part_claims,
    absent_parts_of,
    with_absent_parts,
)
from copilot.skills.corrections.allergen_claims import (
    allergen_claims,
    allergens_of,
    without_allergies,
)
from copilot.skills.corrections.alternative_values import alternative_claims, alternatives_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.code_claims import code_claims, codes_of
from copilot.skills.corrections.counted_things import counted_claims, counted_of
from copilot.skills.corrections.denied_gifts import denied_gift_claims, given_things_of
from copilot.skills.corrections.effect_claims import effect_claims, effects_of
from copilot.skills.corrections.english_gifts import english_gift_claims, english_gifts_of
from copilot.skills.corrections.enumeration_claims import enumeration_claims
from copilot.skills.corrections.excluded_things import excluded_claims, excluded_of
from copilot.skills.corrections.gift_claims import gift_claims, gifts_of
from copilot.skills.corrections.listed_uses import listed_use_claims, listed_uses_of
from copilot.skills.corrections.listed_values import listings
from copilot.skills.corrections.material_claims import material_claims
from copilot.skills.corrections.material_facts import material_facts
from copilot.skills.corrections.origin_claims import origin_claims
from copilot.skills.corrections.origin_facts import origin_facts
from copilot.skills.corrections.pack_counts import pack_count_claims, pack_counts_of
from copilot.skills.corrections.presence_claims import presence_claims, presences_of
from copilot.skills.corrections.promotion_claims import offer_claims, offer_facts
from copilot.skills.corrections.question_answers import answered_claims
from copilot.skills.corrections.size_range_claims import size_range_claims, size_ranges_of
from copilot.skills.corrections.size_table_claims import size_table_claims, size_tables_of
from copilot.skills.corrections.steel_grades import steel_claims, steel_grade_of, with_grades
from copilot.skills.corrections.storage_claims import keeping_claims, keeping_facts
from copilot.skills.corrections.supply_claims import supply_claims, supply_of
from copilot.skills.corrections.told_presence import told_claims, told_of
from copilot.skills.corrections.warned_uses import warned_claims, warned_of
from copilot.skills.corrections.year_claims import year_claims, years_of
from copilot.skills.corrections.yes_no_claims import yes_no_claims
from copilot.skills.corrections.yes_no_facts import answers_of
from knowledge.language.characters import align

_aligned = lru_cache(maxsize=512)(align)


class WordedClaims:
    """Finds what is claimed of one product in words; its facts are read once for every kind."""

    __slots__ = (
        "_absent",
        "_allergens",
        "_alternatives",
        "_answers",
        "_codes",
        "_counted",
        "_given",
        "_effects",
        "_english_gifts",
        "_excluded",
        "_gifts",
        "_keeping",
        "_listings",
        "_made",
        "_offers",
        "_origins",
        "_packs",
        "_present",
        "_size_tables",
        "_sizes",
        "_steel",
        "_supply",
        "_title",
        "_told",
        "_uses",
        "_warned",
        "_years",
    )

    def __init__(self, view: ProductView) -> None:
        self._answers = answers_of(view)
        self._made = material_facts(view)
        self._origins = origin_facts(view)
        self._listings = listings(view)
        self._keeping = keeping_facts(view)
        self._offers = offer_facts(view)
        self._allergens = allergens_of(view)
        self._gifts = gifts_of(view)
        self._given = given_things_of(view)
        self._english_gifts = english_gifts_of(view)
        self._alternatives = alternatives_of(view)
        self._packs = pack_counts_of(view)
        self._present = presences_of(view)
        self._title = align(view.title)
        self._uses = listed_uses_of(view)
        self._sizes = size_ranges_of(view)
        self._size_tables = size_tables_of(view)
        self._told = told_of(view)
        self._absent = absent_parts_of(view)
        self._codes = codes_of(view)
        self._excluded = excluded_of(view)
        self._counted = counted_of(view)
        self._steel = steel_grade_of(view)
        self._supply = supply_of(view)
        self._years = years_of(view)
        self._effects = effects_of(view)
        self._warned = warned_of(view, self._answers)

    def claims(self, text: str, before: str) -> list[Claim]:
        """Return what ``text`` says of the product in words, in order of spans.

        Args:
            text: one speaker's words; spans of the claims point into it.
            before: what the same speaker said just before; a subject may stand there.

        Claims nothing is known about are left out.
        """
        aligned, earlier = _aligned(text), _aligned(before)
        claims = yes_no_claims(aligned, self._answers)
        claims += answered_claims(aligned, earlier, self._answers)
        claims += material_claims(aligned, earlier, self._made)
        claims += origin_claims(aligned, earlier, self._origins)
        claims += enumeration_claims(aligned, earlier, self._listings)
        claims += keeping_claims(aligned, self._keeping)
        claims += offer_claims(aligned, earlier, self._offers)
        claims += gift_claims(aligned, self._gifts)
        claims += english_gift_claims(aligned, self._english_gifts)
        claims += denied_gift_claims(aligned, self._given)
        claims += alternative_claims(aligned, self._alternatives, self._title)
        claims += presence_claims(aligned, self._present)
        claims += listed_use_claims(aligned, self._uses)
        claims = with_absent_parts(claims, absent_part_claims(aligned, self._absent))
        claims += code_claims(aligned, self._codes)
        claims += excluded_claims(aligned, self._excluded)
        claims += counted_claims(aligned, self._counted)
        claims += supply_claims(aligned, self._supply)
        claims += year_claims(aligned, self._years)
        claims += told_claims(aligned, self._told)
        claims += size_range_claims(aligned, self._sizes)
        claims += effect_claims(aligned, self._effects)
        claims += warned_claims(aligned, self._warned)
        claims += size_table_claims(aligned, self._size_tables)
        claims += pack_count_claims(aligned, self._packs)
        claims = with_grades(claims, steel_claims(aligned, self._steel))
        claims = without_allergies(claims, aligned)
        claims += allergen_claims(aligned, earlier, self._allergens)
        return sorted(claims, key=lambda claim: (claim.start, claim.end))
