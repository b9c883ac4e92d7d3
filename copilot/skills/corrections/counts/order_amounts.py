"""How much one order or box is said to hold, where the shop tells it by its parts: 2.5kg×2袋.

The whole and each part are right in any unit, and so is every amount the shop writes elsewhere.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import states_nothing
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number
from knowledge.language.units import convert, dimension_of

_NAME: Final = re.compile(r"净含量|净重|规格|容量|重量|含量")
_UNIT: Final = "公斤|千克|毫升|kg|ml|斤|克|升|g|l"
_COMPARED_IN: Final = {"mass": "g", "volume": "ml"}
_STATED: Final = re.compile(
    rf"(?P<n>\d+(?:\.\d+)?) ?(?P<unit>{_UNIT}) ?[×x*] ?(?P<times>\d{{1,3}}) ?(?P<part>[一-鿿])?"
)
_ANY: Final = re.compile(
    rf"(?P<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+) ?(?P<unit>{_UNIT})(?![a-z])"
)
_SAID: Final = re.compile(
    r"(?<![\d一二两三四五六七八九十第另])[一每1整]整?(?P<box>[单份箱盒包件提桶套])"
    r"(?:里[面头]?|直接|就|都|给(?:到)?(?:你们?|大家|您)?|发(?:给)?(?:你们?|大家|您|走)?|到手|到家|拿到|足足"
    r"|整整|实打实|[一总]共|是|有|装了?|净重|的|[,， ])*"
    rf"(?P<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(?P<unit>{_UNIT})(?P<half>半)?"
)
_ANOTHER: Final = re.compile(
    r"[赠用吃喝换卖剩限买拍差]|[^配]送|不是|没有|以前|之前|上次|如果|要是|或者|还是|大概|左右|另|运费|邮费"
    r"|水|包装|皮重|毛重"
)
_FARTHEST: Final = 5


@dataclass(frozen=True, slots=True)
class OrderAmount:
    """What one order holds: the unit it is compared in, the whole, and what else is right."""

    known: KnownProperty
    unit: str
    whole: Decimal
    part: str
    right: frozenset[Decimal]


def order_amounts_of(view: ProductView) -> tuple[OrderAmount, ...]:
    """Return what the attributes tell by an amount and its times, where they do so once."""
    texts = (view.title, *view.variants, *(k.fact.text for k in view.properties))
    everything = align(" ".join(texts))
    found: list[OrderAmount] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        match = _STATED.fullmatch(align(known.fact.value).strip(" 。."))
        if match is None or not _NAME.search(align(known.fact.name)):
            continue
        unit, one = _amount(match)
        whole = one * Decimal(match["times"])
        written = {_amount(m)[1] for m in _ANY.finditer(everything) if _amount(m)[0] == unit}
        found.append(
            OrderAmount(known, unit, whole, match["part"] or "", frozenset(written | {whole}))
        )
    return tuple(found) if len(found) == 1 else ()


def _amount(match: re.Match[str]) -> tuple[str, Decimal]:
    number = parse_number(match["n"].replace("两", "二")) or Decimal(0)
    if match.groupdict().get("half"):
        number += Decimal("0.5")
    unit = _COMPARED_IN[dimension_of(match["unit"])]
    return unit, convert(number, match["unit"], unit) or Decimal(0)


def order_amount_claims(text: str, amounts: tuple[OrderAmount, ...]) -> list[Claim]:
    """Return where an aligned text tells how much one order holds, compared."""
    claims: list[Claim] = []
    for match in _SAID.finditer(text) if amounts else ():
        one = amounts[0]
        unit, said = _amount(match)
        near = one.whole / _FARTHEST <= said <= one.whole * _FARTHEST
        clauses = [c for c in cut_clauses(text) if c.start < match.end() and match.start() < c.end]
        if unit != one.unit or match["box"] == one.part or not near:
            continue
        if (said in one.right and said != one.whole) or any(map(_is_of_another, clauses)):
            continue
        claims.append(
            Claim(
                known=one.known,
                outcome="right" if said == one.whole else "wrong",
                said=match[0][match.start("n") - match.start() :],
                truth=one.known.fact.value,
                start=match.start("n"),
                end=match.end(),
                settled=has_ended(text, match.end()),
                weight="plain",
            )
        )
    return claims


def _is_of_another(clause: Clause) -> bool:
    return states_nothing(clause) or _ANOTHER.search(clause.text) is not None
