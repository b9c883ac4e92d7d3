"""Whether a value said is one of the shop's list in another word: 正红 for 红色."""

import re

from copilot.skills.corrections.choices.listed_values import Listing, size_of
from copilot.skills.corrections.choices.value_words import (
    COLOUR_FAMILY,
    SAME_FOOD,
    SIZE,
    near_colours,
)


def may_be(word: str, listing: Listing, said: frozenset[str]) -> bool:
    """Tell whether the shop's list may mean the same in another word.

    What is ``said`` beside it is not meant once more, and there a colour whose name tells none
    (natural) excuses nothing.
    """
    if listing.kind == "size":
        return not all(
            size_of(member) and SIZE.fullmatch(member + "码") for member in listing.members
        )
    if same_word(word, listing):
        return True
    bare = _bare(word)
    if listing.kind == "food" and _is_called_so(bare, listing):
        return True
    if listing.kind != "colour":
        return bare in listing.everything or any(
            _shares(bare, member) for member in listing.members
        )
    families = [_families(member) for member in listing.members if member not in said]
    own = _families(word)
    if not own or not (all(families) or said):
        return True
    return any(near_colours(one, other) for one in own for many in families for other in many)


def _is_called_so(word: str, listing: Listing) -> bool:
    """Whether the shop may have this ingredient by another of its names."""
    called = [names for names in SAME_FOOD if word in names]
    return any(name in listing.everything for names in called for name in names)


def same_word(word: str, listing: Listing) -> bool:
    """Tell whether the shop lists this word, or one that holds it."""
    bare = _bare(word)
    return any(bare in member or member in bare for member in listing.members if member)


def _bare(word: str) -> str:
    return re.sub(r"[色味]$", "", word) if len(word) > 1 else word


def _shares(one: str, other: str) -> bool:
    if one.isascii():
        return bool(set(one.split()) & set(other.split()))
    return any(one[i : i + 2] in other for i in range(len(one) - 1))


def _families(word: str) -> set[str]:
    """Return the families of a colour's words; the last character of a Chinese one decides."""
    found = {COLOUR_FAMILY[w] for w in re.findall(r"[a-z]+", word) if w in COLOUR_FAMILY}
    bare = re.sub(r"色(?:款)?$", "", word)
    for length in range(len(bare), 0, -1):
        if bare[-length:] in COLOUR_FAMILY:
            return found | {COLOUR_FAMILY[bare[-length:]]}
    return found
