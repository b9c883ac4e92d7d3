"""Holds that something is wholly of one material against the share of it the shop states."""

import re
from typing import Final

from copilot.skills.corrections.materials.material_facts import MadeOf
from copilot.skills.corrections.materials.material_words import MATERIAL
from knowledge.language.characters import align

_ALL: Final = r"(?:百分之?百|百分之一百|100 ?%|(?:a |one )?hundred percent)"
_ALL_BEFORE: Final = re.compile(rf"{_ALL}(?:都?是|的|新疆|天然|纯|pure|all| )*\Z")
_ALL_AFTER: Final = re.compile(
    rf"(?:的?(?:含量|成分|比例))?(?:就|都)?(?:是|有|达到|做到|占|高达)?(?:了)?{_ALL}"
)
_NOT_ALL: Final = re.compile(
    r"(?:(?:想要?|要|喜欢|找|需要|追求|只穿)[^，,。]{0,2}"
    r"|(?:不是|不会是|并非|不可能|没有|不到|哪有|非要|别|要是|如果|\bnot\b|n['’]t\b|\bnever\b)"
    r"[^，,。]{0,8})\Z"
)
_SAYS_IT: Final = re.compile(
    r"(?:的|面料|质地|材质)*"
    r"(?:[啊哦哈呢嘛呀哟]|姐妹|家人|宝宝|一点|没有|绝|放心|你|，|,|。|！| |\Z)"
    r"|,? ?(?:\Z|[.,!]|so\b|and\b|no\b)"
)
"""What may follow where that is what is said, and not a sort of cloth: 百分之百棉的容易皱."""
_SHARE_AFTER: Final = re.compile(r"\s?[:：]?\s?(?:含量)?(?P<share>\d+(?:\.\d+)?)\s?%")
_SHARE_BEFORE: Final = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s?%\s?(?:的)?\Z")


def says_all(left: str, right: str) -> bool:
    """Tell whether the words around a material say that there is nothing else: 百分之百棉."""
    before = _ALL_BEFORE.search(left)
    if before is not None:
        return _SAYS_IT.match(right) is not None and not _NOT_ALL.search(left, 0, before.start())
    after = _ALL_AFTER.match(right)
    if after is None or not _SAYS_IT.match(right, after.end()):
        return False
    return not _NOT_ALL.search(left)


def is_only_part(key: str, fact: MadeOf) -> bool:
    """Tell whether a fact states a share of a material that is less than all of it."""
    value = align(fact.known.fact.value)
    shares = [
        _share(value, start, end) for found, start, end in MATERIAL.spans(value) if found == key
    ]
    return len(shares) == 1 and shares[0] is not None and shares[0] < _WHOLE


_WHOLE: Final = 100.0


def _share(value: str, start: int, end: int) -> float | None:
    said = _SHARE_AFTER.match(value, end) or _SHARE_BEFORE.search(value, 0, start)
    return float(said["share"]) if said else None
