"""A text while it is judged: what is read of it once, and the claims found in it so far."""

from dataclasses import dataclass, field
from typing import Final

from copilot.skills.corrections.claim import Claim, SilentSpan, Stance
from copilot.skills.corrections.judgement import Disagreement, Said
from copilot.skills.corrections.speech.naming import Mention, Stretch
from copilot.skills.corrections.speech.said_text import SaidText

_TRIED_ON: Final = 120
"""Characters of a long text by which other products are tried on: what is said now, not before."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """One text while it is judged; ``claims`` fills up by product, ``at_odds`` by claim.

    Attributes:
        foreign: what claims nothing of the product on air, as it is told of another thing: perhaps
            of another product of the line-up, which the host has gone on to.
        of_kinds: by another product that is named, what is told of another kind of such goods.
    """

    said: Said
    before: str
    read: SaidText
    stance: Stance
    mentions: tuple[Mention, ...]
    parts: tuple[Stretch, ...]
    foreign: tuple[SilentSpan, ...] = ()
    of_kinds: dict[str, tuple[SilentSpan, ...]] = field(default_factory=dict)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    at_odds: list[Disagreement] = field(default_factory=list)

    def silent_of(self, sku: str) -> tuple[SilentSpan, ...]:
        """Return the stretches that claim nothing of a product."""
        others = self.foreign if sku == self.said.focus else self.of_kinds.get(sku, ())
        return (*self.stance.silent, *others)

    @property
    def recent(self) -> int:
        """Where the words begin by which products not on air are tried on."""
        return max(0, len(self.said.text) - _TRIED_ON)
