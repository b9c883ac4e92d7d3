"""The page that explains the certificate, in a real browser, from the real application."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Page, ViewportSize, expect

from app.main import create_app
from app.tls.authority import fingerprint
from app.tls.kept import KeptCertificates, names_of_machine, read_authority
from tests.app.api.scripted_services import scripted_services
from tests.e2e.conftest import NewPage

SIZES = ((1440, 900), (768, 1024), (390, 844), (400, 700), (320, 568))
pytestmark = pytest.mark.asyncio(loop_scope="session")


class _Server(uvicorn.Server):
    def install_signal_handlers(self) -> None:
        """Leave signals to the tests."""


@dataclass(frozen=True)
class TrustSite:
    """The service, and the fingerprint of the authority it made; ``None`` without one."""

    address: str
    sha256: str | None


@pytest_asyncio.fixture(loop_scope="session", params=[True])
async def trust_site(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[TrustSite]:
    services = scripted_services(tmp_path)
    if request.param:
        KeptCertificates(tmp_path, lambda: names_of_machine([], "studio-1")).current()
    authority = read_authority(tmp_path)
    listener = socket.create_server(("127.0.0.1", 0))
    server = _Server(uvicorn.Config(create_app(services), log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    port = listener.getsockname()[1]
    sha256 = fingerprint(authority) if authority else None
    yield TrustSite(f"http://127.0.0.1:{port}/trust/", sha256)
    server.should_exit = True
    await serving
    services.shops._engine.dispose()


async def shown(page: Page) -> str:
    return await page.locator("main:visible").inner_text()


async def test_it_speaks_both_languages_and_shows_what_to_compare(
    trust_site: TrustSite, page: Page
) -> None:
    assert trust_site.sha256
    await page.goto(trust_site.address)
    await expect(page.locator("main:visible h1")).to_have_text("让这台设备信任 LiveCue")
    await expect(page.locator("main:visible [data-fingerprint]")).to_have_text(trust_site.sha256)
    await page.get_by_role("link", name="English").click()
    await expect(page.locator("main:visible h1")).to_have_text("Let this device trust LiveCue")
    await expect(page.locator("main:visible [data-fingerprint]")).to_have_text(trust_site.sha256)
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "为什么" not in await shown(page)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_download_is_the_certificate(
    trust_site: TrustSite, page: Page, language: str
) -> None:
    await page.goto(f"{trust_site.address}#lang={language}")
    async with page.expect_download() as download:
        await page.locator("main:visible .download").click()
    assert (await download.value).suggested_filename == "livecue-authority.crt"


@pytest.mark.parametrize(
    ("agent", "touch", "platform"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", 5, "ios"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1", 5, "ios"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1", 0, "macos"),
        ("Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/120", 5, "android"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120", 0, "windows"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Firefox/120.0", 0, "firefox"),
    ],
)
async def test_the_reader_s_own_device_is_unfolded(
    trust_site: TrustSite, page: Page, agent: str, touch: int, platform: str
) -> None:
    await page.add_init_script(
        f"Object.defineProperty(navigator, 'userAgent', {{get: () => {agent!r}}});"
        f"Object.defineProperty(navigator, 'maxTouchPoints', {{get: () => {touch}}});"
    )
    await page.goto(trust_site.address)
    unfolded = page.locator("main:visible details[open]")
    await expect(unfolded).to_have_count(1)
    await expect(unfolded).to_have_attribute("data-platform", platform)


@pytest.mark.parametrize("trust_site", [False], indirect=True)
async def test_without_a_certificate_it_says_so(trust_site: TrustSite, new_page: NewPage) -> None:
    page = await new_page(expected="Failed to load resource")
    await page.goto(f"{trust_site.address}#lang=en")
    await expect(page.locator("main:visible [data-absent]")).to_be_visible()
    await expect(page.locator("main:visible [data-present]").first).to_be_hidden()
    await expect(page.locator("main:visible .download")).to_be_hidden()


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_it_fits_every_screen(
    trust_site: TrustSite, new_page: NewPage, language: str
) -> None:
    for width, height in SIZES:
        page = await new_page(ViewportSize(width=width, height=height))
        await page.goto(f"{trust_site.address}#lang={language}")
        await expect(page.locator("main:visible [data-fingerprint]")).to_contain_text(":")
        overflow = await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, (width, language)
        for link in await page.locator("nav a, .download").all():
            box = await link.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= 44
