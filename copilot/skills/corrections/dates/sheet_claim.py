"""Makes one claim of what a text says and what an attribute of the sheet says of it."""

from copilot.skills.corrections.cards.wording import weight_of
from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.judgement import Outcome

_LONGEST_TRUTH = 48


def claim_of(
    known: KnownProperty, outcome: Outcome, said: str, truth: str, start: int, end: int
) -> Claim:
    """Return a claim with what was said and what the fact says, both cut to what a card shows."""
    value = known.fact.value.strip()
    short = value if len(value) <= _LONGEST_TRUTH // 2 else truth or value[:_LONGEST_TRUTH]
    return Claim(known, outcome, said, short, start, end, False, weight_of(known))
