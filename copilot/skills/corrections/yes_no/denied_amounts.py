"""Claims that there is none of what the shop states an amount of: 无氟 of 含氟量：0.11%."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.cards.wording import weight_of
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import states_nothing
from knowledge.language.characters import align

_ZH_NAME: Final = re.compile(
    r"含(?P<one>[一-鿿]{1,3})(?:量|率)|(?P<other>[一-鿿]{1,4}?)(?:的?含量|浓度|占比|比例)"
    r"|(?P<bare>氟|糖|脂肪|酒精|咖啡因|钠|盐|胆固醇|反式脂肪酸?)(?:[（(]?每[一-鿿\d]+[）)]?)?"
)
_EN_NAME: Final = re.compile(
    r"(?:total )?(?P<what>[a-z]+(?: [a-z]+)?)(?: content| concentration| per .*|\(.*)?"
)
_SHARES: Final = frozenset({"percent", "mass", "alcohol", "activity"})
_CALLED_NONE: Final = Decimal("0.5")
"""Grams in a hundred, or of a serving, up to which labels may say that there is no sugar, fat or
salt (GB 28050, 21 CFR 101.60)."""
_MAY_BE_CALLED_NONE: Final = re.compile(r"糖|脂|盐|钠|sugar|fat|salt|sodium|cholesterol|胆固醇")
_ADDED: Final = re.compile(r"添加|额外|另外|added|extra")
_OF_OTHERS: Final = re.compile(
    r"如果|要是|有的|有些|那种|别|市面|\b(?:if|some|other|others|most|those|not)\b"
)


@dataclass(frozen=True, slots=True)
class StatedAmount:
    """A substance of which the shop states how much there is, and what says that there is none."""

    known: KnownProperty
    none: re.Pattern[str]


def stated_amounts_of(view: ProductView) -> tuple[StatedAmount, ...]:
    """Return the substances of which a product's attributes state an amount above none."""
    found: list[StatedAmount] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant or not _is_some(known):
            continue
        name = align(known.fact.name).strip()
        if what := _substance(name):
            found.append(StatedAmount(known, re.compile(_none_of(what))))
    return tuple(found)


def _is_some(known: KnownProperty) -> bool:
    quantities = [q for q in known.fact.quantities if q.dimension in _SHARES]
    if not quantities or quantities[0].start > 0:
        return False
    first = quantities[0]
    least = _CALLED_NONE if _MAY_BE_CALLED_NONE.search(align(known.fact.name)) else Decimal(0)
    return first.low is not None and first.low > least


_ENGLISH_END: Final = (
    r"(?=$|[,.!;]| (?:at all|whatsoever|in (?:it|them|this|these|here)|you|guys|and|so|folks)\b)"
)


def _substance(name: str) -> str:
    if name.isascii():
        match = _EN_NAME.fullmatch(name)
        return match["what"] if match else ""
    match = _ZH_NAME.fullmatch(name)
    return (match["one"] or match["other"] or match["bare"]) if match else ""


def _none_of(what: str) -> str:
    word = re.escape(what)
    if what.isascii():
        return (
            rf"\b(?:zero|no|without(?: any)?|free (?:of|from)) {word}\b{_ENGLISH_END}"
            rf"|\b{word}[- ]free\b"
            rf"|(?:does|do)(?:n['’]?t| not) (?:have|contain)(?: any)? {word}\b{_ENGLISH_END}"
        )
    end = r"(?=$|[的啊哦呀哈呢了，,。 ])"
    return (
        rf"(?:无|[零0]|不含|不加|没加|没有?(?:一点|一滴|一丝|任何)?)(?:任何|一点)?{word}{end}"
        rf"|{word}(?:含量)?(?:是|为|都是)[零0](?![.点\d]){end}"
    )


def denied_amount_claims(text: str, stated: tuple[StatedAmount, ...]) -> list[Claim]:
    """Return where an aligned text says that there is none of these."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if stated else ():
        for one in stated:
            said = one.none.search(clause.text)
            if said is not None and _is_told(clause):
                claims.append(_claim(text, clause, said, one))
    return claims


def _is_told(clause: Clause) -> bool:
    words = clause.text
    return not (states_nothing(clause) or _ADDED.search(words) or _OF_OTHERS.search(words))


def _claim(text: str, clause: Clause, said: re.Match[str], one: StatedAmount) -> Claim:
    end = clause.start + said.end()
    return Claim(
        known=one.known,
        outcome="wrong",
        said=said[0].strip(),
        truth=short_value(one.known.fact.value),
        start=clause.start + said.start(),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight=weight_of(one.known),
    )
