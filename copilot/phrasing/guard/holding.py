"""Tells whether the clauses that wait are held by statements of the evidence, as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from copilot.effects import Evidence
from copilot.phrasing.guard.answering import Answering
from copilot.phrasing.guard.answers import AFFIRMING, Answers
from copilot.phrasing.guard.bounding import cuts_off, entire, hanging
from copilot.phrasing.guard.counting import counted
from copilot.phrasing.guard.coverage import Coverage, readings
from copilot.phrasing.guard.cuts import cuts_anywhere, cuts_of, denies_twice
from copilot.phrasing.guard.elements import SLOT_BASE, Element, Elements, Language, units_of
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.order import turns_back
from copilot.phrasing.guard.polarity import NEGATIVE, REFUSING, Stance
from copilot.phrasing.guard.quoting import Quoting
from copilot.phrasing.guard.runs import Units
from copilot.phrasing.guard.shape import (
    addressed,
    asking,
    asks_once,
    opening_of,
    plainly,
    silent,
    whole_clause,
)
from copilot.phrasing.guard.sieve import Sieve
from copilot.phrasing.guard.statements import Statement, statements_of
from copilot.phrasing.guard.telling import Context
from copilot.phrasing.guard.titles import elsewhere_of, titles_of
from copilot.phrasing.slots import Slot

Held = Literal["held", "limited", "silent", "unheld", "words"]
Part = tuple[int, int]

_PAUSE: Final = Element("pause", "")
_LONGEST_PIECE: Final = 80
_SHORT: Final = 20
"""Elements up to which an English line may pass anywhere to the next statement."""


class Holding:
    """What the evidence holds, and what of it a line has said so far."""

    def __init__(
        self,
        evidence: tuple[Evidence, ...],
        slots: tuple[Slot, ...],
        question: str,
        product: str,
        language: Language,
    ) -> None:
        self._statements = statements_of(evidence, slots, language)
        self._evidence = evidence
        self._entire = frozenset(i for i, one in enumerate(evidence) if entire(one))
        self._figures = {chr(SLOT_BASE + place): slot.text for place, slot in enumerate(slots)}
        self._language = language
        read = lex(asking(question, language), language, line=True)
        self._question = tuple(e.value for e in read if e.kind == "unit" and not e.free)
        self._single = asks_once(question)
        self._titles = titles_of(evidence, product, language)
        self._answering = Answering(
            evidence, question, self._question, self._titles, self._statements, self._figures
        )
        self._asks = self._answering.named
        self._answers = Answers(
            self._question, plainly(question, language), self._titles, self._statements, language
        )
        self._elsewhere = elsewhere_of(evidence, product, language)
        self._twice = any(denies_twice(s.elements) for s in self._statements)
        self._quoting = Quoting(evidence, slots, language)
        self._sieve = Sieve(self._statements, self._titles, self._question)
        self._said: Units = ()
        self._is_cut = False
        self._carried: frozenset[Part] = frozenset()
        self._needed: frozenset[Part] = frozenset()
        self._advice: frozenset[Part] = frozenset()
        self._refused: frozenset[int] = frozenset()
        self._last: Statement | None = None
        self._now: Statement | None = None
        self._new = (self._carried, self._needed, self._advice, self._refused)

    def counts(self, figure: str, slot: str) -> bool:
        """Return whether a figure in words counts what a fact lists; if so, ``slot`` is said so."""
        found = counted(figure, slot, self._evidence, self._statements)
        self._statements += found
        self._sieve.add(found)
        self._figures[slot] = figure
        return bool(found)

    def cut(self) -> None:
        """Take note that a clause was left out: it may have said what the next one is about.

        A question about several things then no longer tells what a figure is of, and a part of a
        fact without a subject needs the part that has it.
        """
        self._is_cut = True

    def judge(self, clauses: list[Elements]) -> Held:
        """Return whether the waiting ``clauses`` may all be released now.

        ``limited``: held, but a restriction is still to come; ``unheld``: not yet, or never;
        ``silent``: nothing but address so far; ``words``: never, a word stands in no fact.
        """
        elements: list[Element] = []
        for clause in clauses:
            elements += [_PAUSE] if elements else []
            elements += clause
        if any(e.kind == "question" for e in elements):
            return "words"
        if any(
            e.kind == "unit" and not e.free and not self._sieve.knows(e.value) for e in elements
        ):
            return "words"
        if not any(
            e.kind in ("slot", "stance") or not e.free for e in elements if e.kind != "pause"
        ):
            self._new = (self._carried, self._needed, self._advice, self._refused)
            return "silent"
        if denies_twice(tuple(elements)) and not self._twice:
            return "unheld"
        parts = self._quoted(tuple(elements)) or self._parts(tuple(elements))
        if not parts:
            return "unheld"
        self._now = parts[-1]
        carried = self._carried | {(s.fact, s.part) for s in parts}
        for statement in parts:
            if statement.whole:
                carried |= {(s.fact, s.part) for s in self._statements if s.fact == statement.fact}
        needed = self._needed | {(s.fact, need) for s in parts for need in s.needs}
        advice = self._advice | {(s.fact, need) for s in parts for need in s.advice}
        refused = self._refused | {s.fact for s in parts if s.stances & REFUSING}
        self._new = (carried, needed, advice, refused)
        open_advice = {part for part in advice - carried if part[0] not in refused}
        return "limited" if open_advice or not needed <= carried else "held"

    def _quoted(self, elements: Elements) -> list[Statement]:
        """Return all statements of a fact that the line, so far, quotes from end to end."""
        fact = self._quoting.quoted(elements, self._answering.spoken_of)
        return [s for s in self._statements if s.fact == fact and fact not in self._elsewhere]

    def keep(self, clauses: list[Elements]) -> None:
        """Remember the ``clauses`` last judged as said."""
        for clause in clauses:
            self._said += units_of(clause)
            self._quoting.keep(clause)
        self._last = self._now
        self._carried, self._needed, self._advice, self._refused = self._new

    def answers(self, left_out: Sequence[str]) -> bool:
        """Return whether what was kept answers what was asked; ``left_out`` = clauses that went."""
        went = (units_of(lex(text, self._language, line=True)) for text in left_out)
        return self._answering.answered(self._carried, tuple(went))

    @property
    def stands(self) -> bool:
        """Whether what was kept could stand as it is, whatever else is left out."""
        return self.answers(()) and self._answering.linked(self._carried) and not self.cuts_off()

    def cuts_off(self) -> bool:
        """Return whether what was kept lacks a part of its facts that bounds or turns it."""
        return cuts_off(self._statements, self._carried, frozenset(self._said), self._entire)

    def _parts(self, elements: Elements) -> list[Statement] | None:
        """Return the statements that hold the elements; an opening 可以的 or 不能 answers."""
        if any(e.kind == "yes" for e in elements):
            parts = self._partition(elements)
            asked = [part for part in parts or () if self._answers.asked_for(part)]
            return parts if asked and not any(part.denied for part in asked) else None
        opening = opening_of(elements)
        if self._said or opening is None:
            parts = self._partition(elements)
            if parts or self._said:
                return parts
            return self._answers.restated(elements, self._partition)
        answer: Stance = elements[opening[0]].value  # type: ignore[assignment]
        rest = elements[opening[1] :]
        following = [] if silent(rest) else self._partition(rest)
        if following is None:
            return None
        turned = [s.affirmed if answer in NEGATIVE else s.denied for s in following]
        if any(turned):
            return None  # the fact answers its question the other way
        if any(self._answers.agrees(s, answer) and self._answers.asked_for(s) for s in following):
            return following
        if answer in AFFIRMING and any(self._answers.affirms(s) for s in following):
            return following
        answered = next(
            (s for s in self._statements if self._answers.answers(s, answer, following)), None
        )
        return None if answered is None else [answered, *following]

    def _partition(self, elements: Elements) -> list[Statement] | None:
        """Return statements that hold the elements piece by piece, or ``None``."""
        size = len(elements)
        said = self._said + units_of(elements)
        context = self._context(said)
        anywhere = self._language == "en" and size <= _SHORT
        cuts = sorted({0, *(cuts_anywhere(elements) if anywhere else cuts_of(elements)), size})
        before = frozenset(fact for fact, _ in self._carried)
        ends = addressed(elements, self._titles)
        glance = self._sieve.glance(elements)
        best: dict[int, list[Statement]] = {0: []}
        for low in cuts:
            if low not in best:
                continue
            earlier = {(s.fact, s.part) for s in best[low]}
            told = replace(
                context,
                told=before | {fact for fact, _ in earlier},
                carried=self._carried | earlier,
                before=best[low][-1] if best[low] else self._last,
            )
            needs = seen = 0
            position = low
            for high in cuts:
                if high <= low or high - low > _LONGEST_PIECE:
                    continue
                for place in range(position, high):
                    needs, seen = needs | glance[0][place], seen | glance[1][place]
                position = high
                if high in best:
                    continue
                if high in ends[low]:
                    best[high] = best[low]
                elif found := self._sieve.candidates(needs, seen, told.carried):
                    one = self._piece(elements, low, high, told, found)
                    if one and not turns_back(elements, low, one, told.before):
                        best[high] = [*best[low], one]
        return best.get(size) or None

    def _context(self, said: Units) -> Context:
        """Return what the pieces of a line are held against besides the statements."""
        apart = self._is_cut and not self._single
        return Context(
            () if apart else self._question,
            said,
            self._titles,
            frozenset() if apart else self._asks,
            frozenset(),
            self._carried,
            self._figures,
            single=self._single,
        )

    def _piece(
        self, elements: Elements, low: int, high: int, context: Context, among: list[Statement]
    ) -> Statement | None:
        """Return what holds the elements from ``low`` to ``high``, by themselves or in a list."""
        whole = replace(context, whole=whole_clause(elements, low, high))
        start, end = low, high
        while start < end and elements[start].kind == "pause":
            start += 1
        while start < end and elements[end - 1].kind == "pause":
            end -= 1
        held = self._held_by(elements[start:end], whole, among)
        return held or self._shared(elements, low, high, context, among)

    def _shared(
        self, elements: Elements, low: int, high: int, context: Context, among: list[Statement]
    ) -> Statement | None:
        """Hold one item of a list by the predicate that its clause shares: 不含酒精和香精."""
        start = end = low
        while start > 0 and elements[start - 1].kind != "pause":
            start -= 1
        while end < len(elements) and elements[end].kind != "pause":
            end += 1
        clause = elements[start:end]
        stances = [e for e in clause if e.kind == "stance"]
        if len(stances) != 1 or high > end or not any(e.kind == "join" for e in clause):
            return None
        piece = elements[low:high]
        bare = tuple(e for e in piece if e.kind not in ("stance", "stop"))
        opens = next(e for e in clause if e.kind != "unit" or not e.free) == stances[0]
        if opens and stances[0] not in piece:
            return self._held_by((stances[0], *piece), context, among)
        if not opens and clause[-1] == stances[0]:
            return self._held_by((stances[0], *bare), context, among)
        return None

    def _held_by(
        self, piece: Elements, context: Context, among: list[Statement]
    ) -> Statement | None:
        read: list[tuple[Statement, Coverage]] = []
        for statement in among:
            if self._names(statement, context):
                for reading in readings(piece, statement, context):
                    if reading.holds():
                        return statement
                    read.append((statement, reading))
        return next((statement for statement, reading in read if reading.covers()), None)

    def _names(self, statement: Statement, context: Context) -> bool:
        """Return whether a statement's subject is named: its product, its part of the fact."""
        if self._is_cut and hanging(statement, self._statements, context.carried):
            return False
        far = self._elsewhere.get(statement.fact)
        return not far or any(unit in context.said for unit in far)
