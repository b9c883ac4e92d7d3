"""The self-made certificates in the data folder: made once, renewed when they no longer fit."""

import datetime
import ipaddress
import os
import re
import secrets
import socket
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from filelock import FileLock

from app.lan import LanAddress
from app.tls.authority import (
    KeyPair,
    Names,
    make_authority,
    make_leaf,
    names_of,
    permitted_names,
    read_pair,
)
from app.tls.errors import TlsRefused

FOLDER: Final = "tls"
AUTHORITY_FILE: Final = "authority.pem"
SERVER_FILE: Final = "server.pem"
RENEWED_BEFORE_END: Final = datetime.timedelta(days=30)
_LOCK_TIMEOUT_S: Final = 30.0
_LABEL: Final = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
# No top-level domain has a figure or a hyphen, except the encoded ones. An authority for a bare
# name speaks for all names below it: for a machine called "live" that would be every .live site.
_NO_TOP_LEVEL_DOMAIN: Final = re.compile(r"(?!xn--)[a-z0-9-]*[0-9-][a-z0-9-]*")


def names_of_machine(lan: Iterable[LanAddress], host: str = "", named: str = "") -> Names:
    """Return what this machine may be reached by: its host name, ``.local``, and addresses.

    ``host`` is the host name, by default the system's. Only its first part is used: what follows
    may be a public domain. ``named`` is what people call the machine besides, which in a
    container only they know: an address, or a name that ends in ``.local``.
    """
    label = (host or socket.gethostname()).lower().split(".")[0]
    dns = ["localhost"]
    if _LABEL.fullmatch(label):
        dns += [label] if _NO_TOP_LEVEL_DOMAIN.fullmatch(label) else []
        dns.append(f"{label}.local")
    addresses = ["127.0.0.1", "::1", *(each.address for each in lan)]
    if named.endswith(".local"):
        dns.append(named)
    elif _is_address(named):
        addresses.append(named)
    return Names(
        tuple(dict.fromkeys(dns)),
        tuple(ipaddress.ip_address(each) for each in dict.fromkeys(addresses)),
    )


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class KeptCertificates:
    """The authority and the server certificate under one data folder.

    Args:
        data_folder: where the folder ``tls`` is kept.
        names: asked at every look for what the machine is called now.
        clock: the time, with its zone.
    """

    data_folder: Path
    names: Callable[[], Names]
    clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC)

    def current(self) -> tuple[Path, Path | None]:
        """Return the server certificate's file, which holds its key too; made when none fits.

        Two processes that look at once end up with the same files. Raises ``TlsRefused``.
        """
        folder = self.data_folder / FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        server = folder / SERVER_FILE
        with FileLock(folder / "lock", timeout=_LOCK_TIMEOUT_S):
            now = self.clock()
            authority = self._authority(folder / AUTHORITY_FILE, now)
            if not self._fits(server, authority, now):
                _write(server, make_leaf(authority, self.names(), now))
        return server, None

    def left_out(self) -> Names:
        """Return the machine's present names that its authority may not sign for."""
        authority = read_authority(self.data_folder)
        names = self.names()
        if authority is None:
            return Names((), ())
        may = permitted_names(authority, names)
        return Names(
            tuple(name for name in names.dns if name not in may.dns),
            tuple(each for each in names.addresses if each not in may.addresses),
        )

    def _authority(self, path: Path, now: datetime.datetime) -> KeyPair:
        if path.exists():
            authority = _read(path)
            if now < authority.certificate.not_valid_after_utc - RENEWED_BEFORE_END:
                return authority
        authority = make_authority(self.names(), now)
        _write(path, authority)
        return authority

    def _fits(self, path: Path, authority: KeyPair, now: datetime.datetime) -> bool:
        if not path.exists():
            return False
        leaf = _read(path).certificate
        try:
            leaf.verify_directly_issued_by(authority.certificate)
        except (ValueError, TypeError, InvalidSignature):
            return False  # another authority's, from before the present one was made
        wanted = permitted_names(authority.certificate, self.names())
        return (
            now < leaf.not_valid_after_utc - RENEWED_BEFORE_END
            and leaf.not_valid_before_utc <= now
            and names_of(leaf) == wanted
        )


def read_authority(data_folder: Path) -> x509.Certificate | None:
    """Return the authority's certificate, which is no secret, or ``None`` when none was made."""
    path = data_folder / FOLDER / AUTHORITY_FILE
    return _read(path).certificate if path.exists() else None


def _read(path: Path) -> KeyPair:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise TlsRefused(
            f"{path} is open to others (mode {mode:04o}): run 'chmod 600 {path}', or delete"
            f" {path.parent} if others may have read it (devices then have to trust a new one)"
        )
    try:
        return read_pair(path.read_bytes())
    except ValueError as error:
        raise TlsRefused(
            f"{path} is damaged ({error}): put it back from a backup, or delete {path.parent} to"
            " have new ones made (devices then have to trust the new one)"
        ) from error


def _write(path: Path, pair: KeyPair) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pair.pem())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
