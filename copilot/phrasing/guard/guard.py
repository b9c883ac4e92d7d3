"""The guard between a chat model and a host's screen: only what the facts hold gets through."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard import left_out
from copilot.phrasing.guard.address import Role, role_of
from copilot.phrasing.guard.clauses import Clause, ClauseReader, ClauseRefused
from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.figure_slots import FigureSlots
from copilot.phrasing.guard.holding import Held, Holding
from copilot.phrasing.guard.lexer import lex_line
from copilot.phrasing.guard.line_form import mark_after, too_long
from copilot.phrasing.guard.omissions import Omissions
from copilot.phrasing.guard.outlet import Outlet
from copilot.phrasing.guard.waiting import Waiting, keepable
from copilot.phrasing.slots import place_of, slots_of

SENTENCES: Final = 2
_STOP: Final = {"zh": "。", "en": "."}
_MOST_HELD: Final = 6
"""Clauses that may wait for what follows them."""
_MOST_LEFT_OUT: Final = 3
"""Clauses that may be left out; a text of which more would be is no line of the facts."""


class GuardRefused(Exception):
    """A line is not held by the facts; ``reason`` is one word for counts.

    Reasons: ``figure``, ``slot``, ``character``, ``markup``, ``language``, ``question``,
    ``endless``, ``words`` (nothing in the facts), ``unheld`` (the facts do not say it so),
    ``limit`` (a restriction was left out), ``answer`` (no answer is left), ``long``, ``empty``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Guard:
    """Releases a model's line clause by clause, as far as the evidence holds it.

    A clause that it does not hold is left out, and the rest is released, as long as nothing that
    stands is bounded by, points to or follows from what was left out.

    Args:
        evidence: what may be said.
        question: the merged question, which says what is spoken of and never what is true.
        product: title of the product spoken of; empty for the shop as a whole.
        language: of the line.

    Attributes:
        omissions: what was left out so far, and why.
    """

    def __init__(
        self, evidence: tuple[Evidence, ...], question: str, product: str, language: Language
    ) -> None:
        slots = slots_of(evidence)
        self._language: Language = language
        self._product = product
        places = {slot.name: place_of(slot, slots) for slot in slots}
        shop = "".join(one.fact.text + one.value for one in evidence) + product
        letters = frozenset(c for c in shop if c.isalpha() and not c.isascii())
        self._reader = ClauseReader(places, language, letters)
        self._holding = Holding(evidence, slots, question, product, language)
        self._figures = FigureSlots(evidence, slots, self._holding, product, language)
        self._outlet = Outlet(self._holding)
        self._held: list[Waiting] = []
        self.omissions = Omissions(language)
        self._last = ""  # the clause released last
        self._mark = ""
        self._released = ""
        self._sentences = 0
        self._spoken = False  # something of this sentence was released
        self._refused = ""
        self._verdict: Held = "silent"
        self._closing = True
        self._done = False

    @property
    def done(self) -> bool:
        """Whether nothing more will be released, whatever follows: the stream may be closed.

        ``finish`` still tells what closes the line, or why there is none.
        """
        return self._done

    def feed(self, piece: str) -> str:
        """Take the next piece of the model's text; return what is newly released.

        What is held waits until the line is known to answer what was asked.

        Raises:
            GuardRefused: the line is not held; nothing more will be released.
        """
        self._check()
        said = ""
        for character in piece:
            if self._done:
                break
            try:
                clause = self._reader.take(character)
                if clause is not None:
                    said += self._take(clause)
            except (ClauseRefused, GuardRefused) as refusal:
                self._refused, self._done = refusal.reason, True
                if said:
                    break  # what was held before goes out, as in any other cutting
                raise GuardRefused(refusal.reason) from refusal
        return self._outlet.shown(said)

    def finish(self) -> str:
        """Return what is released at the end of the text.

        Raises:
            GuardRefused: the line is not held, or nothing of it was worth saying.
        """
        self._check()
        said = ""
        if not self._done:
            try:
                clause = self._reader.finish()
                said = self._take(clause) if clause is not None else ""
                if self._held and not self._done and self._verdict != "silent":
                    said += self._settle("limit")
            except (ClauseRefused, GuardRefused) as refusal:
                self._refuse(refusal.reason)
        if not self._released:
            self._refuse(self.omissions.reason or "empty")
        self._stands()
        self._done = True
        closing, self._mark = _STOP[self._language] if self._mark else "", ""
        self._released += closing
        return self._outlet.rest() + said + closing

    def _stands(self) -> None:
        """Refuse a line that is no answer, or of which what is left lacks what bounds it."""
        if self.omissions.texts and self._holding.cuts_off():
            self._refuse("limit")
        if not self._holding.answers(self.omissions.texts):
            self._refuse("answer")

    def _check(self) -> None:
        if self._refused:
            raise GuardRefused(self._refused)

    def _refuse(self, reason: str) -> None:
        self._refused, self._done = reason, True
        raise GuardRefused(reason)

    def _take(self, clause: Clause) -> str:
        """Hold one more clause, or leave it out; return what is released by it."""
        clause = replace(clause, text=self._figures.slotted(clause.text))
        role = role_of(clause.text, self._language, self._product)
        if reason := self._unfit(clause, role):
            return self._leave(clause, reason)
        if not self._speaks(clause, role):
            return self._closed(clause)
        waiting = "".join(self._figures.filled(w.clause.text) + w.clause.end for w in self._held)
        if len(self._held) > _MOST_HELD or too_long(self._released + waiting, self._language):
            self._done = True  # what fits has been released; what waits never will be
            self._held.clear()
            if not self._released:
                self._refuse("long")
            return ""
        before = self._verdict
        verdict = self._verdict = self._judged(self._held)
        if verdict == "held" or (verdict == "silent" and self._closing and self._released):
            return self._release()
        if verdict == "words":
            self._held.pop()
            self._verdict = before
            return self._leave(clause, "words")
        return self._alone(clause) if verdict == "unheld" else ""

    def _unfit(self, clause: Clause, role: Role) -> str:
        """Return why a clause cannot stand whatever the facts say; empty when it might."""
        text = clause.text
        if clause.asks:
            return "question"
        if self._figures.strange(text):
            return "figure"  # stands in no text of a fact's figure
        if role == "content" and self._figures.unfit(text):
            return "figure"
        if role == "content" and not self._figures.sayable(text):
            return "language"
        return "unheld" if self.omissions.bar(text, role) else ""

    def _speaks(self, clause: Clause, role: Role) -> bool:
        """Hold a clause and return whether it has content or is of the address a line may have."""
        elements = lex_line(clause.text, self._language) if role == "content" else ()
        if role == "content" and all(e.free or e.kind == "pause" for e in elements):
            return False
        self._closing = role == "closing" and (self._closing or not self._held)
        self._held.append(self._joined(Waiting(clause, elements, role)))
        return True

    def _judged(self, waiting: Sequence[Waiting]) -> Held:
        return self._holding.judge([one.elements for one in waiting])

    def _alone(self, clause: Clause) -> str:
        """Settle what waits when a sentence ends, or when its last clause holds by itself."""
        if not clause.closes:
            earlier = [one for one in self._held[:-1] if one.role == "content"]
            address = [one for one in self._held[:-1] if one.role != "content"]
            if not earlier or any(one.answers for one in earlier):
                return ""  # a yes is to what follows it, if anything is
            if self._judged([*address, self._held[-1]]) != "held":
                return ""
        return self._settle("unheld")

    def _settle(self, reason: str) -> str:
        """Release what can be held of the waiting clauses, and leave the others out."""
        waiting, self._held = self._held, []
        self._holding.cut()
        kept = keepable(waiting, self._judged, self._language)
        out = [one for one in waiting if not any(one is other for other in kept)]
        if any(left_out.turns(one.clause.text, self._language) for one in out):
            kept, out = [], waiting  # what stands before it is bounded, what follows hangs on it
            self.omissions.bounds([])
        self._verdict = self._judged(kept)
        for one in waiting:
            if not any(one is other for other in out):
                self._held.append(self._joined(one))
                continue
            self._note(one.clause, reason)
            if one.clause.closes:
                self._close(one.clause)
        return self._release() if self._verdict == "held" else ""

    def _leave(self, clause: Clause, reason: str) -> str:
        """Leave a clause out, and what it bounds; return what its end releases."""
        self._note(clause, reason)
        while self._held and self._held[-1].leads:
            self._held.pop()  # a yes, or an address, to what is left out
        if left_out.turns(clause.text, self._language):
            self.omissions.bounds([one.clause.text for one in self._held])
            self._held = []
        self._verdict = self._judged(self._held)
        return self._closed(clause)

    def _note(self, clause: Clause, reason: str) -> None:
        """Count a clause as left out; refuse the line when it bounds what was released."""
        bounds = left_out.turns(clause.text, self._language)
        completes = self._spoken and left_out.awaits(self._last, self._language)
        self.omissions.add(clause.text, reason)
        self._holding.cut()
        if self._released and (bounds or completes):
            self._refuse("limit")
        if len(self.omissions.texts) > _MOST_LEFT_OUT:
            self._done = True
            if not self._released:
                self._refuse(self.omissions.reason)

    def _joined(self, one: Waiting) -> Waiting:
        opens = not self._spoken and not any(other.role == "content" for other in self._held)
        return self.omissions.joined(one, opens=opens)

    def _closed(self, clause: Clause) -> str:
        """Settle what waits when a clause that is not shown ends the sentence."""
        if not clause.closes:
            return ""
        said = self._settle("unheld") if self._held and self._verdict == "unheld" else ""
        self._close(clause)
        return said

    def _close(self, clause: Clause) -> None:
        """End the sentence where a clause that is not shown does."""
        if self._held and (self._language == "en" or self._held[-1].role == "content"):
            self._held[-1] = self._held[-1].ending(clause)
        elif self._spoken:
            self._mark = mark_after(clause.end or ".", self._language)
            self._ended()
        self.omissions.sentence_ends()

    def _ended(self) -> None:
        self._sentences += 1
        self._spoken = False
        self.omissions.sentence_ends()
        self._done = self._done or self._sentences >= SENTENCES

    def _release(self) -> str:
        said = ""
        for one in self._held:
            text = self._figures.filled(one.clause.text)
            if self.omissions.texts and not self._spoken and self._language == "en":
                text = text[:1].upper() + text[1:]
            said += self._mark + text
            self._mark, self._spoken = mark_after(one.clause.end, self._language), True
            self._last = one.clause.text
            if one.clause.closes:
                self._ended()
        self._holding.keep([one.elements for one in self._held])
        self._held, self._closing = [], True
        self._released += said
        return said
