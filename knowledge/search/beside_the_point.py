"""Tells that a fact, however near, says nothing on what is asked: a case, a name, a price.

An answer for one strength is none for another, a choice that is only called again tells nothing of
itself, and what the goods cost is not what an extra costs.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities
from knowledge.search.named_variants import named_variants
from knowledge.search.price_questions import states_price
from knowledge.search.question_figures import stated_figures

_CALLED_AGAIN: Final = re.compile(r"[码装款号版色型]|size|[\W_]")
_DEGREES: Final = frozenset({"temperature", "diopter", "angle", "number"})
_DENIED: Final = re.compile(
    r"(?:没有?|不是?|无|非)([\u3400-\u9fff]{2})|\bno ([a-z]+)|\bnot ([a-z]+)"
)
_EXTRA: Final = re.compile(
    r"(?:[要用得需]|需要|会)(?:另外|额外|再|多)?(?:[加收花给补]?钱|[加收]费)|(?:另外?|额外)(?:加|收|付)(?:钱|费)?|收费[吗不么]"
    r"|\b(?:costs?|pay|charged?) (?:any )?(?:extra|more)\b|\bextra (?:cost|charge|fee|money)\b"
)
_CHARGED: Final = re.compile(
    r"免|包|送|赠|[加收]|差价|\d\s*元|块钱|[$¥€£]|\b(?:free|charge|included|extra|no cost"
    r"|\d+ dollars?)\b"
)
_SENT_OR_ORDERED: Final = re.compile(
    r"运费|邮费|邮|快递|顺丰|发货?|寄|退|换货|\b(?:ship\w*|deliver\w*|post\w*|return\w*|exchange\w*)\b"
)
_OF_THE_ROOM: Final = re.compile(
    r"粉丝(?:团|牌|灯牌)|灯牌|舰长|提督|总督|守护|嘉年华|火箭|跑车|小心心|棒棒糖|你猜"
    r"|\b(?:gifted subs?|sub badges?|channel points|guess)\b"
)
_OF_THE_HOST: Final = re.compile(
    r"(?:主播|你)(?:们|自己|一次|一顿|最多|平时)*(?:能|会|可以)(?:[喝吃跑扛喊唱]|不睡)(?!到)"
    r"|\b(?:can|could) you (?:drink|eat|run|lift|bench|sing)\b"
)
_INTO_THE_SUN: Final = re.compile(
    r"(?<!防)(?:暴晒|晒(?:太阳|干|褪|坏|[吗不么]|$))|太阳(?:底|地)?下"
    r"|\b(?:leave|left|dry|keep)\b.* in (?:the )?sun"
)
_FROM_THE_SUN: Final = re.compile(r"防晒|遮阳|晒[黑伤]|紫外|\b(?:upf|spf|uv|sunburn)")
_WHAT_TO_DO: Final = re.compile(r"了?(?:该|要|应该)?(?:怎么办|咋办|咋整|怎么弄|怎么处理|怎么搞)")
_SMALL: Final = re.compile(r"[的了我你他啊呀吗呢吧有没不是在到就都也还要会能可把给]|[\W_]|[a-z\d]")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What of a question a fact may say nothing on, found out once for all facts.

    Attributes:
        text: normalised.
        strengths: the amounts in degrees that it names.
        denied: what it says no to.
        extra: whether it asks if something costs extra.
        room: what of the platform's it names; empty for nothing.
        host, sun, trouble: whether it is on the host, on lying in the sun, on what to do.
    """

    text: str
    strengths: frozenset[Decimal | None]
    denied: frozenset[str]
    extra: bool
    room: str
    host: bool
    sun: bool
    trouble: bool


@lru_cache(maxsize=512)
def _asked(question: str) -> _Asked:
    text = normalise(question)
    room = _OF_THE_ROOM.search(text)
    return _Asked(
        text,
        frozenset(one.low for one in stated_figures(text) if one.dimension in _DEGREES),
        frozenset(next(filter(None, found)) for found in _DENIED.findall(text)),
        _EXTRA.search(text) is not None and not _SENT_OR_ORDERED.search(text),
        room[0] if room else "",
        _OF_THE_HOST.search(text) is not None,
        _INTO_THE_SUN.search(text) is not None and not _FROM_THE_SUN.search(text),
        _WHAT_TO_DO.search(text) is not None,
    )


def beside_the_point(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` surely says nothing on what ``question`` asks."""
    asked = _asked(question)
    return (
        _only_called_again(fact)
        or (fact.kind == "faq" and _for_another_strength(asked, fact))
        or (asked.extra and _not_on_the_extra(asked.text, fact))
        or _not_sold(asked, fact)
        or (asked.trouble and _for_another_trouble(asked.text, fact))
        or (asked.sun and _shields_from_sun(fact))
    )


def _only_called_again(fact: Fact) -> bool:
    """Return whether a choice's statement says no more than its title: M码 规格：M."""
    if not fact.variant or fact.kind not in ("attribute", "variant") or states_price(fact):
        return False
    said, title = (_CALLED_AGAIN.sub("", normalise(one)) for one in (fact.value, fact.variant))
    return bool(said) and said == title


def _for_another_strength(asked: _Asked, fact: Fact) -> bool:
    """Return whether an answer was given for one strength, and another, or none at all, is asked.

    375度选350度 says nothing to who has 500度, nor to who is not short-sighted.
    """
    told = _strengths_of(fact.name) if asked.strengths or asked.denied else frozenset()
    if not told:
        return False
    name = normalise(fact.name)
    other = bool(asked.strengths) and not asked.strengths & told
    return other or any(one in name for one in asked.denied)


@lru_cache(maxsize=4096)
def _strengths_of(name: str) -> frozenset[Decimal | None]:
    return frozenset(one.low for one in find_quantities(name) if one.dimension in _DEGREES)


def _not_on_the_extra(text: str, fact: Fact) -> bool:
    """Return whether ``fact`` has no word on what something costs extra."""
    if states_price(fact):
        return not named_variants(text, [fact.variant])
    return _CHARGED.search(normalise(fact.value)) is None


def _not_sold(asked: _Asked, fact: Fact) -> bool:
    """Return whether the host, or what the platform sells, is asked about, not goods."""
    if fact.sku is None:
        return False
    of_room = asked.room and fact.kind == "offer" and asked.room not in normalise(fact.title)
    return bool(of_room) or asked.host


def _shields_from_sun(fact: Fact) -> bool:
    """Return whether ``fact`` is on the shade that a thing gives, not on lying in the sun."""
    told = normalise(f"{fact.name} {fact.value}")
    return _FROM_THE_SUN.search(told) is not None and not _INTO_THE_SUN.search(told)


def _for_another_trouble(text: str, fact: Fact) -> bool:
    """Return whether what to do is asked, and was answered, of troubles that share no character."""
    if fact.kind != "faq" or not _WHAT_TO_DO.search(fact.name):
        return False
    asked = set(_SMALL.sub("", _WHAT_TO_DO.sub("", text)))
    return bool(asked) and not asked & set(normalise(f"{fact.name}{fact.value}"))
