"""What rooms do beside events, where it meets something else: new versions, shutdown, stalls."""

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from copilot import rooms as module
from copilot.rooms import Rooms
from copilot.shop_lore import ShopLore
from knowledge.facts import Fact
from knowledge.products import Catalogue
from tests.copilot.room_scripts import LIMITS, PROFILE, MemoryJournal
from tests.copilot.test_resume_property import CATALOGUE, OPTIONS, ReadyKnowledge, Silent


async def test_of_two_versions_close_together_the_newer_is_in_use_at_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learning, older_may_go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()
    # One thread for the older version, which is held, and one for whatever else there is to do.
    loop.set_default_executor(ThreadPoolExecutor(2))
    version_by_lore: dict[ShopLore, int] = {}

    def lore(catalogue: Catalogue, facts: Sequence[Fact]) -> ShopLore:
        if catalogue.version == 2:
            loop.call_soon_threadsafe(learning.set)
            assert older_may_go_on.wait(30)
        made = ShopLore(catalogue, facts)
        version_by_lore[made] = catalogue.version
        return made

    monkeypatch.setattr(module, "ShopLore", lore)
    silent, knowledge = Silent(), ReadyKnowledge()
    rooms = Rooms(silent, MemoryJournal(), knowledge, silent, silent, LIMITS, OPTIONS)
    await rooms.start()
    await rooms.open(PROFILE.id)
    knowledge.kept = replace(CATALOGUE, version=2)
    older = asyncio.create_task(rooms.knowledge_changed(PROFILE.shop, 2))
    await asyncio.wait_for(learning.wait(), 10)
    knowledge.kept = replace(CATALOGUE, version=3)
    newer = asyncio.create_task(rooms.knowledge_changed(PROFILE.shop, 3))
    await asyncio.sleep(0)
    await asyncio.to_thread(lambda: None)  # the free thread has done what was asked of it before
    older_may_go_on.set()
    await asyncio.wait_for(asyncio.gather(older, newer), 10)
    assert version_by_lore[rooms._lore_of(PROFILE.shop)] == 3
    await rooms.stop()
