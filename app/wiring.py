"""The composition root: the one place that names the database, the model and the index."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from fastapi import APIRouter

from app.access import Access, PublicKey
from app.chat_model.choice import build_chat_model, build_phraser
from app.health import NotReady, Readiness
from app.inference import InferenceThread
from app.knowledge_service import KnowledgeService
from app.ledger import SqlLedger
from app.live.connections import Connections
from app.live.options import LiveOptions
from app.live.router import live_router
from app.metrics import PrometheusMeter
from app.retention import purge_forever
from app.services import Services
from app.settings import Settings
from app.signing_secret import load_or_make_secret
from app.storage.decisions import SqlDecisions
from app.storage.engine import open_engine
from app.storage.gaps import SqlGaps
from app.storage.journal import SqlJournal
from app.storage.rooms import SqlRooms, SqlShops
from app.storage.schema import upgrade
from app.storage.sessions import SqlSessions
from app.storage.waits import SqlWaits
from copilot.limits import RoomLimits
from copilot.phrasing.fallback import FallbackModel
from copilot.phrasing.phraser import ModelPhraser
from copilot.rooms import Rooms, RoomsOptions
from knowledge.embedder.cache import EmbeddingCache
from knowledge.embedder.choice import open_embedder
from knowledge.embedder.ports import Embedder, Progress, no_progress
from knowledge.store.store import KnowledgeStore


@dataclass(frozen=True, slots=True)
class Stores:
    """The database's parts."""

    shops: SqlShops
    rooms: SqlRooms
    sessions: SqlSessions
    gaps: SqlGaps
    decisions: SqlDecisions
    waits: SqlWaits
    journal: SqlJournal
    knowledge: KnowledgeStore


def open_stores(settings: Settings) -> Stores:
    """Open the database and bring its schema up to date.

    Raises ``StorageError`` naming what is wrong.
    """
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    engine = open_engine(settings.database())
    upgrade(engine)
    return Stores(
        shops=SqlShops(engine),
        rooms=SqlRooms(engine),
        sessions=SqlSessions(engine),
        gaps=SqlGaps(engine),
        decisions=SqlDecisions(engine),
        waits=SqlWaits(engine),
        journal=SqlJournal(engine),
        knowledge=KnowledgeStore(engine),
    )


def open_access(settings: Settings) -> Access:
    """Return what mints and reads tokens: the platform's key, or the service's own secret.

    Raises ``SecretRefused`` when the kept secret is damaged or readable by others.
    """
    if settings.token_public_key is not None:
        pem = settings.token_public_key
        return Access(keys=[PublicKey("RS256", pem), PublicKey("ES256", pem)])
    if settings.token_secret is not None:
        return Access(settings.token_secret.get_secret_value().encode())
    return Access(load_or_make_secret(settings.data_folder))


def room_limits(settings: Settings) -> RoomLimits:
    """Return the rooms' limits as the settings have them."""
    return RoomLimits(
        phrasing=settings.model_name is not None,
        max_open_cards=settings.max_open_cards,
        card_expiry_ms=round(settings.card_expiry_s * 1000),
        session_idle_ms=round(settings.session_idle_minutes * 60_000),
    )


def rooms_options(settings: Settings) -> RoomsOptions:
    """Return the sizes around the rooms as the settings have them."""
    return RoomsOptions(
        queue_limit=settings.room_queue_events,
        log_entries=settings.room_log_entries,
        subscription_queue=settings.client_queue_messages,
        commit_batch=settings.journal_batch_events,
    )


@dataclass(frozen=True, slots=True)
class _Wording:
    """The chat model and what words lines with it; nothing without a model."""

    model: FallbackModel | None
    phraser: ModelPhraser | None

    @classmethod
    def of(cls, settings: Settings, meter: PrometheusMeter, progress: Progress) -> "_Wording":
        model = build_chat_model(settings, meter, progress)
        return cls(model, build_phraser(settings, model, meter) if model is not None else None)

    async def stop(self) -> None:
        if self.phraser is not None:
            await self.phraser.stop()
        if self.model is not None:
            await self.model.aclose()


