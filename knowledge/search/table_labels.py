"""Tells which row of a table a question names: XL, 37码, 1.5的; or that it names one it has not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert
from knowledge.search.table_rows import TableRow, place_of_letters

_LETTER: Final = re.compile(r"(?<![a-z0-9'’])(?:[2-9]?x{0,4}[sl]|m)(?![a-z0-9'’])\s?码?")
_NUMBER: Final = re.compile(
    r"(?<![\d.a-z-])(?P<size>[1-9]\d{1,2}(?:\.5)?)(?![\d.]|\s?[a-z%元块斤岁年月天号楼个人件条度分折厘公米寸])"
    r"(?P<called>\s?码)?"
)
_BARE_LENGTH: Final = re.compile(r"(?<![\d.])(?P<size>\d(?:\.\d{1,2})?)(?=\s?[的床])")
_FIGURE: Final = re.compile(r"[\d.]+\s?(?:米|cm|厘米|m|寸)?")
_SIDES: Final = re.compile(
    r"\d[\d.]*\s?(?:cm|mm|m|厘米|米)?(?:\s?[x×*]\s?\d[\d.]*\s?(?:cm|mm|m|厘米|米)?)+"
)
"""What is so wide and so long: a quilt of 200×230cm is none for a bed of 2 m."""
_LARGEST: Final = re.compile(r"最大的?(?:尺?码|号)|\b(?:largest|biggest) size\b")
_SMALLEST: Final = re.compile(r"最小的?(?:尺?码|号)|\b(?:smallest|littlest) size\b")
_LISTS_SIZES: Final = re.compile(r"码|尺寸|可选|规格|\bsizes?\b|options", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a question says of a table's rows.

    Attributes:
        row: the row it names; ``None`` for a size that the table has not.
        place: where the size stands among others, comparable with a row's.
        text: the size as it is said, normalised.
        sure: whether the words leave no doubt that it is a size.
        rest: the question without it.
    """

    row: TableRow | None
    place: Decimal
    text: str
    sure: bool
    rest: str


def said_label(plain: str, rows: Sequence[TableRow]) -> Said | None:
    """Return the one size of a table's kind that a normalised question says; else ``None``."""
    found = _sizes(plain, rows)
    if len({one.place for one in found}) != 1:
        return None
    said = found[0]
    row = next((row for row in rows if row.place == said.place), None)
    return Said(row, said.place, said.text, said.sure, said.rest)


def end_said(plain: str, rows: Sequence[TableRow], facts: Sequence[Fact]) -> Said | None:
    """Return the row at the end of a table that a question means by 最大码 or "smallest size".

    ``None`` where another of the product's ``facts`` lists a size beyond the table.
    """
    for pattern, up in ((_LARGEST, 1), (_SMALLEST, -1)):
        said = pattern.search(plain)
        if said is None:
            continue
        row = max(rows, key=lambda one: one.place * up)
        listed = " ; ".join(normalise(f"{one.variant} ; {one.value}") for one in _listing(facts))
        if any(one.place * up > row.place * up for one in _sizes(listed, rows)):
            return None
        return Said(row, row.place, said[0], False, _without(plain, *said.span()))
    return None


def _sizes(plain: str, rows: Sequence[TableRow]) -> list[Said]:
    match rows[0].kind:
        case "letter":
            return _letters(plain)
        case "number":
            return _numbers(plain, rows)
        case _:
            return _lengths(plain, rows)


def _listing(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts that may list sizes."""
    return [
        fact
        for fact in facts
        if fact.variant or fact.kind == "variant" or _LISTS_SIZES.search(fact.name)
    ]


def stands_elsewhere(said: Said, facts: Sequence[Fact]) -> bool:
    """Return whether another of a product's facts lists a size, so that the table is not all."""
    for fact in _listing(facts):
        listed = _SIDES.sub(" ", normalise(f"{fact.variant} {fact.value}"))
        if re.search(rf"(?<![a-z0-9.]){re.escape(said.text)}(?![a-z0-9.])", listed):
            return True
        if any(_has(one, said.place) for one in find_quantities(listed)):
            return True
    return False


def _has(one: Quantity, place: Decimal) -> bool:
    if one.dimension == "length" and one.low is not None and one.high is not None:
        low, high = convert(one.low, one.unit, "m"), convert(one.high, one.unit, "m")
        return low is not None and high is not None and low <= place <= high
    ends = one.low, one.high
    return None not in ends and one.low <= place <= one.high  # type: ignore[operator]


def _letters(plain: str) -> list[Said]:
    found = []
    for at in _LETTER.finditer(plain):
        size = at[0].removesuffix("码").strip()
        rest = _without(plain, at.start(), at.end())
        found.append(Said(None, place_of_letters(size), size, True, rest))
    return found


def _numbers(plain: str, rows: Sequence[TableRow]) -> list[Said]:
    """Return numbers that may be sizes: near what the table has, and of nothing else."""
    places = [row.place for row in rows]
    span = max(places) - min(places)
    found = []
    for at in _NUMBER.finditer(plain):
        place = Decimal(at["size"])
        called = at["called"] is not None
        if called or min(places) - span <= place <= max(places) + span:
            rest = _without(plain, at.start(), at.end())
            found.append(Said(None, place, at["size"], called, rest))
    return found


def _lengths(plain: str, rows: Sequence[TableRow]) -> list[Said]:
    """Return the lengths said, in metres; of a bare number, what the table has as bare."""
    noun = _FIGURE.sub("", rows[0].called).strip()
    found = []
    for one in find_quantities(plain):
        metres = convert(one.low, one.unit, "m") if one.dimension == "length" and one.low else None
        if metres is not None and one.low == one.high:
            sure = bool(noun) and noun in plain
            text, rest = plain[one.start : one.end], _without(plain, one.start, one.end)
            found.append(Said(None, metres, text, sure, rest))
    for at in _BARE_LENGTH.finditer(plain) if not found else ():
        rest = _without(plain, at.start(), at.end())
        found.append(Said(None, Decimal(at["size"]), at["size"], False, rest))
    return found


def _without(plain: str, start: int, end: int) -> str:
    return f"{plain[:start]} {plain[end:]}"
