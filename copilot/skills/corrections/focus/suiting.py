"""How well a text suits each product of a line-up, and which of its words could be no other's."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.judgement import Fit
from copilot.skills.corrections.speech.polarity import value_polarity
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
            if _gives_value(claim):
                own += _is_own(claim)
                instead += any(_overlap(claim, other) for other in denied)
        if right or wrong:
            fits.append(Fit(sku, right, wrong, own, instead))
    return tuple(fits)


def _gives_value(claim: Claim) -> bool:
    """Tell whether a claim says what something is, rather than yes or no, or what comes free."""
    fact = claim.known.fact
    values = (align(fact.value), align(claim.said))
    return not _GIFT.search(fact.name) and not any(value_polarity(value) for value in values)


def _is_own(claim: Claim) -> bool:
    """Tell whether a value is seldom another product's by chance; a round figure is (质保两年)."""
    figures = _FIGURE.findall(claim.said)
    return not figures or any(_is_odd(figure) for figure in figures)


def _is_odd(figure: str) -> bool:
    """Tell whether a figure has two digits or more that are not noughts at its end."""
    return len(re.sub(r"[.,]", "", figure).strip("0")) > 1


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end
