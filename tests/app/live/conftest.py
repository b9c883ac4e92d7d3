"""Starts servers for the tests of the room socket."""

from collections.abc import AsyncIterator

import pytest

from tests.app.live.live_support import LiveServer


@pytest.fixture
async def live() -> AsyncIterator[LiveServer]:
    """Return a real server on a real port with the default options."""
    async with LiveServer() as server:
        yield server
