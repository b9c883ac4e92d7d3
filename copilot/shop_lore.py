"""What a process knows of a shop beside its index: to read chat, judge speech, cue a product."""

from collections.abc import Iterable, Sequence

from copilot.skills.answers.reader import Reader
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Disagreement
from copilot.taste.slips import Slip
from knowledge.facts import Fact
from knowledge.products import Catalogue


class ShopLore:
    """Prepared once a catalogue version, on a thread; read by all rooms of the shop."""

    def __init__(self, catalogue: Catalogue, facts: Sequence[Fact]) -> None:
        self.reader = Reader.of(catalogue)
        self.judge = ShopJudge.of(catalogue, tuple(facts))
        self._figures_at_odds = self.judge.figures_at_odds
        self._texts = {fact.id: fact.text for fact in facts}
        self._facts: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.sku is not None:
                self._facts.setdefault(fact.sku, []).append(fact)

    def facts(self, sku: str) -> Sequence[Fact]:
        """Return a product's facts in the shop's order."""
        return self._facts.get(sku, ())

    def figures_at_odds(self, sku: str) -> tuple[Disagreement, ...]:
        """Return the figures in which a product's own facts cannot all be right."""
        return self._figures_at_odds(sku)

    def outdated(self, slips: Iterable[Slip]) -> tuple[str, ...]:
        """Return the ids of a host's slips whose facts are gone or say something else now."""
        return tuple(slip.id for slip in slips if self._texts.get(slip.fact.id) != slip.fact.text)

    def standing(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Return those of some facts, by id, that the shop states word for word as before."""
        return tuple(sorted(fact for fact in facts if fact in self._texts))
