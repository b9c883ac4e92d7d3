"""Weights said to fit a size, held against the shop's table: M：95-110斤; L：110-125斤."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number
from knowledge.language.size_tables import table_rows
from knowledge.language.units import convert

_NAME: Final = re.compile(r"尺码|尺寸|码数|推荐|建议|身高体重|\bsiz(?:e|ing)\b|\bfit\b")
_SIZE: Final = r"(?:\d?x{0,4}[sl]|m|均码)"
_N: Final = r"(?:\d{2,3}|[一二两三四五六七八九十百零]{1,6})"
_UNIT: Final = r"(?P<unit>斤|公斤|千克|kg)"
_TAKE: Final = r"(?:拍|穿|选|要|买|拿|下单?|就?是|用)"
_WEIGHT_THEN_SIZE: Final = re.compile(
    rf"(?<![到至\d一二三四五六七八九十百零两])(?P<n>{_N}){_UNIT}(?!以|到|至|多|左右|上下)"
    rf"(?:的|体重|的话|这样)*(?:姐妹|宝宝|宝子|女生|男生|妹妹|人|小姐姐|哥哥|大哥|朋友|家人)?们?(?:的话)?"
    rf"(?:，|,|你|您|就|直接|可以|能|放心|都|给我|去|来)*{_TAKE}(?:个|我们的?|这个)?(?P<size>{_SIZE})(?![a-z])(?:码|号)?"
)
_SIZE_THEN_RANGE: Final = re.compile(
    rf"(?<![a-z0-9])(?P<size>{_SIZE})(?:码|号)(?:是|适合|对应|可以|能|给|的|就|穿|的话|呢)*"
    rf"(?P<low>{_N})斤?(?:到|至|-|~)(?P<high>{_N}){_UNIT}"
)
_SIZE_THEN_MOST: Final = re.compile(
    rf"(?<![a-z0-9])(?P<size>{_SIZE})(?:码|号)(?:的|就|都|是|可以|能够?|最多|最大|一直)*"
    rf"(?:穿|撑|装)?到(?P<n>{_N}){_UNIT}"
)
"""Up to which weight a size is said to be worn: M码穿到一百二十斤."""
_NO_ADVICE: Final = re.compile(
    r"不|没|别|宽松|紧|修身|显瘦|胸|个子|身高|孕|胖|肉|喜欢|想|或者?|还是|也行|也[能可穿拍]|之间|平时|一般|我|她|他"
    r"|模特|主播|如果|要是|以上|以下|以内|左右|大概|差不多|吗|呢\Z|够"
)
_SLACK: Final = Decimal("2.5")  # kg: hosts advise by the eye, and a little either way is no slip
_LIGHTEST: Final = Decimal(5)  # kg: what is lighter is the goods' own weight, or an animal's
_LEAST_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class SizeTable:
    """A property that gives each size the weights it fits, in kg.

    Attributes:
        rows: from and to what weight a size fits.
        shown: the row of a size in the shop's words.
    """

    known: KnownProperty
    rows: dict[str, tuple[Decimal, Decimal]]
    shown: dict[str, str]


def size_tables_of(view: ProductView) -> tuple[SizeTable, ...]:
    """Return the one table of sizes by weight that a product's properties state, or none."""
    found = [table for known in view.properties if (table := _table_of(known)) is not None]
    return tuple(found) if len(found) == 1 else ()


def _table_of(known: KnownProperty) -> SizeTable | None:
    name, value = align(known.fact.name), align(known.fact.value)
    if known.fact.kind != "attribute" or not _NAME.search(name):
        return None
    rows: dict[str, tuple[Decimal, Decimal]] = {}
    shown: dict[str, str] = {}
    for row in table_rows(value, name):
        for span in row.spans:
            if span.kind != "weight" or span.low is None or span.high is None:
                continue
            if span.low < _LIGHTEST:
                return None
            if row.label in rows:
                return None  # two weights of one size: which of them holds is not said
            rows[row.label] = span.low, span.high
            shown[row.label] = known.fact.value[row.start : span.end]
    return SizeTable(known, rows, shown) if len(rows) >= _LEAST_ROWS else None


def _in_kg(low: str, high: str, unit: str) -> tuple[Decimal, Decimal] | None:
    ends = [
        None if end is None else convert(end, unit, "kg") for end in map(parse_number, (low, high))
    ]
    if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
        return None
    return ends[0], ends[1]


def size_table_claims(text: str, tables: tuple[SizeTable, ...]) -> list[Claim]:
    """Return what an aligned text says of which weights a size fits, held against the table."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if tables else ():
        if "?" in clause.mark or "？" in clause.mark:
            continue
        for table in tables:
            claim = _of_clause(text, clause, table)
            if claim is not None:
                claims.append(claim)
    return claims


def _of_clause(text: str, clause: Clause, table: SizeTable) -> Claim | None:
    match = _SIZE_THEN_RANGE.search(clause.text)
    said = _in_kg(match["low"], match["high"], match["unit"]) if match else None
    if match is None:
        match = _SIZE_THEN_MOST.search(clause.text) or _WEIGHT_THEN_SIZE.search(clause.text)
        said = _in_kg(match["n"], match["n"], match["unit"]) if match else None
    if match is None or said is None or match["size"] not in table.rows:
        return None
    around = clause.text[: match.start()] + clause.text[match.end() :]
    if _NO_ADVICE.search(around):
        return None
    return _compared(text, clause, table, match, said)


def _compared(
    text: str, clause: Clause, table: SizeTable, match: re.Match[str], said: tuple[Decimal, Decimal]
) -> Claim | None:
    low, high = table.rows[match["size"]]
    if said[0] == said[1]:
        right = low <= said[0] <= high
        wrong = said[0] < low - _SLACK or said[0] > high + _SLACK
    else:
        right = said == (low, high)
        both = abs(said[0] - low) > _SLACK and abs(said[1] - high) > _SLACK
        beyond = max(low - said[0], said[1] - high)
        wrong = both or beyond > max(_SLACK, (high - low) / 2)
    if not right and not wrong:
        return None
    end = clause.start + match.end()
    first = match.start("n" if "n" in match.re.groupindex else "low")
    weights = text[clause.start + first : clause.start + match.end("unit")]
    return Claim(
        known=table.known,
        outcome="right" if right else "wrong",
        said=f"{match['size'].upper()} {weights}",
        truth=table.shown[match["size"]] if right else _answer(table, match, said[0]),
        start=clause.start + match.start(),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight="plain",
        loosely=said[0] == said[1],
        choice=match["size"],
    )


def _answer(table: SizeTable, match: re.Match[str], weight: Decimal) -> str:
    """Return the row that puts a claim right: for a body, the one its weight lies in."""
    own = table.shown[match["size"]]
    if match.re is not _WEIGHT_THEN_SIZE:
        return own
    fitting = [size for size, (low, high) in table.rows.items() if low <= weight <= high]
    return "；".join(table.shown[size] for size in fitting) or own
