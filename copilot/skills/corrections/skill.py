"""The corrections skill: from what the host says to a card with the true value, or silence."""

from dataclasses import replace
from functools import partial
from typing import Final

from copilot.attention import Attention
from copilot.effects import Effect, Judge
from copilot.events import Speech
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.corrections.cards.correction_card import correction_card, renewed_card
from copilot.skills.corrections.cards.shown import ShownCorrections
from copilot.skills.corrections.focus.focus_doubt import FocusDoubt
from copilot.skills.corrections.focus.focus_question import FocusQuestion
from copilot.skills.corrections.focus.whose_value import Owned, owners
from copilot.skills.corrections.judgement import Judgement, Said, Verdict
from copilot.skills.corrections.pending import Pending, PendingClaims, last_words
from copilot.skills.corrections.rejudged import Rejudged
from copilot.skills.corrections.speech.long_speech import pieces_of
from copilot.skills.heard.asked_card import AskedCard
from copilot.suggestions import CloseReason, Suggestion
from copilot.utterances import Utterance, Utterances

NEIGHBOURS: Final = 24  # products of the line-up that speech is held against
MOST_UNANSWERED: Final = 256  # pieces of speech that wait to be judged
SWITCH_MS: Final = 15_000  # just after a switch the host may still be at the product before


