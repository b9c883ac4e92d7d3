"""Which certificate ``livecue serve`` shows: one's own, a self-made one, or none."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from app.lan import find_lan_addresses
from app.settings import Settings
from app.tls.authority import fingerprint
from app.tls.errors import TlsRefused
from app.tls.kept import KeptCertificates, names_of_machine, read_authority
from app.tls.served import ServedCertificate


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is shown to clients.

    Attributes:
        fingerprint: SHA-256 of the self-made authority; ``None`` for one's own certificate.
        left_out: names and addresses of this machine that the authority may not sign for.
    """

    served: ServedCertificate
    fingerprint: str | None
    left_out: tuple[str, ...]


def open_certificate(settings: Settings, wanted: bool) -> Certificate | None:
    """Return the certificate to show; ``None`` when plain HTTP is to be spoken.

    ``wanted`` asks for TLS even when no certificate is configured; then a self-made one is kept in
    the data folder. Raises ``TlsRefused``.
    """
    own, key = settings.tls_certificate, settings.tls_key
    if own is not None:
        return Certificate(ServedCertificate(lambda: (own, key)), None, ())
    if key is not None:
        raise TlsRefused("LIVECUE_TLS_KEY is set but LIVECUE_TLS_CERTIFICATE is not")
    if not wanted:
        return None
    named = urlsplit(settings.public_url or "").hostname or ""
    kept = KeptCertificates(
        settings.data_folder, lambda: names_of_machine(find_lan_addresses(), named=named)
    )
    served = ServedCertificate(kept.current)
    authority = read_authority(settings.data_folder)
    left = kept.left_out()
    return Certificate(
        served,
        fingerprint(authority) if authority else None,
        (*left.dns, *(str(each) for each in left.addresses)),
    )
