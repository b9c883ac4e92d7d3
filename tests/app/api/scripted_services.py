"""Services for tests: the real database in a file, rooms that follow a script."""

import asyncio
import contextlib
import functools
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import APIRouter

from app.access import Access, AccessRole, Grant
from app.configured_limits import rate_limits
from app.health import Probe, Readiness
from app.live.connections import Connections
from app.live.schema.codes import Close
from app.metrics import PrometheusMeter
from app.revocations import Revocations
from app.services import Services
from app.settings import load_settings
from app.storage.buttons import SqlButtons
from app.storage.decisions import SqlDecisions
from app.storage.engine import open_engine
from app.storage.gaps import SqlGaps
from app.storage.rooms import SqlRooms, SqlShops
from app.storage.schema import upgrade
from app.storage.sessions import SqlSessions
from app.storage.tokens import SqlTokens
from app.storage.waits import SqlWaits
from app.token_office import TokenOffice
from copilot.errors import RoomError, SessionRunning, UnknownRoom
from copilot.events import Envelope, Event, LineupItem
from copilot.ports import Done, Outcome, RoomProfile
from copilot.suggestions import Broadcast, Entry, Position, RoomState, Suggestion, Welcome
from copilot.taste.learnt import Learnt
from knowledge.store.store import KnowledgeStore

SECRET = b"a secret of the tests, long enough for HS256"
IDLE = RoomState(None, None, "", None, False, None, 0, 0, 0, 0)


@dataclass
class ScriptedSubscription:
    """A screen's view that holds a welcome and waits for ever after it."""

    welcome: Welcome
    missed: Sequence[Entry] = ()
    closed: bool = False

    async def next(self) -> Sequence[Entry | RoomState | Welcome]:
        """Wait for what never comes."""
        await asyncio.Event().wait()
        return ()

    def close(self) -> None:
        """Note that the view was given back."""
        self.closed = True


@dataclass
class ScriptedRooms:
    """Rooms that note what they are given and answer as the test says.

    ``outcome`` answers each event; ``None`` leaves it without an answer. ``refusal`` is raised by
    ``submit`` instead.
    """

    known: Callable[[str], bool] = lambda room: True
    outcome: Outcome | None = "accepted"
    refusal: RoomError | None = None
    state: RoomState = IDLE
    open_cards: tuple[Suggestion, ...] = ()
    broadcasts: dict[str, Broadcast] = field(default_factory=dict)
    items: tuple[LineupItem, ...] = ()
    known_of_host: Learnt = field(default_factory=Learnt)
    submitted: list[tuple[str, Envelope]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    subscriptions: list[ScriptedSubscription] = field(default_factory=list)

    async def open(self, room: str, shop: str) -> None:
        """Open a room that is known."""
        if not self.known(room):
            raise UnknownRoom(room)
        self.opened.append(room)

    async def delete(self, room: str, shop: str, delete: Callable[[], None]) -> None:
        """Delete between two broadcasts."""
        if self.state.session is not None:
            raise SessionRunning(room)
        await asyncio.to_thread(delete)

    async def change(self, room: str, change: Callable[[], RoomProfile]) -> RoomProfile:
        """Change what is set up."""
        return await asyncio.to_thread(change)

    def submit(self, room: str, envelope: Envelope, done: Done) -> None:
        """Answer as the script says."""
        assert room in self.opened
        if self.refusal is not None:
            raise self.refusal
        self.submitted.append((room, envelope))
        if self.outcome is not None:
            done(envelope, self.outcome)

    def unknown(self, room: str, event: Event) -> tuple[str, ...]:
        """Return what an event names that is not there."""
        return ()

    def turned_away(self, room: str, events: int = 1) -> None:
        """Count nothing."""

    def set_speed(self, room: str, speed: float) -> None:
        """Have no clock."""

    def subscribe(self, room: str, since: Position | None) -> ScriptedSubscription:
        """Give the scripted state."""
        assert room in self.opened
        subscription = ScriptedSubscription(Welcome("e", 0, False, self.open_cards, self.state))
        self.subscriptions.append(subscription)
        return subscription

    def lineup(self, room: str) -> tuple[LineupItem, ...]:
        """Give the scripted line-up."""
        assert room in self.opened
        return self.items

    def learnt(self, room: str) -> Learnt:
        """Give what is scripted."""
        assert room in self.opened
        return self.known_of_host

    def forget_learnt(self, room: str, slip: str | None = None) -> None:
        """Forget what is scripted."""
        assert room in self.opened
        known = self.known_of_host
        self.known_of_host = Learnt() if slip is None else known.without_slips((slip,))

    def broadcast(self, room: str) -> Broadcast | None:
        """Give what is scripted for the room, opened or not."""
        return self.broadcasts.get(room)


@contextlib.asynccontextmanager
async def nothing_running() -> AsyncIterator[None]:
    """Start and stop nothing."""
    yield


async def nothing_noted() -> None:
    """Have no book to write to."""


async def nobody_follows(_shop: str) -> None:
    """Have no room that follows what was published."""


async def no_drain() -> None:
    """Have nothing to finish."""


@functools.cache
def _migrated_database() -> bytes:
    """Return an empty database's file: migrating takes longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "livecue.sqlite3"
        engine = open_engine(f"sqlite:///{file}")
        upgrade(engine)
        engine.dispose()  # the last connection writes all of it into the one file
        return file.read_bytes()


def scripted_services(
    folder: Path,
    rooms: ScriptedRooms | None = None,
    probes: Mapping[str, Probe] | None = None,
    live: APIRouter | None = None,
    drain: Callable[[], Awaitable[None]] = no_drain,
    **settings: object,
) -> Services:
    """Return services over a new database in ``folder``."""
    given: dict[str, object] = {"data_folder": folder, "log_level": "warning", **settings}
    chosen = load_settings(**given)
    (folder / "livecue.sqlite3").write_bytes(_migrated_database())
    engine = open_engine(chosen.database())
    tokens, connections = SqlTokens(engine), Connections()
    revocations = Revocations(tokens)
    revocations.on_revoked(lambda key: connections.end_token(*key, Close.TOKEN_REVOKED))
    access = Access(SECRET, revoked=revocations)
    return Services(
        settings=chosen,
        access=access,
        tokens=tokens,
        token_office=TokenOffice(access, tokens),
        revocations=revocations,
        buttons=SqlButtons(engine),
        connections=connections,
        limits=rate_limits(chosen),
        shops=SqlShops(engine),
        rooms=SqlRooms(engine),
        sessions=SqlSessions(engine),
        gaps=SqlGaps(engine),
        decisions=SqlDecisions(engine),
        waits=SqlWaits(engine),
        knowledge=KnowledgeStore(engine),
        rooms_at_work=rooms or ScriptedRooms(),
        readiness=Readiness(probes or {}),
        meter=PrometheusMeter(strict=True),
        live=live,
        running=nothing_running,
        published=nobody_follows,
        forgotten=nobody_follows,
        noted=nothing_noted,
        drain=drain,
    )


def sign_in(
    services: Services, shop: str, *roles: AccessRole, rooms: tuple[str, ...] = ("*",)
) -> dict[str, str]:
    """Return the header of someone with ``roles`` in ``shop``."""
    grant = Grant("somebody", shop, rooms, frozenset(roles))
    return {"Authorization": f"Bearer {services.access.mint(grant, 3600)}"}
