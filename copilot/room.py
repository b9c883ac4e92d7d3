"""The room as a synchronous state machine: what happened goes in, what to do comes out."""

from dataclasses import replace

from copilot.effects import Effect, Found, Heard, Input, KnowledgeChanged, SessionStarted
from copilot.events import (
    Chat,
    Focus,
    LineupItem,
    SessionEnd,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionUsed,
)
from copilot.limits import RoomLimits
from copilot.open_cards import OpenCards
from copilot.ports import RoomProfile
from copilot.scene import Scene
from copilot.skills.answers.skill import AnswersSkill
from copilot.suggestions import CloseReason, RoomState, Suggestion


class Room:
    """One room's whole state, a pure function of the inputs and the times they came at.

    ``handle`` and ``tick`` take the room clock in milliseconds; a time before the last one is
    taken as the last one, so that the same journal always leads to the same state and the same
    effects. Timers live inside: whatever fell due before an input happens first.
    """

    def __init__(self, profile: RoomProfile, limits: RoomLimits) -> None:
        self.profile = profile
        self._limits = limits
        self._now = 0
        self._last_event = 0
        self.last_lineup: tuple[LineupItem, ...] = ()
        self._reset(None, ())

    def _reset(self, session: str | None, lineup: tuple[LineupItem, ...]) -> None:
        self.scene = Scene(self.profile.stream_delay_ms, session, lineup)
        self.cards = OpenCards(self._limits.max_open_cards, self._limits.min_show_ms)
        self.answers = AnswersSkill(session or "", self.profile.language, self._limits)

    @property
    def session(self) -> str | None:
        """The broadcast under way."""
        return self.scene.session

    def handle(self, given: Input, now_ms: int) -> list[Effect]:
        """Take in one input at ``now_ms`` and return what is to be done, in order."""
        effects = self.tick(now_ms)
        match given:
            case SessionStarted():
                self._last_event = self._now
                self._reset(given.session, given.lineup)
            case Heard() if self.session is not None:
                self._last_event = self._now
                effects += self._heard(given)
            case Found() if self.session is not None:
                effects += self.answers.found(given, self.scene, self.cards, self._now)
            case KnowledgeChanged() if self.session is not None:
                effects += self.answers.knowledge_changed(self.scene)
            case _:
                pass  # something of a session that is over
        return effects

    def tick(self, now_ms: int) -> list[Effect]:
        """Do what fell due up to ``now_ms``, each thing at its own time."""
        effects: list[Effect] = []
        while (due := self.due_ms()) is not None and due <= now_ms:
            self._now = max(self._now, due)
            effects += self._fall_due()
        self._now = max(self._now, now_ms)
        return effects

    def due_ms(self) -> int | None:
        """Return the room-clock time at which ``tick`` next has something to do."""
        if self.session is None:
            return None
        times = [self._last_event + self._limits.session_idle_ms]
        times += [card.expires_ms for card in self.cards.all() if card.expires_ms is not None]
        answers = self.answers.due_ms(self.scene)
        if answers is not None:
            times.append(answers)
        return max(min(times), self._now)

    def resume(self) -> list[Effect]:
        """Return the work that was under way, after the state was rebuilt from the journal."""
        return self.answers.unanswered(self.scene) if self.session is not None else []

    def state(self, focus_title: str) -> RoomState:
        """Return the room at a glance; the shell knows the title of what is on air."""
        scene, focus = self.scene, self.scene.focus()
        return RoomState(
            session=scene.session,
            focus_sku=focus,
            focus_title=focus_title,
            focus_link=scene.link_of(focus),
            quiet=scene.quiet(self._now),
            viewers=scene.viewers,
            chat_per_minute=scene.chat_per_minute(self._now),
            questions_waiting=self.answers.waiting,
            gaps=scene.gaps,
            dropped=scene.skipped,
        )

    def _heard(self, heard: Heard) -> list[Effect]:
        envelope = heard.envelope
        self.scene.observe(envelope, self._now)
        match envelope.event:
            case Chat() as chat:
                self.scene.count_chat(self._now)
                if heard.reading is not None and heard.reading.intent == "shop_question":
                    return self.answers.ask(chat, heard.reading, self.scene, self.cards, self._now)
            case SuggestionUsed(suggestion):
                return self._close(suggestion, "used")
            case SuggestionDismissed(suggestion):
                return self._close(suggestion, "dismissed")
            case SuggestionPinned(suggestion, on):
                return self._pin(suggestion, on)
            case Focus():
                return self._leave_air()
            case SessionEnd():
                return self._end()
            case _:
                pass  # kept in the journal for the skills that will want it
        return []

    def _close(self, suggestion: str, reason: CloseReason) -> list[Effect]:
        """Close a card that is open; one that is gone already was simply faster."""
        if suggestion not in self.cards:
            return []
        effect = self.cards.close(suggestion, reason)
        self.answers.closed(suggestion, self._now, reason)
        return [effect]

    def _pin(self, suggestion: str, on: bool) -> list[Effect]:
        card = self.cards.get(suggestion)
        if card is None or card.pinned == on:
            return []
        expires = None if on else self._now + self._limits.card_expiry_ms
        return [self.cards.revise(replace(card, pinned=on, expires_ms=expires))]

    def _leave_air(self) -> list[Effect]:
        """Let the cards of other products go soon: viewers see the change a little later."""
        ends = self._now + self.scene.stream_delay_ms + self._limits.off_air_grace_ms
        effects: list[Effect] = []
        for card in self.cards.all():
            if self._stays(card) or (card.expires_ms is not None and card.expires_ms <= ends):
                continue
            effects.append(self.cards.revise(replace(card, expires_ms=ends)))
        return effects

    def _stays(self, card: Suggestion) -> bool:
        return card.pinned or card.sku is None or card.sku == self.scene.focus()

    def _fall_due(self) -> list[Effect]:
        if self._now >= self._last_event + self._limits.session_idle_ms:
            return self._end()
        effects: list[Effect] = []
        for card in self.cards.all():
            if card.expires_ms is not None and card.expires_ms <= self._now:
                reason: CloseReason = "expired" if self._stays(card) else "off_air"
                effects += self._close(card.id, reason)
        return effects + self.answers.tick(self.scene, self.cards, self._now)

    def _end(self) -> list[Effect]:
        effects: list[Effect] = []
        for card in self.cards.all():
            effects += self._close(card.id, "session_ended")
        self.last_lineup = self.scene.lineup
        self._reset(None, ())
        return effects
