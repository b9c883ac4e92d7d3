"""The room as a synchronous state machine: what happened goes in, what to do comes out."""

from dataclasses import replace

from copilot.alerts import Alerts
from copilot.at_a_glance import at_a_glance
from copilot.attended import Closing
from copilot.attention import Attention
from copilot.card_acts import CardActs
from copilot.effects import (
    Briefed,
    Effect,
    Found,
    Heard,
    Input,
    Judged,
    KnowledgeChanged,
    Phrased,
    Prepared,
    SessionStarted,
)
from copilot.events import (
    Chat,
    Envelope,
    Focus,
    Health,
    LearntForgotten,
    LineupItem,
    SessionEnd,
    Speech,
)
from copilot.limits import RoomLimits
from copilot.line_requests import LineRequests
from copilot.operations_desk import OperationsDesk
from copilot.ports import RoomProfile
from copilot.scene import Scene
from copilot.skills.answers.product_reference import asked_in
from copilot.skills.answers.skill import AnswersSkill
from copilot.skills.corrections.skill import CorrectionsSkill
from copilot.skills.corrections.slips import slip_of
from copilot.skills.cues.skill import CuesSkill
from copilot.skills.engagement.skill import EngagementSkill
from copilot.suggestions import CloseReason, RoomState, Suggestion
from copilot.taste.learnt import Learnt
from copilot.taste.taste import Taste


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
        self.last_learnt = Learnt()
        self._reset(None)

    def _reset(self, started: SessionStarted | None) -> None:
        given = started or SessionStarted("")
        if given.profile is not None:
            # Whose the room is, its journal does not decide.
            self.profile = replace(given.profile, id=self.profile.id, shop=self.profile.shop)
        name, language, limits = given.session, self.profile.language, self._limits
        stage = self.profile.host_stage
        self._began_ms, self._began_wall_ms = self._now, given.wall_ms
        session = None if started is None else started.session
        self.scene = Scene(self.profile.stream_delay_ms, session, given.lineup)
        self.attention = Attention(limits)
        self.lines = LineRequests(limits.phrasing, given.learnt.wording)
        self.taste = Taste(given.learnt)
        self.answers = AnswersSkill(
            name, language, limits, self.attention, self.lines, stage, self.taste
        )
        self.corrections = CorrectionsSkill(name, language, limits)
        self.engagement = EngagementSkill(name, language, limits, given.playbook)
        self.cues = CuesSkill(name, language, limits)
        self.operations = OperationsDesk(name, limits, self.attention)
        self.alerts = Alerts(name, language, limits, self.attention)
        self.acts = CardActs(limits, self.attention, self.lines, self.operations)

    @property
    def session(self) -> str | None:
        """The broadcast under way."""
        return self.scene.session

    def handle(self, given: Input, now_ms: int) -> list[Effect]:
        """Take in one input at ``now_ms`` and return what is to be done, in order."""
        effects = self.tick(now_ms)
        if isinstance(given, SessionStarted):
            self._last_event = self._now
            self._reset(given)
        elif self.session is not None:  # else it is of a session that is over
            effects += self._take(given)
            effects += self._settle()
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
        times += [card.expires_ms for card in self.attention.all() if card.expires_ms is not None]
        others = (
            self.answers.due_ms(self.scene),
            self.corrections.due_ms(),
            self.engagement.due_ms(),
            self.attention.due_ms(),
            self.scene.quiet_ends_ms() if self.attention.quiet else None,
        )
        times += [at for at in others if at is not None]
        return max(min(times), self._now)

    def resume(self) -> list[Effect]:
        """Return the work that was under way, after the state was rebuilt from the journal."""
        if self.session is None:
            return []
        return [
            *self.answers.unanswered(self.scene),
            *self.cues.unfinished(),
            *self.lines.unfinished(self.attention),
            *self.answers.prepared.unfinished(self.scene),
        ]

    def state(self, focus_title: str) -> RoomState:
        """Return the room at a glance; the shell knows the title of what is on air."""
        return at_a_glance(self.scene, self.answers, self.engagement, focus_title, self._now)

    def _take(self, given: Input) -> list[Effect]:
        match given:
            case Heard():
                self._last_event = self._now
                return self._heard(given)
            case Found():
                self.alerts.found(given.evidence, self._now)
                return self.answers.found(given, self.scene, self._now)
            case Judged(judgement, answered):
                self.alerts.at_odds(judgement.disagreements, self._now)
                self.corrections.judged(judgement, self.scene, self.attention, self._now)
                self.cues.reminder.judged(judgement, self.attention, self._now)
                for suggestion in answered:
                    self._close(suggestion, "answered")
            case Briefed():
                self.alerts.at_odds(given.disagreements, self._now)
                self.cues.briefed(given, self.scene, self.attention, self.lines, self._now)
                slips = self.taste.learnt.slips
                self.cues.reminder.briefed(given, slips, self.scene, self.attention, self._now)
            case Prepared():
                self.answers.prepared.take(given)
            case Phrased():
                self.lines.phrased(given, self.attention)
                self.alerts.phrased(given, self._now)
            case KnowledgeChanged():
                self.engagement.set_playbook(given.playbook)
                standing = frozenset(given.standing)
                return [
                    *self.corrections.knowledge_changed(standing, self.attention, self._now),
                    *self._forget_slips(given.outdated),
                    *self.answers.prepared.renew(self.scene),
                    *self.answers.knowledge_changed(self.scene),
                    *self.cues.knowledge_changed(self.attention),
                ]
        return []

    def _heard(self, heard: Heard) -> list[Effect]:
        envelope, on_air = heard.envelope, self.scene.focus()
        self.scene.observe(envelope, self._now)
        self.engagement.heard(envelope, self._now)
        match envelope.event:
            case Chat() as chat:
                its = asked_in(chat, heard.reading, self.scene, self._now, self.corrections.suspect)
                self.scene.asked_share.note(bool(its))
                effects = sum((self.answers.ask(*one, self.scene, self._now) for one in its), [])
                return effects + self._prepare_lines()
            case Speech() as speech:
                asked = self.answers.asked_cards()
                return self.corrections.hear(speech, self.scene, self._now, asked)
            case Focus(sku):
                return self._on_air() if sku != on_air else []
            case Health() as health:
                self.alerts.health(health, self._now)
            case SessionEnd():
                return self._end()
            case LearntForgotten(slip):
                effects = self._forget_slips(None if slip is None else (slip,))
                return effects if slip is not None else self._learning(self.taste.forget())
            case _:
                self.acts.carry_out(envelope.event, self.scene, self._now)
                return self._learning(self.taste.heard(envelope.event, self.attention))
        return []

    def _learning(self, effects: list[Effect]) -> list[Effect]:
        """Word lines by what is known of the host now."""
        self.lines.usually(self.taste.learnt.wording)
        return effects + self._prepare_lines()

    def _prepare_lines(self) -> list[Effect]:
        return self.answers.prepared.want(self.scene, self.taste.learnt.wording)

    def _forget_slips(self, ids: tuple[str, ...] | None) -> list[Effect]:
        """Forget some of the host's slips, or all, and what is reminded of them."""
        self.cues.reminder.forget(ids, self.attention, self._now)
        return self.taste.forget_slips(ids)

    def _close(self, suggestion: str, reason: CloseReason) -> None:
        self.acts.close(suggestion, reason, self._now)

    def _on_air(self) -> list[Effect]:
        """Tell the skills that another product is on air; cards of others go soon.

        Viewers see the change a stream delay later.
        """
        self.corrections.focus_changed(self.scene, self.attention, self._now)
        effects = self.cues.on_air(self.scene, self.attention, self._now)
        effects += self._prepare_lines()
        ends = self._now + self.scene.delay_ms(self._now) + self._limits.off_air_grace_ms
        for card in self.attention.all():
            self.attention.let_leave(card.id, not self._stays(card))
            if self._stays(card) or (card.expires_ms is not None and card.expires_ms <= ends):
                continue
            self.attention.revise(replace(card, expires_ms=ends))
        return effects

    def _stays(self, card: Suggestion) -> bool:
        return card.pinned or card.sku is None or card.sku == self.scene.focus()

    def _fall_due(self) -> list[Effect]:
        if self._now >= self._last_event + self._limits.session_idle_ms:
            return self._end() + self._settle()
        for card in self.attention.all():
            if card.expires_ms is not None and card.expires_ms <= self._now:
                self._close(card.id, "expired" if self._stays(card) else "off_air")
        self.answers.tick(self.scene, self._now)
        self.corrections.tick(self.scene, self.attention, self._now)
        effects = self.engagement.tick(self.scene, self.attention, self._now)
        return effects + self._settle()

    def _settle(self) -> list[Effect]:
        """Let attention decide, and everybody hear of the cards that are gone."""
        if self.session is None:
            return []
        self.alerts.skipped(self.scene.skipped, self._now)
        effects: list[Effect] = []
        closed: list[Closing] = []
        while closings := self.attention.take_closings():
            effects += [effect for closing in closings for effect in self._gone(closing)]
            closed += closings
        quiet = self.scene.quiet(self._now)
        told = self.attention.settle(closed, quiet, self._now)
        for closing in self.attention.take_closings():  # never told, so nothing is to be said
            effects += self._gone(closing)
        noted = self.answers.prepared.take_noted()
        return told + effects + self.lines.settle(self.attention) + noted

    def _gone(self, closing: Closing) -> list[Effect]:
        card, reason = closing.suggestion, closing.reason
        self.lines.closed(card.id)
        noted = self.answers.closed(card.id, self._now, reason)
        noted += self._learning(self.taste.closed(card, reason))
        if slip := slip_of(closing, self.corrections.verdict(card.id), self._wall_ms()):
            noted += self.taste.slipped(card.id, slip)
        self.engagement.closed(card.id, self._now, reason)
        self.cues.closed(card.id)
        self.alerts.closed(card)
        sku = self.corrections.closed(card, reason, self._now)
        if sku is None:
            return noted
        told = Envelope("", "", None, Focus(sku))  # as if the host had sent it, which *used* is
        self.scene.observe(told, self._now)
        self.engagement.heard(told, self._now)
        return noted + self._on_air()

    def _wall_ms(self) -> int:
        """Return the time now by the calendar; 0 where its beginning is not known."""
        return self._began_wall_ms and self._began_wall_ms + self._now - self._began_ms

    def _end(self) -> list[Effect]:
        for card in self.attention.all():
            self._close(card.id, "session_ended")
        effects = self.answers.prepared.end() + self._settle()
        self.last_lineup, self.last_learnt = self.scene.lineup, self.taste.learnt
        self._reset(None)
        return effects
