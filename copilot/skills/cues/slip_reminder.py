"""A quiet reminder of what the host misstated before, when the product is on air again."""

from collections.abc import Collection
from typing import Final, Literal

from copilot.attention import Attention
from copilot.effects import Briefed
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.corrections.judgement import Judgement
from copilot.skills.wording.sentences import sentence_of_text
from copilot.skills.wording.subjects_en import opened
from copilot.suggestions import CloseReason, Suggestion
from copilot.taste.slips import Slip
from knowledge.language.script import language_of
from knowledge.language.spoken import speak_text

_CAUSE: Final = {
    "zh": "上次把“{name}”说成了“{said}”，应是“{truth}”",
    "en": "Last time you said “{said}” for {name}; it is “{truth}”",
}


class SlipReminder:
    """Opens at most one card each time a product comes on air, and each slip's once a broadcast.

    It gives way to everything, and is gone as soon as the host speaks of the fact.
    """

    def __init__(self, session: str, language: Literal["zh", "en"], limits: RoomLimits) -> None:
        self._session = session
        self._language = language
        self._limits = limits
        self._awaited: str | None = None
        self._reminded: set[str] = set()
        self._open: dict[str, Slip] = {}

    def on_air(self, focus: str | None, attention: Attention, now_ms: int) -> None:
        """Hear that another product is on air."""
        gone = [card for card, slip in self._open.items() if slip.sku != focus]
        self._close(gone, "off_air", attention, now_ms)
        self._awaited = focus

    def briefed(
        self,
        briefed: Briefed,
        slips: Collection[Slip],
        scene: Scene,
        attention: Attention,
        now_ms: int,
    ) -> None:
        """Show the slip made most often about what has just come on air, after its facts."""
        if briefed.sku != self._awaited:
            return
        self._awaited = None
        mine = [s for s in slips if s.repeated and s.sku == briefed.sku]
        mine = [s for s in mine if s.id not in self._reminded]
        if not mine:
            return
        slip = max(mine, key=lambda each: (each.times, each.last_wall_ms))
        card = self._card(slip, scene, now_ms)
        quiet = scene.quiet(now_ms)
        if attention.propose(card, f"slip:{slip.id}", quiet, now_ms, like="alert"):
            self._reminded.add(slip.id)
            self._open[card.id] = slip

    def judged(self, judgement: Judgement, attention: Attention, now_ms: int) -> None:
        """Close the reminder of a fact that the host has spoken of: it came before, or too late."""
        facts = {verdict.fact.id for verdict in judgement.verdicts if verdict.settled}
        told = [card for card, slip in self._open.items() if slip.fact.id in facts]
        self._close(told, "answered", attention, now_ms)

    def forget(self, ids: Collection[str] | None, attention: Attention, now_ms: int) -> None:
        """Take back what is reminded of these slips; ``None`` = of any."""
        gone = [card for card, slip in self._open.items() if ids is None or slip.id in ids]
        self._close(gone, "withdrawn", attention, now_ms)

    def closed(self, suggestion: str) -> None:
        """Hear that a card is gone."""
        self._open.pop(suggestion, None)

    @staticmethod
    def _close(
        cards: Collection[str], reason: CloseReason, attention: Attention, now_ms: int
    ) -> None:
        for card in cards:
            known = attention.get(card)
            if known is not None and (reason == "withdrawn" or not known.pinned):
                attention.close(card, reason, now_ms)

    def _card(self, slip: Slip, scene: Scene, now_ms: int) -> Suggestion:
        return Suggestion(
            id=f"{self._session}-s{len(self._reminded) + 1}-{now_ms}",
            version=1,
            kind="cue",
            audience="host",
            headline=slip.headline,
            facts=(slip.fact,),
            line=_line(slip),
            sku=slip.sku,
            product=slip.fact.title,
            link=scene.link_of(slip.sku),
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.cue_expiry_ms,
            cause=_CAUSE[self._language].format(name=slip.name, said=slip.said, truth=slip.truth),
        )


def _line(slip: Slip) -> str:
    """Return the fact as one can say it."""
    fact, chinese = slip.fact, language_of(slip.fact.text) == "zh"
    said = sentence_of_text(slip.name, fact.text, fact.title, chinese)
    return speak_text(opened(said) or fact.text, "zh" if chinese else "en")
