"""A room under test with its clock and the journal from which a restart rebuilds it."""

from copilot.effects import Effect, Input
from copilot.limits import RoomLimits
from copilot.ports import RoomProfile
from copilot.records import decode, encode, kind_of
from copilot.room import Room
from tests.copilot.room_scripts import PROFILE


class JournalledRoom:
    """A room that keeps whatever it took."""

    def __init__(self, limits: RoomLimits, profile: RoomProfile = PROFILE) -> None:
        self.limits = limits
        self.profile = profile
        self.room = Room(profile, limits)
        self.journal: list[tuple[str, bytes, int]] = []
        self.now = 0

    def take(self, given: Input, after_ms: int = 100) -> list[Effect]:
        self.now += after_ms
        self.journal.append((kind_of(given), encode(given), self.now))
        return self.room.handle(given, self.now)

    def relived(self) -> Room:
        """Return the room as a restart rebuilds it from the journal."""
        room = Room(self.profile, self.limits)
        for kind, payload, at_ms in self.journal:
            room.handle(decode(kind, "client", "id", payload), at_ms)
        return room
