"""How many one pack is said to hold, by the word for such packs: 十袋装."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_UNITS: Final = "袋包盒瓶片支罐条枚只杯颗粒双卷"
_N: Final = r"\d{1,3}|[一二两三四五六七八九十百]{1,4}"
_PACK: Final = re.compile(
    rf"(?<![\d一二两三四五六七八九十百.点第])(?P<n>{_N})小?(?P<unit>[{_UNITS}])装(?!不|了|进|得|满|在|箱|起|货)"
)
_PARTED: Final = re.compile(
    rf"(?:里[面头边]|(?<!百)分)(?:分?成|[一总]共|都|是|有|装了?|就)*(?P<n>{_N})个?[小大]?(?P<unit>[{_UNITS}])"
    r"(?=\Z|[,，。.!！ 的呢啊哦哈])"
)
"""A pack told by the parts in it: 里面分成四个小袋."""
_OF_SIZE: Final = re.compile(rf"[×*x] ?(?P<n>\d{{1,3}}) ?(?P<unit>[{_UNITS}])")
_COUNTED: Final = re.compile(rf"(?P<n>{_N})小?(?P<unit>[{_UNITS}])")
_SEVERAL: Final = re.compile(
    r"(?:[两二三四五六七八九十]|[2-9])(?:箱|份|单|套|件|组|提|大[包袋])|拍[二两三2-9]|第二|加起来|一共|总共|合"
)
_ANOTHER: Final = re.compile(
    r"那[个款种箱]|另|还有|别的|别家|人家|链接|也有|有没有|不是|没有|以前|之前|上次|如果|要是|换成|或者|还是"
    r"|试[吃用]|[赠送]|小样"
)


@dataclass(frozen=True, slots=True)
class PackCount:
    """How many of a unit a pack holds, and every count of that unit the shop writes anywhere."""

    known: KnownProperty
    unit: str
    count: Decimal
    written: frozenset[Decimal]


def pack_counts_of(view: ProductView) -> tuple[PackCount, ...]:
    """Return the units of which title or net content tell one number a pack."""
    title = align(view.title)
    named = {(m["unit"], _number(m)) for m in _PACK.finditer(title)}
    sized: dict[str, KnownProperty] = {}
    for known in view.properties:
        if known.fact.kind == "attribute" and not known.fact.variant:
            for match in _OF_SIZE.finditer(align(known.fact.value)):
                named.add((match["unit"], parse_number(match["n"])))
                sized.setdefault(match["unit"], known)
    texts = (title, *view.variants, *(k.fact.text for k in view.properties))
    everything = " ".join(align(text) for text in texts)
    found = []
    for unit in dict.fromkeys(unit for unit, _ in named):
        counts = {count for one, count in named if one == unit and count is not None}
        if len(counts) == 1 and unit in sized:
            written = _written(everything, unit)
            found.append(PackCount(sized[unit], unit, counts.pop(), written))
    return tuple(found)


def _written(text: str, unit: str) -> frozenset[Decimal]:
    counts = (parse_number(m["n"]) for m in _COUNTED.finditer(text) if m["unit"] == unit)
    return frozenset(count for count in counts if count is not None)


def _number(match: re.Match[str]) -> Decimal | None:
    return parse_number(match["n"])


def pack_count_claims(text: str, packs: tuple[PackCount, ...]) -> list[Claim]:
    """Return where an aligned text tells another number of a pack than the shop."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if packs else ():
        if "?" in clause.mark or "？" in clause.mark or _ANOTHER.search(clause.text):
            continue
        for match in (*_PACK.finditer(clause.text), *_PARTED.finditer(clause.text)):
            pack = next((one for one in packs if one.unit == match["unit"]), None)
            claim = _compared(text, clause, match, pack) if pack else None
            if claim is not None:
                claims.append(claim)
    return claims


def _compared(text: str, clause: Clause, match: re.Match[str], pack: PackCount) -> Claim | None:
    said = _number(match)
    if said is None or (said != pack.count and said in pack.written):
        return None
    if said != pack.count and said % pack.count == 0 and _SEVERAL.search(text):
        return None
    end = clause.start + match.end()
    return Claim(
        known=pack.known,
        outcome="right" if said == pack.count else "wrong",
        said=clause.text[match.start("n") : match.end()],
        truth=pack.known.fact.value,
        start=clause.start + match.start("n"),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight="plain",
    )
