"""Hostile texts, frames full of them, and what must be true of a page that was shown them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Page

_FILE = Path(__file__).parents[1] / "fixtures" / "hostile_payloads.json"
GROUPS: dict[str, list[str]] = json.loads(_FILE.read_text("utf-8"))
"""Payloads by the trick they try. Each sets ``window.hostile``, asks for something under
``/canary``, or opens a dialog, once it runs."""
PAYLOADS = [payload for group in GROUPS.values() for payload in group]

CHOSEN_BY_CODE = frozenset(
    ("type", "epoch", "kind", "slot", "audience", "by", "mood", "reason", "code", "roles")
    + ("session", "hearing")
)
"""Fields whose texts are words of the protocol; all others hold what somebody wrote."""

# Through every open shadow root: how many elements of each kind, and all text there is.
_LOOK = """() => {
  const tags = {};
  const texts = [];
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      tags[node.localName] = (tags[node.localName] ?? 0) + 1;
      for (const { name } of node.attributes) {
        if (name.startsWith("on")) tags["@" + name] = (tags["@" + name] ?? 0) + 1;
      }
    }
    if (node.shadowRoot) walk(node.shadowRoot);
    if (!["SCRIPT", "STYLE"].includes(node.nodeName)) node.childNodes.forEach(walk);
  };
  walk(document.documentElement);
  return {
    tags, texts, hostile: window.hostile ?? Object.prototype.hostile ?? null,
    base: document.baseURI, frames: window.length,
  };
}"""


def poisoned(value: Any, payload: str) -> Any:
    """Return ``value``, of JSON, with ``payload`` for every text that somebody may have written."""
    if isinstance(value, dict):
        return {
            key: each if key in CHOSEN_BY_CODE else _named(key, each, payload)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [poisoned(each, payload) for each in value]
    return payload if isinstance(value, str) else value


def _named(key: str, value: Any, payload: str) -> Any:
    # Two cards of one id would be one card.
    return f"{payload}{value}" if key == "id" else poisoned(value, payload)


@dataclass(slots=True)
class Watched:
    """What a page did that it must not."""

    happened: list[str] = field(default_factory=list)


@contextmanager
def watching(page: Page) -> Iterator[Watched]:
    """Note dialogs, new pages and requests that a payload asks for; none may have happened."""
    watched = Watched()

    def requested(request: Any) -> None:
        if "canary" in request.url:
            watched.happened.append(f"asked for {request.url}")

    page.on("dialog", lambda dialog: watched.happened.append(f"said {dialog.message}"))
    page.on("popup", lambda popup: watched.happened.append(f"opened {popup.url}"))
    page.on("download", lambda download: watched.happened.append(f"loaded {download.url}"))
    page.context.on("request", requested)
    yield watched
    assert watched.happened == []


@dataclass(frozen=True, slots=True)
class Sight:
    """What is on a page: elements by tag (and handlers in attributes), and its texts."""

    tags: dict[str, int]
    texts: list[str]
    hostile: object
    base: str
    frames: int

    def count(self, text: str) -> int:
        """Return how many text nodes are ``text`` or contain it."""
        return sum(text in each for each in self.texts)


async def look(page: Page) -> Sight:
    """Look at the page through all open shadow roots; nothing hostile may have run."""
    sight = Sight(**await page.evaluate(_LOOK))
    assert sight.hostile is None
    assert sight.frames == 0
    assert not [tag for tag in sight.tags if tag.startswith("@")]
    assert sight.base == page.url
    return sight
