"""Tells that a fact is on something else than what is asked, where both are wholly understood.

Short questions on one product lie close whatever they ask: 能煮吗 and 能放洗碗机吗, 音质咋样 and a
noise of 45dB. Where the words of the trade tell what either is on, leaving nothing over, a yes or
no and a mere figure answer what they were said of alone. What says more than that is left to the
ranking: who asks for the voltage may well want 电源：220V，带插头.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, asked_dimensions, named_attributes
from knowledge.language.matters import Matters, read_matters
from knowledge.language.normalise import normalise
from knowledge.language.offers.parts_asked import part_asked
from knowledge.language.quantities import find_quantities
from knowledge.language.terms import words
from knowledge.offer_wording import PART_OF_LABEL
from knowledge.search.content import content_terms
from knowledge.search.limit_questions import asks_limit
from knowledge.search.named_variants import named_variants
from knowledge.search.price_questions import GIVES, offer_part, states_price
from knowledge.search.question_figures import asked_units, stated_figures, without_link_numbers

_YES_OR_NO: Final = re.compile(
    r"(?:可以|不可以|不?[能会要需是行含带]|没?有|无|不用|不需要|支持|不支持|当然|建议|不建议|yes|no|nope|sure|yep)"
    r"(?![a-z])"
)
_WHETHER: Final = frozenset({"able", "whether", "there"})
_ABOUT: Final = re.compile(
    r"大?约|左右|以上|以下|最[大多高长]|至多|up to|about|approx\w*|max\w*|[\W_]"
)
_MEASURED: Final = frozenset(
    {"mass", "volume", "power", "voltage", "charge", "data", "frequency", "energy"}
)
"""Of what figures are not given in one another's place, as a length is for a size."""
_ELECTRIC: Final = frozenset({"power", "voltage", "charge", "frequency"})
_STOCK: Final = re.compile(
    r"货|库存|还有|还剩|剩|没了|卖完|抢|售罄|补|买|拍|\b(?:stock\w*|left|available|availability|sold|restock\w*"
    r"|remaining|many|buy|get|order)\b"
)
_MEASURES: Final = frozenset({"size", "length", "width", "height", "weight", "thickness"})
_PART: Final = re.compile(
    "电源线|数据线|充电线|线(?=长)|肩带|背带|提手|手柄|把手|电脑|笔记本|平板|手机|杯盖|盖子|包装|纸箱|外箱"
    r"|吸管|支架|遥控|充电盒|插头|\b(?:cord|cable|wire|strap|handle|laptop|tablet|phone|lid|box|packag\w*"
    r"|carton|hose|plug|remote)\b"
)
"""Parts, and what is put in, whose measures are not the thing's own."""
_HOW_MANY_LEFT: Final = re.compile(
    r"还[有剩]\S?(?:多少|几|货)|剩(?:多少|几)|有(?:现)?货|库存"
    r"|\bhow many (?:\w+ )?(?:are )?left\b|\bin stock\b"
)
_OF_FEET: Final = re.compile(r"脚(?!本|垫|凳|踏)|\b(?:foot|feet)\b(?! (?:long|tall|\d))")
_SHOE_NUMBER: Final = re.compile(
    r"穿\s?(?:的?是)?\s?(?:3[4-9]|4[0-8])(?!\s?[\d.]|\s?(?:斤|公斤|kg))"
)
_FIT: Final = re.compile(r"码|尺寸|\bsiz(?:e|es|ing)\b")
_BODY: Final = re.compile(
    r"身高|体重|[胸腰臀]围|\d\s?(?:斤|kg)|\b(?:height|weight|chest|bust|waist|hips?)\b"
)
_GIVEN: Final = frozenset({"gift", "package", "gift_wrap"})
_GIVES_OR_NOT: Final = re.compile(
    rf"{GIVES.pattern}|[配附带含]|单[买卖]|另[购配买]|礼|\b(?:with|includ\w*|sold|separate\w*|gift|extra)\b"
)
_ENDING: Final = frozenset("子儿个款")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks, read once for all facts."""

    text: str
    attributes: frozenset[str]
    measured: frozenset[str]
    stated: frozenset[str]
    limit: bool
    part: str


@lru_cache(maxsize=512)
def _read(question: str) -> _Asked:
    units = {dimension for dimension, _ in asked_units(question)}
    return _Asked(
        normalise(question),
        asked_attributes(question),
        _MEASURED & (asked_dimensions(question) | units),
        _ELECTRIC & {one.dimension for one in stated_figures(question)},
        asks_limit(question),
        part.part if (part := part_asked(question)) else "",
    )


def on_another_matter(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` surely says nothing on what ``question`` asks."""
    asked = _read(question)
    if _is_stock(fact):
        # 墨绿呢 may well ask whether that one is left; 几个人够用 asks of no choice.
        return not _STOCK.search(asked.text) and not named_variants(question, [fact.variant])
    if fact.kind == "faq":
        return _answers_another(question, fact)
    if states_price(fact):
        asks_gift = asked.attributes == {"gift"} and not GIVES.search(normalise(fact.value))
        asks_end = asked.part == "ends" and offer_part(fact) != "promotion"
        return asks_gift or asks_end or asked.limit or bool(_HOW_MANY_LEFT.search(asked.text))
    if fact.kind not in ("attribute", "variant") or _is_offer(fact):
        return False
    if _of_a_part(asked, fact) or _of_other_wear(asked, fact) or _gives_nothing(asked, fact):
        return True
    if asked.attributes & named_attributes(fact.name) or not _is_figure(fact.value):
        return False
    if _measures_another(asked, fact):
        return True
    shared = content_terms(question) & content_terms(fact.name)  # 线多长 and 线长
    return not shared and _differ(
        _understood(question, fact.title), _understood(fact.name, fact.title)
    )


