"""Whether a value says yes or no of the part its name is: 帽子：可拆卸, 电池：不可更换."""

import re
from typing import Final

from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.property_paraphrases_words import PARAPHRASES

_PART: Final = re.compile(r"[一-鿿]{2,4}")
_ANSWER: Final = re.compile(r"不?(?:可以?|能)[一-鿿]{2,4}")
_PLAIN: Final = frozenset({"detaching", "folding", "expanding"})
"""What is said of a part as plainly as of the whole."""


def is_told_of_part(name: str, value: str) -> bool:
    """Tell whether an aligned value is no more than what may be done with the part it is of."""
    if not _PART.fullmatch(name) or not _ANSWER.fullmatch(value):
        return False
    told = mentions(value)
    named = any(PARAPHRASES[key].use == "may" for key, _, _ in mentions(name))
    return len(told) == 1 and told[0][0] in _PLAIN and not named
