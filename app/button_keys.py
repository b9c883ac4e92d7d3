"""The keys of button boxes: how one is made, and the digest that it is known by."""

import base64
import hashlib
import re
import secrets
from typing import Final

KEY_BYTES: Final = 16  # 128 bits: beyond guessing, and short enough for a box's field
_KEY: Final = re.compile(r"[A-Z2-7]{26}")


def new_key() -> str:
    """Return a new key: 26 letters of base 32, which any box's address field takes."""
    return base64.b32encode(secrets.token_bytes(KEY_BYTES)).decode().rstrip("=")


def digest_of(key: str) -> str | None:
    """Return the digest ``key`` is kept under, whatever its case; ``None`` for what is no key."""
    capitals = key.upper()
    if not _KEY.fullmatch(capitals):
        return None
    return hashlib.sha256(capitals.encode()).hexdigest()
