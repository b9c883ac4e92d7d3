"""What a room wants written down beside its journal, put into the ledger."""

from copilot.effects import RecordDecision, RecordGap, RecordLearnt, RecordWait
from copilot.ports import Ledger

Noted = RecordGap | RecordWait | RecordDecision | RecordLearnt


def write_down(ledger: Ledger, room: str, session: str, noted: Noted) -> None:
    """Note a gap, a wait or a decision of a session, or what is known of its host."""
    match noted:
        case RecordGap():
            ledger.gap(room, session, noted)
        case RecordWait():
            ledger.wait(room, session, noted)
        case RecordDecision():
            ledger.decision(room, session, noted)
        case RecordLearnt(learnt):
            ledger.learnt(room, learnt)
