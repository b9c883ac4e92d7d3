"""What lives on the event loop while the service runs, and in which order it starts and stops."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

from app.chat_model.choice import build_chat_model, build_phraser
from app.inference import InferenceThread
from app.knowledge_service import KnowledgeService
from app.ledger import SqlLedger
from app.metrics import PrometheusMeter
from app.retention import Purge, purge_forever
from app.revocations import Revocations
from app.settings import Settings
from app.storage.rooms import SqlShops
from copilot.phrasing.fallback import FallbackModel
from copilot.phrasing.phraser import ModelPhraser
from copilot.rooms import Rooms
from ingest.live.transcriber import Transcriber
from knowledge.embedder.ports import Progress


@dataclass(frozen=True, slots=True)
class Wording:
    """The chat model and what words lines with it; nothing without a model."""

    model: FallbackModel | None
    phraser: ModelPhraser | None

    @classmethod
    def of(cls, settings: Settings, meter: PrometheusMeter, progress: Progress) -> "Wording":
        """Return what the settings name."""
        model = build_chat_model(settings, meter, progress)
        return cls(model, build_phraser(settings, model, meter) if model is not None else None)

    async def stop(self) -> None:
        """Give up the calls under way."""
        if self.phraser is not None:
            await self.phraser.stop()
        if self.model is not None:
            await self.model.aclose()


@dataclass(frozen=True, slots=True)
class Running:
    """What lives on the event loop, started and stopped in the order in which parts need others."""

    settings: Settings
    shops: SqlShops
    meter: PrometheusMeter
    purges: Mapping[str, Purge]
    revocations: Revocations
    inference: InferenceThread
    ledger: SqlLedger
    rooms: Rooms
    knowledge: KnowledgeService
    wording: Wording
    transcriber: Transcriber | None

    async def forget_shop(self, shop: str) -> None:
        """Have everything that is in memory of a shop forgotten."""
        await self.knowledge.forget(shop)
        await self.rooms.forget_shop(shop)

    @contextlib.asynccontextmanager
    async def around(self) -> AsyncIterator[None]:
        """Run everything while the block runs."""
        self.inference.start()
        self.ledger.start()
        await self.rooms.start()
        shops = await asyncio.to_thread(self.shops.shops)
        await self.knowledge.start([shop.id for shop in shops])
        beside = [
            asyncio.create_task(
                purge_forever(self.purges, self.settings, self.meter), name="retention"
            ),
            asyncio.create_task(self.revocations.poll_forever(self.meter), name="revocations"),
        ]
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
            await self.knowledge.stop()
            await self.rooms.stop()
            await self.wording.stop()
            if self.transcriber is not None:
                await self.transcriber.aclose()
            await self.ledger.stop()
            await asyncio.to_thread(self.inference.stop)
