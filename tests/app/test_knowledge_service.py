"""The shops' knowledge: whole versions swapped, questions answered meanwhile, little embedded."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, insert, select, update
from structlog.testing import capture_logs

from app.inference import InferenceOverloaded, InferenceThread
from app.knowledge_service import KnowledgeService
from app.storage.engine import open_engine
from app.storage.schema import upgrade
from knowledge.embedder.ports import SimilarityScale, Vector
from knowledge.products import Attribute, Policy, Product, Source
from knowledge.retrieval import Findings, Query
from knowledge.store.changes import CataloguePatch
from knowledge.store.store import KnowledgeStore
from knowledge.store.tables import catalogue_entries
from tests.knowledge.embedder.prepared_model import centred

SOURCE = Source("shop.json", "products[0]")
SHIPPING = Policy("发货", "48小时内从杭州发货", SOURCE)


class WatchedEmbedder:
    """The packaged model; notes what is embedded, and can hold whoever indexes."""

    def __init__(self) -> None:
        self._model = centred()
        self.passages: list[str] = []
        self.queries: list[str] = []
        self.threads: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.reached = threading.Event()
        self.refused = "\0"

    @property
    def dimensions(self) -> int:
        """The model's."""
        return self._model.dimensions

    @property
    def name(self) -> str:
        """The model's."""
        return self._model.name

    @property
    def scale(self) -> SimilarityScale:
        """The model's."""
        return self._model.scale

    def embed_query(self, text: str) -> Vector:
        """Embed and note."""
        self.queries.append(text)
        self.threads.add(threading.current_thread().name)
        return self._model.embed_query(text)

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Embed and note."""
        if any(self.refused in text for text in texts):
            raise MemoryError("no room for the model")
        self.passages += texts
        self.threads.add(threading.current_thread().name)
        return self._model.embed_passages(texts)


class HeldInference(InferenceThread):
    """The inference thread, whose indexing jobs wait outside until the embedder's gate is open."""

    def __init__(self, embedder: WatchedEmbedder) -> None:
        super().__init__(Counts())
        self._embedder = embedder

    def submit(self, job, priority):  # type: ignore[no-untyped-def]  # passes on what it is given
        """Hold the indexer's thread, never the inference thread."""
        if priority >= 100 and not self._embedder.gate.is_set():
            self._embedder.reached.set()
            assert self._embedder.gate.wait(30), "the test never opened the gate"
        return super().submit(job, priority)


class Counts:
    """A meter that adds up."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def count(self, name: str, by: int = 1) -> None:
        """Add up."""
        self.counts[name] = self.counts.get(name, 0) + by

    def observe(self, name: str, seconds: float) -> None:
        """Ignore."""


class Shop:
    """A service over a real store, and the hands that publish."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self.store = KnowledgeStore(engine, now_ms=count(1).__next__)
        self.embedder = WatchedEmbedder()
        self.inference = HeldInference(self.embedder)
        self.meter = Counts()
        self.folder = folder
        self.told: list[tuple[str, int]] = []
        self.service = self.new_service()

    def new_service(self, poll_seconds: float = 3600.0) -> KnowledgeService:
        service = KnowledgeService(
            self.store, self.embedder, self.inference, self.folder, self.meter, poll_seconds
        )
        service.on_change(self._changed)
        return service

    async def _changed(self, shop: str, version: int) -> None:
        self.told.append((shop, version))

    def publish(self, *products: Product, shop: str = "s", policy: Policy = SHIPPING) -> int:
        patch = CataloguePatch(products=products, policies=(policy,))
        return self.store.upsert(shop, patch, "test").version

    async def find(self, text: str, shop: str = "s", focus: str = "CUP-1") -> Findings:
        query = Query(text, (focus,), False, ())
        return await asyncio.wait_for(self.service.find(shop, query, 1), 20)


def product(sku: str, title: str, **attributes: str) -> Product:
    kept = tuple(Attribute(name, value, (), None, SOURCE) for name, value in attributes.items())
    return Product(sku, title, (), "", "", kept, (), None, (), SOURCE)


