"""How a line and a question are built: opening answers, address, whole clauses, what only asks."""

import re
from typing import Final

from copilot.phrasing.guard.elements import Elements, Language
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.naming import A_NOT_A
from copilot.phrasing.guard.polarity import NEGATIVE, Stance
from copilot.phrasing.guard.runs import Units, starts

_SEVERAL: Final = re.compile(
    r"[,，;；?？、/&+]|[和跟与及或哪]|还是|\b(?:and|or|which|both|either|vs)\b", re.IGNORECASE
)
_FINAL_NOT: Final = re.compile(r"[不没][呀啊哦呢哈亲了]*[?？。！~ ]*$")


def plainly(question: str, language: Language) -> bool:
    """Return whether a question denies nothing, so that yes means yes."""
    text = asking(question, language)
    for before, after in A_NOT_A:
        text = text.replace(before, after)
    return not any(
        e.kind == "stance" and e.value in NEGATIVE for e in lex(text, language, line=False)
    )


def asks_once(question: str) -> bool:
    """Return whether a question is one clause and names no second thing (和盖子)."""
    return not _SEVERAL.search(question.strip().rstrip("?？。.！! "))


def asking(question: str, language: Language) -> str:
    """Return a question without the 不 or 没 that only asks at its end: 能机洗不."""
    return _FINAL_NOT.sub("", question) if language == "zh" else question


def opening_of(elements: Elements) -> tuple[int, int] | None:
    """Return where an opening answer stands and where what follows it begins, if there is one."""
    content = [i for i, e in enumerate(elements) if not e.free and e.kind != "pause"]
    if not content or elements[content[0]].kind != "stance":
        return None
    after = content[0] + 1
    while after < len(elements) and elements[after].free:
        after += 1
    if after < len(elements) and elements[after].kind != "pause":
        return None
    return content[0], after + 1


def restated_of(elements: Elements, question: Units) -> tuple[Stance, frozenset[str], int] | None:
    """Return the stance and units of an opening clause that holds nothing but what was asked, and
    where the next begins: 干皮可以 to 干皮能用吗."""
    pauses = [i for i, e in enumerate(elements) if e.kind == "pause"]
    clause = elements[: pauses[0]] if pauses else ()
    stances = [e for e in clause if e.kind == "stance"]
    units = frozenset(e.value for e in clause if e.kind == "unit" and not e.free)
    plain = all(e.kind in ("unit", "stance") for e in clause)
    if len(stances) != 1 or not units or not plain or not units <= set(question):
        return None
    return stances[0].value, units, pauses[0] + 1  # type: ignore[return-value]


def whole_clause(elements: Elements, low: int, high: int) -> bool:
    """Return whether a piece begins and ends where a clause does."""
    begins = low == 0 or "pause" in (elements[low].kind, elements[low - 1].kind)
    return begins and (high == len(elements) or elements[high].kind == "pause")


def silent(piece: Elements) -> bool:
    """Return whether a piece says nothing by itself."""
    return all(e.free or e.kind in ("pause", "join", "link", "yes") for e in piece)


def addressed(elements: Elements, titles: tuple[Units, ...]) -> list[set[int]]:
    """Return, per place, where a piece ends that only says to whom: 喜欢坚果的姐妹们.

    A title before 和 or 、 is an item of a list, and no address.
    """
    steps: list[int] = []
    for position in range(len(elements)):
        quiet = silent(elements[position : position + 1])
        named = (len(t) for t in titles if starts(elements, position, t))
        steps.append(1 if quiet else max(named, default=0))
    found: list[set[int]] = []
    for low in range(len(elements)):
        ends: set[int] = set()
        position, titled = low, False
        while position < len(elements) and steps[position]:
            titled = titled or not silent(elements[position : position + 1])
            position += steps[position]
            listed = position < len(elements) and elements[position].kind == "join"
            if not (titled and listed):
                ends.add(position)
        found.append(ends)
    return found