def build(settings: Settings, progress: Progress = no_progress) -> Services:
    """Return the whole service, nothing of it started yet.

    Raises ``ChatModelUnavailable``, ``PromptError`` and what opening the stores raises.
    """
    stores = open_stores(settings)
    access = open_access(settings)
    embedder = EmbeddingCache(open_embedder(settings.embedder, settings.cache_folder, progress))
    meter = PrometheusMeter()
    inference = InferenceThread(meter)
    indexes = settings.cache_folder / "indexes"
    knowledge = KnowledgeService(
        stores.knowledge, embedder, inference, indexes, meter, settings.knowledge_poll_s
    )
    ledger = SqlLedger(stores.sessions, stores.gaps, stores.decisions, stores.waits, meter)
    wording = _Wording.of(settings, meter, progress)
    rooms = _rooms(settings, stores, knowledge, ledger, meter, wording.phraser)
    connections = Connections()
    meter.watch("connections", lambda: float(len(connections)))
    meter.watch("rooms_running", lambda: float(len(rooms)))

    async def drain() -> None:
        await rooms.stop()
        await connections.drain()

    return Services(
        settings=settings,
        access=access,
        shops=stores.shops,
        rooms=stores.rooms,
        sessions=stores.sessions,
        gaps=stores.gaps,
        decisions=stores.decisions,
        waits=stores.waits,
        knowledge=stores.knowledge,
        rooms_at_work=rooms,
        readiness=Readiness(_probes(stores, embedder)),
        meter=meter,
        live=_doors(settings, stores, rooms, access, connections, meter),
        running=_Running(settings, stores, inference, ledger, rooms, knowledge, wording).around,
        published=knowledge.refresh,
        drain=drain,
    )


def _rooms(
    settings: Settings,
    stores: Stores,
    knowledge: KnowledgeService,
    ledger: SqlLedger,
    meter: PrometheusMeter,
    phraser: ModelPhraser | None,
) -> Rooms:
    rooms = Rooms(
        stores.rooms,
        stores.journal,
        knowledge,
        ledger,
        meter,
        room_limits(settings),
        rooms_options(settings),
        phraser=phraser,
    )
    knowledge.on_change(rooms.knowledge_changed)
    return rooms


@dataclass(frozen=True, slots=True)
class _Running:
    """What lives on the event loop, started and stopped in the order in which parts need others."""

    settings: Settings
    stores: Stores
    inference: InferenceThread
    ledger: SqlLedger
    rooms: Rooms
    knowledge: KnowledgeService
    wording: _Wording

    @contextlib.asynccontextmanager
    async def around(self) -> AsyncIterator[None]:
        """Run everything while the block runs."""
        self.inference.start()
        self.ledger.start()
        await self.rooms.start()
        shops = await asyncio.to_thread(self.stores.shops.shops)
        await self.knowledge.start([shop.id for shop in shops])
        purging = asyncio.create_task(
            purge_forever(self.stores.journal, self.settings), name="retention"
        )
        try:
            yield
        finally:
            purging.cancel()
            await self.knowledge.stop()
            await self.rooms.stop()
            await self.wording.stop()
            await self.ledger.stop()
            await asyncio.to_thread(self.inference.stop)


def _doors(
    settings: Settings,
    stores: Stores,
    rooms: Rooms,
    access: Access,
    connections: Connections,
    meter: PrometheusMeter,
) -> APIRouter:
    async def shop_of(room: str) -> str | None:
        profile = await asyncio.to_thread(stores.rooms.profile, room)
        return profile.shop if profile else None

    options = LiveOptions(
        allowed_origins=settings.allowed_origins, hello_timeout_s=settings.hello_timeout_s
    )
    return live_router(
        rooms, access, options, shop_of=shop_of, connections=connections, meter=meter
    )


def _probes(stores: Stores, embedder: Embedder) -> dict[str, Callable[[], str]]:
    def database() -> str:
        started = time.perf_counter()
        stores.shops.shops()
        return f"answers in {(time.perf_counter() - started) * 1000:.1f} ms"

    def model() -> str:
        if embedder.dimensions <= 0:
            raise NotReady("the embedder has no dimensions")
        return embedder.name

    return {"database": database, "embedder": model}
