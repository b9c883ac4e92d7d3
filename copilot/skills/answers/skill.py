"""The answers skill: from a viewer's message to a card with the shop's fact, or silence."""

from copilot.attention import Attention
from copilot.effects import Effect, Find, Found
from copilot.events import Chat
from copilot.evidence import say_the_same
from copilot.limits import RoomLimits
from copilot.line_requests import LineRequests
from copilot.ports import HostStage
from copilot.scene import Scene
from copilot.skills.answers.aftercare import Aftercare, asked_card
from copilot.skills.answers.answer_cards import AnswerCards
from copilot.skills.answers.board import QuestionBoard
from copilot.skills.answers.card import Language
from copilot.skills.answers.finding import find_of, is_of_its_own, newer_focus
from copilot.skills.answers.prepared import PreparedLines
from copilot.skills.answers.product_reference import Reference
from copilot.skills.answers.question import Question, subject_of
from copilot.skills.answers.reading import Reading
from copilot.skills.heard.asked_card import AskedCard
from copilot.suggestions import CloseReason
from copilot.taste.learnt import Learnt
from copilot.taste.taste import Taste


class AnswersSkill:
    """Keeps the question board of a session and opens, revises and closes answer cards."""

    def __init__(
        self,
        session: str,
        language: Language,
        limits: RoomLimits,
        attention: Attention,
        lines: LineRequests,
        stage: HostStage = "beginner",
        taste: Taste | None = None,
    ) -> None:
        self._limits = limits
        self._attention = attention
        self._board = QuestionBoard(limits)
        self.prepared = PreparedLines(limits, self._board)
        taste = taste or Taste(Learnt())
        self._cards = AnswerCards(
            session, language, limits, attention, lines, self._board, taste, self.prepared
        )
        self._finding = 0
        self._after = Aftercare(session, language, limits, attention, stage)

    @property
    def waiting(self) -> int:
        """Questions that have neither a card nor a verdict yet."""
        return self._finding + self._attention.kept_back("answer")

    def ask(
        self, chat: Chat, reading: Reading, about: Reference, scene: Scene, now_ms: int
    ) -> list[Effect]:
        """Take in a question of the shop that is ``about`` what the room made out."""
        if about.nothing:
            return []  # 扣1, or a link number that the line-up does not have: no guess is made
        skus, each = about.skus, len(about.skus) > 1
        if about.shop and (seen := scene.seen_focus(now_ms)) is not None:
            skus = (seen,)  # which may have a rule of its own
        known = self._board.exact(reading.key, subject_of(skus, each))
        if known is not None:
            self._count(known, chat, reading, scene, now_ms)
            return self._asked_again(known, scene, now_ms)
        if self._finding >= self._limits.max_pending_finds:
            scene.skipped += 1
            return []
        question = Question(
            number=self._board.number(),
            key=reading.key,
            text=chat.text,
            skus=skus,
            named=about.named,
            each=each,
            choice=about.choice,
            doubtful=reading.doubtful,
            likely=reading.likely,
            newer=newer_focus(about, scene, now_ms),
            buying=reading.buying,
            first_ms=now_ms,
            last_ms=now_ms,
        )
        self._count(question, chat, reading, scene, now_ms)
        self._close_forgotten(self._board.add(question), now_ms)
        self._finding += 1
        return [self._find(question, scene)]

    def _count(
        self, question: Question, chat: Chat, reading: Reading, scene: Scene, now_ms: int
    ) -> None:
        weight = scene.presence.weight(chat.user)
        names = self._limits.show_names
        question.ask(chat.user, reading.buying, now_ms, names, weight, chat.text)
        self._after.asked(question)

    def asked_cards(self) -> tuple[AskedCard, ...]:
        """Return the questions with an open card, for speech to be held against."""
        shown = self._cards.shown
        cards = (asked_card(q, shown(q)) for q in self._board if q.state == "open")
        return tuple(card for card in cards if card is not None)

    def knowledge_changed(self, scene: Scene) -> list[Effect]:
        """Ask again for every open card, whose facts may not hold any more, and for the gaps."""
        shown = [question for question in self._board if question.state in ("open", "gap")]
        shown = shown[-self._limits.max_pending_finds :]
        for question in shown:
            question.renewing = True
        return [self._find(question, scene) for question in shown]

    def found(self, found: Found, scene: Scene, now_ms: int) -> list[Effect]:
        """Take in what retrieval found for a question."""
        question = self._board.get(found.question)
        if question is not None and question.state == "open":
            self._answer_anew(question, found, scene, now_ms)
            return []
        if question is not None and question.state == "gap" and question.renewing:
            return self._learnt(question, found, scene, now_ms)
        if question is None or question.state != "finding":
            return []
        if not found.failed and not is_of_its_own(found, question) and question.turn_to_newer():
            return [self._find(question, scene)]
        self._finding -= 1
        if not found.evidence:
            question.turn_back()
        return self._first_found(question, found, scene, now_ms)

    def _first_found(
        self, question: Question, found: Found, scene: Scene, now_ms: int
    ) -> list[Effect]:
        if found.failed:
            self._board.forget(question)
            scene.skipped += 1
            return []
        if question.doubtful and not found.evidence and not _asks_of_goods(question):
            self._board.forget(question)  # no question for the shop after all, so no gap either
            return []
        question.doubtful = False
        question.take(found)
        filled = self._after.filled(question, scene) if question.evidence else []
        same = self._board.same(question)
        if same is None and question.evidence:
            same = self._cards.of_one_breath(question)
        if same is not None:
            self._board.merge(question, into=same)
            self._after.forgotten(question, now_ms)
            self._after.asked(same)
            if same.state == "gap" and found.evidence:
                return filled + self._learnt(same, found, scene, now_ms)
            return filled + self._asked_again(same, scene, now_ms)
        if not question.evidence:
            question.state, question.done_ms = "gap", now_ms
            return [self._gap(question, scene, now_ms)]
        self._cards.show(question, scene, now_ms)
        return filled

    def closed(self, suggestion: str, now_ms: int, reason: CloseReason) -> list[Effect]:
        """Remember that a card of this skill is gone; return what is to be written down."""
        question = self._cards.closed(suggestion)
        if question is None:
            return []
        question.state = "done"
        dealt_with = reason in ("used", "dismissed", "answered")
        question.done_ms = now_ms if dealt_with else now_ms - self._limits.repeat_cooldown_ms
        return self._after.closed(question, reason, now_ms)

    def tick(self, scene: Scene, now_ms: int) -> None:
        """Tell counts that have changed."""
        self._cards.tick(scene, now_ms)
        self._after.tick(scene, now_ms)

    def due_ms(self, scene: Scene) -> int | None:
        """Return when ``tick`` next has something to do."""
        times = (self._cards.due_ms(), self._after.due_ms(scene))
        return min((at for at in times if at is not None), default=None)

    def unanswered(self, scene: Scene) -> list[Effect]:
        """Return the retrievals that were under way, to start them again after a restart."""
        return [self._find(q, scene) for q in self._board if q.state == "finding" or q.renewing]

    def _asked_again(self, question: Question, scene: Scene, now_ms: int) -> list[Effect]:
        match question.state:
            case "open":
                self._cards.count(question, scene, now_ms)
                return []
            case "gap" if now_ms - question.done_ms < self._limits.repeat_cooldown_ms:
                return [self._gap(question, scene, now_ms)]
            case "gap" | "done" if (
                now_ms - question.done_ms >= self._limits.repeat_cooldown_ms
                and self._finding < self._limits.max_pending_finds
            ):
                # The shop may have learnt something since: never show the old evidence again.
                question.state = "finding"
                self._finding += 1
                return [self._find(question, scene)]
            case _:
                return []

    def _close_forgotten(self, forgotten: list[Question], now_ms: int) -> None:
        for question in forgotten:
            self._finding -= question.state == "finding"
            self._after.forgotten(question, now_ms)
            self._cards.forgotten(question, now_ms)

    def _learnt(self, question: Question, found: Found, scene: Scene, now_ms: int) -> list[Effect]:
        """Open the card of a gap that the shop, or other words, have filled; name who is there."""
        question.renewing = False
        if not found.failed and found.evidence:
            question.take(found)
            self._after.learnt(question, scene, now_ms)
            self._cards.show(question, scene, now_ms)
            return self._after.filled(question, scene)
        return []

    def _answer_anew(self, question: Question, found: Found, scene: Scene, now_ms: int) -> None:
        """Bring an open card up to what the shop says now."""
        question.renewing = False
        if not found.failed and not say_the_same(found.evidence, question.evidence):
            self._cards.renew(question, found.evidence, scene, now_ms)

    def _find(self, question: Question, scene: Scene) -> Find:
        others = self._board.others(question) if question.state == "finding" else ()
        return find_of(question, others, scene)

    def _gap(self, question: Question, scene: Scene, now_ms: int) -> Effect:
        return self._after.gap(question, self._cards.rank(question, scene), scene, now_ms)


def _asks_of_goods(question: Question) -> bool:
    """Return whether a doubtful question is one though no fact tells: then goods are on air."""
    return question.likely and question.sku is not None
