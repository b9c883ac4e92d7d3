"""What a question is about beyond the words that frame it: 静电 in 会不会起静电吗."""

import re
from functools import lru_cache
from typing import Final

from knowledge.language.asked import without_fillers
from knowledge.language.normalise import normalise
from knowledge.language.terms import terms
from knowledge.search.question_figures import without_link_numbers

_FRAME: Final = re.compile(
    "能不能|可不可以|会不会|有没有|是不是|要不要|用不用|行不行|好不好|能用|可以|可用|使用|需要|建议|适合"
    "|支持|是否|那种|那样|这种|这样|的话|[能可会有没用要行不还也都再就很太起来去到对和跟给把被让从一个]"
    r"|\b(?:can|could|may|will|would|should|does|do|did|is|are|was|be|it|this|that|they|them|to|with|for"
    r"|use|used|using|work|works|ok|okay|fit|i|you|we|my|me|your|have|has|there|any|some|get|at|the"
    r"|same|time|both|from|by|if|not|no|yes)\b"
)
_QUESTION_NAME = re.compile(
    r"^(?:可|能|是否|支持|适合|会|有无)|[吗么呢？?]$|^(?:can|is|does|do|are|will)\b", re.IGNORECASE
)
_HAN = re.compile("[\u3400-\u9fff]")
_NAMES_ONLY = re.compile("[\u3400-\u9fff]{3,12}")
_DIMINUTIVES = "子儿"


@lru_cache(maxsize=65536)
def content_terms(text: str) -> frozenset[str]:
    """Return the terms of what ``text`` is about; empty when it only frames a question."""
    return terms(_FRAME.sub(" ", without_fillers(without_link_numbers(text))))


def is_question(name: str) -> bool:
    """Return whether a fact's name is itself a question (可进洗碗机, 是否含糖)."""
    return _QUESTION_NAME.search(name) is not None


def in_han(found: frozenset[str]) -> bool:
    """Return whether some of the terms are Han, so that only Han terms could be shared."""
    return any(map(_HAN.match, found))


def head_noun(text: str) -> str:
    """Return the head of a bare Chinese name of a thing (邮票 of 大面额邮票); empty for other text.

    A Chinese name ends with what the thing is; a diminutive ending (袋子) is left out.
    """
    name = text.strip()
    if not _NAMES_ONLY.fullmatch(name) or without_fillers(name) != normalise(name):
        return ""
    if _FRAME.search(name):
        return ""
    return name[-2] if name[-1] in _DIMINUTIVES else name[-2:]
