"""Figures that state no property: a price's basis, a speed, somebody's own use, things counted."""

import re
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.quantities import Quantity
from knowledge.language.units import convert

_COUNTED: Final = re.compile(r" (?:[a-z]+ )?[a-z]{2,}[a-rt-z]s\b| of (?:those|these|them|the)\b")
_ARE_COUNTED: Final = frozenset({"number", "count"})
_GOES: Final = re.compile(r"(?:就|也|都)?(?:能|可以)?(?:跑|走|飞|开|骑|行驶)")
_SECOND_UNIT: Final = re.compile(r"多?(?:磅|公斤|千克|盎司)")
_OWN_USE: Final = re.compile(
    r"(?:and |so |well |honestly )*i (?:\w+ly )?(?:use|wind|keep|make|put|wear|eat|drink|do|did"
    r"|had|bought|own|go|went|run|ran|pay|read|watch|play|cook|carry|need|want)\b"
)


_RATE: Final = re.compile(r"\b(?:in|out of)(?: (?:every|about))? \Z")
_RATE_REACH: Final = 16  # characters, more than its longest
_ONE: Final = re.compile(r"\b(?:one|1)\b[^,.]*\Z")
"""Before the number of a rate: one in eighty packs."""


def is_of_no_property(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure states none of a product's properties where it stands."""
    clause = said.clause(figure)
    if figure.dimension in _ARE_COUNTED and _OWN_USE.match(clause.text):
        return True
    if figure.dimension in _ARE_COUNTED and _is_of_rate(clause.text, _within(figure, clause)):
        return True
    if _SECOND_UNIT.match(said.lowered, figure.end):
        return True  # 十三斤多磅: in which unit is not said
    if _HALF.search(said.lowered, max(0, figure.start - _HALF_REACH), figure.start):
        return True  # half a hundred hours
    if _OF_ANOTHER.match(said.lowered, figure.end) or _SUPPOSED.match(said.lowered, figure.end):
        return True
    if figure.dimension in _ARE_COUNTED and REPLACED.search(said.lowered, 0, figure.start):
        return True
    if figure.dimension == "duration" and _is_another_day(figure, said):
        return True
    if _STEP.match(said.lowered, figure.end) or _saves(figure, said):
        return True
    if _is_poured(figure, said):
        return True
    return _is_basis_of_price(figure, said) or _is_time_of_speed(figure, said)


def _is_poured(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is what is used at once, or what water is poured on the product."""
    if figure.dimension in _POURED and _PORTION.match(said.lowered, figure.end):
        return True
    return figure.dimension == "mass" and _WATER.match(said.lowered, figure.end) is not None


def _saves(figure: Figure, said: SaidText) -> bool:
    """Tell whether by buying so many one saves: 三箱省三十."""
    return figure.dimension in _ARE_COUNTED and _SAVES.match(said.lowered, figure.end) is not None


def is_stage(figure: Figure, said: SaidText, whole: Quantity) -> bool:
    """Tell whether a time is a part of a ``whole`` one, in which more is done than after it."""
    if figure.dimension != "duration" or not _STAGE.match(said.lowered, figure.end):
        return False
    most, least = figure.first.most, whole.low
    in_months = convert(most, figure.first.unit, "month") if most else None
    ours = convert(least, whole.unit, "month") if least else None
    return in_months is not None and ours is not None and in_months < ours


def _is_of_rate(clause: str, position: int) -> bool:
    rate = _RATE.search(clause, max(0, position - _RATE_REACH), position)
    return rate is not None and _ONE.search(clause, 0, rate.start()) is not None


def _is_another_day(figure: Figure, said: SaidText) -> bool:
    """Tell whether a time only says when something was, or will be: in ten years."""
    if _AGO.match(said.lowered, figure.end):
        return True
    far = figure.first.unit in ("year", "month") and len(figure.sides) == 1
    return far and _FROM_NOW.search(said.lowered, 0, figure.start) is not None


_FROM_NOW: Final = re.compile(r"\bin (?:about |another |like )?\Z")
_SAVES: Final = re.compile(
    r"(?:就|能|可以|还|直接|一共|总共|一起|给你|帮你)*(?:省|立?减|便宜|优惠)"
    r"|(?: [a-z]+)? (?:saves?|will save|knocks?|takes? off)\b"
)
_STAGE: Final = re.compile(
    r"(?:之内|以内|内|里面?)[^，。,.]{0,8}?(?:坏|换新?|问题|(?<!保)修|起球|开[胶裂线]|掉|裂|变形)"
)
"""After a time: what is done within it is not all that is done (一年之内坏了直接换)."""
_STEP: Final = re.compile(r" (?:at a time|apart)\b")
"""After an amount: it is that of a step (half a pound at a time), or between two things."""
_PORTION: Final = re.compile(
    r",? for (?:the|your|each|one) (?:whole |entire )?(?:body|face|legs?|arms?|neck|head|hands?"
    r"|feet|back|wash|load|cup|mug|dose|serve|serving)\b"
)
"""After an amount of a stuff: it is what is used at once, thirty mils for the face."""
_POURED: Final = frozenset({"mass", "volume"})


def _within(figure: Figure, clause: Clause) -> int:
    return figure.start - clause.start


_HALF: Final = re.compile(r"\bhalf (?:of )?(?:an? )?\Z")
_HALF_REACH: Final = 12  # characters, more than its longest
_OF_ANOTHER: Final = re.compile(r"的?那[种款台批个条双件瓶把]")
"""After a figure: it tells which other one is meant, 八层那款."""
_SUPPOSED: Final = re.compile(r"的?(?:手机|电脑|车|东西)?的话")
"""After a figure: it is only supposed, 手机五千毫安的话. Before one it names: 容量的话."""
REPLACED: Final = re.compile(
    r"(?:抵得?上?|顶得?上?|替代|代替|取代|相当于|等于|胜过"
    r"|\b(?:replac(?:es?|ing)|instead of|equivalent to|worth of|does the job of))"
    r"(?:你|家里|了| (?:about|some|around|all|those|these|up to|a whole))*\s?\Z"
)
"""Before things counted: what the product does away with."""
_AGO: Final = re.compile(r"多?(?:以|之)?前(?![后台])| ago\b")
"""After a duration: it tells when something was, 五年前."""
_WATER: Final = re.compile(
    r"的?(?:[凉热温开清冷白滚]|常温|温开|凉开|白开)?(?:开水|水(?![箱温瓶杯桶泵果晶]))"
)
"""After a weight: what is poured on the product."""
_COSTS: Final = re.compile(
    r"(?:[才就也只要是卖付交个合]|大概|差不多|多少|折合|算下来|平均|[折摊均]下来|相当于)*|(?: is"
    r"| costs| for)? ?"
)


def _is_basis_of_price(figure: Figure, said: SaidText) -> bool:
    """Tell whether it is what a price is for: 八块一斤, 一斤十八块, 一个月九块."""
    clause = said.clause(figure)
    before = said.figures_in(clause.start, figure.start)
    after = said.figures_in(figure.end, clause.end)
    if after and after[0].dimension == "money" and figure.first.low == figure.first.high == 1:
        return _COSTS.fullmatch(said.lowered[figure.end : after[0].start]) is not None
    return (
        bool(before)
        and before[-1].dimension == "money"
        and before[-1].end == figure.start
        and figure.first.low == 1
    )


def _is_time_of_speed(figure: Figure, said: SaidText) -> bool:
    """Tell whether it is the time of a speed: 一小时能跑十五公里."""
    if figure.dimension != "duration" or not _GOES.match(said.lowered, figure.end):
        return False
    after = said.figures_in(figure.end, said.clause(figure).end)
    return bool(after) and after[0].dimension == "length"


_TELLING: Final = frozenset("集页册章粒速弦核齿股键叶芯缸孔层格节档")
"""Words of counting for what one product has one number of, unlike pieces and packs."""
_ONE_BY_ONE: Final = re.compile(r"那[套款个本台家种]|[第每前后头上下这那哪差少多加减调开用了]\Z")


def is_telling_count(figure: Figure, said: SaidText) -> bool:
    """Tell whether a count can only be that of the product: 一百二十集, and not 第三集."""
    if figure.dimension != "count" or figure.first.unit not in _TELLING:
        return False
    low = figure.first.low
    before = said.lowered[said.clause(figure).start : figure.start]
    return low is not None and low >= 2 and _ONE_BY_ONE.search(before) is None


def counts_no_measure(figure: Figure, said: SaidText, value: Value) -> bool:
    """Tell whether a bare number counts things, and the value it is held against counts none.

    Ten planks in a box are no 6 mm of plank.
    """
    if not is_unit_free(figure) or value.sides[-1].dimension in _ARE_COUNTED:
        return False
    return _COUNTED.match(said.lowered, figure.end) is not None


def in_centimetres(value: Value) -> tuple[Quantity, ...]:
    """Return the sides of a size, in centimetres where no unit is stated."""
    return tuple(
        side if side.unit else replace(side, unit="cm", dimension="length") for side in value.sides
    )
