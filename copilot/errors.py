"""What can go wrong in a room; the door turns these into the wire's errors."""


class RoomError(Exception):
    """Something a room refuses, with a stable ``code`` for the wire."""

    code = "room_error"


class UnknownRoom(RoomError):
    """No such room."""

    code = "unknown_room"


class SessionRunning(RoomError):
    """A session is under way in the room, which this has to wait for."""

    code = "session_running"


class RoomOverloaded(RoomError):
    """The room's queue is full; the event was not accepted and may be sent again later."""

    code = "overloaded"

    def __init__(self, retry_after_ms: int) -> None:
        super().__init__(f"the room is overloaded, try again in {retry_after_ms} ms")
        self.retry_after_ms = retry_after_ms


class RoomClosing(RoomError):
    """The service is shutting down; nothing more is accepted here."""

    code = "shutting_down"
