"""Claims that a thing may be treated with the product which the shop lists as one it is not for.

不适用面料：真丝、羊毛 lists what must not be washed with it: 真丝也可以拿它洗.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from copilot.skills.corrections.speech.stance_words import QUESTION
from knowledge.language.characters import align

_NAME: Final = re.compile(
    r"不(?:适[用合宜]|可用?|能用?|宜|得用?|建议)(?:于|的)?(?:面料|材质|衣物|织物|物品|表面|场景|地面|器具|锅具)"
    r"|(?:禁用|忌用|禁忌)(?:面料|材质|衣物|织物|物品|表面)"
)
_PARTS: Final = re.compile(r"[、,，/;； ]|和|及|与|或|等")
_THING: Final = re.compile(r"[一-鿿]{2,5}")
_USE: Final = "(?:[洗擦泡喷刷涂清抹拖放煮蒸烫熨]|用(?![\u3400-\u9fff]))"
_MAY: Final = re.compile(
    r"(?<![不没])(?:(?:也|都|照样|一样|统统|全)(?:能够?|可以?|敢|行)|可以|能够?|随便|放心|尽管|大胆)"
    rf"(?:直接|放心|拿它|用它|拿这个|用这个|拿来|一起|丢进去|照样|随便|大胆)*{_USE}"
    r"|(?:也|都|照样)(?:没问题|没事|可以|行)(?:的|$)"
)
_NOT: Final = re.compile(
    r"不|别|没有|勿|吗|么|除|如果|要是|万一|不然|小心|注意|那[款种个瓶]|专用|另|干洗|手洗|[冷温凉清]水|专门|送洗"
)
_AFTERWARDS: Final = re.compile(r"(?:那是|才怪|就(?:毁|坏|缩|废)|毁了|坏了|缩水|变形)")


@dataclass(frozen=True, slots=True)
class Unfit:
    """A property that lists what the product is not for, and its members."""

    known: KnownProperty
    things: tuple[str, ...]


def unfit_of(view: ProductView) -> tuple[Unfit, ...]:
    """Return the attributes that list what the product is not for."""
    found: list[Unfit] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        if _NAME.search(align(known.fact.name)):
            parts = (part.strip() for part in _PARTS.split(align(known.fact.value)))
            things = tuple(part for part in parts if _THING.fullmatch(part))
            found += [Unfit(known, things)] if things else []
    return tuple(found)


def unfit_claims(text: str, found: tuple[Unfit, ...]) -> list[Claim]:
    """Return where an aligned text allows what the shop rules out."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if found else ():
        for one in found:
            thing = next((thing for thing in one.things if thing in clause.text), None)
            if thing is not None and _is_allowed(text, clause, clause.text.find(thing)):
                claims.append(_claim(text, clause, one))
    return claims


def _is_allowed(text: str, clause: Clause, start: int) -> bool:
    if "?" in clause.mark or "？" in clause.mark or QUESTION.search(clause.text):
        return False
    if _NOT.search(clause.text) or speaks_elsewhere(clause.text):
        return False
    return (
        _MAY.search(clause.text, start) is not None
        and _AFTERWARDS.search(text, clause.start) is None
    )


def _claim(text: str, clause: Clause, one: Unfit) -> Claim:
    return Claim(
        known=one.known,
        outcome="wrong",
        said=clause.text.strip(),
        truth=short_value(one.known.fact.value),
        start=clause.start,
        end=clause.end,
        settled=bool(clause.mark) or has_ended(text, clause.end),
        weight="plain",
    )
