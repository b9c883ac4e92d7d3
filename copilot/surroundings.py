"""What a room works with and does not own."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from copilot.group_commit import CommitQueue
from copilot.limits import RoomLimits
from copilot.lines_ahead import LinesAhead
from copilot.phrasing.ports import Phraser
from copilot.ports import Knowledge, Ledger, Meter
from copilot.shop_lore import ShopLore


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a room shares with the others of its process.

    Attributes:
        asked_before: returns what viewers of this room asked about a product in earlier
            broadcasts, the most asked first; blocking.
    """

    commit: CommitQueue
    knowledge: Knowledge
    ledger: Ledger
    meter: Meter
    limits: RoomLimits
    lore: Callable[[str], ShopLore]
    queue_limit: int
    phraser: Phraser | None = None
    asked_before: Callable[[str], Sequence[str]] = lambda sku: ()
    lines_ahead: LinesAhead = field(default_factory=LinesAhead)
    wall_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
