"""Claims that one too young may have what the shop makes for older ones: 成猫（12月龄以上）.

Whoever says how old somebody is who may have it is held against the age it is made from.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from copilot.skills.corrections.speech.stance_words import QUESTION
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_NAME: Final = re.compile(
    r"适[用合].{0,3}(?:阶段|年龄|月龄|对象|人群|犬龄|猫龄|宠物)|月龄|年龄段|阶段"
)
_MONTHS: Final = {
    "岁": 12,
    "周岁": 12,
    "个月": 1,
    "月龄": 1,
    "个月龄": 1,
    "月": 1,
    "周": 0.25,
    "天": 1 / 30,
}
_FROM: Final = re.compile(
    r"(?P<n>\d{1,3})(?P<unit>周岁|岁|个月龄|个月|月龄)(?:及|或)?(?:以上|\+|起)"
)
_N: Final = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
_YOUNG: Final = "猫|狗|犬|宝宝|孩子|娃|婴儿|小朋友|幼猫|幼犬|奶猫|奶狗"
_SAID: Final = re.compile(
    rf"(?<![\d一二两三四五六七八九十第])(?P<n>{_N})(?P<unit>周岁|岁|个月龄|个月|月龄|周|天)(?P<half>半)?"
    rf"(?:大|龄)?的?(?:[小奶幼]*)(?:{_YOUNG})"
)
_MAY: Final = re.compile(
    r"(?:就|也|都|照样|完全)?(?:能够?|可以|可|行)(?:放心|直接|开始|敞开)?(?:[吃喝用玩穿坐喂啃嚼]|上手)"
    r"|(?:就|也|都)(?:能|行|可以)(?:的|了|$)"
)
_NOT: Final = re.compile(
    r"不|别|没|吗|么|除|如果|要是|等到|以后|之后|才能|才可|另|那[款种袋]|幼[猫犬]粮"
)


@dataclass(frozen=True, slots=True)
class LeastAge:
    """From how many months on the product is, by the shop's words."""

    known: KnownProperty
    months: Decimal


def least_ages_of(view: ProductView) -> tuple[LeastAge, ...]:
    """Return the one age from which the attributes say the product is, if they say one."""
    found: list[LeastAge] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        said = list(_FROM.finditer(align(known.fact.value)))
        if _NAME.search(align(known.fact.name)) and len(said) == 1:
            found.append(LeastAge(known, _months(said[0]["n"], said[0]["unit"])))
    return tuple(found) if len(found) == 1 else ()


def _months(number: str, unit: str) -> Decimal:
    return (parse_number(number) or Decimal(0)) * Decimal(str(_MONTHS[unit]))


def least_age_claims(text: str, ages: tuple[LeastAge, ...]) -> list[Claim]:
    """Return where an aligned text lets one have it who is younger than that."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if ages else ():
        match = _SAID.search(clause.text)
        if match is None or not _is_allowed(clause, match):
            continue
        months = _months(match["n"], match["unit"])
        if 0 < months < ages[0].months and match["half"] is None:
            claims.append(_claim(text, clause, match, ages[0]))
    return claims


def _is_allowed(clause: Clause, match: re.Match[str]) -> bool:
    if "?" in clause.mark or "？" in clause.mark or QUESTION.search(clause.text):
        return False
    if _NOT.search(clause.text) or speaks_elsewhere(clause.text):
        return False
    return _MAY.search(clause.text, match.end()) is not None


def _claim(text: str, clause: Clause, match: re.Match[str], one: LeastAge) -> Claim:
    end = clause.end
    return Claim(
        known=one.known,
        outcome="wrong",
        said=match[0].strip(),
        truth=short_value(one.known.fact.value),
        start=clause.start + match.start(),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight="safety",
    )
