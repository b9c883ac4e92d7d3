"""What can go wrong for whoever uses the client."""


class RoomClientError(Exception):
    """Any of the errors below."""


class RoomRefused(RoomClientError):
    """The service will not have this client, and no further attempt would change that.

    Attributes:
        code: the close code, see docs/PROTOCOL.md.
    """

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code} {reason}".strip())
        self.code = code


class RoomUnreachable(RoomClientError):
    """Nobody answered for longer than the options allow."""


class RoomClosed(RoomClientError):
    """The client was closed before the event was settled."""


class OutboxFull(RoomClientError):
    """As many events as the options allow wait for the service; ``space()`` waits for room."""


class EventRefused(RoomClientError):
    """The service refused one event for good.

    Attributes:
        code: the wire's word, such as ``missing_field``.
        id: the event's id.
        field: which field is wrong, as ``data.user``; ``None`` where that does not apply.
    """

    def __init__(self, code: str, detail: str, id: str, field: str | None) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail
        self.id = id
        self.field = field