def _answers_another(question: str, fact: Fact) -> bool:
    asked, answered = _understood(question, fact.title), _understood(fact.name, fact.title)
    if asked is None or asked.form not in _WHETHER or not _YES_OR_NO.match(normalise(fact.value)):
        return False
    # 能发顺丰吗: 可以备注顺丰 was said of the very thing asked for, whatever the answer's question.
    return not content_terms(question) & content_terms(fact.value) and _differ(asked, answered)


def _differ(asked: Matters | None, told: Matters | None) -> bool:
    if asked is None or told is None:
        return False
    return not _all_of(asked) & _all_of(told)


def _all_of(one: Matters) -> frozenset[str]:
    return one.matters | one.details | one.examples


@lru_cache(maxsize=65536)
def _understood(text: str, title: str) -> Matters | None:
    """Return what ``text`` is on, if it says nothing beside that but what the product is called."""
    read = read_matters(without_link_numbers(text))
    called = frozenset(normalise(title)) | frozenset(words(title)) | _ENDING
    return read if read.matters and not read.rest - called else None


@lru_cache(maxsize=16384)
def _is_figure(value: str) -> bool:
    """Return whether ``value`` is one amount and says nothing else."""
    found = find_quantities(value)
    if len(found) != 1:
        return False
    rest = value[: found[0].start] + value[found[0].end :]
    return not _ABOUT.sub("", normalise(rest))


def _measures_another(asked: _Asked, fact: Fact) -> bool:
    """Return whether a kind of figure is asked for, or stated, and ``fact`` has another."""
    has = frozenset(one.dimension for one in fact.quantities)
    if not has or "number" in has:
        return False
    return any(wanted and not wanted & has for wanted in (asked.measured, asked.stated))


def _gives_nothing(asked: _Asked, fact: Fact) -> bool:
    """Return whether only what is given along is asked for, and ``fact`` has no word of it."""
    if asked.attributes != {"gift"} or named_attributes(fact.name) & _GIVEN:
        return False
    return not _GIVES_OR_NOT.search(normalise(f"{fact.name} {fact.value}"))


def _of_a_part(asked: _Asked, fact: Fact) -> bool:
    """Return whether a thing's measure is asked, and ``fact`` is on a part or what goes in."""
    if not _MEASURES & asked.attributes:
        return False
    spoken = asked.text + normalise(fact.title)
    parts = _PART.findall(normalise(fact.name))
    return any((part if part.isascii() else part[-1]) not in spoken for part in parts)


def _of_other_wear(asked: _Asked, fact: Fact) -> bool:
    """Return whether a shoe is asked for, and ``fact`` tells which clothes fit which body."""
    shoe = _OF_FEET.search(asked.text) or _SHOE_NUMBER.search(asked.text)
    if not shoe or not _FIT.search(normalise(fact.name)):
        return False
    value = normalise(fact.value)
    return bool(_BODY.search(value)) and not _OF_FEET.search(value)


def _is_stock(fact: Fact) -> bool:
    return PART_OF_LABEL.get(_label(fact)) == "stock"


def _is_offer(fact: Fact) -> bool:
    return _label(fact) in PART_OF_LABEL


def _label(fact: Fact) -> str:
    return fact.name.removeprefix(fact.variant).strip()
