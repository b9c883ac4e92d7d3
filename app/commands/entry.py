"""How commands that play something into a room get in: a token, and whom they trust."""

import ssl

from app.access import Grant
from app.settings import Settings
from app.storage.errors import StorageError
from app.stores import open_stores, open_token_office
from app.tls.authority import pem_of
from app.tls.kept import read_authority

TOKEN_LIFETIME_S = 24 * 3600


def trust_of(settings: Settings) -> ssl.SSLContext:
    """Return what a ``wss:`` address is verified with: the system's authorities and our own.

    Raises ``TlsRefused``.
    """
    context = ssl.create_default_context()
    authority = read_authority(settings.data_folder)
    if authority is not None:
        context.load_verify_locations(cadata=pem_of(authority))
    return context


def simulator_token(settings: Settings, room: str, name: str) -> str:
    """Return a new token for ``room``; ``name`` says whose it is.

    Raises ``StorageError``, ``SecretRefused``.
    """
    profile = open_stores(settings).rooms.profile(room)
    if profile is None:
        raise StorageError(f"there is no room {room!r} in this database; give --url and --token")
    grant = Grant(name, profile.shop, (room,), frozenset({"simulator"}))
    return open_token_office(settings).issue(grant, TOKEN_LIFETIME_S, "command line").token


def room_address(settings: Settings, room: str, url: str) -> str:
    """Return the address of a room's socket at ``url``, by default the service configured here."""
    origin = url or f"ws://{settings.host}:{settings.port}"
    return f"{origin.replace('http', 'ws', 1).rstrip('/')}/v1/rooms/{room}"
