"""The overlay's files as written: no markup made of text, nothing inline, nothing foreign."""

import re
from pathlib import Path

import pytest

from tests.e2e.conftest import WEB
from tests.e2e.test_overlay_hostile_text import PAYLOADS

OVERLAY = WEB / "overlay"
MARKUP_OF_TEXT = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment"
    r"|DOMParser|\beval\b|new Function|setHTML|srcdoc"
)


@pytest.mark.parametrize("path", sorted(OVERLAY.glob("*.js")), ids=lambda path: path.name)
def test_no_module_makes_markup_of_text(path: Path) -> None:
    assert not MARKUP_OF_TEXT.search(path.read_text("utf-8"))


def test_the_page_loads_nothing_from_elsewhere_and_has_nothing_inline() -> None:
    page = (OVERLAY / "index.html").read_text("utf-8")
    assert not re.search(r"https?://|style=|<style|\son\w+=|javascript:", page)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
    for sheet in OVERLAY.glob("*.css"):
        assert not re.search(r"url\(|@import", sheet.read_text("utf-8"))


def test_there_are_enough_hostile_texts() -> None:
    assert len(set(PAYLOADS)) >= 30
