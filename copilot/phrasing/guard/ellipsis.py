"""What a line may leave out, because the question or what it said before has said it."""

import re
from itertools import pairwise
from typing import Final

from copilot.phrasing.guard.elements import Elements, units_of
from copilot.phrasing.guard.polarity import LIMITING, may_word
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.guard.telling import Context

BOUNDING: Final = frozenset("仅只以上下内外约最多少至除每先后前才都全更大小高低长短超") | {
    "only", "under", "over", "up", "within", "least", "most", "exclud", "about", "after", "before",
    "if", "solely", "to", "than", "every", "per",
}  # fmt: skip
"""Units that bound what is said, so that no answer leaves them out."""
LEFT_OUT: Final = frozenset("等用使的后处存放请进行即且时款型类做有") | {
    "us", "do", "go", "put", "mak", "com", "bas", "feature", "design", "item", "type", "part",
    "within",
}  # fmt: skip
"""Units of a fact that carry nothing a listener would miss, however few."""
_ONE: Final = re.compile("[1一]([个只支枚把条件张块颗粒双套份瓶根片本盒包袋台部顶盏])?")


def is_one(text: str) -> bool:
    """Return whether a figure says no more than that there is one: 1把, 1 个."""
    return bool(_ONE.fullmatch(text.replace(" ", "")))


_CHOICE: Final = frozenset({"or", "或", "或者", "还是"})
LIGHT: Final = frozenset("行好用") | {"ok", "us", "it", "go", "put", "get", "ned"}
"""Units that tell one question from another in no way."""


def asked_for(missing: list[int], order: list[int], statement: Statement, context: Context) -> bool:
    """Return whether the question, and it alone, said what an answer leaves out."""
    question, elements = set(context.question), statement.elements
    left = [elements[place] for place in missing]
    if not question or any(
        e.kind != "unit" or e.value in BOUNDING or e.value not in question for e in left
    ):
        return False
    titles = {unit for title in context.titles for unit in title}
    own = {e.value for e in elements} | set(statement.naming.units)
    stance = next((i for i, e in enumerate(elements) if e.kind == "stance"), -1)
    return stance in order and question <= own | titles | LIGHT


def goes_on(missing: list[int], statement: Statement, before: Statement | None) -> bool:
    """Return whether only the subject is left out, which is that of the last statement."""
    if before is None or before.fact != statement.fact:
        return False
    opening = units_of(before.elements)[: len(missing)]
    subject = [statement.elements[place] for place in missing]
    named = all(e.kind == "unit" and e.value not in BOUNDING for e in subject)
    starts = missing == list(range(len(missing)))
    return named and starts and opening == tuple(e.value for e in subject)


def lists_on(piece: Elements, position: int, elements: Elements, order: list[int]) -> bool:
    """Return whether the predicate of a list is said again before its next item."""
    stances = [e for e in elements if e.kind == "stance"]
    before = next((e for e in reversed(piece[:position]) if not e.free), None)
    if len(stances) != 1 or not order or before is None or before.kind != "pause":
        return False
    if not may_word(stances[0].value, piece[position].value):  # type: ignore[arg-type]
        return False
    opened = order[-1] + 1
    after = next((e.value for e in piece[position + 1 :] if not e.free), "")
    ends = opened == len(elements) or elements[opened].kind in ("join", "stop")
    return ends and any(
        before.kind == "join" and element.value == after for before, element in pairwise(elements)
    )


def offers_choice(piece: Elements, statement: Statement) -> bool:
    """Return whether a piece says that one of several things will do where all are needed."""
    if not statement.stances & LIMITING:
        return False
    said, own = (
        {e.value for e in elements if e.kind == "join"} & _CHOICE
        for elements in (piece, statement.elements)
    )
    return bool(said) and not own
