"""The service's own signing secret: made at first start, kept in the data folder, owner-only."""

import os
import secrets
import stat
from pathlib import Path
from typing import Final

# RFC 7518 section 3.2: an HS256 key must be at least as long as the hash.
MINIMUM_SECRET_BYTES: Final = 32
SECRET_FILE: Final = "signing-secret"
# Someone may have pointed the name at something that is no secret; a key file is far smaller.
MAXIMUM_SECRET_BYTES: Final = 4096


class SecretRefused(Exception):
    """The secret's file is not fit to sign with; the message names it and says what to do."""


def load_or_make_secret(data_folder: Path) -> bytes:
    """Return the signing secret kept in ``data_folder``, making it (and the folder) when missing.

    Two processes starting at once end up with the same secret. Raises ``SecretRefused`` when
    others than the owner can read the file, or when it is too short.
    """
    data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = data_folder / SECRET_FILE
    if not path.exists():
        _make(path)
    return _load(path)


def _make(path: Path) -> None:
    draft = path.with_name(f"{SECRET_FILE}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_urlsafe(48).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            # A link appears whole or not at all, and never replaces a secret that tokens were
            # already signed with, as a rename would when two processes start at once.
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()


def _load(path: Path) -> bytes:
    # The descriptor is checked, not the name: the file cannot be exchanged in between.
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise SecretRefused(f"{path} is not a regular file")
        if status.st_mode & 0o077:
            raise SecretRefused(
                f"{path} is open to others (mode {stat.S_IMODE(status.st_mode):04o}):"
                f" run 'chmod 600 {path}', or delete it if others may have read it"
            )
        secret = file.read(MAXIMUM_SECRET_BYTES + 1).strip()
    if not MINIMUM_SECRET_BYTES <= len(secret) <= MAXIMUM_SECRET_BYTES:
        raise SecretRefused(
            f"{path} holds {len(secret)} bytes, expected {MINIMUM_SECRET_BYTES} to"
            f" {MAXIMUM_SECRET_BYTES}: delete it to have a new one made (tokens in use then end)"
        )
    return secret
