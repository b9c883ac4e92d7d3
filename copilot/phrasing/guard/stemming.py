"""One form for the forms of an English word; anything else as it is."""

from functools import lru_cache
from typing import Final

from copilot.phrasing.guard.word_lists import words
from knowledge.language.terms import singular

_ABLE: Final = {
    "washable": "wash", "removable": "remov", "detachable": "detach", "foldable": "fold",
    "adjustable": "adjust", "rechargeable": "recharg", "reusable": "reus", "refundable": "refund",
    "returnable": "return", "replaceable": "replac", "recyclable": "recycl", "dryable": "dry",
}  # fmt: skip
_KEPT: Final = frozenset(
    words(
        """
        wedding ceiling string spring during morning evening nothing something anything everything
        red bed need seed feed speed bleed shed sled used unscented scented bring king ring thing
        being sibling sterling clothing bedding lining filling padding coating packaging
        """
    )
)
_IRREGULAR: Final = {
    "kept": "keep", "children": "child", "held": "hold", "built": "build", "sent": "send",
    "bought": "buy", "fed": "feed", "men": "man", "women": "woman", "feet": "foot",
    "teeth": "tooth", "leaves": "leaf", "made": "mak", "knives": "knife", "worn": "wear",
    "came": "come", "took": "take", "taken": "take", "given": "give", "lasts": "last",
    "dried": "dry", "machines": "machin",
}  # fmt: skip


_LONG: Final = 8
"""Letters from which a noun in -ation is the verb's: germination, not station."""


@lru_cache(maxsize=8192)
def stems(word: str) -> tuple[str, ...]:
    """Return the comparable parts of a Latin word: its stem, ``+can`` before one in -able."""
    word = word.replace("’", "'").removesuffix("'s").replace("'", "").lower()
    if word in _ABLE:
        return "+can", _ABLE[word]
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    return (_stem(word),)


def _stem(word: str) -> str:
    word = singular(word) if word not in ("gas", "lens", "yes") else word
    if word in _KEPT:
        return word.removesuffix("e")
    if word.endswith("ation") and len(word) > _LONG:
        return word[:-3]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word.removesuffix("e") if len(word) > 3 else word
