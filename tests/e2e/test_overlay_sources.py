"""The host's screen as written: no markup made of text, nothing inline, foreign, new or large."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, Response

from tests.e2e.conftest import WEB, Site
from tests.e2e.overlay_page import arrive
from tests.e2e.scripted_room import ScriptedRoom, answer
from tests.e2e.test_overlay_hostile_text import PAYLOADS

OVERLAY = WEB / "overlay"
MODULES = sorted([*OVERLAY.rglob("*.js"), *(WEB / "components").rglob("*.js")])
MARKUP_OF_TEXT = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment"
    r"|DOMParser|\beval\b|new Function|setHTML|srcdoc|unsafe[A-Z]"
)
# What the Chromium 103 of older streaming software does not know.
TOO_NEW = re.compile(
    r"container-type|@container|\bcq[iwbh]\b|:has\(|@layer|popover|toSorted|toReversed|"
    r"structuredClone|^\s*(translate|rotate|scale):|&:",
    re.MULTILINE,
)
STYLE_IN_MARKUP = re.compile(r"<[a-z][^>]*\sstyle=|\son[a-z]+=")
MODULE_LINES = 300
DOWNLOAD_KB = 53


def named(path: Path) -> str:
    return str(path.relative_to(WEB))


def test_a_module_is_small_says_what_it_is_and_runs_in_old_browsers() -> None:
    assert len(MODULES) > 50
    for path in MODULES:
        text = path.read_text("utf-8")
        assert text.startswith("/**"), f"{named(path)} has no sentence on what it owns"
        assert len(text.splitlines()) <= MODULE_LINES, named(path)
        assert not TOO_NEW.search(text), named(path)


def test_no_module_makes_markup_of_text_or_styles_in_markup() -> None:
    for path in MODULES:
        text = path.read_text("utf-8")
        assert not MARKUP_OF_TEXT.search(text), named(path)
        assert not STYLE_IN_MARKUP.search(text), named(path)
        assert not re.search(r"url\(|@import", text), named(path)


def test_the_page_loads_nothing_from_elsewhere_and_has_nothing_inline() -> None:
    page = (OVERLAY / "index.html").read_text("utf-8")
    assert not re.search(r"https?://|style=|<style|\son\w+=|javascript:", page)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
    for sheet in OVERLAY.glob("*.css"):
        assert not re.search(r"url\(|@import", sheet.read_text("utf-8"))


def test_a_dynamic_height_has_one_to_fall_back_on() -> None:
    for path in (*MODULES, OVERLAY / "page.css"):
        heights = re.findall(r"height: 100(d?vh)", path.read_text("utf-8"))
        assert heights in ([], ["vh", "dvh"]), named(path)


def test_there_are_enough_hostile_texts() -> None:
    assert len(set(PAYLOADS)) >= 30


@pytest.mark.asyncio(loop_scope="session")
async def test_the_page_downloads_little(page: Page, site: Site, room: ScriptedRoom) -> None:
    loaded: list[Response] = []
    page.on("response", lambda each: loaded.append(each))
    await arrive(page, site, room, answer())
    sizes = {each.url: int(each.headers["content-length"]) for each in loaded}
    assert len(sizes) > 20, "the modules were not loaded"
    assert sum(sizes.values()) <= DOWNLOAD_KB * 1024, sizes
