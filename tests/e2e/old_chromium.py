"""An older Chromium, and what the test driver misses in it."""

import os

from playwright.async_api import Browser, Playwright

ADDRESS = os.environ.get("LIVECUE_TEST_CHROMIUM_ADDRESS")
"""Where an older Chromium waits for a debugger; ``.ci/check-old-chromium`` sets it."""

# The driver asks elements whether they are visible by a function that came with Chromium 105. An
# engine for selectors is the one thing it runs for us in the world from which it looks at pages.
_ENGINE = """(() => {
  Element.prototype.checkVisibility ??= function () {
    return this.isConnected && this.getClientRects().length > 0;
  };
  return { query: () => null, queryAll: () => [] };
})()"""


async def connect(playwright: Playwright, address: str) -> Browser:
    """Return the browser that runs at ``address``."""
    await playwright.selectors.register("older", _ENGINE, content_script=True)
    return await playwright.chromium.connect_over_cdp(address)
