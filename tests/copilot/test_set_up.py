"""How a room is set up, changed while it is at work: its broadcast keeps what it began with."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import orjson
import pytest

from copilot.events import Envelope, Event, Focus, Health, SessionEnd
from copilot.ports import RoomProfile
from copilot.rooms import Rooms
from tests.copilot.room_scripts import LIMITS, PROFILE, ImmediateCommit, MemoryJournal
from tests.copilot.test_resume_property import OPTIONS, ReadyKnowledge, Silent
from tests.copilot.virtual_time import VirtualTimeLoop

CHINESE, ENGLISH = "推流不稳", "Stream is unstable"


class AtOnce(ThreadPoolExecutor):
    """Works on the loop's own thread: virtual time would run on while another one works."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return what ``fn`` came to."""
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


class Service:
    """A service whose rooms have their set-up in memory; may be started again."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        self.loop = loop
        loop.set_default_executor(AtOnce())
        self.journal = MemoryJournal()
        self.row = PROFILE
        self.sent = 0
        self.start()

    def profile(self, room: str) -> RoomProfile | None:
        """Return how the one room is set up now."""
        return self.row

    def start(self) -> None:
        """Start, with nothing but the journal and the set-up."""
        silent = Silent()
        self.rooms = Rooms(
            self,
            self.journal,
            ReadyKnowledge(),
            silent,
            silent,
            LIMITS,
            OPTIONS,
            wall_ms=lambda: int(self.loop.time() * 1000),
            seconds=self.loop.time,
            commit_queue=ImmediateCommit,
        )
        self.loop.complete(self.rooms.start())
        self.loop.complete(self.rooms.open("r1", "shop"))

    def restart(self) -> None:
        """Stop and start again."""
        self.loop.complete(self.rooms.stop())
        self.start()

    def change(self, **changes: object) -> None:
        """Change how the room is set up."""

        def write() -> RoomProfile:
            self.row = replace(self.row, **changes)  # type: ignore[arg-type]
            return self.row

        changed = self.loop.complete(self.rooms.change("r1", write))
        assert changed == self.row

    def send(self, *events: Event) -> None:
        """Send events, each once the one before is accepted."""

        async def accepted(event: Event) -> None:
            self.sent += 1
            outcome = self.loop.create_future()
            envelope = Envelope("c", f"e{self.sent}", None, event)
            self.rooms.submit("r1", envelope, lambda _, verdict: outcome.set_result(verdict))
            assert await outcome == "accepted"

        for event in events:
            self.loop.complete(accepted(event))

    def trouble(self) -> list[str]:
        """Report a bad stream until it is an alert; return the headlines."""
        bad = Health(loss=0.5, fps=5)
        self.send(bad, bad)
        return self.headlines()

    def headlines(self) -> list[str]:
        """Return the headlines of the open alerts."""
        cards = self.rooms.open_cards("r1")
        return [card.headline for card in cards if card.kind == "alert"]

    @property
    def epoch(self) -> str:
        """The epoch that a screen is welcomed with."""
        subscription = self.rooms.subscribe("r1", None)
        subscription.close()
        return subscription.welcome.epoch


@pytest.fixture
def service() -> Iterator[Service]:
    loop = VirtualTimeLoop()
    service = Service(loop)
    yield service
    loop.complete(service.rooms.stop())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


def test_a_broadcast_keeps_what_it_began_with_and_the_next_goes_by_the_change(
    service: Service,
) -> None:
    service.send(Focus("A"))
    service.change(language="en", title="Another")
    assert service.rooms.profile("r1") == PROFILE
    assert service.trouble() == [CHINESE]
    service.send(SessionEnd())
    assert service.rooms.profile("r1") == service.row
    assert service.trouble() == [ENGLISH]


def test_a_broadcast_keeps_what_it_began_with_across_a_restart(service: Service) -> None:
    service.send(Focus("A"))
    assert service.trouble() == [CHINESE]
    epoch = service.epoch
    service.change(language="en", title="Another")
    service.restart()
    assert service.headlines() == [CHINESE]
    assert service.epoch == epoch, "so that screens resume"
    service.send(SessionEnd())
    assert service.trouble() == [ENGLISH]


def test_a_room_loaded_between_two_broadcasts_begins_as_it_is_set_up_by_then(
    service: Service,
) -> None:
    service.send(Focus("A"), SessionEnd())
    service.change(language="en")
    service.restart()
    assert service.trouble() == [ENGLISH]


def test_a_broadcast_from_before_beginnings_told_the_set_up_goes_by_that_of_now(
    service: Service,
) -> None:
    service.send(Focus("A"))
    first = service.journal.records[0]
    document = orjson.loads(first.payload)
    assert document.pop("profile")["language"] == "zh"
    service.journal.records[0] = replace(first, payload=orjson.dumps(document))
    service.change(language="en")
    service.restart()
    assert service.trouble() == [ENGLISH]


def test_no_journal_says_whose_a_room_is(service: Service) -> None:
    service.send(Focus("A"))
    first = service.journal.records[0]
    document = orjson.loads(first.payload)
    document["profile"]["shop"] = "another"
    service.journal.records[0] = replace(first, payload=orjson.dumps(document))
    service.restart()
    assert service.rooms.profile("r1") == PROFILE
