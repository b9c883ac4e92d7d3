"""Which of two properties with one head is spoken of: the front camera's, or the rear camera's."""

import re
from typing import Final

from copilot.skills.corrections.speech.aligning import aligned

_WORD: Final = re.compile(r"[a-z]{4,}")


def is_told_apart(words: str, name: str, other: str) -> bool:
    """Tell whether words say what only the first of two like names has, and not the other's.

    Names are alike when they share a word: flysheet hydrostatic head, groundsheet hydrostatic
    head. Chinese names are told apart elsewhere, by the longest of them that is said.
    """
    own, others = (frozenset(_WORD.findall(aligned(one))) for one in (name, other))
    if not own & others:
        return False
    said = frozenset(_WORD.findall(words))
    return bool((own - others) & said) and not (others - own) & said
