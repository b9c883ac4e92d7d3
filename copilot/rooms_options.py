"""What the rooms of a process are made to: their sizes, and which of all rooms they are."""

from dataclasses import dataclass


class EveryRoom:
    """The owner of all rooms: there is one process."""

    def owns(self, room: str) -> bool:
        """Return True."""
        return True


@dataclass(frozen=True, slots=True)
class RoomsOptions:
    """Sizes of the machinery around the rooms.

    Attributes:
        queue_limit: events of one room on their way to the journal.
        log_entries: room-log entries kept for resuming screens.
        subscription_queue: entries one screen may be behind before it must resume.
        commit_batch: records in one transaction at most.
    """

    queue_limit: int = 1_000
    log_entries: int = 2_000
    subscription_queue: int = 500
    commit_batch: int = 200
