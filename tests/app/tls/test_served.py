"""The certificate a running server shows: exchanged under it, never for a worse one."""

import asyncio
import datetime
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from app.lan import LanAddress
from app.tls.authority import KeyPair, make_authority, make_leaf
from app.tls.errors import TlsRefused
from app.tls.kept import names_of_machine
from app.tls.served import ServedCertificate

NOW = datetime.datetime.now(datetime.UTC)
NAMES = names_of_machine([LanAddress("192.168.1.7", "en0")], "studio-1")
DER, PEM = serialization.Encoding.DER, serialization.Encoding.PEM


@pytest.fixture(scope="module")
def authority() -> KeyPair:
    return make_authority(NAMES, NOW)


@asynccontextmanager
async def listening(served: ServedCertificate) -> AsyncIterator[int]:
    """A server that says a word to everyone who comes."""

    async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hello")
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=served.context)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def shown(port: int, trust: ssl.SSLContext) -> bytes:
    """Return the certificate that is shown, in DER."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trust)
    assert await reader.read() == b"hello"
    certificate: bytes = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    return certificate


async def test_a_renewed_file_is_shown_to_the_next_client(
    authority: KeyPair, tmp_path: Path
) -> None:
    file = tmp_path / "server.pem"
    first, second = (make_leaf(authority, NAMES, NOW) for _ in range(2))
    file.write_bytes(first.pem())
    served = ServedCertificate(lambda: (file, None))
    trust = ssl.create_default_context(cadata=authority.certificate.public_bytes(PEM).decode())
    async with listening(served) as port:
        assert await shown(port, trust) == first.certificate.public_bytes(DER)
        assert not served.refresh()
        file.write_bytes(second.pem())
        assert served.refresh()
        assert await shown(port, trust) == second.certificate.public_bytes(DER)


async def test_a_pair_that_does_not_match_leaves_the_old_one(
    authority: KeyPair, tmp_path: Path
) -> None:
    certificate, key = tmp_path / "chain.pem", tmp_path / "key.pem"
    first, second = (make_leaf(authority, NAMES, NOW) for _ in range(2))
    certificate.write_bytes(first.certificate.public_bytes(PEM))
    key.write_bytes(first.pem())
    served = ServedCertificate(lambda: (certificate, key))
    async with listening(served) as port:
        certificate.write_bytes(second.certificate.public_bytes(PEM))  # the key is not there yet
        with pytest.raises(TlsRefused, match=r"chain.pem and .*key.pem"):
            served.refresh()
        der = first.certificate.public_bytes(DER)
        assert await shown(port, served.trusting_client()) == der
        key.write_bytes(second.pem())
        assert served.refresh()
        der = second.certificate.public_bytes(DER)
        assert await shown(port, served.trusting_client()) == der


async def test_our_own_client_accepts_no_other_certificate(
    authority: KeyPair, tmp_path: Path
) -> None:
    files = [tmp_path / "a.pem", tmp_path / "b.pem"]
    for file in files:
        file.write_bytes(make_leaf(authority, NAMES, NOW).pem())
    one, other = (ServedCertificate(lambda file=file: (file, None)) for file in files)  # type: ignore[misc]  # the default binds each file
    async with listening(one) as port:
        assert await shown(port, one.trusting_client())
        with pytest.raises(ssl.SSLCertVerificationError):
            await shown(port, other.trusting_client())


async def test_it_follows_its_files_and_outlives_a_bad_one(
    authority: KeyPair, tmp_path: Path
) -> None:
    file = tmp_path / "server.pem"
    file.write_bytes(make_leaf(authority, NAMES, NOW).pem())
    looks = 0
    exchanged = asyncio.Event()
    loop = asyncio.get_running_loop()
    last = make_leaf(authority, NAMES, NOW)

    def files() -> tuple[Path, Path | None]:
        nonlocal looks
        looks += 1
        if looks == 2:
            file.write_bytes(b"half a file")
        if looks == 3:
            file.write_bytes(last.pem())
        if looks == 4:
            loop.call_soon_threadsafe(exchanged.set)
        return file, None

    served = ServedCertificate(files)
    following = asyncio.create_task(served.follow(0.001))
    async with asyncio.timeout(30):
        await exchanged.wait()
    following.cancel()
    async with listening(served) as port:
        der = last.certificate.public_bytes(DER)
        assert await shown(port, served.trusting_client()) == der


def test_old_protocols_are_not_spoken(authority: KeyPair, tmp_path: Path) -> None:
    file = tmp_path / "server.pem"
    file.write_bytes(make_leaf(authority, NAMES, NOW).pem())
    context = ServedCertificate(lambda: (file, None)).context
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize("content", [None, b"", b"nonsense"])
def test_what_cannot_be_served_names_the_file_and_the_settings(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "server.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(TlsRefused, match=r"server\.pem: .*LIVECUE_TLS_CERTIFICATE"):
        ServedCertificate(lambda: (file, None))
