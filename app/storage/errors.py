"""What can go wrong with the store; the door turns these into problem documents."""


class StorageError(Exception):
    """The database refused or could not be reached; the message names no secret."""


class Conflict(StorageError):
    """What was to be written contradicts what is there."""


class AlreadyThere(StorageError):
    """Something with this id exists."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(f"there is already a {what} {id!r}")
        self.what = what
        self.id = id


class NotThere(StorageError):
    """There is nothing with this id."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(f"there is no {what} {id!r}")
        self.what = what
        self.id = id


class BadIdentifier(StorageError):
    """An id that could not stand in a URL."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(
            f"the {what} id {id[:80]!r} is not 1 to 64 of ASCII letters, digits, '-' and '_'"
        )
        self.what = what
        self.id = id
