"""The shops' knowledge in memory: loads, indexes, swaps whole versions, and answers searches."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import structlog

from app.inference import INDEXING, InferenceThread
from copilot.locks import Locks
from copilot.ports import Meter
from knowledge.embedder.ports import CalibratedEmbedder, Embedder, Vector
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue, Product
from knowledge.retrieval import FactStand, Findings, Query, Stand
from knowledge.search.index import open_index
from knowledge.search.retriever import Retriever
from knowledge.store.changes import Published
from knowledge.store.store import KnowledgeStore

log = structlog.get_logger(__name__)

READ_AT_ONCE = 2  # facts, questions: while a room goes on, a question waits for less than indexing

MOST_READ = 96
"""Facts of a product that speech is held against: all but those far down in long documents."""

CHUNK = 4  # texts embedded in one job while indexing: a question waits for 4 × 8 ms at most
Changed = Callable[[str, int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class ShopKnowledge:
    """One version of a shop's knowledge: replaced as a whole, never changed.

    Attributes:
        published: what the store had published before it was read.
        facts_read: the facts of a product, by SKU, that speech is held against.
    """

    published: Published
    catalogue: Catalogue
    facts: tuple[Fact, ...]
    products: dict[str, Product]
    retriever: Retriever
    facts_read: dict[str, list[Fact]]


class _PatientEmbedder:
    """The embedder as the indexer sees it: small jobs on the inference thread, behind questions."""

    def __init__(self, embedder: Embedder, inference: InferenceThread) -> None:
        self._embedder = embedder
        self._inference = inference

    @property
    def dimensions(self) -> int:
        """Components of a vector."""
        return self._embedder.dimensions

    @property
    def name(self) -> str:
        """The model's identity."""
        return self._embedder.name

    def embed_query(self, text: str) -> Vector:
        """Embed a question, patiently."""
        return self._inference.submit(lambda: self._embedder.embed_query(text), INDEXING).result()

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Embed texts a few at a time."""
        chunks = [texts[i : i + CHUNK] for i in range(0, len(texts), CHUNK)]
        vectors = [self._inference.submit(self._embedding(c), INDEXING).result() for c in chunks]
        return np.concatenate(vectors) if vectors else self._embedder.embed_passages(())

    def _embedding(self, texts: Sequence[str]) -> Callable[[], Vector]:
        return lambda: self._embedder.embed_passages(texts)


class KnowledgeService:
    """Implements ``copilot.ports.Knowledge`` over the store. Belongs to the event loop."""

    def __init__(
        self,
        store: KnowledgeStore,
        embedder: CalibratedEmbedder,
        inference: InferenceThread,
        folder: Path,
        meter: Meter,
        poll_seconds: float,
        reader: PairReader | None = None,
    ) -> None:
        self._store = store
        self._reader = reader
        self._embedder = embedder
        self._patient = _PatientEmbedder(embedder, inference)
        self._inference = inference
        self._folder = folder
        self._meter = meter
        self._poll_seconds = poll_seconds
        self._shops: dict[str, ShopKnowledge] = {}
        self._failed: set[str] = set()
        self._locks = Locks()
        self._changed: list[Changed] = []
        self._task: asyncio.Task[None] | None = None

    def on_change(self, changed: Changed) -> None:
        """Have ``changed(shop, version)`` awaited after each swap."""
        self._changed.append(changed)

    async def start(self, shops: Sequence[str]) -> None:
        """Load the shops' knowledge and begin to watch for new versions.

        A shop that cannot be loaded keeps no other from it; it is tried again while watching.
        """
        for shop in shops:
            await self._attempt(shop, self.ready)
        self._task = asyncio.create_task(self._watch(), name="knowledge-watch")

    async def stop(self) -> None:
        """Stop watching."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def catalogue(self, shop: str) -> Catalogue:
        """Return the catalogue in use; empty for a shop that was never loaded."""
        known = self._shops.get(shop)
        return known.catalogue if known else Catalogue(shop, 0, (), (), ())

    def product(self, shop: str, sku: str) -> Product | None:
        """Return a product in use by SKU, without regard to case."""
        known = self._shops.get(shop)
        return known.products.get(sku.casefold()) if known else None

    def facts(self, shop: str) -> Sequence[Fact]:
        """Return the facts in use."""
        known = self._shops.get(shop)
        return known.facts if known else ()

    async def ready(self, shop: str) -> None:
        """Load the shop's published knowledge unless it is loaded."""
        async with self._locks[shop]:
            if shop not in self._shops:
                self._shops[shop] = await asyncio.to_thread(self._load, shop)

    async def refresh(self, shop: str) -> int:
        """Bring a shop up to its newest published version and return that version."""
        async with self._locks[shop]:
            known = self._shops.get(shop)
            published = await asyncio.to_thread(self._store.published, shop)
            if known is not None and known.published == published:
                return published.version
            fresh = await asyncio.to_thread(self._load, shop)
            self._shops[shop] = fresh
        log.info("knowledge_published", shop=shop, version=fresh.catalogue.version)
        for changed in self._changed:
            try:
                await changed(shop, fresh.catalogue.version)
            except Exception:  # the unit of work: one listener
                self._meter.count("knowledge_failures")
                log.exception("knowledge_listener_failed", shop=shop)
        return fresh.catalogue.version

    async def forget(self, shop: str) -> None:
        """Forget a shop that is no more: one that is made under its id is loaded anew."""
        async with self._locks[shop]:
            self._shops.pop(shop, None)
            self._failed.discard(shop)

    async def find(self, shop: str, query: Query, priority: int) -> Findings:
        """Search the shop's facts on the inference thread."""
        retriever = self._shops[shop].retriever
        findings = await self._inference.run(lambda: retriever.search(query), priority)
        self._meter.count("searches_embedded" if findings.vector else "searches_exact")
        return findings

    async def same_question(
        self, text: str, others: Sequence[str], priority: int
    ) -> Sequence[float]:
        """Read a question beside others on the inference thread, in one job where all are kept.

        Other questions have to be read first where they were not kept, which takes as long as
        embedding them: a few a job.
        """
        reader = self._reader
        if reader is None or not others:
            return ()
        shares: list[float] = []
        while len(shares) < len(others):
            rest = others[len(shares) :]
            job = partial(reader.same_questions, text, rest, most_read=READ_AT_ONCE)
            shares += await self._inference.run(job, priority)
        return shares

    async def stands(
        self, shop: str, sku: str, texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[FactStand]]:
        """Hold ``texts`` against all facts of a product on the inference thread, one a job.

        Facts that were not read before are read first, a few at a time, behind any question.
        """
        reader, known = self._reader, self._shops.get(shop)
        facts = known.facts_read.get(sku, []) if known else []
        if reader is None or not facts:
            return ()
        unread = await self._inference.run(partial(reader.unread, facts), priority)
        for start in range(0, len(unread), READ_AT_ONCE):
            chunk = unread[start : start + READ_AT_ONCE]
            await self._inference.run(partial(reader.read, chunk), INDEXING - 1)
        jobs = [partial(reader.stands, facts, text) for text in texts]
        return [await self._inference.run(job, priority) for job in jobs]

    async def compare(
        self, statements: Sequence[str], texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[Stand]]:
        """Hold ``texts`` against ``statements`` on the inference thread, one a job.

        A statement that was not read before is read first, each a job of its own.
        """
        reader = self._reader
        if reader is None or not statements:
            return ()
        unread = await self._inference.run(partial(reader.unread_statements, statements), priority)
        for one in unread:
            await self._inference.run(partial(reader.read_statement, one), priority)
        jobs = [partial(reader.compare, statements, text) for text in texts]
        return [await self._inference.run(job, priority) for job in jobs]

    async def together(self, pairs: Sequence[tuple[str, str]], priority: int) -> Sequence[Stand]:
        """Read statements together with what is said on the inference thread, one pair a job."""
        reader = self._reader
        if reader is None or not reader.reads_together:
            return ()
        jobs = [partial(reader.together, statement, said) for statement, said in pairs]
        return [await self._inference.run(job, priority) for job in jobs]

    def _load(self, shop: str) -> ShopKnowledge:
        """Read, index and persist the newest version. Blocking, on a thread of its own."""
        published = self._store.published(shop)
        catalogue = self._store.catalogue(shop)
        facts = make_facts(catalogue)
        folder = self._folder / shop
        known = self._shops.get(shop)
        index = open_index(
            folder,
            shop,
            catalogue.version,
            facts,
            self._patient,
            previous=known.retriever.index if known else None,
            not_kept=partial(self._not_kept, shop),
        )
        products = {product.sku.casefold(): product for product in catalogue.products}
        retriever = Retriever(index, self._embedder, PriceDesk(catalogue.products, index.version))
        return ShopKnowledge(published, catalogue, facts, products, retriever, _read_by_sku(facts))

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._poll_seconds)
            for shop in (*self._shops, *(self._failed - self._shops.keys())):
                if shop in self._shops or shop in self._failed:  # not forgotten meanwhile
                    await self._attempt(shop, self.refresh)

    async def _attempt(self, shop: str, load: Callable[[str], Awaitable[object]]) -> None:
        try:
            await load(shop)
            self._failed.discard(shop)
        except Exception:  # the unit of work: one shop's knowledge
            self._failed.add(shop)
            self._meter.count("knowledge_failures")
            log.exception("knowledge_refresh_failed", shop=shop)

    def _not_kept(self, shop: str, error: OSError) -> None:
        """Tell that a shop's vectors were not written; the next start makes them anew."""
        self._meter.count("index_failures")
        log.error("index_not_kept", shop=shop, reason=str(error))


def _read_by_sku(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    by_sku: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.sku is not None and len(of_sku := by_sku.setdefault(fact.sku, [])) < MOST_READ:
            of_sku.append(fact)
    return by_sku
