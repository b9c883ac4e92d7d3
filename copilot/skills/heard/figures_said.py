"""The figures of an answer, each accounted for: the right one said, and none that is wrong."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import SilentSpan
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.heard.agreement import agrees, share_of
from copilot.skills.heard.asked_card import AskedFact, Topic, pairs_of
from copilot.skills.heard.figures_aside import (
    affirms_other,
    end_asked,
    ends_apart,
    is_aside,
    is_sum,
    is_taken_back,
)
from copilot.skills.heard.listed import counted, names_some, says_count
from copilot.skills.heard.water_grades import depth_of
from knowledge.language.quantities import Quantity, find_quantities

_NOT: Final = re.compile(
    r"(?:不是|没有|并非|不要|别说)\s?\Z|\b(?:not|isn['’]?t|ain['’]?t|never)(?: an?)? \Z"
)
_NONE: Final = re.compile(r"zero [a-z]|零[一-鿿]|一分钱?(?:都|也)?[不没]")
_DIFFERENCE: Final = re.compile(r"(?:差|相差|少|多)\s?\Z")
_ARTICLE: Final = re.compile(
    r"(?<![a-z])an? (?:whole |full )?(?P<unit>day|week|month|year|hour|minute)(?![a-z])"
)
_SYMBOL: Final = {"day": "d", "hour": "h", "minute": "min"}
_NUMBERED: Final = re.compile(r"(?P<number>[0-9]+|[一二三四五六七八九十])号(?!链接)")
_LATER: Final = re.compile(r"第[二三四五六七八九十2-9][次回遍水]")
_LINK_AFTER: Final = re.compile(r"\s?号(?:链接|商品|宝贝|[的这那])|\s?号\s?$")
_LINK_BEFORE: Final = re.compile(r"(?:链接|\blink|\bnumber|#)\s?\Z")
_FIGURES: Final = re.compile(r"\d+(?:\.\d+)?")
_ROLES: Final = re.compile(r"满.+[减送]|买.+[送赠]|\d[:比]\d|\boff\b.*\bover\b|\bbuy\b.*\bget\b")
"""Values each figure of which has a part of its own: 满100减30."""
_DIGITS: Final = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Account:
    """What the figures of an answer come to.

    Attributes:
        right: whether the figure asked for is said.
        bare: whether it was only said without a unit, which needs the subject beside it.
        known: whether a figure of the question or of another fact of the card is said too.
        wrong: whether a figure is said that nothing known explains.
    """

    right: bool
    bare: bool
    known: bool
    wrong: bool


def account(
    text: str, topic: Topic, wanted: tuple[Quantity, ...], silent: tuple[SilentSpan, ...]
) -> Account:
    """Hold every figure of an aligned text against what is known; ``wanted`` answers the question.

    A figure that neither the facts, nor the question, nor the way of counting explains is a wrong
    one: a card is never closed beside it.
    """
    asked = find_quantities(topic.question)
    counts = () if names_some(text, topic) else counted(topic)
    right = with_unit = known = taken_back = False
    unexplained: list[Figure] = []
    text = text.replace("正负", "  ") if "±" in topic.value else text
    ends = ends_apart(_said(text), wanted[0]) if wanted else ()
    for figure in _said(text):
        known = known or any(agrees(figure, one) for one in asked)
        if _claims_nothing(figure, text, silent):
            continue
        counts_all = any(says_count(figure, text, topic, one) for one in counts)
        if figure in ends or (counts_all and not names_some(text, topic)):
            right = with_unit = True
        elif any(agrees(figure, one) or _names_unit(figure, text, one) for one in wanted):
            right = True
            with_unit = with_unit or bool(figure.first.unit)
            taken_back = taken_back or is_taken_back(figure, text, topic)
        elif _outside(figure, text, wanted) or _explained(figure, text, topic, wanted, asked):
            known = known or bool(figure.first.unit and not _is_one_of(figure))
        elif not is_sum(figure, topic):
            unexplained.append(figure)
    wrong = any(
        not (right and with_unit and is_aside(one, text, topic, wanted)) for one in unexplained
    )
    right = right or _says_every(text, topic)
    wrong = wrong or taken_back or _other_number(text, topic.value)
    wrong = wrong or (bool(_ROLES.search(topic.value)) and _turned_round(text, topic))
    return Account(right, right and not with_unit, known, wrong)


def wanted_of(topic: Topic) -> tuple[Quantity, ...]:
    """Return the figure that answers the question, in each form it may be said."""
    if not topic.quantities:
        return (*_figures_of(topic.value)[:1], *depth_of(topic.value))
    end = end_asked(topic)
    if end:
        return (*end, topic.quantities[0])
    share = share_of(topic.quantities, topic.value)
    forms = (topic.quantities[0], *_with_name(topic), *depth_of(topic.value))
    return (*forms, share) if share is not None else forms


def _with_name(topic: Topic) -> tuple[Quantity, ...]:
    """Return a bare figure with what its fact's name says it counts (pairs: 2)."""
    figure = topic.quantities[0]
    if figure.unit or len(topic.quantities) > 1:
        return ()
    named = find_quantities(f"{topic.value} {topic.name}")
    return named if len(named) == 1 and named[0].unit else ()


