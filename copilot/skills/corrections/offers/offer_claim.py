"""A claim of what comes with an order: prices, promotions, gifts, stock."""

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.speech.clauses import has_ended


def offer_claim(known: KnownProperty, outcome: Outcome, text: str, start: int, end: int) -> Claim:
    """Return the claim that stands at ``start`` to ``end`` of ``text``, as weighty as a price."""
    return Claim(
        known=known,
        outcome=outcome,
        said=text[start:end].strip(),
        truth=short_value(known.fact.value),
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="price",
    )
