"""One-time codes that bring a phone into a room: made for someone signed in, claimed once."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

PairedRole = Literal["host"]

# Crockford's base 32: no letter that is mistaken for another, or for a figure, when typed.
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LETTERS: Final = 12  # 60 bits: beyond guessing, whatever the limits on claims
_GROUP: Final = 4
_MISREAD: Final = str.maketrans("ILO", "110", "- \t")

CODE_LIFETIME_S: Final = 600.0
FIRST_CODE_LIFETIME_S: Final = 3600.0  # the one printed at the start: people set the studio up
LONGEST_CODE_LIFETIME_S: Final = 3600.0
CODES_A_ROOM: Final = 8
CODES_AT_MOST: Final = 4096  # a claim compares with each of them, in under a millisecond


class UnknownPairing(Exception):
    """The code is wrong, used, or expired; which of them is not told."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What a code stands for.

    Attributes:
        shop: the tenant the room belongs to.
        roles: what the paired device may do in the room.
        issued_by: the name on the token of who made it.
        ends_at: seconds since 1970 at which what is claimed ends at the latest.
        issuer_id: the id of its maker's token, empty for a code made by the service itself.
        device: the name the claimed token carries.
    """

    room: str
    shop: str
    roles: frozenset[PairedRole]
    issued_by: str
    ends_at: float
    issuer_id: str = ""
    device: str = "paired device"


@dataclass(frozen=True, slots=True)
class _Outstanding:
    digest: bytes
    expires_at: float
    pairing: Pairing


class PairingCodes:
    """The codes that wait to be claimed; in memory only, and there only as keyed hashes.

    Not for use from several threads. ``clock`` gives seconds since 1970.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._outstanding: list[_Outstanding] = []

    def make(self, pairing: Pairing, lifetime_s: float = CODE_LIFETIME_S) -> str:
        """Return a new code for ``pairing``, good once within ``lifetime_s`` seconds.

        Of a room's codes, and of all, the oldest give way when there are too many.
        """
        self._drop_expired()
        same_room = [each for each in self._outstanding if each.pairing.room == pairing.room]
        if len(same_room) >= CODES_A_ROOM:
            self._outstanding.remove(same_room[0])
        elif len(self._outstanding) >= CODES_AT_MOST:
            del self._outstanding[0]
        letters = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LETTERS))
        expires_at = self._clock() + lifetime_s
        self._outstanding.append(_Outstanding(self._digest(letters), expires_at, pairing))
        return "-".join(letters[start : start + _GROUP] for start in range(0, CODE_LETTERS, _GROUP))

    def claim(self, code: str) -> Pairing:
        """Return what ``code`` stands for; from then on it stands for nothing.

        Raises ``UnknownPairing``.
        """
        self._drop_expired()
        digest = self._digest(normalised(code))
        found: _Outstanding | None = None
        # All are compared, in constant time each: how long it takes tells nothing about any code.
        for each in self._outstanding:
            if hmac.compare_digest(each.digest, digest):
                found = each
        if found is None:
            raise UnknownPairing
        self._outstanding.remove(found)
        return found.pairing

    def _drop_expired(self) -> None:
        now = self._clock()
        self._outstanding = [each for each in self._outstanding if each.expires_at > now]

    def _digest(self, letters: str) -> bytes:
        return hashlib.blake2b(letters.encode(), key=self._key, digest_size=32).digest()


def normalised(code: str) -> str:
    """Return ``code`` as it was made: capitals, without hyphens, misread letters set right."""
    return code.upper().translate(_MISREAD)


def pairing_page(site: str, code: str) -> str:
    """Return the address a device opens to claim ``code``.

    The code stands in the fragment, which browsers send to no server.
    """
    return f"{site.rstrip('/')}/overlay/#pair={code}"
