"""Words that deny what a fact does not state: none in black, where it comes in grey and pink.

A trained reader takes a denial for the contrary of whatever speaks of the same; what is denied
must stand in the fact for that, or be what the fact itself says comes not with the product.
"""

import re
from collections.abc import Sequence
from typing import Final

from copilot.skills.corrections.yes_no.told_of_others import comes_apart
from knowledge.facts import Fact
from knowledge.language.characters import align
from knowledge.language.compared_figures import Amount

_DENIES: Final = re.compile(
    r"没有?|不[含送带配附给]|不包|不是|另[卖买购售]|\bno\b|n['’]t\b|\bnot\b|\bwithout\b|separate"
)
_DENIED_ZH: Final = re.compile(
    r"(?:也|都|是|真的?)?没有?(?:什么|任何|那种|这种|做|出)?(?P<after>[一-鿿]{1,4}?)"
    r"(?:的|款|了|哈|啊|哦|呢|这个)*(?=$|[,，。 ]|[也又和跟或]没有?|[也都])"
    r"|(?P<before>[一-鿿]{1,4}?)(?:的|款)?(?:是|也|都|真的?|暂时|目前|现在)*没有?"
    r"(?:的|了|哈|啊|哦|呢|做|货)*(?=$|[,，。 ])"
)
_DENIED_EN: Final = re.compile(
    r"\b(?:no|not in|without|n['’]t (?:have|come in|make|do)(?: it)?(?: in)?)(?: any| an?| the)?"
    r" (?P<en>[a-z]{3,}(?: [a-z]{3,})?)"
)
_SORT: Final = re.compile(r"(?P<sort>[^，。, 这我咱它本]{1,6})的(?:都|就|也|是)?(?:不|没有?|才)")
_MEMBERS: Final = re.compile(r"[、,，;；]| and ")
_LONGEST_MEMBER: Final = 12
_LITTLE: Final = 2
_FILLERS: Final = re.compile(r"颜色|[的了哈啊哦呢呀嘛也都就是只我们这个款有卖做,，。 ]")


def is_rightly_denied(fact: Fact, words: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether aligned words deny what a fact does not state, or rightly may.

    What is sold apart is denied rightly, and of its price the rules know better: ``amounts`` are
    the figures said.
    """
    value = align(fact.value or fact.text)
    if comes_apart(value):
        return bool(amounts) or _DENIES.search(words) is not None
    if (sort := _SORT.match(words)) and sort["sort"] not in value:
        return True  # 圆头的不防滑 is of the round ones
    return _lists(value) and _denies_others(value, align(fact.name), words)


def _lists(value: str) -> bool:
    members = [one.strip() for one in _MEMBERS.split(value)]
    return len(members) > 1 and all(
        0 < len(one) <= _LONGEST_MEMBER * (1 + one.isascii()) for one in members
    )


def _denies_others(value: str, name: str, words: str) -> bool:
    """Tell whether words deny things a list has not, and say little else, or what it has."""
    found = [*_DENIED_ZH.finditer(words), *_DENIED_EN.finditer(words)]
    denied = [one for match in found for one in match.groups() if one]
    if not denied or any(_stem(one) in value for one in denied):
        return False
    left = words
    for match in sorted(found, key=lambda match: match.start(), reverse=True):
        left = left[: match.start()] + left[match.end() :]
    left = _FILLERS.sub("", left.replace(name, ""))
    return len(left) <= _LITTLE or any(left[i : i + 2] in value for i in range(len(left) - 1))


def _stem(word: str) -> str:
    return word if len(word) < 2 else word.removesuffix("色").removesuffix("款")
