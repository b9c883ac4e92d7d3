"""What a room wants written down beside its journal, put into the ledger."""

from typing import Final, Literal

from copilot.noted import (
    Noted,
    RecordDecision,
    RecordGap,
    RecordLearnt,
    RecordPrepared,
    RecordWait,
)
from copilot.ports import Ledger, Meter

_COUNTED: Final[dict[Literal["kept", "reused", "discarded"], str]] = {
    "kept": "lines_prepared",
    "reused": "prepared_reused",
    "discarded": "prepared_discarded",
}


def write_down(ledger: Ledger, meter: Meter, room: str, session: str, noted: Noted) -> None:
    """Note a gap, a wait or a decision of a session, what is known of its host, or a count."""
    match noted:
        case RecordGap():
            ledger.gap(room, session, noted)
        case RecordWait():
            ledger.wait(room, session, noted)
        case RecordDecision():
            ledger.decision(room, session, noted)
        case RecordLearnt(learnt):
            ledger.learnt(room, learnt)
        case RecordPrepared(became):
            meter.count(_COUNTED[became])
