"""What a value answers yes to without a yes: IP67 of waterproof, up to 260 °C of oven safe."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.property_paraphrases_words import PARAPHRASES
from knowledge.language.characters import align

_UNDER_WATER: Final = re.compile(r"ip[x\d][78]\b")
_UP_TO: Final = re.compile(
    r"(?:up to|to|max(?:imum)?|≤|<|最高|不超过|耐)? ?\d+ ?°?[cf℃度]+(?:以[下内])?"
)
_SAFE: Final = re.compile(r"[- ](?:safe|proof)$|^(?:可|能)")


@lru_cache(maxsize=4096)
def _is_implied(name: str, value: str) -> bool:
    return any(implied_yes(align(name), align(value)))


def right_by_figure(claim: Claim) -> bool:
    """Tell whether a claim rightly says yes to what the shop answers by a figure.

    Who says yes with a figure says that figure, which is held against the value's own.
    """
    fact = claim.known.fact
    return claim.outcome == "right" and _is_implied(fact.name, fact.value)


def implied_yes(name: str, value: str) -> Iterator[str]:
    """Yield the properties, by their key, that an aligned value answers yes to by its figure."""
    for key, _, _ in mentions(name):
        under_water = key == "waterproof" and _UNDER_WATER.match(value)
        warm = PARAPHRASES[key].use == "may" and _SAFE.search(name) and _UP_TO.fullmatch(value)
        if under_water or warm:
            yield key
