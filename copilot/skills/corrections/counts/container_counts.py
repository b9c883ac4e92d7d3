"""How many one box or pack is said to hold, where the shop states it by the box: 2包/箱, 每盒12支.

A box said to be sent or given is no count of pieces bought: 一箱给你发四包.
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

_UNITS: Final = "包袋盒瓶片支罐条枚只杯颗粒双卷抽张块桶个贴件听枝板把根"
_BOXES: Final = "箱盒包袋桶提罐瓶套组板排件筒"
_NUMBER: Final = (
    r"\d{1,4}|[二三四五六七八九]?十[一二三四五六七八九]?"
    r"|[两一二三四五六七八九]百(?:零?[一二三四五六七八九]?十?[一二三四五六七八九]?)"
    r"|[一二两三四五六七八九]"
)
_STATED: Final = re.compile(
    rf"(?P<n>\d{{1,4}})(?P<unit>[{_UNITS}])(?:装)? ?/ ?(?P<box>[{_BOXES}])"
    rf"|[每一](?P<first>[{_BOXES}])(?P<held>\d{{1,4}})(?P<of>[{_UNITS}])"
)
_SAID: Final = re.compile(
    rf"(?<![\d一二两三四五六七八九十百第另这那上下哪半])(?:[一每整1]|一整)大?(?P<box>[{_BOXES}])"
    r"(?:里[面头边]?|给(?:你们?|大家|到|您)?|发|装了?|是|有|就|都|共|总共|一共|足足|到手|能|可以|放|呢"
    r"|啊|配|也|直接|整整|[,， ])*"
    rf"(?P<n>{_NUMBER})(?![\d一二两三四五六七八九十百千万点.多来几])[小大]?(?P<unit>[{_UNITS}])(?![装以之左上])"
)
_ANOTHER: Final = re.compile(
    r"[送赠用吃喝换拿卖剩限买拍]|拆|不是|没有|以前|之前|上次|如果|要是|换成|或者|还是|小样|试|大概|差不多|左右|那[个款种]|另"
)


@dataclass(frozen=True, slots=True)
class ContainerCount:
    """How many of a unit one box holds, and every number of that unit the shop writes."""

    known: KnownProperty
    box: str
    unit: str
    number: Decimal
    written: frozenset[Decimal]


def container_counts_of(view: ProductView) -> tuple[ContainerCount, ...]:
    """Return what the attributes state by the box, once for each box and unit."""
    found: dict[tuple[str, str], list[tuple[KnownProperty, Decimal]]] = {}
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        for match in _STATED.finditer(align(known.fact.value)):
            number = parse_number(match["n"] or match["held"])
            box, unit = match["box"] or match["first"], match["unit"] or match["of"]
            if number is not None:
                found.setdefault((box, unit), []).append((known, number))
    texts = (view.title, *view.variants, *(k.fact.text for k in view.properties))
    everything = align(" ".join(texts))
    return tuple(
        ContainerCount(one[0][0], box, unit, one[0][1], _written(everything, unit))
        for (box, unit), one in found.items()
        if len(one) == 1
    )


def _written(text: str, unit: str) -> frozenset[Decimal]:
    counts = (parse_number(m[1]) for m in re.finditer(rf"({_NUMBER}){unit}", text))
    return frozenset(count for count in counts if count is not None)


def container_count_claims(text: str, counts: tuple[ContainerCount, ...]) -> list[Claim]:
    """Return where an aligned text says how many one box holds, compared."""
    claims: list[Claim] = []
    for match in _SAID.finditer(text) if counts else ():
        for one in counts:
            if (one.box, one.unit) == (match["box"], match["unit"]):
                claim = _compared(text, match, one)
                claims += [claim] if claim is not None else []
    return claims


def _compared(text: str, match: re.Match[str], one: ContainerCount) -> Claim | None:
    clauses = [c for c in cut_clauses(text) if c.start < match.end() and match.start() < c.end]
    said = parse_number(match["n"].replace("两", "二"))
    if said is None or any(_is_of_another(clause) for clause in clauses):
        return None
    if said != one.number and said in one.written:
        return None
    return Claim(
        known=one.known,
        outcome="right" if said == one.number else "wrong",
        said=f"{match['n']}{match['unit']}/{match['box']}",
        truth=one.known.fact.value,
        start=match.start(),
        end=match.end(),
        settled=has_ended(text, match.end()),
        weight="plain",
    )


def _is_of_another(clause: Clause) -> bool:
    return states_nothing(clause) or _ANOTHER.search(clause.text) is not None
