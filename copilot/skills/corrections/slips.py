"""From a correction that is gone to a slip to remember, if the correction stood."""

from typing import Final

from copilot.attended import Closing
from copilot.skills.corrections.judgement import Verdict
from copilot.suggestions import CloseReason
from copilot.taste.slips import Slip

# Put right by the host, it is no slip; put away or taken back, it may have been no misstatement.
STOOD: Final = frozenset[CloseReason]({"used", "expired", "off_air", "session_ended"})
SEEN: Final = ("now", "next")


def slip_of(closing: Closing, verdict: Verdict | None, wall_ms: int) -> Slip | None:
    """Return the slip that a card stood for; ``verdict`` is what a correction rests on.

    ``wall_ms`` is the time now, in milliseconds since 1970.
    """
    seen = closing.was_told and closing.suggestion.slot in SEEN
    if verdict is None or not seen or closing.reason not in STOOD:
        return None
    return Slip(
        sku=verdict.sku,
        name=verdict.attribute,
        said=verdict.sides[0],
        truth=verdict.sides[1],
        headline=verdict.headline,
        fact=verdict.fact,
        times=1,
        first_wall_ms=wall_ms,
        last_wall_ms=wall_ms,
    )
