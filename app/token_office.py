"""The one place where tokens are handed out and taken back, so that all of them are listed."""

import secrets
from dataclasses import dataclass, replace

from app.access import LONGEST_LIFETIME_S, Access, Grant
from app.storage.tokens import SqlTokens, Token


@dataclass(frozen=True, slots=True)
class Issued:
    """A token as it is given out, and what is kept of it."""

    token: str
    record: Token


class TokenOffice:
    """Issues and revokes tokens; implements ``mint`` as ``Access`` has it. All methods block."""

    def __init__(self, access: Access, tokens: SqlTokens) -> None:
        self._access = access
        self._tokens = tokens

    def issue(self, grant: Grant, lifetime_s: float, issued_by: str) -> Issued:
        """Return a new token for ``grant`` that is written down, valid for ``lifetime_s`` seconds.

        Raises ``ValueError`` for a grant or lifetime that ``Access.mint`` refuses, or when tokens
        are signed by a platform, and ``StorageError``; nothing is given out then.
        """
        # Hexadecimal: an id that began with a dash would be an option to the command line.
        named = replace(grant, id=secrets.token_hex(12))
        token = self._access.mint(named, lifetime_s)
        now_ms = self._now_ms()
        record = Token(
            id=named.id,
            shop=grant.shop,
            rooms=grant.rooms,
            client=grant.name,
            roles=tuple(sorted(grant.roles)),
            issued_by=issued_by,
            issued_wall_ms=now_ms,
            expires_wall_ms=now_ms + round(lifetime_s * 1000),
        )
        self._tokens.record(record)
        return Issued(token, record)

    def mint(self, grant: Grant, lifetime_s: float) -> str:
        """Return a token that the service itself had made; raises as ``issue`` does."""
        return self.issue(grant, lifetime_s, "livecue").token

    def revoke(self, token: Token) -> Token:
        """Write down that ``token`` opens nothing from now on. Raises ``StorageError``.

        This process's ``Revocations`` must be told as well; others look it up.
        """
        revoked = token
        if token.revoked_wall_ms is None:
            revoked = replace(token, revoked_wall_ms=self._now_ms())
        self._tokens.revoke(revoked)
        return revoked

    def foreign(self, shop: str, room: str, id: str) -> Token:
        """Return what can be written down of a token of ``shop`` that was not issued here.

        Nobody here knows when it expires; its revocation is kept as long as our own longest token
        lives.
        """
        now_ms = self._now_ms()
        expires_wall_ms = now_ms + LONGEST_LIFETIME_S * 1000
        return Token(id, shop, (room,), "", (), "", now_ms, expires_wall_ms)

    def _now_ms(self) -> int:
        return int(self._access.clock() * 1000)