class CorrectionsSkill:
    """Holds speech against the facts; shows what stays wrong after a grace, once."""

    def __init__(self, session: str, language: str, limits: RoomLimits) -> None:
        self._session = session
        self._chinese = language == "zh"
        self._limits = limits
        self._utterances = Utterances()
        self._pending = PendingClaims(limits)
        self._doubt = FocusDoubt()
        self._question_of_focus = FocusQuestion(session, language, limits)
        self._shown = ShownCorrections(limits)
        self._revisions: dict[str, int] = {}
        self._said_ms: dict[tuple[str, int], int] = {}
        self._rejudged = Rejudged()
        self._number = 0

    @property
    def suspect(self) -> str | None:
        """The product the host may be talking about instead of the one said to be on air."""
        return self._doubt.suspect

    def hear(
        self, speech: Speech, scene: Scene, now_ms: int, asked: tuple[AskedCard, ...] = ()
    ) -> list[Effect]:
        """Take a piece of speech and ask what the facts say to it.

        What is final may also answer one of the ``asked`` cards; while it is in doubt what is on
        air, only one about the shop as a whole.
        """
        if self._doubt.suspect is not None or self._doubt.elsewhere(scene.focus()):
            asked = tuple(card for card in asked if card.sku is None)
        pieces = (speech,) if self._utterances.knows(speech.segment) else pieces_of(speech)
        found = [u for piece in pieces for u in self._utterances.hear(piece, now_ms)]
        heard = [u for u in found if u.speaker == "host"]
        for utterance in heard:
            self._said_ms[utterance.segment, utterance.revision] = now_ms
        questions = [(self._question(u, scene), asked if u.final else ()) for u in heard]
        for said, _ in questions:
            self._rejudged.asked(said)
        return [Judge(said, cards) for said, cards in questions]

    def judged(self, judgement: Judgement, scene: Scene, attention: Attention, now_ms: int) -> None:
        """Take what the facts say to a piece of speech."""
        if judgement.revision < self._revisions.get(judgement.segment, 0):
            return  # of a text that has changed since
        self._remember_revision(judgement)
        focus = scene.focus()
        again = self._rejudged.of_old_words(judgement)
        judgement = again or judgement
        if again is None:
            self._question_of_focus.hear_titles(judgement.titles)
            suspect = self._doubt.suspect
            if self._doubt.judged(judgement, focus, now_ms):
                self._pending.release(now_ms, suspect)
        self._shown.judged(judgement, last_words(judgement), attention, now_ms)
        self._take_in(judgement, scene, now_ms)
        if self._doubt.suspect is not None and focus is not None:
            self._pending.hold(focus)  # what is shown stays: a doubt is no proof against it
        elif not self._doubt.elsewhere(focus):
            self._pending.drop_held()
        self._question_of_focus.ask(self._doubt.suspect, scene, attention, now_ms)

    def tick(self, scene: Scene, attention: Attention, now_ms: int) -> None:
        """Show the misstatements whose grace is over."""
        for pending in self._pending.take_due(self._spoke_ms(), now_ms):
            self._show(pending, scene, attention, now_ms)

    def due_ms(self) -> int | None:
        """Return when ``tick`` next has something to do."""
        return self._pending.due_ms(self._spoke_ms())

    def focus_changed(self, scene: Scene, attention: Attention, now_ms: int) -> None:
        """Begin anew with another product on air."""
        self._utterances.break_off()
        before = scene.previous_focus()
        if before is not None and scene.focus() == self._doubt.suspect:
            self._shown.withdraw_unnamed(before, attention, now_ms)  # it was said of this one
        self._doubt.focus_changed(scene.focus(), before, now_ms)
        self._pending.moved_on(scene.focus())
        self._question_of_focus.close("answered", attention, now_ms)

    @property
    def facts(self) -> frozenset[str]:
        """The ids of the facts that corrections rest on, shown or waiting."""
        return self._pending.facts() | self._shown.facts()

    def knowledge_changed(
        self, standing: frozenset[str], attention: Attention, now_ms: int
    ) -> list[Effect]:
        """Take back what does not rest on a fact of ``standing``; have all that was said rejudged.

        A correction that rests on an unchanged fact stays meanwhile: another product's price has
        nothing to do with it.
        """
        last_said = self._shown.said_in() | self._pending.said_in()
        self._pending.facts_changed(standing)
        for segment, key in self._shown.facts_changed(standing, attention, now_ms):
            self._pending.forget_shown(segment, key)
        return [Judge(said) for said in self._rejudged.again(set(last_said.values()))]

    def verdict(self, card: str) -> Verdict | None:
        """Return what a correction rests on, until it is heard to be gone."""
        return self._shown.verdict(card)

    def closed(self, card: Suggestion, reason: CloseReason, now_ms: int) -> str | None:
        """Hear that a card is gone; return the product the host thereby put on air, if any."""
        if self._question_of_focus.closed(card.id):
            if reason == "used":
                return card.sku
            if reason == "dismissed":
                self._doubt.denied(now_ms)
                self._pending.release(now_ms)
        verdict = self._shown.verdict(card.id)
        if verdict is not None and reason == "used":
            self._pending.put_right(verdict.key)
        self._shown.closed(card.id)
        return None

    def _question(self, utterance: Utterance, scene: Scene) -> Said:
        return Said(
            segment=utterance.segment,
            revision=utterance.revision,
            text=utterance.text,
            final=utterance.final,
            speaker=utterance.speaker,
            before=self._utterances.before(utterance),
            focus=scene.focus() or self._doubt.topic,
            variant=scene.variant,
            lineup=self._neighbours(scene),
            links=scene.links(),
            runs_on=self._utterances.runs_on(utterance),
        )

    def _neighbours(self, scene: Scene) -> tuple[str, ...]:
        """Return the products the host may be at unannounced: those listed near the one on air.

        Each costs a comparison of its own, and a host rarely jumps far without a word; one that
        is named is judged wherever it stands.
        """
        skus = scene.lineup_skus()
        if len(skus) <= NEIGHBOURS:
            return skus
        focus = scene.focus()
        middle = skus.index(focus) if focus in skus else 0
        first = max(0, min(middle - NEIGHBOURS // 2, len(skus) - NEIGHBOURS))
        near = skus[first : first + NEIGHBOURS]
        others = (scene.previous_focus(), self._doubt.topic)
        return near + tuple(sku for sku in others if sku in skus and sku not in near)

    def _take_in(self, judgement: Judgement, scene: Scene, now_ms: int) -> None:
        """Let what may be held against the host wait for its grace, or for the doubt to end."""
        focus = scene.focus()
        elsewhere = self._doubt.suspect is not None or self._doubt.elsewhere(focus)
        kept: list[Verdict] = []
        held: set[str] = set()
        owned: dict[str, Owned] = {}
        for verdict in judgement.verdicts:
            assumed = verdict.outcome == "wrong" and not verdict.named
            if assumed and self._may_be_of_another(verdict, judgement, scene, now_ms):
                continue
            if assumed and elsewhere:
                held.add(verdict.key)
            if assumed:
                owned[verdict.key] = self._owners(verdict.sku, judgement, now_ms)
            kept.append(verdict)
        taken = replace(judgement, verdicts=tuple(kept))
        said_ms = self._said_ms.pop((judgement.segment, judgement.revision), now_ms)
        while len(self._said_ms) > MOST_UNANSWERED:
            del self._said_ms[next(iter(self._said_ms))]
        late = now_ms - said_ms > self._limits.correction_grace_max_ms
        self._pending.judged(taken, frozenset(held), now_ms, said_ms if late else None, owned)

    def _owners(self, sku: str, judgement: Judgement, now_ms: int) -> Owned:
        """Return whose words these may be instead; nobody's where words told of ``sku``."""
        segment, denied = judgement.segment, partial(self._doubt.is_denied, now_ms=now_ms)
        others = owners(judgement.fits, sku, denied) | self._doubt.leans_to(sku, segment, now_ms)
        return self._doubt.owned(sku, others, judgement, now_ms)

    def _may_be_of_another(
        self, verdict: Verdict, judgement: Judgement, scene: Scene, now_ms: int
    ) -> bool:
        """Return whether a claim that took its product from the focus may mean another one.

        The focus may have changed since it was judged, and just after a switch the host may still
        be at the product before.
        """
        focus = scene.focus()
        if verdict.sku != focus:
            return focus is not None
        before = scene.previous_focus()
        if before is None or now_ms - scene.focus_since_ms() > SWITCH_MS:
            return False
        fit = {fit.sku: fit for fit in judgement.fits}.get(before)
        return fit is not None and fit.right > 0 and fit.wrong == 0

    def _show(self, pending: Pending, scene: Scene, attention: Attention, now_ms: int) -> None:
        verdict = pending.verdict
        key = f"{verdict.key}|{verdict.said}"
        open_card = self._shown.card(verdict.key, attention)
        if open_card is not None:
            times = self._shown.times(verdict.key) + 1
            expires_ms = now_ms + self._limits.correction_expiry_ms
            card = renewed_card(open_card, verdict, times, self._chinese, expires_ms)
            attention.revise(card, key)
            self._shown.show(open_card.id, pending, now_ms, times)
            return
        self._number += 1
        identity = f"{self._session}-c{self._number}-{now_ms}"
        card = correction_card(identity, verdict, scene, self._limits, now_ms)
        if attention.propose(card, key, scene.quiet(now_ms), now_ms):
            self._shown.show(identity, pending, now_ms)

    def _remember_revision(self, judgement: Judgement) -> None:
        self._revisions[judgement.segment] = judgement.revision
        if len(self._revisions) > 128:
            del self._revisions[next(iter(self._revisions))]

    def _spoke_ms(self) -> int:
        return self._utterances.host_spoke_ms or 0
