"""A certificate authority for one machine's private names, and certificates signed by it."""

import datetime
import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# Whoever steals the authority's key can impersonate nothing beyond these on the devices that trust
# it: no public name, no public address.
PRIVATE_NETWORKS: Final[tuple[Network, ...]] = tuple(
    ipaddress.ip_network(net)
    for net in (
        "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16",
        "100.64.0.0/10", "::1/128", "fc00::/7", "fe80::/10",
    )
)  # fmt: skip
PRIVATE_NAMES: Final = ("localhost", "local")  # a name permits those below it too: studio.local

AUTHORITY_DAYS: Final = 3650
# Apple refuses server certificates longer than 398 days, whoever signed them.
LEAF_DAYS: Final = 397
# Of both, this much lies before the making: a phone's clock may be behind.
_BACKDATED: Final = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Names:
    """What a machine is called: DNS names in lower case, and addresses."""

    dns: tuple[str, ...]
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A certificate and the private key that belongs to it."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def pem(self) -> bytes:
        """Return key and certificate, in this order, as PEM; nothing for others' eyes."""
        key = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return key + self.certificate.public_bytes(serialization.Encoding.PEM)


def read_pair(pem: bytes) -> KeyPair:
    """Return what ``KeyPair.pem`` wrote; raises ``ValueError`` when it is damaged."""
    key = serialization.load_pem_private_key(pem, password=None)
    certificate = x509.load_pem_x509_certificate(pem)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("the key is not of the kind made here")
    if certificate.public_key() != key.public_key():
        raise ValueError("the key belongs to another certificate")
    return KeyPair(certificate, key)


def make_authority(names: Names, now: datetime.datetime) -> KeyPair:
    """Return a new authority that may sign for private networks, ``.local`` and ``names`` only.

    A public address among ``names`` is left out: no authority of a machine should speak for it.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    host = names.dns[-1] if names.dns else "localhost"
    title = f"{f'LiveCue on {host}'[:50]} ({now:%Y-%m-%d})"  # at most 64 letters are allowed
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, title)])
    constraints = x509.NameConstraints(
        permitted_subtrees=[
            *(x509.DNSName(name) for name in _once([*PRIVATE_NAMES, *names.dns])),
            *(x509.IPAddress(net) for net in [*PRIVATE_NETWORKS, *_further(names.addresses)]),
        ],
        excluded_subtrees=None,
    )
    certificate = (
        _begun(subject, subject, key, now, now - _BACKDATED + datetime.timedelta(AUTHORITY_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(constraints, critical=True)
        .sign(key, hashes.SHA256())
    )
    return KeyPair(certificate, key)


def make_leaf(authority: KeyPair, names: Names, now: datetime.datetime) -> KeyPair:
    """Return a server certificate for those of ``names`` that ``authority`` may sign for."""
    key = ec.generate_private_key(ec.SECP256R1())
    permitted = permitted_names(authority.certificate, names)
    end = now - _BACKDATED + datetime.timedelta(days=LEAF_DAYS)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "LiveCue")])
    alternatives = [
        *(x509.DNSName(name) for name in permitted.dns),
        *(x509.IPAddress(address) for address in permitted.addresses),
    ]
    signer = authority.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    certificate = (
        _begun(
            subject,
            authority.certificate.subject,
            key,
            now,
            min(end, authority.certificate.not_valid_after_utc),
        )
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(signer.value),
            critical=False,
        )
        .sign(authority.key, hashes.SHA256())
    )
    return KeyPair(certificate, key)


def permitted_names(authority: x509.Certificate, names: Names) -> Names:
    """Return those of ``names`` that ``authority`` may sign for."""
    constraints = authority.extensions.get_extension_for_class(x509.NameConstraints).value
    subtrees = constraints.permitted_subtrees or []
    roots = [each.value for each in subtrees if isinstance(each, x509.DNSName)]
    networks = [each.value for each in subtrees if isinstance(each, x509.IPAddress)]
    return Names(
        tuple(
            name
            for name in names.dns
            if any(name == root or name.endswith(f".{root}") for root in roots)
        ),
        tuple(
            address
            for address in names.addresses
            if any(address in net for net in networks if not isinstance(net, Address))
        ),
    )


def names_of(leaf: x509.Certificate) -> Names:
    """Return the names a server certificate is for."""
    found = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return Names(
        tuple(found.get_values_for_type(x509.DNSName)),
        tuple(
            each
            for each in found.get_values_for_type(x509.IPAddress)
            if isinstance(each, ipaddress.IPv4Address | ipaddress.IPv6Address)
        ),
    )


def pem_of(certificate: x509.Certificate) -> str:
    """Return ``certificate`` alone in PEM."""
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of ``certificate`` as systems show it: ``AB:CD:…``."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    now: datetime.datetime,
    end: datetime.datetime,
) -> x509.CertificateBuilder:
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATED)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _further(addresses: Iterable[Address]) -> list[Network]:
    """Return the single addresses outside the private networks that the internet doesn't route."""
    return [
        ipaddress.ip_network(address)
        for address in addresses
        if not address.is_global and not any(address in net for net in PRIVATE_NETWORKS)
    ]
