"""Figures beside the right one: the two ends of a range, sums of what is known, and asides."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.heard.agreement import agrees, counted_alike
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.said_polarity import asks_yes_no
from knowledge.language.quantities import Quantity, find_quantities

_MOST: Final = re.compile(
    r"最[长大高多重久远厚宽深快]|至多|上限|极限|\b(?:most|max\w*|up to|longest|largest|biggest|"
    r"highest|heaviest|tallest|widest|furthest)\b"
)
_LEAST: Final = re.compile(
    r"最[短小低少轻近薄窄浅慢早]|至少|下限|起步|\b(?:least|min\w*|shortest|smallest|lowest|"
    r"lightest|youngest)\b"
)
_HEAVY: Final = frozenset({"money", "percent"})
"""What a figure of is never said in passing: it is an offer."""
_DENIED: Final = re.compile(r"[不没别无勿]|\b(?:no|not|nope|only|just)\b|n't|只|仅")
_ABLE: Final = re.compile(r"能|可以|可不可|支持|行不行|\b(?:can|could|hold|fit|support|work|ok)\b")
_FROM: Final = re.compile(r"满|以上|起|超过?|≥|\b(?:over|above|from|min)\b")
_ONLY: Final = re.compile(r"仅|只|限|\bonly\b")
_NEGATED: Final = re.compile(r"[不没无勿非禁别]|\b(?:no|not|non|without|never)\b|n't")
_TAKEN_BACK: Final = re.compile(
    r"[^,，。 ]{0,4}?(?:就|都|也|是)?"
    r"(?:不(?:送|支持|包|退|保|给|减|算|发|行)|没有?效|不(?:(?P<may>能|可以)|会)(?P<done>[一-鿿]))"
    r"|(?: [a-z]+){0,3} (?:not (?:included|covered|available|accepted|allowed)|"
    r"(?:can|won|does|is|are)n't)\b"
)
_OF_A_PERSON: Final = re.compile(
    r"的?(?:个子|身高|大?高个)|(?:的个?)(?:人|小伙|姑娘|男生|女生|大哥)"
)
_COUNTS_ON: Final = re.compile(r"[一-鿿]")
_COUNTS_NOTHING: Final = re.compile(r"[的了吧啊哈哦呀呢嘛都就也是到左上以]")


def end_asked(topic: Topic) -> tuple[Quantity, ...]:
    """Return that end of a range which a question asks for: 最长 of 65-135cm."""
    known = topic.quantities[0]
    if known.low is None or known.high is None or known.low == known.high:
        return ()
    most, least = bool(_MOST.search(topic.question)), bool(_LEAST.search(topic.question))
    if most == least:
        return ()
    end = known.high if most else known.low
    return (replace(known, low=end, high=end),)


def ends_apart(said: tuple[Figure, ...], known: Quantity) -> tuple[Figure, ...]:
    """Return the figures that say the ends of a range, the least first: six months, maybe eight."""
    if known.low is None or known.high is None or known.low == known.high:
        return ()
    low, high = (replace(known, low=end, high=end) for end in (known.low, known.high))
    for one, other in zip(said, said[1:], strict=False):
        if agrees(one, low) and agrees(other, high) and (one.first.unit or other.first.unit):
            return one, other
    return ()


def is_sum(figure: Figure, topic: Topic) -> bool:
    """Tell whether a figure is one known figure times another: two pounds, of two of one pound."""
    single = [one for one in topic.quantities if one.low is not None and one.low == one.high]
    return any(
        one.low is not None
        and times.low is not None
        and times.dimension == "count"
        and one.dimension != "count"
        and agrees(figure, replace(one, low=one.low * times.low, high=one.low * times.low))
        for one, times in permutations(single, 2)
    )


def is_aside(figure: Figure, text: str, topic: Topic, wanted: tuple[Quantity, ...]) -> bool:
    """Tell whether a figure is of a kind that neither question nor facts have: 够考前三级.

    Only for what stands beside the right figure with its unit. An amount of money is no aside.
    """
    facts = " ; ".join((topic.question, topic.value, *(fact.value for fact in topic.others)))
    known = (*find_quantities(facts), *wanted)
    if _OF_A_PERSON.match(text, figure.end):
        return True
    if any(side.dimension in _HEAVY for side in figure.sides) or figure.code:
        return False
    if figure.first.unit:
        return not any(_alike(figure, one) for one in known)
    after = text[figure.end : figure.end + 1]
    counts = bool(_COUNTS_ON.match(after)) and not _COUNTS_NOTHING.match(after)
    return counts and all(one.unit for one in known)


def limits(topic: Topic) -> bool:
    """Tell whether a value can answer no by its figure: 2岁以上, 6 V only, 304, or a no itself."""
    open_end = any(one.low is None or one.high is None for one in topic.quantities)
    return (
        open_end
        or bool(_NEGATED.search(topic.value) or _ONLY.search(topic.value))
        or any(one.low is not None for one in find_quantities(topic.question))
    )


def is_taken_back(figure: Figure, text: str, topic: Topic) -> bool:
    """Tell whether a right figure is taken back in its own clause: 两件就不送, of 满2件送."""
    if _NEGATED.search(topic.value) or _NEGATED.search(topic.question):
        return False
    back = _TAKEN_BACK.match(text, figure.end)
    if back is None or back["done"] is None:
        return back is not None
    return back["done"] in (topic.value + topic.question if back["may"] else topic.value)


def affirms_other(
    text: str, topic: Topic, wanted: tuple[Quantity, ...], asked: tuple[Quantity, ...]
) -> bool:
    """Tell whether a figure that a question supposes, and that is not so, is not denied.

    Up to what something holds or bears, less than the shop's figure is so as well.
    """
    if not asks_yes_no(topic) or _DENIED.search(text) or _FROM.search(topic.value):
        return False
    up_to = _ABLE.search(topic.question) and not _ONLY.search(topic.value)
    for one in wanted:
        for other in asked:
            if one.low is None or one.low != one.high or other.low is None:
                continue
            amount = _converted(other.low, other.unit, one.unit)
            if amount is not None and (amount > one.low or (amount < one.low and not up_to)):
                return True
    return False


def _converted(amount: Decimal, unit: str, wanted: str) -> Decimal | None:
    if unit == wanted:
        return amount
    return convert(amount, unit, wanted) if unit and wanted else None


def _alike(figure: Figure, known: Quantity) -> bool:
    """Tell whether a figure could be one of a kind: of one dimension, of counts of one thing."""
    if not known.unit:
        return True
    if known.dimension != figure.dimension:
        return False
    return (
        figure.dimension != "count"
        or "个" in (known.unit, figure.first.unit)
        or known.unit == figure.first.unit
        or counted_alike(figure.first, known)
    )
