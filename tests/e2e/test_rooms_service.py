"""The rooms page and the whole service together: access handed out is used, and taken back."""

import asyncio
import os
import re
import sys
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import NewPage
from tests.e2e.overlay_page import expect_state as expect_screen
from tests.e2e.rooms_page import detail, expect_state, figure, open_room, open_tab, part, row
from tests.e2e.test_overlay_service import PAGE, free_port, said, service

pytestmark = pytest.mark.asyncio(loop_scope="session")

SOON_MS = 20_000
REFUSED = "Failed to load resource"  # of a refusal, and once the service ended before its page


async def ran(*command: str, environment: dict[str, str] | None = None) -> str:
    """Run a program to its end and return what it said."""
    process = await asyncio.create_subprocess_exec(
        *command, env={**os.environ, **(environment or {})}, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, out
    return out.decode().strip()


async def arrive(page: Page, folder: Path, screen: str) -> None:
    """Open the rooms page with a token as an administrator of the machine makes it."""
    command = (sys.executable, "-m", "app.cli", "token", "--shop", "demo", "--role", "operations")
    token = await ran(*command, environment={"LIVECUE_DATA_FOLDER": str(folder)})
    await page.goto(f"{screen.split('/overlay/')[0]}/rooms/#token={token}&lang=en")
    await expect_state(page, "live")


async def mint(page: Page, role: str, client: str) -> None:
    """Make a link for a client in the room shown."""
    links = detail(page).locator("links-panel")
    await links.get_by_role("radio", name=role).check()
    await part(links, "client").fill(client)
    await part(links, "make").click()
    await expect(part(links, "made").first).to_contain_text(client)


async def test_a_host_is_let_in_seen_and_put_out(new_page: NewPage, tmp_path: Path) -> None:
    async with service(tmp_path, free_port(), "--demo", "--speed", "4") as (_, output):
        page, host = await new_page(expected=REFUSED), await new_page()
        await arrive(page, tmp_path, await said(output, PAGE))
        await expect(figure(row(page, "demo"), "viewers")).to_have_text(
            re.compile(r"\d"), timeout=60_000
        )
        await open_room(page, "demo")
        await mint(page, "Host", "Tablet")
        address = part(detail(page), "address").locator("input")
        await host.goto(await address.input_value())
        await expect_screen(host, "live")
        await expect(row(page, "demo").locator("[data-role=host] b")).to_have_text("1")
        tokens = await open_tab(detail(page), "tokens")
        entry = tokens.locator(".entry", has_text="Tablet")
        await expect(part(entry, "open")).to_have_text("1 open", timeout=SOON_MS)
        await part(entry, "revoke").click()
        await page.locator("dialog.confirm [data-part=confirm]").click()
        await expect(part(entry, "open")).to_have_text(
            "Revoked, all its connections are closed.", timeout=SOON_MS
        )
        await expect(row(page, "demo").locator("[data-role=host] b")).to_have_text("0")
        await expect(host.locator("html")).not_to_have_attribute("data-state", "live")


async def test_the_example_sends_and_a_button_acts(new_page: NewPage, tmp_path: Path) -> None:
    async with service(tmp_path, free_port(), "--demo", "--speed", "20") as (_, output):
        page = await new_page(expected=REFUSED)
        await arrive(page, tmp_path, await said(output, PAGE))
        await open_room(page, "demo")
        await mint(page, "Ingest", 'Bridge "one"')
        links = detail(page).locator("links-panel")
        await part(links, "reveal").click()
        await links.get_by_role("button", name="Python").click()
        example = await part(links, "example").text_content() or ""
        frames = await ran(sys.executable, "-c", example)
        assert '"type":"welcome"' in frames

        buttons = await open_tab(detail(page), "buttons")
        await part(buttons, "name").fill("Stream Deck")
        await part(buttons, "make").click()
        address = await buttons.locator("[data-action=used] input").input_value()
        entry = buttons.locator("li[data-button]")
        async with httpx.AsyncClient() as box, asyncio.timeout(60):
            while (await box.get(address)).status_code != 200:  # until a card is in front
                await page.wait_for_event("response", lambda came: "/v1/rooms?" in came.url)
            await expect(entry).to_contain_text("last pressed", timeout=SOON_MS)
            await part(entry, "revoke").click()
            await page.locator("dialog.confirm [data-part=confirm]").click()
            await expect(entry).to_contain_text("Revoked")
            assert (await box.get(address)).status_code == 404


async def test_a_room_is_made_and_renamed_and_a_refusal_is_told(
    new_page: NewPage, tmp_path: Path
) -> None:
    async with service(tmp_path, free_port(), "--demo", "--speed", "4") as (_, output):
        page = await new_page(expected=REFUSED)
        await arrive(page, tmp_path, await said(output, PAGE))
        await page.locator("#new-room").click()
        await page.locator("#room-title").fill("<b>晚场</b>")
        await page.locator("room-dialog [data-part=save]").click()
        await expect(part(detail(page), "title")).to_have_text("<b>晚场</b>")
        await part(detail(page), "edit").click()
        await page.locator("#room-title").fill("早场")
        await page.locator("#room-delay").fill("7.5")
        await page.locator("#room-stage").select_option("mature")
        await page.locator("room-dialog [data-part=save]").click()
        await expect(part(detail(page), "title")).to_have_text("早场")
        await expect(detail(page).locator(".about").first).to_contain_text("7.5 s delay")
        await expect(detail(page).locator(".about").first).to_contain_text("Host: experienced")
        links = detail(page).locator("links-panel")
        await part(links, "client").fill("Tablet")
        await part(links, "lifetime").select_option("720")
        await part(links, "make").click()
        await expect(part(links, "problem").first).to_contain_text(
            "More than 168 hours need an administrator's token."
        )
        await expect(part(links, "client")).to_have_value("Tablet")
