"""Fans and buyers whose question is still unanswered, offered by name at the host's next pause."""

from typing import Final, Literal

from copilot.attention import Attention
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.answers.question import Asker, Question
from copilot.suggestions import Suggestion
from knowledge.language.headline import width

LONGEST_MS: Final = 600_000  # who asked longer ago has given up or got the answer some other way
LOOK_AGAIN_MS: Final = 5_000
LINE_NAMES: Final = 3
QUESTION_WIDTH: Final = 60  # of one question, a Chinese character counting two
LIST_WIDTH: Final = 160  # of all of them: four lines on a narrow dock


class OwedList:
    """Remembers who is owed an answer; one quiet reminder at a time, minutes apart.

    It waits for a pause of the host's: without speech there is no pause to be told, and no list.
    """

    def __init__(
        self,
        session: str,
        language: Literal["zh", "en"],
        limits: RoomLimits,
        attention: Attention,
    ) -> None:
        self._session = session
        self._chinese = language == "zh"
        self._limits = limits
        self._attention = attention
        self._waiting: dict[int, Question] = {}
        self._next_ms = 0

    def asked(self, question: Question) -> None:
        """Hear that a question was asked (again)."""
        if any(asker.weight > 0 for asker in question.askers.values()):
            self._waiting[question.number] = question

    def over(self, question: Question) -> None:
        """Hear that a question was answered, put away or forgotten."""
        self._waiting.pop(question.number, None)

    def due_ms(self, scene: Scene) -> int | None:
        """Return when ``tick`` next has something to do."""
        heard = scene.host_heard_ms
        if heard is None or not self._waiting:
            return None
        return max(heard + self._limits.owed_pause_ms, self._next_ms)

    def tick(self, scene: Scene, now_ms: int) -> None:
        """Offer the list when the host pauses and somebody is owed an answer."""
        due = self.due_ms(scene)
        if due is None or due > now_ms:
            return
        owed = self._owed(scene, now_ms)
        self._next_ms = now_ms + (self._limits.owed_every_ms if owed else LOOK_AGAIN_MS)
        if owed:
            card = self._card(owed, now_ms)
            self._attention.propose(card, "owed", scene.quiet(now_ms), now_ms, like="cue")

    def _owed(self, scene: Scene, now_ms: int) -> list[tuple[Asker, Question]]:
        """Return who is owed an answer and still there: buyers first, then who waits longest."""
        found: list[tuple[float, int, Asker, Question]] = []
        for question in tuple(self._waiting.values()):
            waited = now_ms - question.first_ms
            if waited > LONGEST_MS:
                self.over(question)
            elif waited >= self._limits.owed_after_ms and question.state in ("open", "done"):
                for viewer, asker in question.askers.items():
                    here = scene.presence.here(viewer, now_ms, self._limits.present_ms)
                    if asker.weight and here:
                        found.append((-asker.weight, question.first_ms, asker, question))
        found.sort(key=lambda one: one[:2])
        return [(asker, question) for _, _, asker, question in found]

    def _card(self, owed: list[tuple[Asker, Question]], now_ms: int) -> Suggestion:
        people = len(owed)
        named = owed[: min(LINE_NAMES, self._limits.show_names)]
        return Suggestion(
            id=f"{self._session}-w{now_ms}",
            version=1,
            kind="reminder",
            audience="host",
            headline=f"还有{people}位在等回答" if self._chinese else f"{people} still waiting",
            cause=self._line(named) if named else self._unnamed(owed),
            rank=now_ms / 60_000,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.card_expiry_ms,
        )

    def _line(self, owed: list[tuple[Asker, Question]]) -> str:
        asked = "问：" if self._chinese else " asked: "
        return self._listed([f"{a.name}{asked}{whole_question(a.text or q.text)}" for a, q in owed])

    def _unnamed(self, owed: list[tuple[Asker, Question]]) -> str:
        return self._listed(
            list(dict.fromkeys(whole_question(a.text or q.text) for a, q in owed))[:LINE_NAMES]
        )

    def _listed(self, parts: list[str]) -> str:
        """Return as many of the parts as fit, whole; the first in any case."""
        semicolon = "；" if self._chinese else "; "
        kept = parts[:1]
        for part in parts[1:]:
            if width(semicolon.join((*kept, part))) > LIST_WIDTH:
                break
            kept.append(part)
        return semicolon.join(kept)


def whole_question(question: str) -> str:
    """Return a question; a very long one up to the end of a word, marked as cut."""
    if width(question) <= QUESTION_WIDTH:
        return question
    end = max(at for at in range(len(question)) if width(question[:at]) < QUESTION_WIDTH)
    cut = question[:end]
    if question[end].isascii() and cut[-1:].isascii() and " " in cut:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip(" ，,。.") + "…"
