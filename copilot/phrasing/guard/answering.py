"""Tells whether what a line says answers what the viewers asked, and not only something true."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import units_of
from copilot.phrasing.guard.ellipsis import LIGHT
from copilot.phrasing.guard.runs import Units
from copilot.phrasing.guard.shape import asks_once
from copilot.phrasing.guard.statements import Statement
from knowledge.language.asked import (
    asked_attributes,
    asked_dimensions,
    named_attributes,
    rest_of_question,
)
from knowledge.language.quantities import find_quantities

Part = tuple[int, int]

_LINKING: Final = frozenset({"attribute", "variant", "offer", "policy"})
"""Kinds of facts whose name is the property itself."""
_APART: Final = re.compile(r"[\u3400-\u9fff]\s+[\u3400-\u9fff]")
"""Between two questions that are put without a mark."""
_SIZE: Final = re.compile(r"多大|\bhow (?:big|large)\b|\bwhat size\b", re.I)
_SIZES: Final = frozenset({"volume", "length", "area"})
_FIGURES: Final = {
    "money": re.compile(
        r"到手|[怎咋]么?卖|\bhow much(?=\W*$|\W*[?,]| (?:is|are|for|do|does|did|if|with)\b)", re.I
    ),
    "duration": re.compile(r"几(?:分钟|秒|周|星期|个?小时)|\bwhen\b|\bhow (?:long|soon)\b", re.I),
}
"""What asks for a figure besides what retrieval takes for asking."""
_COUNTED: Final = frozenset({"quantity"})
"""What 几个 asks for, of whatever it is asked."""


class Answering:
    """The question, and which parts of the evidence answer it.

    The first fact is the one that retrieval holds for the answer. Another answers as well where
    the question names its property, and in the first's place where that one's is not meant.

    Args:
        units: content of the question.
        titles: units by which the products may be called, which ask for nothing.
        figures: what each slot is filled with.
    """

    def __init__(
        self,
        evidence: tuple[Evidence, ...],
        question: str,
        units: Units,
        titles: tuple[Units, ...],
        statements: tuple[Statement, ...],
        figures: dict[str, str],
    ) -> None:
        self._single = asks_once(question) and not _APART.search(question.strip())
        self._units = tuple("" if unit in LIGHT else unit for unit in units)
        self._dimensions = _asked_figures(question)
        asked = asked_attributes(question) - _COUNTED
        said = asked_attributes(question) or self._dimensions or rest_of_question(question)
        self._asked_nothing = not any(self._units) or not said
        self._figures = figures
        self._titles = frozenset(unit for title in titles for unit in title if len(title) > 1)
        self._parts: dict[Part, tuple[Statement, ...]] = {}
        for one in statements:
            key = (one.fact, one.part)
            self._parts[key] = (*self._parts.get(key, ()), one)
        places = range(len(evidence))
        self._named = frozenset(i for i in places if _names(evidence[i], asked, question))
        touched = [self._touched(i) for i in places]
        # who asks by a figure (158能背吗) means one, and no fact that has a word in common
        told = 1 + bool(find_quantities(question))
        least = max(touched[0], told) if self._single and touched else 1
        self._worded = frozenset(i for i in places if touched[i])
        linked = self._named | {i for i in places if touched[i] >= least}
        meant = self._named or any(map(self._gives, places))
        self._answers = linked | ({0} if 0 in self.spoken_of or not meant else set())

    @property
    def named(self) -> frozenset[int]:
        """Facts whose property the question names."""
        return self._named

    @property
    def spoken_of(self) -> frozenset[int]:
        """Facts of which the question names the property, or has a word or kind of figure."""
        return self._named | self._worded

    def answered(self, carried: Iterable[Part], left_out: Sequence[Units] = ()) -> bool:
        """Return whether the ``carried`` parts, by fact and part, answer the question.

        They do not when it is by a clause ``left_out`` (its units) that the line took up the
        question, and what stands speaks of nothing that was asked.
        """
        said = set(carried)
        if not self.spoken_of and not left_out:
            return bool(said)  # nothing tells one fact found from another
        if not any(self._answering(part) for part in said):
            return False
        if self.linked(said) or not self._single:
            return True
        return not any(map(self._shared, left_out))

    def linked(self, carried: Iterable[Part]) -> bool:
        """Return whether the question speaks of what is carried in so many words."""
        return self._asked_nothing or any(fact in self.spoken_of for fact, _ in carried)

    def _answering(self, part: Part) -> bool:
        if self._asked_nothing:
            return True
        if part[0] not in self._answers:
            return False
        fact, _ = part
        if any(one.naming.loose for one in self._parts.get(part, ())):
            return True  # of a sentence or an answer all parts are
        of_kind = {other for other in self._parts if other[0] == fact and self._of_kind(other)}
        told = all(one.whole for one in self._parts.get(part, ()))  # or counted: of all of it
        return not of_kind or part in of_kind or told

    def _of_kind(self, part: Part) -> bool:
        """Return whether a part of a fact has the figure or the words asked for."""
        return any(
            not one.whole and (self._shared(units_of(one.elements)) or self._measured(one))
            for one in self._parts.get(part, ())
        )

    def _measured(self, one: Statement) -> bool:
        slots = (self._figures.get(e.value, "") for e in one.elements if e.kind == "slot")
        figures = (figure for text in slots for figure in find_quantities(text))
        return any(figure.dimension in self._dimensions for figure in figures)

    def _touched(self, fact: int) -> int:
        """Return how many units of the question a fact names or says, its figures included."""
        own = self._of(fact)
        said = {unit for one in own for unit in (*one.naming.units, *units_of(one.elements))}
        return len(self._shared(said)) + self._gives(fact)

    def _gives(self, fact: int) -> bool:
        """Return whether a fact has a figure of the kind asked for; some size every fact has."""
        vague = bool(fact) and self._dimensions >= _SIZES
        return not vague and any(map(self._measured, self._of(fact)))

    def _of(self, fact: int) -> list[Statement]:
        return [one for (of, _), ones in self._parts.items() if of == fact for one in ones]

    def _shared(self, own: Iterable[str]) -> set[str]:
        return set(own) & (set(self._units) - self._titles - {""})


def _asked_figures(question: str) -> frozenset[str]:
    """Return the dimensions of the figure that a question asks for."""
    also = {dimension for dimension, asks in _FIGURES.items() if asks.search(question)}
    if not asked_attributes(question) - {"size"} and _SIZE.search(question):
        also |= _SIZES
    return (asked_dimensions(question) - {"count"}) | also


def _names(one: Evidence, asked: frozenset[str], question: str) -> bool:
    """Return whether a question asks for the property that a fact is of."""
    if one.kind not in _LINKING:
        return False
    name = one.name.strip().lower()
    if asked & named_attributes(one.name):
        return True
    return len(name) > 1 and bool(re.search(rf"(?<![a-z]){re.escape(name)}", question.lower()))
