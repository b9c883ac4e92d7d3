"""Which of a product's choices (a size, a colour) a text speaks of."""

import re

from copilot.skills.corrections.aligning import aligned
from copilot.skills.corrections.measured_groups import Group
from copilot.skills.corrections.said_text import SaidText

_SIZE = re.compile(r"(?<![a-z])(?:x{0,4}[sl]|m|\d?xl)(?:码|号)?(?![a-z])|[大中小均]码")
_SEVERAL = re.compile(
    r"[大中小][的号款码壶瓶盒包袋罐份装杯床]|另外?|别的|其他|还有|分别|两种|几[个种款]"
    r"|[有分][两三四五]"
    r"|\b(?:small|medium|large|bigger|smaller|other|another|from|and|or|to)\b"
)
"""What tells that a choice other than the one in hand may be meant."""
_CLAUSES_BACK = 3


def names_choice(lowered: str, title: str) -> bool:
    """Tell whether a text names a choice; the L of XL is another size."""
    wanted = aligned(title)
    if not wanted:
        return False
    start = lowered.find(wanted)
    while start >= 0:
        before = lowered[start - 1 : start]
        if not (wanted[0].isascii() and before.isascii() and before.isalnum()):
            return True
        start = lowered.find(wanted, start + 1)
    return False


def said_choices(group: Group, said: SaidText, position: int, in_hand: str = "") -> frozenset[str]:
    """Return the conditions of a group's values that the words before or at a place name.

    The clause itself goes first, then the ones before it in the same sentence, then the choice
    that is in the host's hand.
    """
    conditions = {value.condition for _, value in group.values() if value.condition}
    if not conditions:
        return frozenset()
    index = said.clause_of(position)
    for back in range(_CLAUSES_BACK):
        if index - back < 0:
            break
        clause = said.clauses[index - back]
        if back and clause.ends_sentence:
            break
        named = frozenset(c for c in conditions if names_choice(clause.text, c))
        if named:
            return named
    if not in_hand or _SEVERAL.search(said.clauses[index].text):
        return frozenset()
    return frozenset(c for c in conditions if aligned(c) == aligned(in_hand))


def names_other_choice(
    group: Group, variants: tuple[str, ...], said: SaidText, position: int
) -> bool:
    """Tell whether the text speaks of a choice for which a group states nothing."""
    conditions = {value.condition for _, value in group.values() if value.condition}
    if not conditions or said_choices(group, said, position):
        return False
    text = said.clauses[said.clause_of(position)].text
    return bool(_SIZE.search(text)) or any(names_choice(text, title) for title in variants)