CUP = product("CUP-1", "山屿保温杯", 容量="500ml", 材质="316不锈钢")
SMALL_CUP = product("CUP-1", "山屿保温杯", 容量="350ml", 材质="316不锈钢")
LAMP = product("LAMP-1", "松间台灯", 功率="9W", 色温="4000K")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
async def shop(engine: Engine, tmp_path: Path) -> AsyncIterator[Shop]:
    shop = Shop(engine, tmp_path / "indexes")
    shop.inference.start()
    yield shop
    shop.embedder.gate.set()
    await shop.service.stop()
    await asyncio.to_thread(shop.inference.stop)


def values(findings: Findings) -> list[str]:
    return [scored.fact.value for scored in findings.facts]


async def test_a_shop_without_anything_published_is_empty(shop: Shop) -> None:
    assert shop.service.catalogue("s").version == 0
    assert shop.service.product("s", "CUP-1") is None
    await shop.service.ready("s")
    assert (await shop.find("多大容量")).scope is None
    assert shop.embedder.passages == []


async def test_a_loaded_shop_answers_with_its_own_facts(shop: Shop) -> None:
    shop.publish(CUP, LAMP)
    shop.publish(LAMP, shop="other")
    await shop.service.ready("s")
    await shop.service.ready("other")
    assert shop.service.product("s", "cup-1") == CUP
    assert shop.service.product("other", "CUP-1") is None
    found = await shop.find("容量多少")
    assert (values(found)[0], found.scope, found.version) == ("500ml", "focus", 1)
    assert "500ml" not in values(await shop.find("容量多少", shop="other"))
    assert shop.told == [], "a first load is no change"


async def test_all_embedding_happens_on_the_inference_thread(shop: Shop) -> None:
    shop.publish(CUP)
    await shop.service.ready("s")
    await shop.find("这个杯子喝水烫不烫嘴呀")
    assert shop.embedder.queries
    assert shop.embedder.passages
    assert shop.embedder.threads == {"inference"}


async def test_searches_are_counted_by_whether_they_were_embedded(shop: Shop) -> None:
    shop.publish(CUP)
    await shop.service.ready("s")
    assert (await shop.find("容量多少")).exact
    assert not (await shop.find("这个杯子喝水烫不烫嘴呀")).exact
    assert shop.meter.counts == {"searches_exact": 1, "searches_embedded": 1}


async def test_several_that_need_a_shop_load_it_once(shop: Shop) -> None:
    shop.publish(CUP)
    await asyncio.gather(*(shop.service.ready("s") for _ in range(5)))
    assert len(shop.embedder.passages) == len(set(shop.embedder.passages))


async def test_a_new_version_is_swapped_in_and_told(shop: Shop) -> None:
    shop.publish(CUP, LAMP)
    await shop.service.ready("s")
    shop.publish(SMALL_CUP)
    assert values(await shop.find("容量多少"))[0] == "500ml", "not before it is refreshed"
    assert await shop.service.refresh("s") == 2
    assert shop.told == [("s", 2)]
    found = await shop.find("容量多少")
    assert (values(found)[0], found.version) == ("350ml", 2)
    assert shop.service.catalogue("s").version == 2
    assert shop.service.product("s", "CUP-1") == SMALL_CUP


async def test_listeners_are_told_after_the_swap_and_only_of_a_change(shop: Shop) -> None:
    seen: list[int] = []

    async def look(name: str, version: int) -> None:
        seen.append(shop.service.catalogue(name).version)

    shop.service.on_change(look)
    shop.publish(CUP)
    await shop.service.ready("s")
    assert await shop.service.refresh("s") == 1
    shop.publish(SMALL_CUP)
    await asyncio.gather(*(shop.service.refresh("s") for _ in range(4)))
    assert (seen, shop.told) == ([2], [("s", 2)])


