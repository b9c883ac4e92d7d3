"""Answers questions that name a row of a table, a measure, or both: XL腰围多少, 脚长24.3穿几码.

Nothing is answered where a question asks for something else, or where no row, or more than two of
them, hold what it states.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes, rest_of_question
from knowledge.language.quantities import find_quantities
from knowledge.search.measured_rows import measures_named, rows_of_measures
from knowledge.search.price_questions import offer_part
from knowledge.search.question_figures import asked_units, without_link_numbers
from knowledge.search.table_labels import Said, end_said, said_label, stands_elsewhere
from knowledge.search.table_rows import TableRow, table_rows

_NEVER_BESIDE: Final = frozenset(("money", "percent", "duration", "mass"))
_OF_BODIES: Final = re.compile(r"体重\D{0,3}\d.*围|围\D{0,3}\d.*体重")
_OF_SIZES: Final = frozenset(("size", "length", "weight"))
_WHETHER_THERE: Final = re.compile(
    r"有|(?:能|可以)不?(?:能|可以)?[用穿睡铺套盖]"
    r"|\b(?:do you have|have|got|is there|come in|available|fit"
    r"|(?:go|come|run)s? (?:up|down|as (?:big|large|small)) (?:to|as)|stock|carry)\b"
)
_HOW_BIG: Final = re.compile(
    r"是?(?:多[大长宽]|什么尺寸|啥尺寸|尺寸|多少厘米|多少公分|几厘米)"
    r"|\bhow (?:big|long|wide) (?:is|are)\b|\bmeasurements?\b"
)
_WHICH_SIZE: Final = re.compile(
    r"[几啥]码|[拍穿选买要](?:多大|哪个|什么|啥)|什么码|哪个码|怎么选|选码|\b(?:what|which) size\b"
)
_USUAL: Final = re.compile(
    r"平时|平常|一般|日常|\b(?:usually|normally)\b|\bi(?:'?m| am)? (?:wear|a)\b"
)
_ADVICE: Final = re.compile(
    r"(?:选|尺|拍)[码寸](?:建议|推荐|提示|说明)|\b(?:sizing|size|fit) (?:advice|notes?|tips?)|fit",
    re.IGNORECASE,
)
_BY_KIND: Final = (
    (re.compile(r"多重|[几多]少?斤|体重|\bweigh"), "mass", ""),
    (re.compile(r"多高|身高|\b(?:height|tall)\b"), "length", "身高"),
)
_ASKS_WHETHER: Final = re.compile(
    r"有没有|没有|还有|还剩|有|现?货|库存|还|没|了|能[拍买下]|可以?拍"
    r"|\b(?:do|you|have|got|is|there|any|in|stock|left|size|a|still|available)\b"
)
_AROUND_LABEL: Final = re.compile(r"[的码号款床是呢吗啊呀]")


def table_answer(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the row, or the cell of it, that a question on one product's tables asks for.

    Of a size beyond a table the row at its end, named for being that. Beside a size that is usually
    worn, what the shop advises comes first.
    """
    plain = without_link_numbers(text)
    figures = find_quantities(plain)
    never = _NEVER_BESIDE - {"mass"} if _OF_BODIES.search(plain) else _NEVER_BESIDE
    if any(one.dimension in never for one in figures):
        return ()
    for rows in table_rows(facts):
        measured = measures_named(plain, rows)
        own = {key for name in measured for key in named_attributes(name)}
        counted = {unit for dimension, unit in asked_units(plain) if dimension == "count"}
        others = asked_attributes(plain) - _OF_SIZES - own - ({"quantity"} if counted else set())
        said = said_label(plain, rows) or end_said(plain, rows, facts)
        found: tuple[Fact, ...] = ()
        if not others:
            found = rows_of_measures(plain, rows, measured, figures)
        if not found and not others and said is not None:
            found = _counted(said, counted) if counted else ()
            found = found or _usually_worn(plain, said, facts) or _of_row(plain, said, measured)
        if not found and not others - {"stock"} and said is not None:
            found = _listed(said, facts) or _beyond(plain, said, rows, facts)
        if found:
            return found
    return ()


def _of_row(plain: str, said: Said, measured: Collection[str]) -> tuple[Fact, ...]:
    """Return the measures asked of the row named: XL腰围多少; all of them to XL多大."""
    row = said.row
    if row is None:
        return ()
    cells = [cell for cell in row.cells if cell.name in measured]
    if measured:
        return (row.fact(cells),) if len(cells) == len(measured) else ()
    for asks, dimension, name in _BY_KIND:
        if asks.search(plain):
            cells = [
                cell
                for cell in row.cells
                if name in cell.name and any(one.dimension == dimension for one in cell.amounts)
            ]
            return (row.fact(cells),) if len(cells) == 1 else ()
    rest = _HOW_BIG.sub(" ", said.rest, count=1)
    if rest == said.rest or rest_of_question(_AROUND_LABEL.sub(" ", rest)):
        return ()
    return (row.fact(),)


def _counted(said: Said, units: Collection[str]) -> tuple[Fact, ...]:
    """Return what the row named has so many of: L码一包多少片."""
    cells = said.row.cells if said.row is not None else ()
    holding = [
        cell
        for cell in cells
        if any(one.dimension == "count" and one.unit in units for one in cell.amounts)
    ]
    return (said.row.fact(holding),) if said.row is not None and len(holding) == 1 else ()


def _usually_worn(plain: str, said: Said, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return what the shop advises on sizes and the row of the size usually worn."""
    if said.row is None or not _USUAL.search(plain) or not _WHICH_SIZE.search(plain):
        return ()
    advice = [
        fact
        for fact in facts
        if fact.kind == "attribute" and not fact.variant and fact.id != said.row.table.id
        if _ADVICE.fullmatch(fact.name.strip()) and not table_rows([fact])
    ]
    return (*advice[:1], said.row.fact())


def _listed(said: Said, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the row of a size that is asked for by nothing but whether it is there, and the stock.

    Of goods whose choices are listed by size, the choice answers and not the table.
    """
    rest = _AROUND_LABEL.sub(" ", _ASKS_WHETHER.sub(" ", said.rest))
    if said.row is None or not said.sure or rest == said.rest or rest_of_question(rest):
        return ()
    if stands_elsewhere(said, [fact for fact in facts if fact.id != said.row.table.id]):
        return ()
    stock = [fact for fact in facts if offer_part(fact) == "stock" and not fact.variant][:1]
    if any(one.low == 0 for fact in stock for one in fact.quantities):
        return tuple(stock)
    return (said.row.fact(), *stock)


def _beyond(
    plain: str, said: Said, rows: Sequence[TableRow], facts: Sequence[Fact]
) -> tuple[Fact, ...]:
    """Return the row at the end of the table that a size is beyond which the shop does not list."""
    if said.row is not None or not said.sure or not _WHETHER_THERE.search(plain):
        return ()
    if stands_elsewhere(said, [fact for fact in facts if fact.id != rows[0].table.id]):
        return ()
    ordered = sorted(rows, key=lambda row: row.place)
    if said.place > ordered[-1].place:
        return (ordered[-1].end((), up=True),)
    return (ordered[0].end((), up=False),) if said.place < ordered[0].place else ()
