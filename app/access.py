"""Who may enter which room: signed access tokens (JWT) with room grants."""

import re
import secrets
import time
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol, get_args

import jwt

from app.signing_secret import MINIMUM_SECRET_BYTES, SecretRefused, load_or_make_secret

__all__ = [
    "ROLES",
    "Access",
    "AccessDenied",
    "AccessProblem",
    "AccessRole",
    "Grant",
    "Minter",
    "PublicKey",
    "SecretRefused",
    "bearer",
    "load_or_make_secret",
]

AccessRole = Literal["ingest", "host", "operations", "simulator", "admin"]
AccessProblem = Literal[
    "missing_token", "invalid_token", "token_expired", "token_not_yet_valid", "token_revoked"
]
PublicAlgorithm = Literal["RS256", "ES256"]

ROLES: Final[frozenset[str]] = frozenset(get_args(AccessRole))
EVERY_ROOM: Final = "*"

# Two servers whose clocks are set by NTP differ by far less; a token minted "tomorrow" is refused.
ISSUED_AHEAD_TOLERANCE_S: Final = 60.0
# Ten rooms with long names make some 1 KB; anything far beyond is not a token of ours.
MAXIMUM_TOKEN_CHARACTERS: Final = 8192
LONGEST_LIFETIME_S: Final = 366 * 24 * 3600

# They would break log lines; any script, spaces and emoji are fine in a name.
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_IMPLIED: Final[Mapping[str, frozenset[AccessRole]]] = {
    "simulator": frozenset({"ingest", "host"}),
    "admin": frozenset({"operations"}),
}


