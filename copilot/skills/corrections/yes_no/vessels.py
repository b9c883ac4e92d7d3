"""Tells whether what is said to go into a dishwasher is a part of the product or another vessel."""

import re
from typing import Final

from copilot.skills.corrections.yes_no.yes_no_facts import Answer
from knowledge.language.characters import align

_VESSELS: Final = re.compile(
    r"\b(?:lid|cap|straw|mug|cup|tray|basket|plate|sleeve|blade|part|top|glass|bowl|one)s?\b"
)


def is_of_vessel(key: str, left: str, answer: Answer) -> bool:
    """Tell whether a part or another vessel is said to go into a dishwasher: the lid is safe."""
    fact = answer.known.fact
    if key != "dishwasher" or key in align(fact.text):
        return False  # only a fact of washing by hand tells less of each part
    named = _VESSELS.search(left)
    return named is not None and named[0] not in align(fact.title)
