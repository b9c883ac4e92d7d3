"""The composition root: the one place that names the database, the model and the index."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter

from app.access import Access
from app.configured_limits import rate_limits, room_limits, rooms_options
from app.health import NotReady, Readiness
from app.inference import InferenceThread
from app.knowledge_service import KnowledgeService
from app.ledger import SqlLedger
from app.live.audio_store import AudioStore
from app.live.connections import Connections
from app.live.hearing import Hearing
from app.live.options import LiveOptions
from app.live.router import live_router
from app.live.schema.codes import Close
from app.live.shop_lookup import ShopLookup
from app.metrics import PrometheusMeter
from app.rate_limits import RateLimits
from app.revocations import Revocations
from app.room_words import KnownWords
from app.running import Running, Wording
from app.services import Services
from app.settings import Settings
from app.speech.choice import build_transcriber
from app.stores import Stores, open_access, open_stores
from app.token_office import TokenOffice
from copilot.phrasing.phraser import ModelPhraser
from copilot.rooms import Rooms
from ingest.live.transcriber import Transcriber
from knowledge.embedder.cache import EmbeddingCache
from knowledge.embedder.choice import open_models
from knowledge.embedder.ports import Embedder, Progress, no_progress
from knowledge.pair_reading.pair_reader import PairReader


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the service is put together from."""

    stores: Stores
    revocations: Revocations
    access: Access
    embedder: Embedder
    meter: PrometheusMeter
    inference: InferenceThread
    knowledge: KnowledgeService
    ledger: SqlLedger
    wording: Wording
    transcriber: Transcriber | None
    audio: AudioStore
    rooms: Rooms
    connections: Connections
    limits: RateLimits

    async def drain(self) -> None:
        """Commit what was accepted, then send everybody away."""
        await self.rooms.stop()
        await self.connections.drain()


def build(settings: Settings, progress: Progress = no_progress) -> Services:
    """Return the whole service, nothing of it started yet.

    Raises ``ChatModelUnavailable``, ``TranscriberUnavailable``, ``PromptError`` and what opening
    the stores raises.
    """
    stores = open_stores(settings)
    revocations = Revocations(stores.tokens)
    revocations.load()
    access = open_access(settings, revocations)
    models = open_models(settings.embedder, settings.cache_folder, progress)
    embedder = EmbeddingCache(models.embedder)
    meter = PrometheusMeter()
    inference = InferenceThread(meter)
    indexes = settings.cache_folder / "indexes"
    reader = PairReader.packaged(models.tokens)
    knowledge = KnowledgeService(
        stores.knowledge, embedder, inference, indexes, meter, settings.knowledge_poll_s, reader
    )
    ledger = SqlLedger(
        stores.sessions, stores.gaps, stores.decisions, stores.waits, stores.hosts, meter
    )
    wording = Wording.of(settings, meter, progress)
    parts = _Parts(
        stores=stores,
        revocations=revocations,
        access=access,
        embedder=embedder,
        meter=meter,
        inference=inference,
        knowledge=knowledge,
        ledger=ledger,
        wording=wording,
        transcriber=build_transcriber(settings, progress),
        audio=AudioStore(
            settings.data_folder / "audio", settings.audio_kept, settings.audio_retention_days
        ),
        rooms=_rooms(settings, stores, knowledge, ledger, meter, wording.phraser),
        connections=Connections(),
        limits=rate_limits(settings),
    )
    return _services(settings, parts)


def _services(settings: Settings, parts: _Parts) -> Services:
    stores, connections = parts.stores, parts.connections
    running = _running(settings, parts)
    parts.revocations.on_revoked(lambda key: connections.end_token(*key, Close.TOKEN_REVOKED))
    parts.rooms.on_gone(lambda room: connections.end_room(room, Close.UNKNOWN_ROOM))
    parts.meter.watch("connections", lambda: float(len(connections)))
    parts.meter.watch("rooms_running", lambda: float(len(parts.rooms)))
    return Services(
        settings=settings,
        access=parts.access,
        tokens=stores.tokens,
        token_office=TokenOffice(parts.access, stores.tokens),
        revocations=parts.revocations,
        buttons=stores.buttons,
        connections=connections,
        limits=parts.limits,
        shops=stores.shops,
        rooms=stores.rooms,
        sessions=stores.sessions,
        gaps=stores.gaps,
        decisions=stores.decisions,
        waits=stores.waits,
        knowledge=stores.knowledge,
        rooms_at_work=parts.rooms,
        readiness=Readiness(_probes(stores, parts.embedder)),
        meter=parts.meter,
        live=_doors(settings, parts),
        running=running.around,
        published=parts.knowledge.refresh,
        forgotten=running.forget_shop,
        noted=parts.ledger.settle,
        drain=parts.drain,
    )


def _running(settings: Settings, parts: _Parts) -> Running:
    return Running(
        settings=settings,
        shops=parts.stores.shops,
        meter=parts.meter,
        purges={**parts.stores.purges(), "audio": parts.audio.purge},
        revocations=parts.revocations,
        inference=parts.inference,
        ledger=parts.ledger,
        rooms=parts.rooms,
        knowledge=parts.knowledge,
        wording=parts.wording,
        transcriber=parts.transcriber,
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
        hosts=stores.hosts,
        asked_before=stores.waits.asked,
    )
    knowledge.on_change(rooms.knowledge_changed)
    return rooms


def _doors(settings: Settings, parts: _Parts) -> APIRouter:
    options = LiveOptions(
        allowed_origins=settings.allowed_origins, hello_timeout_s=settings.hello_timeout_s
    )
    words = KnownWords(parts.rooms, parts.knowledge)
    return live_router(
        parts.rooms,
        parts.access,
        options,
        shop_of=ShopLookup(parts.stores.rooms.shops_of),
        connections=parts.connections,
        meter=parts.meter,
        limits=parts.limits,
        hearing=Hearing(parts.transcriber, words, parts.audio, parts.rooms, parts.meter),
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
