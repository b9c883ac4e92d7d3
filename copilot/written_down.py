"""What a room wants written down beside its journal, put into the ledger."""

from copilot.noted import (
    Noted,
    RecordDecision,
    RecordGap,
    RecordLearnt,
    RecordPrepared,
    RecordWait,
)
from copilot.ports import Ledger, Meter


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
        case RecordPrepared("kept"):
            meter.count("lines_prepared")
        case RecordPrepared("reused"):
            meter.count("prepared_reused")
        case RecordPrepared():
            meter.count("prepared_discarded")
