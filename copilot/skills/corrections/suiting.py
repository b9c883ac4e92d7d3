"""How well a text suits each product of a line-up, and which of its words could be no other's."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.judgement import Fit
from copilot.skills.corrections.polarity import value_polarity
from knowledge.language.characters import align

_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
_GIFT: Final = re.compile(r"赠|随单礼|\bgifts?\b", re.IGNORECASE)


def fits_of(claims: Mapping[str, Iterable[Claim]], focus: str | None) -> tuple[Fit, ...]:
    """Return how the claims of a text suit each product they were tried on, in that order."""
    denied = [claim for claim in claims.get(focus or "", ()) if claim.outcome == "wrong"]
    fits: list[Fit] = []
    for sku, found in claims.items():
        right = wrong = own = instead = 0
        for claim in found:
            if claim.outcome == "wrong":
                wrong += 1
                continue
            right += 1
            if _is_own(claim):
                own += 1
                instead += any(_overlap(claim, other) for other in denied)
        if right or wrong:
            fits.append(Fit(sku, right, wrong, own, instead))
    return tuple(fits)


def _is_own(claim: Claim) -> bool:
    """Tell whether what is right of a product is seldom right of another by chance.

    A host who errs gives a yes, a gift or a round figure that half the shop has: 质保两年, waterproof.
    """
    fact = claim.known.fact
    values = (align(fact.value), align(claim.said))
    if _GIFT.search(fact.name) or any(value_polarity(value) for value in values):
        return False
    figures = _FIGURE.findall(claim.said)
    return not figures or any(_is_odd(figure) for figure in figures)


def _is_odd(figure: str) -> bool:
    """Tell whether a figure has two digits or more that are not noughts at its end."""
    return len(re.sub(r"[.,]", "", figure).strip("0")) > 1


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end
