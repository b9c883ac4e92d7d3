"""The question board: which questions are alive, which are the same, which matters most."""

from collections import OrderedDict
from collections.abc import Iterator
from functools import partial
from itertools import islice
from math import log2

from copilot.limits import RoomLimits
from copilot.skills.answers.asked_rows import asked_row
from copilot.skills.answers.question import Question
from copilot.skills.answers.read_beside import read_likeness
from copilot.skills.answers.same_case import in_another_case
from copilot.skills.answers.same_question import (
    Asked,
    Nearness,
    likeness,
    read_asked,
    shared_share,
)
from copilot.skills.answers.vectors import cosine as vector_cosine

_NEVER = 2.0  # no cosine reaches it: what is asked must be known from the words
_READ_BESIDE = 24  # questions: reading a pair both ways takes .1 ms
_FRESH_MS = 60_000  # a minute of freshness weighs as much as a doubling of the askers


class QuestionBoard:
    """Questions of one session by number, with exact repeats and same meanings merged."""

    def __init__(self, limits: RoomLimits) -> None:
        self._limits = limits
        self._questions: OrderedDict[int, Question] = OrderedDict()
        self._by_key: dict[tuple[str, str | None], int] = {}
        self._aliases: dict[int, list[tuple[str, str | None]]] = {}
        self._next = 1

    def __iter__(self) -> Iterator[Question]:
        return iter(self._questions.values())

    def __len__(self) -> int:
        return len(self._questions)

    def get(self, number: int) -> Question | None:
        """Return a question that is still remembered."""
        return self._questions.get(number)

    def exact(self, key: str, subject: str | None) -> Question | None:
        """Return the question asked before in the same words about the same product."""
        number = self._by_key.get((key, subject))
        return self._questions.get(number) if number is not None else None

    def add(self, question: Question) -> list[Question]:
        """Put a new question on the board and return those forgotten to make room for it."""
        self._questions[question.number] = question
        self._remember(question.number, (question.key, question.subject))
        forgotten = []
        while len(self._questions) > self._limits.max_questions:
            forgotten.append(self.forget(self._least_wanted()))
        return forgotten

    def number(self) -> int:
        """Return the next question's number."""
        number, self._next = self._next, self._next + 1
        return number

    def forget(self, question: Question) -> Question:
        """Take a question off the board for good."""
        del self._questions[question.number]
        for identity in self._aliases.pop(question.number, ()):
            self._by_key.pop(identity, None)
        return question

    def merge(self, question: Question, into: Question) -> None:
        """Fold ``question`` into ``into``; its wording finds ``into`` from now on."""
        identities = self._aliases.get(question.number, [])[:]
        self.forget(question)
        into.absorb(question, self._limits.show_names)
        for identity in identities:
            self._remember(into.number, identity)

    def others(self, question: Question) -> tuple[tuple[int, str], ...]:
        """Return the latest questions that ``question`` may be the same as, by number and text.

        One that is still looked up may be found first, so it counts as well.
        """
        on_one = (
            (other.number, other.text)
            for other in reversed(self._questions.values())
            if other.number != question.number and other.subject == question.subject
        )
        return tuple(islice(on_one, _READ_BESIDE))

    def same(self, question: Question) -> Question | None:
        """Return the question that means the same, if there is one.

        Two questions are one when the same fact leads their evidence (or no fact answers either
        and they are about the same product) and they ask the same of the same choice, people and
        figures; those that were read beside each other are judged by that. Where no words tell what
        is asked their embeddings must be near: less so when a fact answers both. One that found no
        fact and another that asks the same of its product in words that were found are one: they
        decide, not the embeddings.
        """
        best, best_likeness = None, 0.0
        for other in self._questions.values():
            if other.number == question.number or other.state == "finding":
                continue
            likeness = self._likeness(question, other)
            if likeness > best_likeness:
                best, best_likeness = other, likeness
        return best

    def alike(self, question: Question, other: Question) -> bool:
        """Return whether two questions with evidence mean the same."""
        return self._likeness(question, other) > 0.0

    def rank(self, question: Question, focus: str | None) -> float:
        """Return how much a question matters: askers, buying intent, on air, freshness.

        Freshness counts from a fixed origin, so that ranks never need to be worked out anew.
        """
        on_air = 1.0 if question.sku is not None and question.sku == focus else 0.0
        askers = log2(1 + max(len(question.people), 1))
        return round(askers + question.buying + on_air + question.last_ms / _FRESH_MS, 4)

    def _likeness(self, a: Question, b: Question) -> float:
        one_found = _unfound(a, b) or _unfound(b, a)
        if _subject(a) != _subject(b) and not one_found:
            return 0.0
        if in_another_case(a.key, b.key):
            return 0.0
        one, other = read_asked(a.text, a.key), read_asked(b.text, b.key)
        by_words = self._by_words(a, b, one, other, one_found)
        read = a.same.get(b.number, b.same.get(a.number))
        return by_words if read is None else read_likeness(one, other, read, by_words, one_found)

    def _by_words(
        self, a: Question, b: Question, one: Asked, other: Asked, one_found: bool
    ) -> float:
        """Return how surely two questions are one by their words and embeddings."""
        cosine = None
        if a.vector and b.vector:
            if len(a.vector) != len(b.vector):
                return 0.0  # embedded by another model, before a restart
            cosine = partial(vector_cosine, a.vector, b.vector)
        elif not a.evidence and not b.evidence:
            return 0.0
        limits = self._limits
        floor = limits.same_question_similarity if a.evidence else limits.same_gap_similarity
        if one_found:
            floor = _NEVER
        nearness = Nearness(cosine, floor, shared_share(a.meant, b.meant))
        return likeness(one, other, nearness, bool(a.evidence and b.evidence))

    def _remember(self, number: int, identity: tuple[str, str | None]) -> None:
        self._by_key[identity] = number
        self._aliases.setdefault(number, []).append(identity)

    def _least_wanted(self) -> Question:
        order = {"done": 0, "gap": 1, "finding": 2, "open": 3}
        return min(self._questions.values(), key=lambda q: (order[q.state], q.last_ms, q.number))


def _unfound(question: Question, other: Question) -> bool:
    """Return whether only ``other`` found facts, of the product that ``question`` is about."""
    if question.evidence or not other.evidence or other.each:
        return False
    return question.subject in {evidence.fact.sku for evidence in other.evidence}


def _subject(question: Question) -> tuple[str, str | None]:
    """Return what a question turned out to be about: its leading fact, else its product.

    Of several products each has its own.
    """
    if question.evidence and question.each:
        return "facts", "|".join(evidence.fact.id for evidence in question.evidence)
    if question.evidence:
        # The rows of one size table are one fact of the shop and as many answers, and so are the
        # sizes told in one value.
        first = question.evidence[0]
        row = asked_row(first, question.text)
        part = row.label if row is not None else ""
        return "fact", f"{first.fact.id} {first.name} {first.value} {part}".rstrip()
    return "gap", question.subject
