"""Heights and measures said of a size, held against its row: XL胸围一百二, 一米八的拍L.

Each row of a table may give a body's height, girths of what is worn and sides of what is laid.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.choices.choices import naming_of
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from knowledge.language.characters import align

_NAME: Final = re.compile(r"尺码|尺寸|码数|规格|\bsiz(?:e|ing)\b")
_ROWS: Final = re.compile(r"[;；\n]")
_ROW: Final = re.compile(r"\s*(?P<label>[^:：,，、;；]{1,8}?)码?\s?[:：](?P<rest>.+)", re.DOTALL)
_PART: Final = re.compile(r"(?P<name>[一-鿿]{2,4})\s?[:：]?\s?(?=\d)")
_HEIGHT: Final = "身高"
_PEOPLE: Final = r"(?:姐妹|宝宝|宝子|女生|男生|妹妹|人|小姐姐|哥哥|大哥|小伙子?|朋友|家人|兄弟)?们?"
_TAKES: Final = re.compile(
    rf"(?:的|身高|的话|这样)*{_PEOPLE}(?:的话)?(?:，|,|你|您|就|直接|可以|能|放心|都|给我|去)*"
    r"(?:拍|穿|选|要|买|拿|下单?|就?是)(?:个|我们的?)?(?P<size>\d?x{0,4}[sml])(?![a-z])(?:码|号)?"
)
_FITS: Final = re.compile(r"(?:是|适合|对应|可以|能|给|的|就|穿|话|身高|呢|到|[,，])*\Z")
_SAYS: Final = re.compile(r"(?:的|是|有|能|到|做到|大概|尺寸|就|都|呢|[,，])*\Z")
_LABEL_TO_NAME: Final = re.compile(r"(?:码|号|的床?|床|它|这个|呢|[,，])*\Z")
_NO_ADVICE: Final = re.compile(
    r"不|没|别|宽松|紧|修身|胖|肉|孕|喜欢|想|或者?|还是|也|之间|平时|一般|我|她|他|模特|主播"
    r"|如果|要是|以上|以下|以内"
    r"|左右|大概|差不多|上下|吗|呢\Z|够|斤|公斤|kg|瘦|壮|人家|别家|另|比|原来|改"
)
_SLACK: Final = {True: Decimal(3), False: Decimal("1.5")}
"""Centimetres that are no slip: of a body, hosts advise by the eye."""
_ENDED: Final = re.compile(r"(?:cm|厘米|公分)?[的哈啊哦呀呢 ]*")
_PIECES: Final = 2
_LETTERS: Final = re.compile(r"(?<![a-z0-9])\d?x{0,4}[sml](?![a-z])")

_Sides = tuple[tuple[Decimal, Decimal], ...]
"""From and to what each side is, in centimetres."""


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """What a table gives for one size: each measure by its name, and the words it stands in."""

    known: KnownProperty
    label: str
    spoken: re.Pattern[str]
    measures: dict[str, tuple[_Sides, str]]


def measured_rows_of(view: ProductView) -> tuple[MeasuredRow, ...]:
    """Return the rows of the one table of measures that a product's properties state."""
    tables = [rows for known in view.properties if (rows := _rows_of(known))]
    return tables[0] if len(tables) == 1 else ()


def _rows_of(known: KnownProperty) -> tuple[MeasuredRow, ...]:
    if known.fact.kind != "attribute" or not _NAME.search(align(known.fact.name)):
        return ()
    rows: dict[str, MeasuredRow] = {}
    for words in _ROWS.split(known.fact.value):
        row = _ROW.match(align(words))
        if row is None or not words.strip() or row["label"] in rows:
            return ()
        label = row["label"].strip()
        shown = words.strip().partition("：")[0].partition(":")[0]
        measures = {
            name: (sides, f"{shown}：{piece}")
            for name, sides, piece in _measures(words[row.start("rest") :])
        }
        rows[label] = MeasuredRow(known, label, naming_of(label), measures)
    return tuple(rows.values()) if len(rows) >= _PIECES else ()


def _measures(words: str) -> Iterator[tuple[str, _Sides, str]]:
    for piece in re.split(r"[、,，]", words):
        part, figures = _PART.match(align(piece.strip())), find_figures(piece)
        if part and len(figures) == 1 and (sides := _centimetres(figures[0])):
            yield part["name"], sides, piece.strip()


def _centimetres(figure: Figure) -> _Sides:
    """Return the sides of a figure in centimetres, in which a bare number is taken to be."""
    found: list[tuple[Decimal, Decimal]] = []
    for side in figure.sides:
        if side.low is None or side.high is None or figure.approximate or figure.side:
            return ()
        unit = side.unit or "cm"
        low, high = convert(side.low, unit, "cm"), convert(side.high, unit, "cm")
        if low is None or high is None:
            return ()
        found.append((low, high))
    return tuple(found)


