"""The authority for devices that are to trust it: under the types they install, never its key."""

import datetime
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from cryptography import x509

from app.main import create_app
from app.services import Services
from app.tls.authority import fingerprint
from app.tls.kept import KeptCertificates, names_of_machine, read_authority

PATHS = ("/trust/authority.crt", "/trust/authority.pem", "/trust/authority.json")


@pytest.fixture
def authority(services: Services) -> x509.Certificate:
    KeptCertificates(services.settings.data_folder, lambda: names_of_machine([], "s-1")).current()
    found = read_authority(services.settings.data_folder)
    assert found is not None
    return found


async def test_devices_get_it_under_the_type_they_install(
    client: httpx.AsyncClient, authority: x509.Certificate
) -> None:
    answer = await client.get("/trust/authority.crt")
    assert answer.headers["content-type"] == "application/x-x509-ca-cert"
    assert answer.headers["content-disposition"] == 'inline; filename="livecue-authority.crt"'
    assert x509.load_der_x509_certificate(answer.content) == authority


async def test_programs_get_it_in_pem_and_without_its_key(
    client: httpx.AsyncClient, authority: x509.Certificate
) -> None:
    answer = await client.get("/trust/authority.pem")
    assert answer.headers["content-type"] == "application/pem-certificate-chain"
    assert answer.text.startswith("-----BEGIN CERTIFICATE-----")
    assert "PRIVATE KEY" not in answer.text
    assert x509.load_pem_x509_certificate(answer.content) == authority


async def test_people_get_what_to_compare(
    client: httpx.AsyncClient, authority: x509.Certificate
) -> None:
    shown = (await client.get("/trust/authority.json")).json()
    assert shown["sha256"] == fingerprint(authority)
    assert len(shown["sha256"].split(":")) == 32
    assert datetime.datetime.fromisoformat(shown["valid_until"]) == authority.not_valid_after_utc
    assert shown["name"].startswith("CN=LiveCue on s-1.local")


@pytest.mark.parametrize("path", PATHS)
async def test_without_one_there_is_nothing_to_trust(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.usefixtures("authority")
@pytest.mark.parametrize("path", PATHS)
async def test_with_one_s_own_certificate_neither(services: Services, path: str) -> None:
    own = {"tls_certificate": Path("own.pem")}
    changed = replace(services, settings=services.settings.model_copy(update=own))
    transport = httpx.ASGITransport(create_app(changed))
    async with httpx.AsyncClient(transport=transport, base_url="https://live.test") as client:
        assert (await client.get(path)).status_code == 404
