"""Tells what an opening yes or no answers: 可以的, not recommended, 能机洗的."""

from collections.abc import Callable
from typing import Final

from copilot.phrasing.guard.elements import Elements, Language, units_of
from copilot.phrasing.guard.ellipsis import LIGHT
from copilot.phrasing.guard.polarity import NEGATIVE, REFUSING, Stance, may_word
from copilot.phrasing.guard.runs import Units, touches
from copilot.phrasing.guard.shape import restated_of
from copilot.phrasing.guard.statements import Statement

Partition = Callable[[Elements], list[Statement] | None]

AFFIRMING: Final[frozenset[str]] = frozenset({"can", "has", "suits"})


class Answers:
    """The question, and what of the evidence an opening answer to it may say.

    Args:
        question: its units.
        plain: whether it denies nothing, so that yes means yes.
        titles: units by which the products may be called.
    """

    def __init__(
        self,
        question: Units,
        plain: bool,
        titles: tuple[Units, ...],
        statements: tuple[Statement, ...],
        language: Language,
    ) -> None:
        self._question = question
        self._plainly_asked = plain
        self._titles = titles
        self._statements = statements
        self._language = language

    def restated(self, elements: Elements, partition: Partition) -> list[Statement] | None:
        """Return the statements that hold what follows a clause that only affirms what was asked.

        能机洗的，冷水机洗 says no more than the statement that follows, if that affirms all of it.
        """
        restated = restated_of(elements, self._question)
        if restated is None or not self._plainly_asked:
            return None
        stance, units, end = restated
        following = partition(elements[end:])
        for statement in following or ():
            named = {*units_of(statement.elements), *LIGHT}
            named |= {unit for title in self._titles for unit in title}
            affirmed = stance in AFFIRMING and self.affirms(statement)
            agrees = affirmed or self.agrees(statement, stance)
            limited = statement.needs or statement.advice or self._divided(statement.fact)
            if agrees and units <= named and not limited:
                return following
        return None

    def _divided(self, fact: int) -> bool:
        """Return whether a fact affirms one thing and denies another: no yes or no is all of it."""
        stances = [s.stances for s in self._statements if s.fact == fact and s.stances]
        return len({bool(held & NEGATIVE) for held in stances}) > 1

    def asked_for(self, statement: Statement) -> bool:
        """Return whether a yes or no can only be about what the statement says."""
        own = units_of(statement.elements)
        naming = statement.naming.units
        asked = bool(own) and touches(own, self._question)
        return asked or (bool(naming) and touches(naming, self._question))

    def agrees(self, statement: Statement, answer: Stance) -> bool:
        """Return whether an opening yes or no is what the statement goes on to say."""
        if any(may_word(stance, answer) for stance in statement.stances):  # type: ignore[arg-type]
            return True
        refused = answer == "has not" and self._language == "en"
        return refused and bool(statement.stances & (REFUSING | {"has not", "not"}))

    def affirms(self, statement: Statement) -> bool:
        """Return whether a statement affirms all that was asked, and so is a yes to it."""
        asked = set(self._question) - LIGHT
        titles = {unit for title in self._titles for unit in title}
        own = set(units_of(statement.elements))
        naming = statement.naming
        affirms = statement.stances <= AFFIRMING and (
            bool(statement.stances) or (naming.named and naming.suits)
        )
        named = own | set(naming.units) | titles
        return affirms and bool(own & asked) and asked <= named and self._plainly_asked

    def answers(self, statement: Statement, answer: Stance, following: list[Statement]) -> bool:
        """Return whether ``answer`` alone says ``statement`` to one who asked just that.

        What the question leaves open (which part, for whom) has to be said by what follows.
        """
        no = answer == "has not" and self._language == "en" and statement.stances & NEGATIVE
        if (
            answer == "not"
            or not (statement.stances == {answer} or (no and len(statement.stances) == 1))
            or statement.whole
            or statement.naming.qualifier
            or any(e.kind == "slot" for e in statement.elements)
        ):
            return False
        own = set(units_of(statement.elements)) - LIGHT
        asked = set(self._question) - LIGHT
        titles = {unit for title in self._titles for unit in title}
        said = {
            unit
            for other in following
            if other.fact == statement.fact and not other.stances & NEGATIVE
            for unit in units_of(other.elements)
        }
        answers = bool(own & asked) and asked <= own | titles and own <= asked | said | titles
        return answers and self._plainly_asked
