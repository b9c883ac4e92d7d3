"""What the doors are given to work with: every collaborator of the HTTP side, named once."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

from fastapi import APIRouter

from app.access import Access
from app.health import Readiness
from app.live.connections import Connections
from app.metrics import PrometheusMeter
from app.pairing import PairingCodes
from app.rate_limits import RateLimits
from app.revocations import Revocations
from app.settings import Settings
from app.storage.buttons import SqlButtons
from app.storage.decisions import SqlDecisions
from app.storage.gaps import SqlGaps
from app.storage.rooms import SqlRooms, SqlShops
from app.storage.sessions import SqlSessions
from app.storage.tokens import SqlTokens
from app.storage.waits import SqlWaits
from app.token_office import TokenOffice
from copilot.events import Envelope, LineupItem
from copilot.ports import Done, RoomProfile, Subscription
from copilot.suggestions import Broadcast, Position
from copilot.taste.learnt import Learnt
from knowledge.store.store import KnowledgeStore


class RunningRooms(Protocol):
    """The rooms as REST needs them: ``copilot.ports.RoomDirectory``, and a look at a line-up.

    All methods belong to the event loop.
    """

    async def open(self, room: str, shop: str) -> None:
        """Make the shop's ``room`` ready. Raises ``UnknownRoom``, ``RoomClosing``."""

    async def delete(self, room: str, shop: str, delete: Callable[[], None]) -> None:
        """Have ``delete`` remove the room's set-up, on a thread, and forget the room.

        Raises ``SessionRunning``, ``UnknownRoom``, ``RoomClosing`` and what ``delete`` raises.
        """

    async def change(self, room: str, change: Callable[[], RoomProfile]) -> RoomProfile:
        """Have ``change`` write how a room is set up, on a thread, and return that.

        A broadcast under way keeps what it began with. Raises what ``change`` raises.
        """

    def submit(self, room: str, envelope: Envelope, done: Done) -> None:
        """Accept ``envelope`` for the journal, or raise ``RoomOverloaded`` / ``RoomClosing``."""

    def subscribe(self, room: str, since: Position | None) -> Subscription:
        """Listen to a room's log."""

    def lineup(self, room: str) -> tuple[LineupItem, ...]:
        """Return the line-up of the session under way, in order of link; empty for none."""

    def learnt(self, room: str) -> Learnt:
        """Return what is known of the room's host by now."""

    def forget_learnt(self, room: str, slip: str | None = None) -> None:
        """Forget what was learnt of the room's host, or one slip, between two broadcasts."""

    def broadcast(self, room: str) -> Broadcast | None:
        """Return the broadcast under way; ``None`` between two and for rooms not at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What ``create_app`` and ``run`` need.

    Attributes:
        token_office: makes and revokes every token.
        revocations: which tokens open nothing any more; belongs to the event loop.
        connections: the open room sockets; belongs to the event loop.
        rooms_at_work: the rooms as they run; belongs to the event loop.
        live: the router of the room sockets; ``None`` leaves them out.
        running: opened when the server starts and closed when it ends; what lives on the loop
            (rooms, journal thread, pollers) starts and stops inside.
        published: awaited with a shop after its catalogue changed here, so that running rooms
            follow at once rather than at the next look.
        forgotten: awaited with a shop after it was removed, so that nothing of it stays in memory.
        drain: flushes the journal, then closes every socket with 1012. Called once, before the
            server stops listening.
        noted: awaited before what running rooms wrote down is read again, as a session's end.
        lan_origin: the address phones in the local network reach the service at; ``None`` while
            it serves this machine only, or when somebody else decides that.
    """

    settings: Settings
    access: Access
    tokens: SqlTokens
    token_office: TokenOffice
    revocations: Revocations
    buttons: SqlButtons
    connections: Connections
    limits: RateLimits
    shops: SqlShops
    rooms: SqlRooms
    sessions: SqlSessions
    gaps: SqlGaps
    decisions: SqlDecisions
    waits: SqlWaits
    knowledge: KnowledgeStore
    rooms_at_work: RunningRooms
    readiness: Readiness
    meter: PrometheusMeter
    live: APIRouter | None
    running: Callable[[], AbstractAsyncContextManager[None]]
    published: Callable[[str], Awaitable[object]]
    forgotten: Callable[[str], Awaitable[None]]
    drain: Callable[[], Awaitable[None]]
    noted: Callable[[], Awaitable[None]]
    pairings: PairingCodes = field(default_factory=PairingCodes)
    lan_origin: str | None = None
