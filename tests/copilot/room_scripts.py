"""Scripted inputs for rooms: profiles, chat lines with readings, evidence, a memory journal."""

import asyncio
from collections.abc import Sequence

from copilot.effects import Evidence, Found, Heard
from copilot.events import Chat, Envelope, Event, Viewer
from copilot.group_commit import Committed
from copilot.limits import RoomLimits
from copilot.ports import Journal, Meter, Record, RoomProfile
from copilot.skills.answers.reading import Reading
from copilot.suggestions import CardFact

PROFILE = RoomProfile("r1", "shop", "A room", "zh", 4000)
LIMITS = RoomLimits(max_open_cards=3, max_questions=20, max_pending_finds=5)


def question(
    key: str, user: str = "u1", links: tuple[int, ...] = (), skus: tuple[str, ...] = ()
) -> Heard:
    """A viewer's question that reads as ``key``."""
    reading = Reading("shop_question", key, links, skus, not links and not skus, 0.0)
    return heard(Chat(Viewer(user, f"name {user}"), key), user=user, reading=reading)


def heard(event: Event, user: str = "c", reading: Reading | None = None, id: str = "") -> Heard:
    """Any event, with its reading if it is a question."""
    return Heard(Envelope("client", id or f"id-{user}", None, event), reading)


def evidence(fact: str, sku: str | None = "A", value: str = "500ml") -> Evidence:
    """A fact as found."""
    card = CardFact(fact, sku, f"title {sku}", f"{fact}：{value}", "shop.json", "products[0]", 1)
    return Evidence(card, "attribute", fact, value)


def found(number: int, *facts: str, vector: bytes = b"", sku: str | None = "A") -> Found:
    """What retrieval found for the question ``number``."""
    return Found(number, tuple(evidence(fact, sku) for fact in facts), vector)


class MemoryJournal:
    """The journal's contract in memory; survives the rooms, as a disk does a killed process."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.fail = False

    def append(self, records: Sequence[Record]) -> set[int]:
        """Keep the records that are new."""
        if self.fail:
            raise OSError("disk full")
        known = {(r.room, r.client, r.id) for r in self.records if r.id}
        duplicates = set()
        for index, record in enumerate(records):
            identity = (record.room, record.client, record.id)
            if record.id and identity in known:
                duplicates.add(index)
                continue
            known.add(identity)
            self.records.append(record)
        return duplicates

    def read(self, room: str, session: str) -> Sequence[Record]:
        """Return a session's records."""
        return [r for r in self.records if r.room == room and r.session == session]

    def last_session(self, room: str) -> tuple[str, int] | None:
        """Return the newest session and the highest sequence number."""
        mine = [r for r in self.records if r.room == room]
        return (mine[-1].session, mine[-1].seq) if mine else None


class ImmediateCommit:
    """A commit queue without a thread: written at once, reported in the loop's next turn."""

    def __init__(
        self, journal: Journal, loop: asyncio.AbstractEventLoop, meter: Meter, batch: int
    ) -> None:
        self._journal = journal
        self._loop = loop

    def start(self) -> None:
        """Nothing to start."""

    def put(self, record: Record, committed: Committed) -> None:
        """Write and report."""
        duplicate = bool(self._journal.append([record]))
        self._loop.call_soon(committed, "duplicate" if duplicate else "accepted")

    async def stop(self) -> None:
        """Let the reports of the last turn be made."""
        await asyncio.sleep(0)
