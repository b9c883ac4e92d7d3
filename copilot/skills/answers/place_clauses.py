"""What a rule says of the place asked of: 青海加15元 of a list of places."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.answers.clauses import LINKED, PAUSES, clauses_of
from knowledge.language.named_places import places_named, places_written, with_whole

_JOINS: Final = re.compile(r"\s?[、和及与/，]?\s?")
_EXCEPTS: Final = re.compile(r"除|之外|以外")
_TWO: Final = 2


def clauses_of_place(text: str, question: str) -> list[str]:
    """Return the clauses for the place that a question names: 西藏补20元 to 拉萨要加钱吗."""
    asked = places_named(question)
    clauses = clauses_of(text) if asked else []
    within = frozenset(key for one in asked for key in with_whole(one))
    held = [one for one in clauses if within & places_named(one)]
    return held if len(held) < len(clauses) else []


def told_of_place(text: str, question: str) -> Iterator[str]:
    """Yield what a text says of the place asked of, the fullest first: never half of two rules."""
    held = [LINKED.sub("", one.strip(PAUSES)) for one in clauses_of_place(text, question)]
    if len(held) == 1:
        yield held[0]
        yield _of_one(held[0], question)
    if len(held) == _TWO:
        first, second = (_of_one(one, question) or one for one in held)
        yield f"{first}，{second}"
        place = _asked_in(second, question)
        if place and second.endswith(place) and place in first:
            yield f"{first}，{second.removesuffix(place)}"


def place_told(text: str, question: str) -> str:
    """Return the one place of a text whose clauses a question is shown, as it is written there."""
    return _asked_in(text, question) if clauses_of_place(text, question) else ""


def _of_one(clause: str, question: str) -> str:
    """Return a clause with the one place asked of in place of a list: 青海加15元; else nothing."""
    place = _asked_in(clause, question)
    if not place or _EXCEPTS.search(clause):
        return ""
    start = end = clause.index(place)
    for at, stop, _ in places_written(clause):
        if at <= start or _JOINS.fullmatch(clause[end:at]):
            start = at if at <= start and _listed(clause, at, start) else start
            end = max(end, stop)
    return clause[:start] + place + clause[end:]


def _listed(clause: str, start: int, end: int) -> bool:
    """Return whether nothing but places stands between two points of a clause."""
    rest = clause[start:end]
    for at, stop, _ in reversed(places_written(clause)):
        if start <= at and stop <= end:
            rest = rest[: at - start] + rest[stop - start :]
    return re.fullmatch(r"[\s、和及与/，]*", rest) is not None


def _asked_in(clause: str, question: str) -> str:
    """Return the one place of a clause in which what a question names lies, as it is written."""
    asked = frozenset(key for one in places_named(question) for key in with_whole(one))
    found = {clause[at:end] for at, end, keys in places_written(clause) if keys & asked}
    return found.pop() if len(found) == 1 else ""
