"""The name of a room log's life: what it is a function of, in one word."""

from hashlib import blake2b
from typing import Final

from copilot.limits import RoomLimits
from copilot.ports import RoomProfile

ENGINE: Final = "5"  # raise it when the same journal would lead to other entries than before


def epoch_of(session: str, profile: RoomProfile, limits: RoomLimits) -> str:
    """Return the name of a session's room log.

    The log is a function of the journal, the room's profile, its limits and the engine's version:
    while these stay, a restart rebuilds the same entries under the same epoch and screens resume
    across it; when one changes, so does the epoch and screens start from a snapshot.
    """
    identity = f"{ENGINE}|{session}|{profile}|{limits}"
    return blake2b(identity.encode(), digest_size=9).hexdigest()
