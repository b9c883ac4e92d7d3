"""The self-made authority: what it signs for, what it cannot, as OpenSSL itself judges."""

import datetime
import ipaddress
import socket
import ssl
import threading
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from app.lan import LanAddress
from app.tls.authority import (
    KeyPair,
    Names,
    fingerprint,
    make_authority,
    make_leaf,
    names_of,
    permitted_names,
    read_pair,
)
from app.tls.kept import names_of_machine

NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
NAMES = names_of_machine([LanAddress("192.168.1.7", "en0")], "studio-1.example.com")


def addresses(*texts: str) -> tuple[ipaddress.IPv4Address | ipaddress.IPv6Address, ...]:
    return tuple(ipaddress.ip_address(text) for text in texts)


@pytest.fixture(scope="module")
def authority() -> KeyPair:
    return make_authority(NAMES, NOW)


def shaken(authority: KeyPair, leaf: KeyPair, folder: Path, name: str) -> bool:
    """Return whether a client that trusts ``authority`` alone accepts ``leaf`` as ``name``."""
    file = folder / "server.pem"
    file.write_bytes(leaf.pem())
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(file)
    pem = authority.certificate.public_bytes(serialization.Encoding.PEM).decode()
    calling = ssl.create_default_context(cadata=pem)
    here, there = socket.socketpair()

    def serve() -> None:
        try:
            serving.wrap_socket(there, server_side=True).close()
        except OSError:
            there.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        calling.wrap_socket(here, server_hostname=name).close()
    except ssl.SSLCertVerificationError:
        here.close()
        return False
    finally:
        thread.join(10)
    return True


@pytest.mark.parametrize(
    "name", ["localhost", "studio-1", "studio-1.local", "127.0.0.1", "::1", "192.168.1.7"]
)
def test_a_client_that_trusts_it_accepts_each_name(
    authority: KeyPair, tmp_path: Path, name: str
) -> None:
    assert shaken(authority, make_leaf(authority, NAMES, NOW), tmp_path, name)


def test_another_name_is_refused(authority: KeyPair, tmp_path: Path) -> None:
    leaf = make_leaf(authority, NAMES, NOW)
    assert not shaken(authority, leaf, tmp_path, "shop.example")
    assert not shaken(authority, leaf, tmp_path, "192.168.1.8")


def test_what_a_stolen_key_signs_for_a_public_name_is_refused(
    authority: KeyPair, tmp_path: Path
) -> None:
    """The constraint is in the certificate, so clients enforce it, not only our own code."""
    public = Names(("bank.example",), addresses("8.8.8.8"))
    assert permitted_names(authority.certificate, public) == Names((), ())
    accomplice = make_authority(public, NOW)  # one that permits it, to get a leaf for it
    forged = make_leaf(accomplice, public, NOW)
    stolen = x509.CertificateBuilder(
        subject_name=forged.certificate.subject,
        issuer_name=authority.certificate.subject,
        public_key=forged.certificate.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=forged.certificate.not_valid_before_utc,
        not_valid_after=forged.certificate.not_valid_after_utc,
        extensions=list(forged.certificate.extensions),
    ).sign(authority.key, hashes.SHA256())
    assert not shaken(authority, KeyPair(stolen, forged.key), tmp_path, "bank.example")


def test_its_name_constraints_are_critical_and_private(authority: KeyPair) -> None:
    found = authority.certificate.extensions.get_extension_for_class(x509.NameConstraints)
    assert found.critical
    roots = {
        each.value
        for each in found.value.permitted_subtrees or ()
        if isinstance(each, x509.DNSName)
    }
    assert roots == {"localhost", "local", "studio-1", "studio-1.local"}
    for each in found.value.permitted_subtrees or ():
        if isinstance(each, x509.IPAddress):
            assert not each.value.is_global


def test_a_leaf_lives_no_longer_than_apple_accepts(authority: KeyPair) -> None:
    leaf = make_leaf(authority, NAMES, NOW).certificate
    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc <= datetime.timedelta(days=397)
    assert leaf.not_valid_before_utc <= NOW - datetime.timedelta(hours=1)
    usage = leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(usage) == [x509.oid.ExtendedKeyUsageOID.SERVER_AUTH]


def test_a_leaf_ends_with_its_authority(authority: KeyPair) -> None:
    late = authority.certificate.not_valid_after_utc - datetime.timedelta(days=90)
    leaf = make_leaf(authority, NAMES, late).certificate
    assert leaf.not_valid_after_utc == authority.certificate.not_valid_after_utc


def test_a_public_address_is_left_out_of_both() -> None:
    names = Names(("localhost",), addresses("127.0.0.1", "8.8.8.8"))
    leaf = make_leaf(make_authority(names, NOW), names, NOW)
    assert names_of(leaf.certificate).addresses == addresses("127.0.0.1")


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("studio-1", ("localhost", "studio-1", "studio-1.local")),
        ("Mac2.shop.example", ("localhost", "mac2", "mac2.local")),
        # An authority for a bare "live" could speak for every site under .live.
        ("live", ("localhost", "live.local")),
        ("xn--fiqs8s", ("localhost", "xn--fiqs8s.local")),
        ("直播间", ("localhost",)),
        ("a_b", ("localhost",)),
        ("x" * 64, ("localhost",)),
    ],
)
def test_the_names_of_a_machine_are_never_a_top_level_domain(
    host: str, expected: tuple[str, ...]
) -> None:
    assert names_of_machine([], host).dns == expected


def test_a_pair_is_read_back_and_another_s_key_refused(authority: KeyPair) -> None:
    again = read_pair(authority.pem())
    assert fingerprint(again.certificate) == fingerprint(authority.certificate)
    other = make_authority(NAMES, NOW)
    with pytest.raises(ValueError, match="another certificate"):
        read_pair(KeyPair(authority.certificate, other.key).pem())


def test_a_long_host_name_fits_the_title() -> None:
    names = names_of_machine([], "x" * 63)
    (title,) = make_authority(names, NOW).certificate.subject
    assert len(str(title.value)) <= 64
