"""What the test driver misses in an older Chromium; the pages themselves get nothing of it."""

import asyncio
import os
from typing import Any

from playwright.async_api import BrowserContext, Page

ADDRESS = os.environ.get("LIVECUE_TEST_CHROMIUM_ADDRESS")
"""Where an older Chromium waits for a debugger; ``.ci/check-old-chromium`` sets it."""

_DRIVERS_WORLD = "utility_world"  # part of the name of the world in which the driver looks at pages
_PATIENCE_S = 15
# The driver asks elements whether they are visible by a function that came with Chromium 105.
_CHECK_VISIBILITY = """
Element.prototype.checkVisibility ??= function () {
  return this.isConnected && this.getClientRects().length > 0;
};
"""


async def teach_visibility(context: BrowserContext, page: Page) -> None:
    """Give the driver's own world in ``page`` what it misses; the page's world stays as it is."""
    session = await context.new_cdp_session(page)
    found: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

    def created(event: dict[str, Any]) -> None:
        if _DRIVERS_WORLD in event["context"]["name"] and not found.done():
            found.set_result(event["context"])

    session.on("Runtime.executionContextCreated", created)
    await session.send("Runtime.enable")
    world = await asyncio.wait_for(found, _PATIENCE_S)
    await session.send(
        "Page.addScriptToEvaluateOnNewDocument",
        {"source": _CHECK_VISIBILITY, "worldName": world["name"]},
    )
    await session.send(
        "Runtime.evaluate", {"expression": _CHECK_VISIBILITY, "contextId": world["id"]}
    )
