"""Lines worded before anybody asks: which product's are wanted, and which question one answers."""

from dataclasses import replace

from copilot.effects import Effect, Prepare, Prepared
from copilot.limits import RoomLimits
from copilot.noted import RecordPrepared
from copilot.scene import Scene
from copilot.skills.answers.answer_suggestion import line_request
from copilot.skills.answers.board import QuestionBoard
from copilot.skills.answers.question import Question
from copilot.skills.answers.vectors import unpack
from copilot.wordings import Wording


class PreparedLines:
    """The lines prepared for the product on air; another product, version or wording ends them.

    None is wanted before a viewer was seen: a broadcast that is only set up costs no call.
    A line is used for a question that asks the same as the one it was worded for, and only while
    the evidence is the very same: the same facts of the same version, in the same order.
    """

    def __init__(self, limits: RoomLimits, board: QuestionBoard) -> None:
        self._at_most = limits.lines_ahead if limits.phrasing else 0
        self._board = board
        self._lines: list[tuple[Question, Prepared]] = []
        self._in_vain: list[Prepared] = []
        self._used: set[str] = set()
        self._wanted: tuple[str, Wording] | None = None
        self._noted: list[Effect] = []

    def want(self, scene: Scene, wording: Wording) -> list[Effect]:
        """Have lines prepared for what is on air; what was prepared for anything else is gone."""
        sku = scene.focus()
        wanted = None if sku is None or not scene.watched else (sku, wording)
        if not self._at_most or wanted == self._wanted:
            return []
        return self._begin(wanted, scene)

    def renew(self, scene: Scene) -> list[Effect]:
        """Have lines prepared anew, of the facts that hold now."""
        return self._begin(self._wanted, scene) if self._wanted is not None else []

    def unfinished(self, scene: Scene) -> list[Effect]:
        """Return the work that a restart interrupted, without what was asked for already."""
        if self._wanted is None or self._asked >= self._at_most:
            return []
        return [self._prepare(*self._wanted, scene)]

    def end(self) -> list[Effect]:
        """Have no more lines: the broadcast is over."""
        return [] if self._wanted is None else self._begin(None, None)

    def take(self, prepared: Prepared) -> None:
        """Keep a line, unless it is of another product or wording than is wanted by now."""
        wanted = self._wanted == (prepared.sku, prepared.wording)
        if not wanted or self._asked >= self._at_most:
            self._noted.append(RecordPrepared("discarded"))
            return
        if not prepared.line:
            self._in_vain.append(prepared)
            return
        self._lines.append((_question_of(prepared), prepared))
        self._noted.append(RecordPrepared("kept"))

    def line_for(self, question: Question) -> Prepared | None:
        """Return the line that was prepared for what ``question`` asks."""
        request = line_request(question)
        for asked, prepared in self._lines:
            same = replace(line_request(asked), question=request.question) == request
            if same and (asked.key == question.key or self._board.alike(asked, question)):
                self._used.add(prepared.question)
                self._noted.append(RecordPrepared("reused"))
                return prepared
        return None

    def take_noted(self) -> list[Effect]:
        """Return what became of lines since the last time, to be counted."""
        noted, self._noted = self._noted, []
        return noted

    @property
    def _asked(self) -> int:
        return len(self._lines) + len(self._in_vain)

    def _begin(self, wanted: tuple[str, Wording] | None, scene: Scene | None) -> list[Effect]:
        unused = sum(prepared.question not in self._used for _, prepared in self._lines)
        self._noted += [RecordPrepared("discarded")] * unused
        self._lines, self._in_vain, self._used, self._wanted = [], [], set(), wanted
        if wanted is None or scene is None:
            return [Prepare(None)]
        return [self._prepare(*wanted, scene)]

    def _prepare(self, sku: str, wording: Wording, scene: Scene) -> Prepare:
        asked = [q for q in self._board if q.sku == sku and q.evidence and not q.each]
        asked.sort(key=lambda q: (-q.count, q.number))
        before = [*(prepared for _, prepared in self._lines), *self._in_vain]
        return Prepare(
            sku=sku,
            asked=tuple(question.text for question in asked[: self._at_most]),
            known=tuple(prepared.question for prepared in before),
            held=tuple(prepared.evidence for prepared in before),
            lineup=scene.lineup_skus(),
            wording=wording,
            at_most=self._at_most - len(before),
        )


def _question_of(prepared: Prepared) -> Question:
    """Return what a line was prepared for as the question it would be."""
    return Question(
        number=0,
        key=prepared.key,
        text=prepared.question,
        skus=(prepared.sku,),
        named=False,
        buying=0.0,
        first_ms=0,
        last_ms=0,
        evidence=prepared.evidence,
        vector=unpack(prepared.vector),
    )
