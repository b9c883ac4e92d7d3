"""The names of a broadcast and of its room log's life, which is a function of what it names."""

import time
from hashlib import blake2b
from typing import Final
from uuid import uuid4

from copilot.limits import RoomLimits
from copilot.ports import RoomProfile

ENGINE: Final = "5"  # raise it when the same journal would lead to other entries than before


def new_session(wall_ms: int) -> str:
    """Return a name for a broadcast that begins at ``wall_ms``; later ones sort behind it."""
    began = time.strftime("%Y%m%d-%H%M%S", time.gmtime(wall_ms / 1000))
    return f"{began}-{uuid4().hex[:6]}"


def epoch_of(session: str, profile: RoomProfile, limits: RoomLimits) -> str:
    """Return the name of a session's room log.

    The log is a function of the journal, the room's profile, its limits and the engine's version:
    while these stay, a restart rebuilds the same entries under the same epoch and screens resume
    across it; when one changes, so does the epoch and screens start from a snapshot.
    """
    identity = f"{ENGINE}|{session}|{profile}|{limits}"
    return blake2b(identity.encode(), digest_size=9).hexdigest()
