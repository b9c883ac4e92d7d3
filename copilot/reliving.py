"""A room's newest broadcast lived again from its journal."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from copilot.effects import SessionStarted, Tell
from copilot.epoch import epoch_of
from copilot.limits import RoomLimits
from copilot.ports import Journal, Meter, Record, RoomProfile
from copilot.records import decode
from copilot.room import Room
from copilot.room_log import RoomLog

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Relived:
    """What a journal leads to.

    Attributes:
        seq: the highest in the journal.
        at_ms: room clock by now.
        started_wall_ms: when the broadcast began.
    """

    room: Room
    log: RoomLog
    seq: int = 0
    at_ms: int = 0
    started_wall_ms: int = 0


def relive(
    profile: RoomProfile,
    limits: RoomLimits,
    log: RoomLog,
    journal: Journal,
    meter: Meter,
    wall_ms: Callable[[], int],
) -> Relived:
    """Replay a room's newest session. Blocking, on a thread of its own."""
    room = Room(profile, limits)
    last = journal.last_session(profile.id)
    if last is None:
        return Relived(room, log)
    session, seq = last
    records = journal.read(profile.id, session)
    for record in records:
        try:
            _live(room, log, record, limits)
        except Exception:  # the unit of work: one record, as it was live
            logger.exception("record_failed")
            meter.count("record_failures")
    if not records:
        return Relived(room, log, seq)
    away_ms = max(0, wall_ms() - records[-1].wall_ms)
    # A session's first record is its beginning.
    return Relived(room, log, seq, records[-1].at_ms + away_ms, records[0].wall_ms)


def _live(room: Room, log: RoomLog, record: Record, limits: RoomLimits) -> None:
    given = decode(record.kind, record.client, record.id, record.payload)
    effects = room.handle(given, record.at_ms)
    if isinstance(given, SessionStarted):
        log.begin(epoch_of(given.session, room.profile, limits), room.state(""))
    for effect in effects:
        if isinstance(effect, Tell):
            log.append(effect.told)