async def test_questions_are_answered_from_the_old_version_while_the_new_one_is_indexed(
    shop: Shop,
) -> None:
    shop.publish(CUP)
    await shop.service.ready("s")
    shop.publish(SMALL_CUP)
    shop.embedder.gate.clear()
    refreshing = asyncio.create_task(shop.service.refresh("s"))
    assert await asyncio.to_thread(shop.embedder.reached.wait, 10)
    found = await shop.find("容量多少")
    assert (values(found)[0], found.version) == ("500ml", 1)
    assert (await shop.find("这个杯子喝水烫不烫嘴呀")).version == 1, "embedded ones as well"
    assert shop.service.product("s", "CUP-1") == CUP
    assert (refreshing.done(), shop.told) == (False, [])
    shop.embedder.gate.set()
    assert await asyncio.wait_for(refreshing, 20) == 2
    assert values(await shop.find("容量多少"))[0] == "350ml"


async def test_only_facts_that_changed_are_embedded_again(shop: Shop) -> None:
    shop.publish(CUP, LAMP)
    await shop.service.ready("s")
    before = len(shop.embedder.passages)
    assert before > 6
    shop.embedder.passages.clear()
    shop.publish(SMALL_CUP)
    await shop.service.refresh("s")
    assert shop.embedder.passages == ["山屿保温杯：容量：350ml", "容量"]


async def test_a_restart_embeds_nothing(shop: Shop) -> None:
    shop.publish(CUP, LAMP)
    await shop.service.ready("s")
    shop.embedder.passages.clear()
    shop.service = shop.new_service()
    await shop.service.start(["s"])
    assert shop.embedder.passages == []
    assert values(await shop.find("容量多少"))[0] == "500ml"


async def test_a_version_published_elsewhere_is_noticed(shop: Shop) -> None:
    told = asyncio.Event()

    async def tell(name: str, version: int) -> None:
        told.set()

    shop.publish(CUP)
    shop.service = shop.new_service(poll_seconds=0.01)
    shop.service.on_change(tell)
    await shop.service.start(["s"])
    shop.publish(SMALL_CUP)
    await asyncio.wait_for(told.wait(), 10)
    assert shop.service.catalogue("s").version == 2


async def test_a_shop_made_anew_elsewhere_is_noticed_at_the_same_version(shop: Shop) -> None:
    shop.publish(CUP)
    await shop.service.ready("s")
    shop.store.forget_shop("s")
    shop.publish(LAMP)
    assert await shop.service.refresh("s") == 1
    assert shop.told == [("s", 1)]
    assert shop.service.product("s", "CUP-1") is None
    assert shop.service.product("s", "LAMP-1") == LAMP


async def test_a_forgotten_shop_is_empty_and_one_made_anew_is_loaded(shop: Shop) -> None:
    shop.publish(CUP)
    shop.publish(LAMP, shop="other")
    await shop.service.ready("s")
    await shop.service.ready("other")
    shop.store.forget_shop("s")
    await shop.service.forget("s")
    assert shop.service.catalogue("s").products == ()
    assert shop.service.product("other", "LAMP-1") == LAMP
    shop.publish(LAMP)
    await shop.service.ready("s")
    assert shop.service.catalogue("s").products == (LAMP,)


async def test_a_shop_forgotten_while_it_is_loaded_stays_forgotten(shop: Shop) -> None:
    shop.publish(CUP)
    await shop.service.ready("s")
    shop.publish(SMALL_CUP)
    shop.embedder.gate.clear()
    refreshing = asyncio.create_task(shop.service.refresh("s"))
    assert await asyncio.to_thread(shop.embedder.reached.wait, 10)
    forgetting = asyncio.create_task(shop.service.forget("s"))
    shop.embedder.gate.set()
    await asyncio.wait_for(asyncio.gather(refreshing, forgetting), 20)
    assert shop.service.product("s", "CUP-1") is None


async def test_a_version_that_cannot_be_indexed_leaves_the_old_one_and_is_tried_again(
    shop: Shop,
) -> None:
    shop.publish(CUP)
    await shop.service.ready("s")
    shop.publish(SMALL_CUP)
    shop.embedder.refused = "350ml"
    with pytest.raises(MemoryError):
        await shop.service.refresh("s")
    assert values(await shop.find("容量多少"))[0] == "500ml"
    assert shop.told == []
    shop.embedder.refused = "\0"
    assert await shop.service.refresh("s") == 2
    assert values(await shop.find("容量多少"))[0] == "350ml"


