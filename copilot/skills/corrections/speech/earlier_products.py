"""Which product a host goes back to in passing: the drill we had on before, 前面那个茶饼."""

import re
from typing import Final

from knowledge.language.characters import align
from knowledge.products import Catalogue

_EARLIER: Final = re.compile(
    r"(?:刚才|刚刚|前面|之前|上一个|上个|早上|开场)(?:讲|说|播|上|卖|看|介绍)?(?:过"
    r"|完)?的?(?:那个|那款|那件|那双|那条|那台|那把|那张|那瓶|那盒|那袋|的)"
    r"|\b(?:from|we had(?: on)?|we (?:did|showed|looked at|started with)|i showed(?: you)?|had on)"
    r"(?: just)? (?:earlier|before|first|at the start)\b|\bearlier'?s\b|\bthe one before\b"
)
_NO_NOUN: Final = frozenset(
    [
        "that",
        "this",
        "from",
        "earlier",
        "before",
        "with",
        "have",
        "pack",
        "piece",
        "pieces",
        "size",
        "black",
    ]
    + [
        "white",
        "women",
        "womens",
        "mens",
        "kids",
        "small",
        "large",
        "steel",
        "cotton",
        "wood",
        "electric",
    ]
    + ["person", "portable", "mini", "plus", "free", "inch", "natural", "organic", "smart", "light"]
)
_TAIL: Final = 2  # characters of a Chinese title's end that name the thing: 茶饼, 座椅


class EarlierProducts:
    """The nouns by which a catalogue's products may be gone back to."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._nouns: dict[str, set[str]] = {}
        for product in catalogue.products:
            for noun in _nouns(align(product.title)):
                self._nouns.setdefault(noun, set()).add(product.sku)

    def speaks_of_one(self, clause: str) -> bool:
        """Tell whether an aligned clause goes back to a thing shown before."""
        return _EARLIER.search(clause) is not None

    def named(self, clause: str, among: frozenset[str]) -> str | None:
        """Return the one product of ``among`` that a clause goes back to, if it is clear."""
        found: set[str] | None = None
        for noun, skus in self._nouns.items():
            if (_is_word(noun, clause) if noun.isascii() else noun in clause) and skus & among:
                found = skus & among if found is None else found & skus
        return next(iter(found)) if found is not None and len(found) == 1 else None


def _nouns(title: str) -> set[str]:
    words = {w.removesuffix("s") for w in re.findall(r"[a-z]{4,}", title) if w not in _NO_NOUN}
    runs = re.findall(r"[一-鿿]{2,}", title)
    return words | {run[-_TAIL:] for run in runs[-1:]}


def _is_word(noun: str, clause: str) -> bool:
    return re.search(rf"\b{noun}(?:s|es)?\b", clause) is not None
