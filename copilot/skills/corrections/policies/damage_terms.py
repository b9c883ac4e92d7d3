"""Claims of what is paid for what arrives broken, and how long: 坏一赔三, 一个月内破损都包赔."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_N: Final = r"\d+|[一二两三四五六七八九十百]+"
_UNIT: Final = "[个只颗斤箱件瓶盒枚袋份罐支包]"
_RATE: Final = re.compile(
    rf"(?P<what>[坏烂碎破死])[一1]{_UNIT}?(?:我们?|咱们?|商家|就|直接|包|给你们?|[,， ])*赔付?"
    rf"(?:你们?|您)?(?P<n>{_N}){_UNIT}?(?![块元成\d点百千万])"
)
_WINDOW: Final = re.compile(
    rf"(?P<n>{_N}|半)个?(?P<unit>小时|天|日|周|星期|礼拜|月|年)(?:之|以)?内"
)
_HOURS: Final = {
    "小时": 1,
    "天": 24,
    "日": 24,
    "周": 168,
    "星期": 168,
    "礼拜": 168,
    "月": 720,
    "年": 8760,
}
_BROKEN: Final = re.compile(r"碎|破|裂|损|摔|磕")
_BAD: Final = re.compile(r"坏|烂")
_PAYS: Final = re.compile(r"赔")
_ALL_OF_IT: Final = re.compile(r"都|包|全|一律|统统|随时|拍照|找客服|找我们|联系")
_RECEIVED: Final = re.compile(r"收到|到手|签收|收货|到货")
_DONE_BY: Final = re.compile(r"到账|打款|到位|处理|回复|解决|审核|赔完|赔好|赔给你钱|退款")
"""Tells when the money comes: no word of how long one may ask for it."""
_OF_OTHERS: Final = re.compile(
    r"别家|人家|隔壁|平台|之前|以前|上次|昨天|不是|没说|不赔|[吗嘛么]$|质保|保修|为什么|怎么"
)
_LONGER_THAN_PAYING: Final = 360  # hours: nobody promises money so late
_ABOUT: Final = Decimal("0.07")  # a month has from 28 to 31 days


@dataclass(frozen=True, slots=True)
class DamageTerms:
    """What the shop pays for what arrives broken: how many for one, and within how many hours."""

    rate: tuple[KnownProperty, Decimal] | None
    window: tuple[KnownProperty, Decimal, re.Pattern[str]] | None


def damage_terms_of(view: ProductView) -> DamageTerms:
    """Return what a product's facts state; nothing where they state more than one."""
    rates: dict[Decimal, KnownProperty] = {}
    windows: dict[Decimal, tuple[KnownProperty, re.Pattern[str]]] = {}
    for known in view.properties:
        if known.fact.kind not in ("offer", "attribute") or known.fact.variant:
            continue
        for clause in re.split(r"[、,，;；。]", align(known.fact.value)):
            rate, window = _RATE.search(clause), _WINDOW.search(clause)
            number = parse_number(rate["n"]) if rate else None
            if number is not None:
                rates[number] = known
            hours = _hours(window) if window and _PAYS.search(clause) else None
            words = next((one for one in (_BROKEN, _BAD) if one.search(clause)), None)
            if hours is not None and words is not None:
                windows[hours] = (known, words)
    rate_known = next(((known, n) for n, known in rates.items()), None)
    window_known = next(((known, n, words) for n, (known, words) in windows.items()), None)
    return DamageTerms(
        rate_known if len(rates) == 1 else None,
        window_known if len(windows) == 1 else None,
    )


def damage_claims(text: str, terms: DamageTerms) -> list[Claim]:
    """Return where an aligned text promises another payment for what arrives broken."""
    if (terms.rate is None and terms.window is None) or "赔" not in text:
        return []
    claims: list[Claim] = []
    clauses = cut_clauses(text)
    for place, clause in enumerate(clauses):
        if _OF_OTHERS.search(clause.text) or "?" in clause.mark or "？" in clause.mark:
            continue
        begun = clauses[place - 1] if place and not clauses[place - 1].ends_sentence else None
        found = (
            _rated(text, clause, terms.rate) if terms.rate else None,
            _in_time(text, clause, begun, terms.window) if terms.window else None,
        )
        claims += [claim for claim in found if claim is not None]
    return claims


def _rated(text: str, clause: Clause, stated: tuple[KnownProperty, Decimal]) -> Claim | None:
    said = _RATE.search(clause.text)
    number = parse_number(said["n"]) if said else None
    if said is None or number is None:
        return None
    known, rate = stated
    outcome: Outcome = "right" if number == rate else "wrong"
    start = clause.start
    return offer_claim(known, outcome, text, start + said.start(), start + said.end())


def _in_time(
    text: str,
    clause: Clause,
    begun: Clause | None,
    stated: tuple[KnownProperty, Decimal, re.Pattern[str]],
) -> Claim | None:
    """Hold how long one may ask for payment; what is broken may be told in the clause before."""
    known, hours, broken = stated
    said = _WINDOW.search(clause.text)
    length = _hours(said) if said else None
    words = f"{begun.text if begun else ''}，{clause.text}"
    if said is None or length is None or not _PAYS.search(clause.text, said.end()):
        return None
    if not broken.search(words) or _DONE_BY.search(words) or _OF_OTHERS.search(words):
        return None
    asked = _ALL_OF_IT.search(clause.text, said.end())
    of_asking = asked or _RECEIVED.search(clause.text, 0, said.start())
    if not of_asking and length < _LONGER_THAN_PAYING:
        return None
    outcome: Outcome = "right" if abs(length - hours) <= hours * _ABOUT else "wrong"
    start = clause.start
    return offer_claim(known, outcome, text, start + said.start(), start + said.end())


def _hours(said: re.Match[str]) -> Decimal | None:
    number = Decimal("0.5") if said["n"] == "半" else parse_number(said["n"])
    return None if number is None else number * _HOURS[said["unit"]]