async def test_one_shop_s_failure_keeps_no_other_from_its_new_version(shop: Shop) -> None:
    told = asyncio.Event()
    shop.publish(CUP, shop="a")
    shop.publish(LAMP, shop="b")
    shop.service = shop.new_service(poll_seconds=0.01)

    async def tell(name: str, version: int) -> None:
        if name == "b":
            told.set()

    shop.service.on_change(tell)
    await shop.service.start(["a", "b"])
    shop.embedder.refused = "350ml"
    shop.publish(SMALL_CUP, shop="a")
    shop.publish(product("LAMP-1", "松间台灯", 功率="12W"), shop="b")
    with capture_logs() as lines:
        await asyncio.wait_for(told.wait(), 10)
    assert shop.service.catalogue("a").version == 1
    assert shop.meter.counts["knowledge_failures"] >= 1
    assert {line["shop"] for line in lines if line["log_level"] == "error"} == {"a"}


async def test_a_shop_that_cannot_be_loaded_stops_no_other_and_is_tried_again(
    shop: Shop, engine: Engine
) -> None:
    told = asyncio.Event()

    async def tell(name: str, version: int) -> None:
        told.set()

    shop.publish(CUP, shop="bad")
    shop.publish(LAMP, shop="good")
    with engine.begin() as connection:
        mine = catalogue_entries.c.shop == "bad"
        whole = connection.execute(select(catalogue_entries).where(mine)).all()
        connection.execute(update(catalogue_entries).where(mine).values(document="{"))
    shop.service = shop.new_service(poll_seconds=0.01)
    shop.service.on_change(tell)
    with capture_logs() as lines:
        await shop.service.start(["bad", "good"])
    assert shop.service.product("good", "LAMP-1") == LAMP
    assert shop.meter.counts["knowledge_failures"] == 1
    assert [line["shop"] for line in lines if line["log_level"] == "error"] == ["bad"]
    with engine.begin() as connection:
        connection.execute(delete(catalogue_entries).where(mine))
        connection.execute(insert(catalogue_entries), [row._asdict() for row in whole])
    await asyncio.wait_for(told.wait(), 10)
    assert shop.service.product("bad", "CUP-1") == CUP


async def test_a_cache_that_cannot_be_written_costs_a_shop_no_answer_and_no_second_embedding(
    shop: Shop,
) -> None:
    told = asyncio.Event()

    async def tell(name: str, version: int) -> None:
        told.set()

    shop.folder.write_bytes(b"a file where the folder of indexes would be")
    shop.publish(CUP, LAMP)
    shop.service = shop.new_service(poll_seconds=0.01)
    shop.service.on_change(tell)
    with capture_logs() as lines:
        await shop.service.start(["s"])
    assert values(await shop.find("容量多少"))[0] == "500ml"
    assert shop.meter.counts["index_failures"] == 1
    assert [line["event"] for line in lines if line["log_level"] == "error"] == ["index_not_kept"]
    before = list(shop.embedder.passages)
    shop.publish(SMALL_CUP)
    await asyncio.wait_for(told.wait(), 10)
    assert values(await shop.find("容量多少"))[0] == "350ml"
    assert shop.embedder.passages[len(before) :] == ["山屿保温杯：容量：350ml", "容量"]


async def test_a_load_under_way_ends_with_the_inference_thread(shop: Shop) -> None:
    shop.publish(CUP)
    shop.embedder.gate.clear()
    loading = asyncio.create_task(shop.service.ready("s"))
    assert await asyncio.to_thread(shop.embedder.reached.wait, 10)
    await asyncio.to_thread(shop.inference.stop)
    shop.embedder.gate.set()
    with pytest.raises(InferenceOverloaded):
        await asyncio.wait_for(loading, 10)
