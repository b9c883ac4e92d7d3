"""Firefox, driven over WebDriver BiDi: its own remote agent, with no driver in between."""

import asyncio
import base64
import contextlib
import itertools
import json
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

FIREFOX = Path("/usr/bin/firefox-esr")
START_S = 90  # a first start on a busy machine
PATIENCE_S = 30
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
    "intl.accept_languages": "zh-CN, zh",
    "remote.prefs.recommended": True,
}
# Finds an element through every open shadow root, as the tests on Chromium do.
_FIND = """(selector => {
  const find = root => root.querySelector(selector) ?? [...root.querySelectorAll("*")]
    .filter(each => each.shadowRoot).map(each => find(each.shadowRoot)).find(Boolean);
  return find(document) ?? null;
})"""


class BidiError(Exception):
    """Firefox would not do what it was told."""


class Tab:
    """One tab of a running Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._context = ""
        self.errors: list[str] = []

    async def read(self) -> None:
        """Take in what Firefox says until it ends."""
        async for text in self._socket:
            said = json.loads(text)
            if said["type"] == "event":
                if said["params"].get("level") == "error":
                    self.errors.append(said["params"]["text"])
            elif (waiting := self._answers.pop(said["id"], None)) is None:
                continue
            elif said["type"] == "success":
                waiting.set_result(said["result"])
            else:
                waiting.set_exception(BidiError(f"{said['error']}: {said['message']}"))

    async def begin(self) -> None:
        """Start a session and take the first tab."""
        await self.tell("session.new", capabilities={})
        await self.tell("session.subscribe", events=["log.entryAdded"])
        tree = await self.tell("browsingContext.getTree")
        self._context = tree["contexts"][0]["context"]

    async def tell(self, method: str, **parameters: Any) -> Any:
        """Have Firefox do something and return what came of it; raises ``BidiError``."""
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        command = {"id": number, "method": method, "params": parameters}
        await self._socket.send(json.dumps(command))
        return await asyncio.wait_for(self._answers[number], PATIENCE_S)

    async def resize(self, width: int, height: int) -> None:
        """Give the page a size in CSS pixels."""
        viewport = {"width": width, "height": height}
        await self.tell("browsingContext.setViewport", context=self._context, viewport=viewport)

    async def go(self, address: str) -> None:
        """Load a page."""
        await self.tell(
            "browsingContext.navigate", context=self._context, url=address, wait="complete"
        )

    async def evaluate(self, expression: str) -> Any:
        """Return the value of an expression that is a text, a number, a truth value or null."""
        done = await self.tell(
            "script.evaluate",
            expression=expression,
            target={"context": self._context, "sandbox": "tests"},
            awaitPromise=True,
        )
        if done["type"] == "exception":
            raise BidiError(done["exceptionDetails"]["text"])
        return done["result"].get("value")

    async def attribute(self, selector: str, name: str) -> Any:
        """Return an attribute of the first element that fits; ``None`` without either."""
        return await self.evaluate(
            f"{_FIND}({json.dumps(selector)})?.getAttribute({json.dumps(name)}) ?? null"
        )

    async def text(self, selector: str) -> Any:
        """Return the text of the first element that fits."""
        return await self.evaluate(f"{_FIND}({json.dumps(selector)})?.textContent.trim() ?? null")

    async def place(self, selector: str) -> list[float]:
        """Return where the first element that fits stands: left, top, width, height."""
        box = f"{_FIND}({json.dumps(selector)}).getBoundingClientRect()"
        told = f"(({{ x, y, width, height }}) => JSON.stringify([x, y, width, height]))({box})"
        found: list[float] = json.loads(await self.evaluate(told))
        return found

    async def click(self, selector: str) -> None:
        """Click in the middle of the first element that fits, as a mouse does."""
        left, top, width, height = await self.place(selector)
        x, y = int(left + width / 2), int(top + height / 2)
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": actions}
        await self.tell("input.performActions", context=self._context, actions=[mouse])

    async def picture(self) -> bytes:
        """Return what can be seen, as a PNG."""
        taken = await self.tell("browsingContext.captureScreenshot", context=self._context)
        return base64.b64decode(taken["data"])


@contextlib.asynccontextmanager
async def firefox(folder: Path) -> AsyncIterator[Tab]:
    """Run Firefox with a profile of its own in ``folder``."""
    lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in _PREFERENCES.items()]
    (folder / "user.js").write_text("\n".join(lines), "utf-8")
    process = await asyncio.create_subprocess_exec(
        *(str(FIREFOX), "--headless", "--no-remote", "--profile", str(folder)),
        *("--remote-debugging-port", "0", "about:blank"),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    try:
        async with asyncio.timeout(START_S):
            address = await _listening(process.stderr)
        draining = asyncio.create_task(process.stderr.read())
        async with connect(f"{address}/session", max_size=None) as socket:
            tab = Tab(socket)
            reading = asyncio.create_task(tab.read())
            await tab.begin()
            yield tab
        reading.cancel()
        draining.cancel()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        shutil.rmtree(folder, ignore_errors=True)


async def _listening(output: asyncio.StreamReader) -> str:
    heard = ""
    while line := (await output.readline()).decode(errors="replace"):
        heard += line
        if found := _LISTENING.search(line):
            return found[1]
    raise BidiError(f"Firefox ended: {heard}")