class AccessDenied(Exception):
    """A token that opens nothing; ``code`` is the wire's word for why, the text holds no token."""

    def __init__(self, code: AccessProblem, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token allows.

    Attributes:
        name: the client's display name (claim ``sub``), 1 to 128 characters.
        shop: the tenant whose rooms the grant is about.
        rooms: room ids, or ``("*",)`` for every room of the shop.
        roles: what the client may do there.
        expires_at: seconds since 1970; set by ``Access.mint`` and ``Access.read``.
        id: the token's own id (claim ``jti``); empty until minted.
    """

    name: str
    shop: str
    rooms: tuple[str, ...]
    roles: frozenset[AccessRole]
    expires_at: float = 0.0
    id: str = ""

    def names_room(self, room: str) -> bool:
        """Return whether the grant names ``room``; whose shop it is is checked elsewhere."""
        return EVERY_ROOM in self.rooms or room in self.rooms

    def effective_roles(self) -> frozenset[AccessRole]:
        """Return the roles with those they imply: simulator → ingest, host; admin → operations."""
        return self.roles.union(*(_IMPLIED.get(role, frozenset()) for role in self.roles))


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A platform's key that verifies its tokens: a PEM, and the one algorithm it is used with.

    ``key_id`` limits the key to tokens whose header carries the same ``kid``; empty = any.
    """

    algorithm: PublicAlgorithm
    pem: str
    key_id: str = ""


class Minter(Protocol):
    """What makes tokens: the token office, which writes them down, or ``Access`` alone."""

    def mint(self, grant: Grant, lifetime_s: float) -> str:
        """Return a token for ``grant`` that is valid for ``lifetime_s`` seconds. May block."""


class Access:
    """Mints and reads tokens.

    Each key is bound to one algorithm, so a token cannot choose to have a public key used as an
    HMAC secret. ``clock`` gives seconds since 1970; ``revoked`` holds shop and id of the tokens
    that open nothing any more.
    """

    def __init__(
        self,
        secret: bytes | None = None,
        keys: Sequence[PublicKey] = (),
        clock: Callable[[], float] = time.time,
        revoked: Container[tuple[str, str]] = frozenset(),
    ) -> None:
        if secret is None and not keys:
            raise ValueError("access needs a signing secret or at least one public key")
        if secret is not None and len(secret) < MINIMUM_SECRET_BYTES:
            raise ValueError(
                f"the signing secret has {len(secret)} bytes,"
                f" expected {MINIMUM_SECRET_BYTES} or more"
            )
        self._secret = secret
        self._keys = tuple(keys)
        self.clock = clock
        self._revoked = revoked

    def mint(self, grant: Grant, lifetime_s: float) -> str:
        """Return a token for ``grant`` that expires ``lifetime_s`` seconds from now.

        Raises ``ValueError`` for a grant that ``read`` would refuse, or without a signing secret.
        """
        if self._secret is None:
            raise ValueError("tokens are minted by the platform whose public keys are configured")
        if not 0 < lifetime_s <= LONGEST_LIFETIME_S:
            raise ValueError(f"lifetime_s is {lifetime_s}, expected above 0, at most a year")
        now = self.clock()
        claims = {
            "sub": grant.name,
            "shop": grant.shop,
            "rooms": list(grant.rooms),
            "roles": sorted(grant.roles),
            "iat": now,
            "exp": now + lifetime_s,
            "jti": grant.id or secrets.token_urlsafe(12),
        }
        try:
            _grant(claims)
        except AccessDenied as refusal:
            raise ValueError(refusal.detail) from refusal
        return jwt.encode(claims, self._secret, algorithm="HS256")

    def read(self, token: str) -> Grant:
        """Return what ``token`` allows; raises ``AccessDenied`` when it allows nothing now."""
        if not token:
            raise AccessDenied("missing_token", "no access token")
        claims = self._verified(token)
        now = self.clock()
        grant = _grant(claims)
        if grant.expires_at <= now:
            raise AccessDenied("token_expired", "the token has expired, get a new one")
        if _moment(claims, "iat") > now + ISSUED_AHEAD_TOLERANCE_S or (
            "nbf" in claims and _moment(claims, "nbf") > now
        ):
            raise AccessDenied(
                "token_not_yet_valid", "the token is not valid yet: check the clocks"
            )
        if self.is_revoked(grant):
            raise AccessDenied("token_revoked", "the token was revoked, get a new one")
        return grant

    def is_revoked(self, grant: Grant) -> bool:
        """Return whether a token that was read opens nothing any more."""
        return (grant.shop, grant.id) in self._revoked

    def _verified(self, token: str) -> dict[str, Any]:
        if len(token) > MAXIMUM_TOKEN_CHARACTERS:
            raise AccessDenied("invalid_token", "the token is too long")
        try:
            header = jwt.get_unverified_header(token)
            for key, algorithm in self._candidates(header):
                try:
                    return jwt.decode(token, key, algorithms=[algorithm], options=_OWN_TIME_CHECKS)
                except jwt.InvalidSignatureError:
                    continue
        except (jwt.PyJWTError, ValueError) as problem:
            raise AccessDenied("invalid_token", "the token cannot be read") from problem
        raise AccessDenied("invalid_token", "the token is not signed by a key known here")

    def _candidates(self, header: Mapping[str, Any]) -> list[tuple[str | bytes, str]]:
        algorithm = header.get("alg")
        if algorithm == "HS256":
            return [] if self._secret is None else [(self._secret, "HS256")]
        return [
            (key.pem, key.algorithm)
            for key in self._keys
            if key.algorithm == algorithm and key.key_id in ("", header.get("kid"))
        ]


def bearer(authorization: str | None) -> str:
    """Return the token of an ``Authorization: Bearer`` header; raises ``AccessDenied``."""
    if not authorization:
        raise AccessDenied("missing_token", "no Authorization header: expected 'Bearer TOKEN'")
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise AccessDenied(
            "invalid_token", "the Authorization header is not of the form 'Bearer …'"
        )
    return token.strip()


# PyJWT compares times with the machine's clock; ours can be given, so the times are checked here.
_OWN_TIME_CHECKS: Final[Any] = {
    "verify_exp": False,
    "verify_iat": False,
    "verify_nbf": False,
    "verify_aud": False,
    "require": ["sub", "shop", "rooms", "roles", "iat", "exp", "jti"],
}


def _grant(claims: Mapping[str, Any]) -> Grant:
    rooms = _words(claims, "rooms")
    known = ROLES.intersection(_words(claims, "roles"))
    if not known:
        raise AccessDenied("invalid_token", f"claim roles names none of {', '.join(sorted(ROLES))}")
    return Grant(
        name=_word(claims, "sub"),
        shop=_word(claims, "shop"),
        rooms=rooms,
        # Unknown roles are left out: a newer platform's token still opens what is known here.
        roles=frozenset(role for role in get_args(AccessRole) if role in known),
        expires_at=_moment(claims, "exp"),
        id=_word(claims, "jti"),
    )


def _word(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    if not isinstance(value, str) or not 1 <= len(value) <= 128 or _CONTROL.search(value):
        raise AccessDenied(
            "invalid_token", f"claim {name} is not a text of 1 to 128 characters, none of control"
        )
    return value


def _words(claims: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = claims.get(name)
    if not isinstance(values, list) or not 1 <= len(values) <= 1000:
        raise AccessDenied("invalid_token", f"claim {name} is not a list of 1 to 1,000 texts")
    if not all(isinstance(value, str) and 1 <= len(value) <= 128 for value in values):
        raise AccessDenied("invalid_token", f"claim {name} has an item that is not a text")
    return tuple(values)


def _moment(claims: Mapping[str, Any], name: str) -> float:
    value = claims.get(name)
    # A JWT's NumericDate (RFC 7519 section 2) may have decimals; 1e12 s is the year 33658.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1e12:
        raise AccessDenied("invalid_token", f"claim {name} is not a time in seconds since 1970")
    return float(value)
