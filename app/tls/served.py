"""The certificate the server shows, exchanged while it runs when its files change."""

import asyncio
import hashlib
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Final

import structlog

from app.logs import failure_of
from app.tls.errors import TlsRefused

log = structlog.get_logger(__name__)

Files = Callable[[], tuple[Path, Path | None]]
"""Says which files hold the certificate (chain) and the key; no second when the first has both.

Blocking. Raises ``TlsRefused``.
"""
LOOK_INTERVAL_S: Final = 600.0


class ServedCertificate:
    """A server's SSL context and the client context that trusts exactly its certificate.

    Raises ``TlsRefused`` when there is nothing that can be served.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self.context = _server_context()
        self._loaded = b""
        self._pinned = ""
        self.refresh()

    def refresh(self) -> bool:
        """Load the files if they changed; return whether they did. Raises ``TlsRefused``.

        New connections get the new certificate; those that are open are not touched.
        """
        certificate, key = self._files()
        try:
            pem = certificate.read_bytes()
            mark = hashlib.sha256(pem + (key.read_bytes() if key else b"")).digest()
            if mark == self._loaded:
                return False
            # Tried first on a context nobody uses: a pair that doesn't match would leave half of
            # itself in the one being served.
            _server_context().load_cert_chain(certificate, key)
            self.context.load_cert_chain(certificate, key)
        except (OSError, ssl.SSLError) as error:
            named = f"{certificate} and {key}" if key else f"{certificate}"
            reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
            raise TlsRefused(
                f"cannot serve TLS with {named}: {reason}; expected a certificate and its own key"
                " in PEM, the key without a passphrase (LIVECUE_TLS_CERTIFICATE, LIVECUE_TLS_KEY)"
            ) from error
        self._loaded, self._pinned = mark, _first_certificate(pem)
        return True

    def trusting_client(self) -> ssl.SSLContext:
        """Return a context for calling ourselves: it accepts this certificate and no other.

        The name is not looked at: one's own certificate is for a public name, not for loopback.
        """
        context = ssl.create_default_context(cadata=self._pinned)
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        context.check_hostname = False
        return context

    async def follow(self, interval_s: float = LOOK_INTERVAL_S) -> None:
        """Look for new files every ``interval_s`` seconds, until cancelled."""
        while True:
            await asyncio.sleep(interval_s)
            try:
                if await asyncio.to_thread(self.refresh):
                    log.info("certificate_exchanged")
            except Exception as error:  # noqa: BLE001 - the boundary of one look: the old one serves
                log.error("certificate_refused", failure=failure_of(error))


def _server_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context


def _first_certificate(pem: bytes) -> str:
    begin, end = b"-----BEGIN CERTIFICATE-----", b"-----END CERTIFICATE-----"
    start = pem.find(begin)
    return pem[start : pem.find(end, start) + len(end)].decode() + "\n"
