"""The cards of questions: opened with the facts, counted up, brought up to date."""

from dataclasses import replace

from copilot.attention import Attention
from copilot.effects import Evidence
from copilot.limits import RoomLimits
from copilot.line_requests import LineRequests
from copilot.scene import Scene
from copilot.skills.answers.answer_suggestion import answer_suggestion, line_request
from copilot.skills.answers.asked_rows import led_by_row
from copilot.skills.answers.board import QuestionBoard
from copilot.skills.answers.card import Language
from copilot.skills.answers.prepared import PreparedLines
from copilot.skills.answers.question import Question
from copilot.skills.answers.two_amounts import is_said_as_it_stands
from copilot.suggestions import Suggestion
from copilot.taste.learnt import Topic
from copilot.taste.taste import Taste
from copilot.taste.topics import topic_of


class AnswerCards:
    """Opens and revises the answer cards of one session, and knows whose question each shows."""

    def __init__(
        self,
        session: str,
        language: Language,
        limits: RoomLimits,
        attention: Attention,
        lines: LineRequests,
        board: QuestionBoard,
        taste: Taste,
        prepared: PreparedLines,
    ) -> None:
        self._prepared = prepared
        self._session = session
        self._language = language
        self._limits = limits
        self._attention = attention
        self._lines = lines
        self._board = board
        self._taste = taste
        self._question_of: dict[str, int] = {}
        self._dirty: dict[int, Question] = {}

    def rank(self, question: Question, scene: Scene) -> float:
        """Return how much a question matters now, to this host; higher goes first."""
        own = self._board.rank(question, scene.focus())
        return round(own + self._taste.shift(_topic(question)), 4)

    def show(self, question: Question, scene: Scene, now_ms: int) -> None:
        """Open the card of a question with evidence, unless attention has better ones."""
        identity = f"{self._session}-a{question.number}-{now_ms}"
        suggestion = self._suggestion(question, identity, self.rank(question, scene), scene, now_ms)
        settled = is_said_as_it_stands(question.evidence)
        ahead = None if settled else self._prepared.line_for(question)
        if ahead is not None:
            request = line_request(question)
            suggestion = self._lines.opening_with(suggestion, request, ahead.line, ahead.wording)
        # Questions that one fact answers in the same words are one answer to the host.
        key = f"answer:{suggestion.facts[0].id}:{suggestion.headline}"
        quiet = scene.quiet(now_ms)
        if not self._attention.propose(suggestion, key, quiet, now_ms):
            question.state, question.done_ms = "done", now_ms - self._limits.repeat_cooldown_ms
            return
        question.state, question.suggestion = "open", identity
        question.told_ms = now_ms
        self._question_of[identity] = question.number
        self._taste.opened(identity, _topic(question))
        if ahead is not None:
            self._lines.have(identity, line_request(question))
        elif not settled:
            self._lines.want(identity, line_request(question))

    def of_one_breath(self, question: Question) -> Question | None:
        """Return the open question of the same message that the same card answers, if any."""
        cards = [
            (other, card)
            for other in self._board
            if other.last_ms == question.last_ms and question.people & other.people
            if (card := self._attention.get(other.suggestion or "")) is not None
        ]
        fresh = _said(answer_suggestion(question, "", self._language)) if cards else None
        return next((other for other, card in cards if _said(card) == fresh), None)

    def count(self, question: Question, scene: Scene, now_ms: int) -> None:
        """Tell a card's new count, now or when the last is old enough."""
        self._dirty[question.number] = question
        if now_ms - question.told_ms >= self._limits.revise_interval_ms:
            self._revise(question, scene, now_ms)

    def renew(
        self, question: Question, found: tuple[Evidence, ...], scene: Scene, now_ms: int
    ) -> None:
        """Bring an open card up to what the shop says now."""
        card = self._attention.get(question.suggestion or "")
        if card is None:
            return
        question.evidence = led_by_row(found, question.text)
        if not found:
            self._attention.close(card.id, "withdrawn", now_ms)
            return
        fresh = self._suggestion(question, card.id, card.rank, scene, now_ms)
        self._dirty.pop(question.number, None)
        question.told_ms = now_ms
        kept = replace(fresh, pinned=card.pinned, opened_ms=card.opened_ms)
        self._attention.revise(replace(kept, expires_ms=card.expires_ms))
        if is_said_as_it_stands(question.evidence):
            self._lines.closed(card.id)
        else:
            self._lines.want(card.id, line_request(question))

    def closed(self, suggestion: str) -> Question | None:
        """Hear that a card is gone; return its question, which has none any more."""
        question = self._board.get(self._question_of.pop(suggestion, 0))
        if question is not None:
            question.suggestion, question.renewing = None, False
            self._dirty.pop(question.number, None)
        return question

    def shown(self, question: Question) -> tuple[str, ...]:
        """Return the line and the headline of a question's card as the host sees them."""
        card = self._attention.get(question.suggestion or "")
        return () if card is None else (card.line, card.headline)

    def forgotten(self, question: Question, now_ms: int) -> None:
        """Hear that a question is remembered no more; its card goes with it."""
        self._dirty.pop(question.number, None)
        if question.suggestion is not None:
            self._question_of.pop(question.suggestion, None)
            self._attention.close(question.suggestion, "displaced", now_ms)

    def tick(self, scene: Scene, now_ms: int) -> None:
        """Tell counts that have changed."""
        for question in tuple(self._dirty.values()):
            if now_ms - question.told_ms >= self._limits.revise_interval_ms:
                self._revise(question, scene, now_ms)

    def due_ms(self) -> int | None:
        """Return when ``tick`` next has something to do."""
        interval = self._limits.revise_interval_ms
        return min((q.told_ms + interval for q in self._dirty.values()), default=None)

    def _suggestion(
        self, question: Question, identity: str, rank: float, scene: Scene, now_ms: int
    ) -> Suggestion:
        card = answer_suggestion(question, identity, self._language)
        if not is_said_as_it_stands(question.evidence):
            card = self._lines.opening(card, line_request(question))
        return replace(
            card,
            link=scene.link_of(card.sku),
            rank=rank,
            opened_ms=now_ms,
            expires_ms=max(question.last_ms, now_ms) + self._limits.card_expiry_ms,
        )

    def _revise(self, question: Question, scene: Scene, now_ms: int) -> None:
        self._dirty.pop(question.number, None)
        question.told_ms = now_ms
        card = self._attention.get(question.suggestion or "")
        if card is None:
            return
        expires = None if card.pinned else question.last_ms + self._limits.card_expiry_ms
        rank = self.rank(question, scene)
        self._attention.revise(replace(card, asked=question.asked(), rank=rank, expires_ms=expires))


def _said(card: Suggestion) -> tuple[str, str]:
    return card.facts[0].id, card.headline


def _topic(question: Question) -> Topic | None:
    return topic_of(question.text, question.evidence) if question.evidence else None
