"""Tells whether a listener can know what a statement is of: 12小时 of what, 不锈钢 where."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from copilot.phrasing.guard.elements import units_of
from copilot.phrasing.guard.runs import Units, contains, touches
from copilot.phrasing.guard.segments import has_slot
from copilot.phrasing.guard.statements import Statement

_TELLING: Final = 6
"""Characters of a statement (a word counts as two) from which it tells by itself what it is of."""

_SHARED: Final = 3
"""Units of its question from which an answer is to that question, however it was asked."""
_ANSWER: Final = 3
"""Units from which an answer without a predicate can be told without its question."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a piece of a line is held against besides the statement.

    Attributes:
        question: units of the viewers' question.
        said: units of the line so far, the piece itself included.
        titles: units by which the products may be called, longest first.
        asks: facts whose property the question asks for.
        told: facts of which the line has said something already.
        carried: (fact, part) of the statements it has said.
        before: the statement said last, whose subject goes on.
        figures: what each slot is filled with.
        single: whether the question asks about one thing alone.
        whole: whether the piece is a clause from end to end.
    """

    question: Units
    said: Units
    titles: tuple[Units, ...]
    asks: frozenset[int]
    told: frozenset[int]
    carried: frozenset[tuple[int, int]]
    figures: Mapping[str, str]
    before: Statement | None = None
    whole: bool = False
    single: bool = False


def is_told(statement: Statement, context: Context, mentioned: bool, named: bool) -> bool:
    """Return whether it is clear which property ``statement`` is about.

    ``mentioned`` = the piece speaks of the property, ``named`` = by a part of its name at least.
    """
    naming = statement.naming
    if not naming.units:
        return True
    known = statement.fact in context.asks or statement.fact in context.told
    spoken = (*context.said, "", *context.question)
    told = mentioned or known or touches(naming.units, spoken)
    if naming.loose:
        shared = len(set(naming.units) & set(context.question))
        told = (told or shared >= _SHARED) and _subject_known(statement, context)
        return told or _telling(statement, context) or naming.open_asked
    said_whole = statement.fact in context.told or _telling(statement, context)
    if naming.core and not (statement.stances and said_whole and not naming.part):
        return any(
            contains(context.said, core) or contains(context.question, core) for core in naming.core
        )
    said_so = naming.known and bool(statement.stances)
    if told or said_so or named or naming.self_told:
        return True
    return _telling(statement, context) or not (has_slot(statement.elements) or naming.part)


def _telling(statement: Statement, context: Context) -> bool:
    """Return whether the statement is long enough to be understood without its name."""
    if statement.telling:
        return True
    if has_slot(statement.elements):
        own = [e for e in statement.elements if e.kind == "unit" and not e.free]
        if own and sum(e.kind == "slot" for e in statement.elements) > 1:
            return True
        wide = any(len(e.value) > 1 for e in own)
        return len(own) >= (1 if wide and not statement.naming.loose else 2)
    units = units_of(statement.elements)
    if statement.naming.loose and units and _of_product(statement, context):
        # a whole answer, and of the product itself: 不能泡水, 标准码
        return bool(statement.stances) or len(units) >= _ANSWER
    stances = sum(e.kind == "stance" for e in statement.elements)
    return sum(min(len(unit), 2) for unit in units) + stances * 2 >= _TELLING


def _of_product(statement: Statement, context: Context) -> bool:
    """Return whether an answer is of the product itself, or says of which part or thing it is."""
    naming = statement.naming
    if naming.part:
        return False
    own = {unit for title in context.titles for unit in title} | set(units_of(statement.elements))
    return set(_subject(statement)) <= own


def _subject_known(statement: Statement, context: Context) -> bool:
    """Return whether what the fact's question asks about was named, by whoever it was."""
    subject = _subject(statement)
    if not subject or statement.fact in context.told:
        return True
    spoken = (*context.said, "", *context.question, "", *units_of(statement.elements))
    titles = {unit for title in context.titles for unit in title}
    return touches(subject, spoken) or set(subject) <= titles


def _subject(statement: Statement) -> Units:
    """Return what stands before the predicate of the fact's question: 电池 of 电池能充电吗."""
    asked = statement.naming.asked
    at = next((i for i, e in enumerate(asked) if e.kind == "stance"), 0)
    return units_of(asked[:at])
