"""Locks by name, each kept no longer than somebody holds it or waits for it."""

import asyncio
from weakref import WeakValueDictionary


class Locks:
    """Gives the same lock to all who ask for a name at a time. Belongs to the event loop."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        return len(self._locks)

    def __getitem__(self, name: str) -> asyncio.Lock:
        """Return the lock of ``name``."""
        return self._locks.setdefault(name, asyncio.Lock())
