"""Claims made in words rather than figures, held against one product's facts."""

from functools import lru_cache

from copilot.skills.corrections.alternative_values import alternative_claims, alternatives_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counted_things import counted_claims, counted_of
from copilot.skills.corrections.enumeration_claims import enumeration_claims
from copilot.skills.corrections.gift_claims import gift_claims, gifts_of
from copilot.skills.corrections.listed_uses import listed_use_claims, listed_uses_of
from copilot.skills.corrections.listed_values import listings
from copilot.skills.corrections.material_claims import material_claims
from copilot.skills.corrections.material_facts import material_facts
from copilot.skills.corrections.origin_claims import origin_claims, origin_facts
from copilot.skills.corrections.presence_claims import presence_claims, presences_of
from copilot.skills.corrections.promotion_claims import offer_claims, offer_facts
from copilot.skills.corrections.question_answers import answered_claims
from copilot.skills.corrections.size_range_claims import size_range_claims, size_ranges_of
from copilot.skills.corrections.storage_claims import keeping_claims, keeping_facts
from copilot.skills.corrections.supply_claims import supply_claims, supply_of
from copilot.skills.corrections.told_presence import told_claims, told_of
from copilot.skills.corrections.year_claims import year_claims, years_of
from copilot.skills.corrections.yes_no_claims import yes_no_claims
from copilot.skills.corrections.yes_no_facts import answers_of
from knowledge.language.characters import align


class _Same:
    """A product view as a key of a cache: equal to itself only, and quick to hash."""

    __slots__ = ("view",)

    def __init__(self, view: ProductView):
        self.view = view

    def __hash__(self) -> int:
        return id(self.view)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.view is self.view


class _Prepared:
    """One product's facts, read once for every kind of claim."""

    __slots__ = (
        "alternatives",
        "answers",
        "counted",
        "gifts",
        "keeping",
        "listings",
        "made",
        "offers",
        "origins",
        "present",
        "sizes",
        "supply",
        "title",
        "told",
        "uses",
        "years",
    )

    def __init__(self, view: ProductView):
        self.answers = answers_of(view)
        self.made = material_facts(view)
        self.origins = origin_facts(view)
        self.listings = listings(view)
        self.keeping = keeping_facts(view)
        self.offers = offer_facts(view)
        self.gifts = gifts_of(view)
        self.alternatives = alternatives_of(view)
        self.present = presences_of(view)
        self.title = align(view.title)
        self.uses = listed_uses_of(view)
        self.sizes = size_ranges_of(view)
        self.told = told_of(view)
        self.counted = counted_of(view)
        self.supply = supply_of(view)
        self.years = years_of(view)


@lru_cache(maxsize=4096)
def _prepared(same: _Same) -> _Prepared:
    return _Prepared(same.view)


def prepare(product: ProductView) -> None:
    """Read a product's facts now rather than at its first claim."""
    _prepared(_Same(product))


_aligned = lru_cache(maxsize=512)(align)


def worded_claims(text: str, before: str, product: ProductView) -> list[Claim]:
    """Return what ``text`` says of the product in words, in order of spans.

    Args:
        text: one speaker's words; spans of the claims point into it.
        before: what the same speaker said just before; a subject may stand there.
        product: what is known; claims nothing is known about are left out.
    """
    facts = _prepared(_Same(product))
    aligned, earlier = _aligned(text), _aligned(before)
    claims = yes_no_claims(aligned, facts.answers)
    claims += answered_claims(aligned, earlier, facts.answers)
    claims += material_claims(aligned, earlier, facts.made)
    claims += origin_claims(aligned, earlier, facts.origins)
    claims += enumeration_claims(aligned, earlier, facts.listings)
    claims += keeping_claims(aligned, facts.keeping)
    claims += offer_claims(aligned, earlier, facts.offers)
    claims += gift_claims(aligned, facts.gifts)
    claims += alternative_claims(aligned, facts.alternatives, facts.title)
    claims += presence_claims(aligned, facts.present)
    claims += listed_use_claims(aligned, facts.uses)
    claims += counted_claims(aligned, facts.counted)
    claims += supply_claims(aligned, facts.supply)
    claims += year_claims(aligned, facts.years)
    claims += told_claims(aligned, facts.told)
    claims += size_range_claims(aligned, facts.sizes)
    return sorted(claims, key=lambda claim: (claim.start, claim.end))
