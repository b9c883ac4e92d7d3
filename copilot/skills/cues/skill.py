"""The cues skill: a product comes on air, its strongest facts are there at once."""

from dataclasses import replace
from typing import Final, Literal

from copilot.attention import Attention
from copilot.effects import Brief, Briefed, Effect, Evidence
from copilot.limits import RoomLimits
from copilot.line_requests import LineRequest, LineRequests
from copilot.scene import Scene
from copilot.skills.answers.card import stated
from copilot.skills.answers.headlines import headline, is_sold_out
from copilot.skills.cues.slip_reminder import SlipReminder
from copilot.skills.wording.sentences import sentence_of
from copilot.skills.wording.yes_no_words import read_yes_no
from copilot.suggestions import Suggestion
from knowledge.language.script import language_of
from knowledge.language.spoken import speak_text

FEWEST: Final = 2  # below that there is nothing to cue
SAID_AT_ONCE: Final = 3  # facts in the line; more is not one breath


class CuesSkill:
    """Opens one card when a product comes on air, and keeps it true."""

    def __init__(self, session: str, language: Literal["zh", "en"], limits: RoomLimits) -> None:
        self._session = session
        self._language = language
        self._limits = limits
        self._card_of: dict[str, str] = {}
        self._awaited: str | None = None
        self._number = 0
        self.reminder = SlipReminder(session, language, limits)

    def on_air(self, scene: Scene, attention: Attention, now_ms: int) -> list[Effect]:
        """Close the cue of the product before and ask for the facts of this one."""
        focus = scene.focus()
        self.reminder.on_air(focus, attention, now_ms)
        for sku in tuple(self._card_of):
            card = attention.get(self._card_of[sku])
            if card is not None and sku != focus and not card.pinned:
                attention.close(card.id, "off_air", now_ms)
        self._awaited = focus
        return [] if focus is None else [Brief(focus)]

    def briefed(
        self,
        briefed: Briefed,
        scene: Scene,
        attention: Attention,
        lines: LineRequests,
        now_ms: int,
    ) -> None:
        """Show the strongest facts of what has just come on air, or bring a cue up to date."""
        card = attention.get(self._card_of.get(briefed.sku, ""))
        if card is not None:
            self._renew(card, briefed, attention, lines, now_ms)
        if briefed.sku != self._awaited:
            return  # it left the air meanwhile, or its cue was dealt with already
        self._awaited = None
        if card is not None or len(briefed.evidence) < FEWEST:
            return
        self._number += 1
        identity = f"{self._session}-p{self._number}-{now_ms}"
        request = self._request(briefed)
        suggestion = lines.opening(self._suggestion(identity, briefed, scene, now_ms), request)
        if attention.propose(suggestion, f"cue:{briefed.sku}", scene.quiet(now_ms), now_ms):
            self._card_of[briefed.sku] = identity
            lines.want(identity, request)

    def knowledge_changed(self, attention: Attention) -> list[Effect]:
        """Have every open cue looked up anew."""
        return [Brief(sku) for sku, card in self._card_of.items() if card in attention]

    def unfinished(self) -> list[Effect]:
        """Return what was being looked up when the process stopped."""
        return [] if self._awaited is None else [Brief(self._awaited)]

    def closed(self, suggestion: str) -> None:
        """Hear that a card is gone."""
        self.reminder.closed(suggestion)
        self._card_of = {sku: id for sku, id in self._card_of.items() if id != suggestion}

    def _renew(
        self,
        card: Suggestion,
        briefed: Briefed,
        attention: Attention,
        lines: LineRequests,
        now_ms: int,
    ) -> None:
        facts = tuple(evidence.fact for evidence in briefed.evidence)
        known = [replace(fact, version=0) for fact in card.facts]
        if [replace(fact, version=0) for fact in facts] == known:
            return
        if len(facts) < FEWEST:
            attention.close(card.id, "withdrawn", now_ms)
            return
        request, title = self._request(briefed), headline(briefed.evidence[0], self._language)
        attention.revise(lines.opening(replace(card, headline=title, facts=facts), request))
        lines.want(card.id, request)

    def _suggestion(self, identity: str, briefed: Briefed, scene: Scene, now_ms: int) -> Suggestion:
        return Suggestion(
            id=identity,
            version=1,
            kind="cue",
            audience="host",
            headline=headline(briefed.evidence[0], self._language),
            facts=tuple(evidence.fact for evidence in briefed.evidence),
            sku=briefed.sku,
            product=briefed.title,
            link=scene.link_of(briefed.sku),
            rank=now_ms / 60_000,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.cue_expiry_ms,
        )

    @staticmethod
    def _request(briefed: Briefed) -> LineRequest:
        plain, short = spoken_facts(briefed.evidence), spoken_facts(briefed.evidence[:1])
        language = _language(briefed.evidence[0])
        return LineRequest("cue", briefed.evidence, "", briefed.title, language, plain, short)


def spoken_facts(evidence: tuple[Evidence, ...]) -> str:
    """Return the first facts as one can read them out in a breath."""
    language = _language(evidence[0])
    told = evidence[:SAID_AT_ONCE]
    said = (_said(evidence, language == "zh") for evidence in told)
    return speak_text(("，" if language == "zh" else ", ").join(said), language)


def _said(evidence: Evidence, chinese: bool) -> str:
    """Return a name with its value; what says nothing beside a name, a yes or none, is turned."""
    turned = read_yes_no(evidence.value, chinese) or is_sold_out(evidence)
    sentence = sentence_of(stated(evidence)) if turned else ""
    if sentence:
        return sentence
    name = evidence.name if chinese else f"{evidence.name.lower()} "
    return f"{name}{evidence.value}"


def _language(evidence: Evidence) -> Literal["zh", "en"]:
    return "zh" if language_of(evidence.fact.text) == "zh" else "en"
