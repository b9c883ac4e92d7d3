"""Which parts of a fact a cut line must not lack: those that bound or turn what it says."""

import re
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import units_of
from copilot.phrasing.guard.polarity import LIMITING, NEGATIVE
from copilot.phrasing.guard.runs import contains
from copilot.phrasing.guard.segments import has_slot
from copilot.phrasing.guard.statements import Statement

Carried = frozenset[tuple[int, int]]

_TURNING: Final = NEGATIVE - {"has not", "adds not", "need not"}
"""Denials that may be of what else the fact says; what a thing lacks bounds nothing."""
_BOUNDS: Final = frozenset("限仅只超须凭才费收扣付押补") | frozenset(
    ("only", "within", "befor", "until", "unless", "except", "limit", "requir", "need", "under",
     "over", "if", "when", "must", "after", "support", "fee", "extra", "charg", "pay", "cost"),
)  # fmt: skip
"""Units with which a part asks something for what the rest grants, or ends it."""
_TIMES: Final = frozenset("内前后满")
"""Units that do so after a figure."""


_ENTIRE: Final = re.compile(
    r"运费|包邮|快递|物流|发货|售后|[退换]|保修|质保|保换|破损|赔|优惠|立减|满减|券|[赠送附]"
    r"|另[售购外]|不含|包装清单|配件|安全|致敏|过敏|孕|哺乳|婴|幼|儿童|小孩|宝宝|未成年|老人|病|药|医"
    r"|忌|慎|尺码|码数|均码|适[合用宜]|身高|体重|[用吃做煮泡装洗]法|方法|步骤|洗涤|清洗|清洁|保养|冲泡"
    r"|安装|使用前|遵|成分|配料|原料"
    r"|\b(?:sizes?|sizing|fits?|warrant\w*|ship\w*|deliver\w*|return\w*|refund\w*|exchange\w*"
    r"|guarantee\w*|coupon\w*|code|bundle\w*|included|sold|separately|in the box|free|allerg\w*"
    r"|pregnan\w*|child\w*|kids?|bab(?:y|ies)|infants?|toddlers?|puppies|safe\w*|medic\w*|doctor"
    r"|ingredients?|contains?|care|wash\w*|clean\w*|instructions?|directions?|how to|install\w*"
    r"|dosage)\b",
    re.IGNORECASE,
)
"""What is granted under terms, done in steps or told for safety: a part of it may mislead."""
_PRICE: Final = re.compile(r"价|费|\b(?:prices?|costs?|fees?)\b", re.IGNORECASE)

_SUBJECT: Final = 4
"""Elements of a part among which a figure leaves no room for a subject of its own."""


def hanging(part: Statement, statements: tuple[Statement, ...], carried: Carried) -> bool:
    """Return whether ``part`` has no subject of its own, and the part that has it was not said.

    7天后发 of 樱粉预售，7天后发 is true of that colour alone.
    """
    if not part.part or part.whole:
        return False
    if part.naming.loose:  # a sentence or an answer, of which each part goes on with the last
        return (part.fact, part.part - 1) not in carried
    if not _subjectless(part):
        return False
    before = [s for s in statements if s.fact == part.fact and s.part < part.part]
    opening = max((s for s in before if not _subjectless(s)), key=lambda s: s.part, default=None)
    return opening is not None and (part.fact, opening.part) not in carried


def _subjectless(part: Statement) -> bool:
    """Return whether a part opens with a predicate, or with a figure and what bounds it."""
    opening = part.elements[:_SUBJECT]
    if not opening or opening[0].kind != "unit":
        return True
    return bool(part.part) and any(e.kind == "slot" for e in opening)


def cuts_off(
    statements: tuple[Statement, ...],
    carried: Carried,
    said: frozenset[str],
    wholly: frozenset[int],
) -> bool:
    """Return whether a cut line lacks a part of a fact that bounds or turns what it says of it.

    Args:
        carried: (fact, part) of what it says.
        said: its units.
        wholly: facts of which all has to be said.
    """
    facts = {fact for fact, _ in carried}
    for one in statements:
        if one.fact not in facts or one.whole:
            continue
        if (one.fact, one.part) not in carried:
            if one.fact in wholly or _bounding(one, statements, carried):
                return True
        elif hanging(one, statements, carried) or _lacking(one, said):
            return True
    return False


def entire(one: Evidence) -> bool:
    """Return whether a fact is of a kind of which a cut line says all or nothing."""
    priced = one.kind in ("policy", "offer", "faq", "description") or bool(_PRICE.search(one.name))
    return priced or bool(_ENTIRE.search(f"{one.name} {one.fact.text}"))


def _lacking(part: Statement, said: frozenset[str]) -> bool:
    """Return whether an item of a list of ``part`` was left unsaid: less than half of its units."""
    items: dict[int, list[bool]] = {}
    for element, item in zip(part.elements, part.items, strict=True):
        if item and element.kind == "unit":
            items.setdefault(item, []).append(element.value in said)
    return any(2 * sum(units) < len(units) for units in items.values())


def _bounding(part: Statement, statements: tuple[Statement, ...], carried: Carried) -> bool:
    """Return whether ``part``, which was not said, bounds or turns what was said of its fact.

    It does when it denies, asks or ends something, or goes on about what was said: black ships in
    two weeks. Within a fact it cannot be told what a denial is of.
    """
    units = units_of(part.elements)
    if part.stances & (_TURNING | LIMITING) or set(units) & _BOUNDS:
        return True
    if has_slot(part.elements) and set(units) & _TIMES:
        return True
    said = [s for s in statements if s.fact == part.fact and (s.fact, s.part) in carried]
    if any(part.part in s.needs | s.advice or -1 in s.needs | s.advice for s in said):
        return True
    opening = units[: 1 if any(len(unit) > 1 for unit in units) else 2]
    named = contains(part.naming.units, opening)
    return (
        bool(opening) and not named and any(contains(units_of(s.elements), opening) for s in said)
    )
