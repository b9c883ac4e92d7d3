"""Whose word for a client's address is taken, by a server in a process of its own."""

from pathlib import Path

import httpx
import pytest

from app.settings import SettingsError, load_settings
from tests.app.api.test_server import serving


async def misses(folder: Path, *addresses: str) -> list[int]:
    """Ask for an unknown button as somebody at each of ``addresses``, as a proxy tells it."""
    async with serving(folder) as server, httpx.AsyncClient(trust_env=False) as client:
        url = f"http://127.0.0.1:{server.port}/v1/buttons/{'A' * 26}/used"
        answers = []
        for address in addresses:
            answers.append(await client.get(url, headers={"X-Forwarded-For": address}))
        return [answer.status_code for answer in answers]


@pytest.fixture(autouse=True)
def _one_miss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_BUTTON_MISSES_PER_MINUTE", "1")


async def test_without_a_proxy_to_trust_nobody_chooses_an_address(tmp_path: Path) -> None:
    assert await misses(tmp_path, "198.51.100.1", "198.51.100.2") == [404, 429]


async def test_a_trusted_proxy_names_the_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVECUE_TRUSTED_PROXIES", "127.0.0.0/8, 10.0.0.7")
    asked = ("198.51.100.1", "198.51.100.2", "198.51.100.1", "6.6.6.6, 198.51.100.2, 10.0.0.7")
    # Of the last one the client itself wrote 6.6.6.6, in the hope of a fresh address.
    assert await misses(tmp_path, *asked) == [404, 404, 429, 429]


@pytest.mark.parametrize("value", ["*", "proxy.example", "10.0.0.0/33", "10.0.0.1;10.0.0.2"])
def test_what_is_no_network_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_TRUSTED_PROXIES", value)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    (sentence,) = refused.value.problems
    assert sentence.startswith("LIVECUE_TRUSTED_PROXIES: got ")
    assert sentence.endswith("expected addresses or networks separated by commas")
