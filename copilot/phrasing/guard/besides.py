"""What a piece may hold besides what its statement says: topics, general nouns, what was asked."""

from typing import Final

from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.frames import LIGHT_VERBS, dimension_at, frame_at
from copilot.phrasing.guard.polarity import NEGATIVE
from copilot.phrasing.guard.runs import starts
from copilot.phrasing.guard.segments import has_slot
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.guard.telling import Context

_ALSO: Final = frozenset("也还")


def is_topic(piece: Elements, position: int, length: int) -> bool:
    """Return whether a title says what is spoken of, and is not one more item: 书包也送."""
    after = piece[position + length : position + length + 2]
    if after and after[0].kind == "join":
        return False
    also = after and (after[0].kind == "stop" or after[0].value in _ALSO)
    if also and not (len(after) > 1 and after[1].value in NEGATIVE):
        return False
    before = piece[:position]
    content = any(not e.free and e.kind != "join" for e in before)
    return not content or before[-1].kind != "join"


def trails(piece: Elements, position: int) -> bool:
    """Return whether a name comes a clause later than its value: it is of what follows."""
    pauses = [i for i, e in enumerate(piece[:position]) if e.kind == "pause"]
    since = piece[pauses[-1] : position] if pauses else ()
    return bool(pauses) and all(e.free or e.kind in ("pause", "join", "link") for e in since)


def lists(piece: Elements, elements: Elements) -> bool:
    """Return whether there is a list of which all can be said: both oily and dry skin."""
    listed = any(e.kind in ("join", "stop") for e in elements)
    return listed or any(e.kind == "join" for e in piece)


def framed_at(piece: Elements, position: int, statement: Statement, context: Context) -> int:
    """Return the length of a general noun for what the statement gives; 0 when there is none."""
    if not has_slot(statement.elements):
        return frame_at(piece, position)
    name = statement.naming.units
    before = position - len(name)
    if not name or before < 0 or not starts(piece, before, name):
        return 0
    figures = (context.figures[e.value] for e in piece if e.kind == "slot")
    return dimension_at(piece, position, tuple(figures))


def adds_nothing(piece: Elements, position: int, statement: Statement, context: Context) -> bool:
    """Return whether a unit only says what was asked, what is done with a thing that is needed,
    or that a policy's time is one within which something is done."""
    value, naming = piece[position].value, statement.naming
    before = piece[position - 1] if position else None
    if value == "内":
        return naming.within and before is not None and before.kind == "slot"
    if value in LIGHT_VERBS and before and before.value in ("need not", "must"):
        return True
    asked = naming.loose and naming.open_asked and value in naming.units
    return asked and value in context.question
