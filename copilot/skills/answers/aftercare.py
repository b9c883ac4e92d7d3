"""What becomes of a question after it was asked: answered, held with a line, or owed an answer."""

from dataclasses import replace
from typing import Literal

from copilot.attention import Attention
from copilot.effects import Effect
from copilot.limits import RoomLimits
from copilot.noted import RecordGap, RecordWait
from copilot.ports import HostStage
from copilot.scene import Scene
from copilot.skills.answers.holding import HoldingLines
from copilot.skills.answers.owed import OwedList
from copilot.skills.answers.question import MAX_TEXT, Question
from copilot.skills.answers.several_products import is_of_several
from copilot.skills.heard.asked_card import AskedCard, AskedFact
from copilot.suggestions import CloseReason


class Aftercare:
    """Keeps for each question whether it was answered, how long that took, and who still waits."""

    def __init__(
        self,
        session: str,
        language: Literal["zh", "en"],
        limits: RoomLimits,
        attention: Attention,
        stage: HostStage,
    ) -> None:
        self._session = session
        self._limits = limits
        self._holding = HoldingLines(session, language, limits, attention, stage)
        self._owed = OwedList(session, language, limits, attention)

    def asked(self, question: Question) -> None:
        """Hear that a question was asked (again)."""
        self._owed.asked(question)

    def gap(self, question: Question, rank: float, scene: Scene, now_ms: int) -> Effect:
        """Hear that a question nobody can answer was asked (again); return it to be noted."""
        self._holding.asked(question, rank, scene, now_ms)
        scene.gaps += not question.gap_counted
        question.gap_counted = True
        return self._record(question)

    def filled(self, question: Question, scene: Scene) -> list[Effect]:
        """Hear that facts answer a question; return what is to be noted if it was a gap."""
        if not question.gap_counted:
            return []
        scene.gaps -= 1
        question.gap_counted = False
        return [replace(self._record(question), filled=True)]

    def _record(self, question: Question) -> RecordGap:
        return RecordGap(
            question=self._name(question),
            text=question.text[:MAX_TEXT],
            sku=question.sku,
            count=question.count,
            first_ms=question.first_ms,
            last_ms=question.last_ms,
        )

    def closed(self, question: Question, reason: CloseReason, now_ms: int) -> list[Effect]:
        """Hear that a question's card is gone; return what is to be written down of it."""
        if reason == "dismissed":
            self._owed.over(question)
        if reason not in ("answered", "used") or question.answered:
            return []
        self._owed.over(question)
        question.answered = True
        return [
            RecordWait(
                question=self._name(question),
                text=question.text[:MAX_TEXT],
                sku=question.sku,
                count=question.count,
                people=len(question.people),
                first_ms=question.first_ms,
                answered_ms=now_ms,
                how="heard" if reason == "answered" else "used",
            )
        ]

    def _name(self, question: Question) -> str:
        return f"{self._session}-q{question.number}"

    def learnt(self, question: Question, scene: Scene, now_ms: int) -> None:
        """Hear that the shop now knows the answer to a gap: name who asked and is still there."""
        self._holding.known(question, now_ms)
        here = [
            asker.name
            for viewer, asker in question.askers.items()
            if scene.presence.here(viewer, now_ms, self._limits.present_ms)
        ]
        question.names = here[: self._limits.show_names]

    def forgotten(self, question: Question, now_ms: int) -> None:
        """Hear that a question is remembered no more."""
        self._holding.known(question, now_ms)
        self._owed.over(question)

    def tick(self, scene: Scene, now_ms: int) -> None:
        """Offer the list of who is owed an answer when it is time."""
        self._owed.tick(scene, now_ms)

    def due_ms(self, scene: Scene) -> int | None:
        """Return when ``tick`` next has something to do."""
        return self._owed.due_ms(scene)


def asked_card(question: Question, shown: tuple[str, ...] = ()) -> AskedCard | None:
    """Return a question with an open card, and what that shows, as speech is held against it.

    One that answers for several products is left to the host: which of them is meant is open.
    """
    if question.suggestion is None or not question.evidence or is_of_several(question.evidence):
        return None
    facts = tuple(AskedFact(e.name, e.value, e.fact.id, e.kind == "sum") for e in question.evidence)
    sku = question.evidence[0].fact.sku
    return AskedCard(question.suggestion, question.text, facts, sku, shown)