def size_measure_claims(text: str, rows: tuple[MeasuredRow, ...]) -> list[Claim]:
    """Return what an aligned text says of the measures of sizes, held against the table."""
    claims: list[Claim] = []
    label = ""
    for clause in cut_clauses(text) if rows else ():
        named = [row for row in rows if row.spoken.search(clause.text)]
        asked = "?" in clause.mark or "？" in clause.mark
        if not asked and not _NO_ADVICE.search(clause.text):
            found = _of_size(text, clause, rows, label) or _of_height(text, clause, rows)
            claims += [found] if found is not None else []
        label = named[0].label if len(named) == 1 and not clause.ends_sentence else ""
    return claims


def _of_size(text: str, clause: Clause, rows: tuple[MeasuredRow, ...], before: str) -> Claim | None:
    """Hold a measure said after a size against its row; the size may stand a clause before."""
    named = [row for row in rows if row.spoken.search(clause.text)]
    if len(named) > 1:
        return None
    row = named[0] if named else next((one for one in rows if one.label == before), None)
    figures = find_figures(clause.text)
    if row is None or not figures:
        return None
    figure, sides = figures[-1], _centimetres(figures[-1])
    if not sides or not _ENDED.fullmatch(clause.text, figure.end):
        return None
    at = row.spoken.search(clause.text) if named else None
    start = at.end() if at else 0
    between = clause.text[start : figure.start]
    for name, (stated, _) in row.measures.items():
        # 一米五的床 is found in 一米五的床垫 as well
        place = clause.text.find(name, at.start() if at else 0, figure.start)
        lead, rest = clause.text[start:place], clause.text[place + len(name) : figure.start]
        if place >= 0 and _LABEL_TO_NAME.match(lead) and _SAYS.fullmatch(rest):
            return _compared(text, clause, row, name, sides, stated)
    tall = row.measures.get(_HEIGHT)
    ranged = sides[0][0] != sides[0][1]
    if at and tall and ranged and figure.dimension == "length" and _FITS.fullmatch(between):
        return _compared(text, clause, row, _HEIGHT, sides, tall[0])
    return None


def _compared(
    text: str, clause: Clause, row: MeasuredRow, name: str, said: _Sides, stated: _Sides
) -> Claim | None:
    if len(said) != len(stated):
        return None
    slack = _SLACK[name == _HEIGHT]
    pairs = list(zip(sorted(said), sorted(stated), strict=True))
    if not any(_is_clearly_other(one, other, slack) for one, other in pairs):
        exact = all(one == other for one, other in pairs)
        return _made(text, clause, row, name, "right") if exact else None
    return _made(text, clause, row, name, "wrong")


def _is_clearly_other(
    said: tuple[Decimal, Decimal], stated: tuple[Decimal, Decimal], slack: Decimal
) -> bool:
    if said[0] == said[1]:
        return not stated[0] - slack <= said[0] <= stated[1] + slack
    return abs(said[0] - stated[0]) > slack or abs(said[1] - stated[1]) > slack


def _of_height(text: str, clause: Clause, rows: tuple[MeasuredRow, ...]) -> Claim | None:
    """Hold the size told to a body of some height against the row in which it lies."""
    figures = find_figures(clause.text)
    if len(figures) != 1 or figures[0].dimension != "length":
        return None
    takes, sides = _TAKES.match(clause.text, figures[0].end), _centimetres(figures[0])
    if takes is None or len(sides) != 1 or sides[0][0] != sides[0][1]:
        return None
    tall = sides[0][0]
    heights = {row.label: row.measures[_HEIGHT] for row in rows if _HEIGHT in row.measures}
    stated = heights.get(takes["size"])
    if stated is None or not _is_clearly_other((tall, tall), stated[0][0], Decimal(1)):
        return None
    fitting = [row for row in rows if row.label in heights and _holds(heights[row.label], tall)]
    return _made(text, clause, fitting[0], _HEIGHT, "wrong") if len(fitting) == 1 else None


def _holds(stated: tuple[_Sides, str], tall: Decimal) -> bool:
    low, high = stated[0][0]
    return low <= tall <= high


def _made(text: str, clause: Clause, row: MeasuredRow, name: str, outcome: Outcome) -> Claim:
    return Claim(
        known=row.known,
        outcome=outcome,
        said=_LETTERS.sub(lambda size: size[0].upper(), clause.text.strip()),
        truth=row.measures[name][1],
        start=clause.start,
        end=clause.end,
        settled=bool(clause.mark) or has_ended(text, clause.end),
        weight="plain",
        choice=row.label,
    )