def _figures_of(value: str) -> tuple[Quantity, ...]:
    """Return a value's quantities; of a grade or code (IPX7, 800FP) the bare number."""
    return find_quantities(value) or tuple(
        Quantity("number", Decimal(at[0]), Decimal(at[0]), "", False, *at.span())
        for at in _FIGURES.finditer(value)
    )


@lru_cache(maxsize=64)
def _said(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text; remembered, since every open card asks for them."""
    figures = list(find_figures(text))
    for at in _ARTICLE.finditer(text):
        if not any(f.start < at.end() and at.start() < f.end for f in figures):
            unit = _SYMBOL.get(at["unit"], at["unit"])
            one = Quantity("duration", Decimal(1), Decimal(1), unit, False, *at.span())
            figures.append(Figure(at.start(), at.end(), (one,)))
    return tuple(figures)


def _claims_nothing(figure: Figure, text: str, silent: tuple[SilentSpan, ...]) -> bool:
    if any(span.start < figure.end and figure.start < span.end for span in silent):
        return True
    said = text[figure.start : figure.end]
    if _NONE.match(text, figure.start):
        return True
    if _LINK_AFTER.match(text, figure.end) or _LINK_BEFORE.search(text[: figure.start]):
        return True
    counting = len(said) > 3 and said in _DIGITS  # 一二三四五: counted off
    return counting or bool(_NOT.search(text[max(0, figure.start - 8) : figure.start]))


def _names_unit(figure: Figure, text: str, one: Quantity) -> bool:
    """Tell whether 六个档位 says six of what the value counts: 6档."""
    if figure.first.unit != "个" or not one.unit or not text.startswith(one.unit, figure.end):
        return False
    return agrees(replace(figure, sides=(replace(figure.first, unit=one.unit),)), one)


def _says_every(text: str, topic: Topic) -> bool:
    """Tell whether each of several figures of the value is said: 两双十五, of 15元2双."""
    if len(topic.quantities) < 2 or _turned_round(text, topic):
        return False
    return all(any(agrees(said, one) for said in _said(text)) for one in topic.quantities)


def _turned_round(text: str, topic: Topic) -> bool:
    """Tell whether figures of one unit are said in another order: 满三十减一百, of 满100减30."""
    known = sorted(topic.quantities, key=lambda one: one.start)
    if len({one.unit for one in known}) > 1:
        return False
    places = [[n for n, one in enumerate(known) if agrees(said, one)] for said in _said(text)]
    order = [at[0] for at in places if len(at) == 1]
    return order != sorted(order)


def _outside(figure: Figure, text: str, wanted: tuple[Quantity, ...]) -> bool:
    """Tell whether what lies below the least or above the most is said to be out: under two, no."""
    said = figure.first
    denied = re.match(
        r"[^,，。]{0,3}?(?:不|别|没)|[a-z ,]{0,12}(?:\bno\b|not\b|don't)", text[figure.end :]
    )
    if denied is None or (said.low is None) == (said.high is None):
        return False
    return any(
        one.unit == said.unit
        and (
            (said.low is None and one.high is None and said.high == one.low)
            or (said.high is None and one.low is None and said.low == one.high)
        )
        for one in wanted
    )


def _explained(
    figure: Figure,
    text: str,
    topic: Topic,
    wanted: tuple[Quantity, ...],
    asked: tuple[Quantity, ...],
) -> bool:
    summed = wanted[:1] != topic.quantities[:1]
    parts = topic.quantities if summed else topic.quantities[1:]
    if any(agrees(figure, one) for one in parts):
        return True
    if any(agrees(figure, one) for one in asked):
        return not affirms_other(text, topic, wanted, asked)
    if _is_one_of(figure) or _DIFFERENCE.search(text[: figure.start]):
        return True
    return any(_of_other(figure, text, fact, wanted) for fact in topic.others)


def _is_one_of(figure: Figure) -> bool:
    """Tell whether 一个, 一包, 一套 only says of what is counted."""
    quantity = figure.first
    return len(figure.sides) == 1 and quantity.dimension == "count" and quantity.low == 1


def _of_other(figure: Figure, text: str, fact: AskedFact, wanted: tuple[Quantity, ...]) -> bool:
    """Tell whether a figure is that of another fact: by its kind, or by the fact's name before."""
    found = _figures_of(fact.value)
    if not all(any(agrees(_one(side, figure), one) for one in found) for side in figure.sides):
        return False
    dimensions = {one.dimension for one in wanted}
    if figure.first.unit and figure.dimension not in dimensions:
        return True
    if not figure.first.unit and dimensions == {"money"}:
        return True  # 一百一十九除以六十: the sum said aloud
    return any(mark in text for mark in (*pairs_of(fact.name), *fact.name[:1]))


def _one(side: Quantity, figure: Figure) -> Figure:
    return Figure(side.start, side.end, (side,), figure.side, figure.approximate)


def _other_number(text: str, value: str) -> bool:
    """Tell whether a number by name (五号电池) is not the value's (7号)."""
    if "首" in value and "首" not in text and _LATER.search(text):
        return True
    known = {_digit(at["number"]) for at in _NUMBERED.finditer(value)}
    said = {_digit(at["number"]) for at in _NUMBERED.finditer(text)}
    return bool(known) and bool(said) and not said <= known


def _digit(number: str) -> str:
    return str(_DIGITS.index(number) + 1) if number in _DIGITS else number
