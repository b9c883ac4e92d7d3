"""The knowledge service reads closely: facts behind questions, and only those of one's shop."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from sqlalchemy import Engine

from app.inference import INDEXING, InferenceThread, Result
from app.knowledge_service import MOST_READ, READ_AT_ONCE, KnowledgeService
from app.storage.engine import open_engine
from app.storage.schema import upgrade
from knowledge.embedder.ports import Vector
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.products import Attribute, Policy, Product, Source
from knowledge.store.changes import CataloguePatch
from knowledge.store.store import KnowledgeStore
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.pair_reading.drawn_networks import DrawnStates, drawn_network

SOURCE = Source("shop.json", "products[0]")
JUDGING = 20


class WatchedStates(DrawnStates):
    """Drawn states; notes the thread that asks, and can hold it."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.reached = threading.Event()

    def token_states(self, text: str, *, asked: bool) -> Vector:
        """Note, wait for the gate and read."""
        self.threads.add(threading.current_thread().name)
        self.reached.set()
        assert self.gate.wait(30), "the test never opened the gate"
        return super().token_states(text, asked=asked)

    def read(self) -> list[str]:
        """Return the statements read."""
        return [text for text, asked in self.asked if not asked]


class WatchedInference(InferenceThread):
    """The inference thread; notes the priorities of its jobs, and when one is queued."""

    def __init__(self) -> None:
        super().__init__(Ignored())
        self.priorities: list[int] = []

    def submit(self, job: Callable[[], Result], priority: int) -> Future[Result]:
        """Note and pass on."""
        self.priorities.append(priority)
        return super().submit(job, priority)


class ThreadedTogether:
    """Scores by the lengths of both texts; notes the thread that asks."""

    def __init__(self) -> None:
        self.threads: set[str] = set()

    def scores(self, statement: str, said: str) -> npt.NDArray[np.float32]:
        """Note and score."""
        self.threads.add(threading.current_thread().name)
        return np.array([len(statement), len(said), 1.0], np.float32)


class Ignored:
    """A meter of nothing."""

    def count(self, name: str, by: int = 1) -> None:
        """Ignore."""

    def observe(self, name: str, seconds: float) -> None:
        """Ignore."""


class Shops:
    """A service over a real store, its embedder the packaged one and its reader watched."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self.store = KnowledgeStore(engine)
        self.folder = folder
        self.inference = WatchedInference()
        self.states = WatchedStates()
        self.together = ThreadedTogether()
        self.reader = PairReader(self.states, drawn_network(), self.together)
        self.service = self.new_service(self.reader)

    def new_service(self, reader: PairReader | None) -> KnowledgeService:
        return KnowledgeService(
            self.store, centred(), self.inference, self.folder, Ignored(), 3600.0, reader
        )

    async def open(self, shop: str, *products: Product) -> None:
        """Publish and load, and forget what that took."""
        policy = Policy("发货", "48小时内从杭州发货", SOURCE)
        self.store.upsert(shop, CataloguePatch(products=products, policies=(policy,)), "test")
        await self.service.refresh(shop)
        self.inference.priorities.clear()


def product(sku: str, **attributes: str) -> Product:
    kept = tuple(Attribute(name, value, (), None, SOURCE) for name, value in attributes.items())
    return Product(sku, "保温杯", (), "", "", kept, (), None, (), SOURCE)


CUP = product(
    "CUP-1", 容量="500ml", 材质="316不锈钢", 颜色="红", 产地="浙江", 保修="两年", 重量="260g"
)
LAMP = product("LAMP-1", 功率="9W")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
async def shops(engine: Engine, tmp_path: Path) -> AsyncIterator[Shops]:
    shops = Shops(engine, tmp_path / "indexes")
    shops.inference.start()
    yield shops
    shops.states.gate.set()
    await shops.service.stop()
    await asyncio.to_thread(shops.inference.stop)


async def test_each_text_is_held_against_every_fact_of_the_product(shops: Shops) -> None:
    await shops.open("s", CUP, LAMP)
    texts = ["装一斤水", "保两年"]
    stands = await shops.service.stands("s", "CUP-1", texts, JUDGING)
    facts = [fact for fact in shops.service.facts("s") if fact.sku == "CUP-1"]
    assert len(facts) >= 6
    assert [[stand.fact for stand in each] for each in stands] == [facts, facts]
    alone = PairReader(DrawnStates(), drawn_network())
    assert list(stands) == [alone.stands(facts, text) for text in texts]
    assert shops.states.threads == {"inference"}


async def test_facts_are_read_once_a_few_at_a_time_and_behind_questions(shops: Shops) -> None:
    await shops.open("s", CUP)
    count = len([fact for fact in shops.service.facts("s") if fact.sku == "CUP-1"])
    chunks = -(-count // READ_AT_ONCE)
    await shops.service.stands("s", "CUP-1", ["装一斤水"], JUDGING)
    reading = [one for one in shops.inference.priorities if one != JUDGING]
    assert len(reading) == chunks >= 2
    assert all(JUDGING < one <= INDEXING for one in reading)
    shops.inference.priorities.clear()
    await shops.service.stands("s", "CUP-1", ["保两年"], JUDGING)
    assert set(shops.inference.priorities) == {JUDGING}
    assert len(shops.states.read()) == count


async def test_a_question_overtakes_the_reading_of_facts(shops: Shops) -> None:
    await shops.open("s", CUP)
    shops.states.gate.clear()
    reading = asyncio.create_task(shops.service.stands("s", "CUP-1", [], JUDGING))
    assert await asyncio.to_thread(shops.states.reached.wait, 10)
    question = asyncio.create_task(
        shops.inference.run(lambda: len(shops.states.read()), 0), name="question"
    )
    await asyncio.sleep(0)  # its job is queued
    shops.states.gate.set()
    assert await asyncio.wait_for(question, 10) == READ_AT_ONCE, "after the chunk under way"
    assert await asyncio.wait_for(reading, 10) == []
    assert len(shops.states.read()) > READ_AT_ONCE


async def test_without_texts_facts_are_only_made_ready(shops: Shops) -> None:
    await shops.open("s", CUP)
    assert list(await shops.service.stands("s", "CUP-1", (), JUDGING)) == []
    ready = len(shops.states.asked)
    await shops.service.stands("s", "CUP-1", ["装一斤水"], JUDGING)
    assert shops.states.asked[ready:] == [("装一斤水", True)]


async def test_a_product_of_many_facts_is_read_up_to_a_limit(shops: Shops) -> None:
    many = {f"参数{number}": f"{number}克" for number in range(MOST_READ + 5)}
    await shops.open("s", product("CUP-1", **many))
    (stands,) = await shops.service.stands("s", "CUP-1", ["九十克"], JUDGING)
    assert len(stands) == len(set(shops.states.read())) == MOST_READ


async def test_another_shop_s_facts_are_never_read(shops: Shops) -> None:
    await shops.open("one", product("CUP-1", 容量="500ml"))
    await shops.open("two", product("CUP-1", 容量="350ml"))
    (stands,) = await shops.service.stands("two", "CUP-1", ["装一斤水"], JUDGING)
    texts = [stand.fact.text for stand in stands]
    assert any("350ml" in text for text in texts)
    assert not any("500ml" in text for text in [*texts, *shops.states.read()])
    assert {stand.fact.sku for stand in stands} == {"CUP-1"}, "and none of the whole shop's"


async def test_a_fact_that_was_changed_is_read_anew(shops: Shops) -> None:
    await shops.open("s", product("CUP-1", 容量="500ml", 材质="钢"))
    await shops.service.stands("s", "CUP-1", [], JUDGING)
    before = set(shops.states.read())
    await shops.open("s", product("CUP-1", 容量="350ml", 材质="钢"))
    (stands,) = await shops.service.stands("s", "CUP-1", ["装一斤水"], JUDGING)
    assert set(shops.states.read()) - before == {"容量：350ml"}
    assert "容量：500ml" not in [stand.fact.text for stand in stands]


@pytest.mark.parametrize(("shop", "sku"), [("s", "NONE-1"), ("s", ""), ("never loaded", "CUP-1")])
async def test_nothing_is_known_of_what_is_not_there(shops: Shops, shop: str, sku: str) -> None:
    await shops.open("s", CUP)
    assert list(await shops.service.stands(shop, sku, ["装一斤水"], JUDGING)) == []
    assert (shops.inference.priorities, shops.states.asked) == ([], [])


async def test_questions_are_read_beside_each_other_in_one_job(shops: Shops) -> None:
    others = ["多大的", "能机洗吗"]
    alike = await shops.service.same_question("装多少水", others, 1)
    alone = PairReader(DrawnStates(), drawn_network())
    assert list(alike) == pytest.approx([alone.same_question("装多少水", one) for one in others])
    assert (shops.inference.priorities, shops.states.threads) == ([1], {"inference"})


async def test_questions_that_were_not_kept_are_read_a_few_a_job(shops: Shops) -> None:
    others = ["多大的", "能机洗吗", "几天到", "保修多久", "有红的吗"]
    alike = await shops.service.same_question("装多少水", others, 1)
    alone = PairReader(DrawnStates(), drawn_network())
    assert list(alike) == pytest.approx([alone.same_question("装多少水", one) for one in others])
    assert shops.inference.priorities == [1, 1, 1], "two, two and one"
    shops.inference.priorities.clear()
    await shops.service.same_question("多大容量", others, 1)
    assert shops.inference.priorities == [1], "now all are kept"


async def test_a_question_beside_no_other_costs_nothing(shops: Shops) -> None:
    assert list(await shops.service.same_question("装多少水", (), 1)) == []
    assert (shops.inference.priorities, shops.states.asked) == ([], [])


async def test_without_a_reader_nothing_is_read(shops: Shops) -> None:
    shops.service = shops.new_service(None)
    await shops.open("s", CUP)
    assert list(await shops.service.stands("s", "CUP-1", ["装一斤水"], JUDGING)) == []
    assert list(await shops.service.same_question("装多少水", ["多大的"], JUDGING)) == []
    assert shops.inference.priorities == []


async def test_a_reader_that_fails_is_told(shops: Shops, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, *, asked: bool) -> Vector:
        raise MemoryError("no room for the model")

    await shops.open("s", CUP)
    monkeypatch.setattr(shops.states, "token_states", fail)
    with pytest.raises(MemoryError):
        await shops.service.stands("s", "CUP-1", ["装一斤水"], JUDGING)
    with pytest.raises(MemoryError):
        await shops.service.same_question("装多少水", ["多大的"], JUDGING)


async def test_statements_are_compared_on_the_inference_thread_one_a_job(shops: Shops) -> None:
    statements, texts = ("材质：竹", "产地：安吉"), ["竹子编的", "安吉来的"]
    compared = await shops.service.compare(statements, texts, JUDGING)
    alone = PairReader(DrawnStates(), drawn_network())
    assert list(compared) == [alone.compare(statements, text) for text in texts]
    assert shops.states.threads == {"inference"}
    assert shops.inference.priorities == [JUDGING] * 5
    shops.inference.priorities.clear()
    await shops.service.compare(statements, texts, JUDGING)
    assert shops.inference.priorities == [JUDGING] * 3, "known statements are not read again"


async def test_without_statements_or_a_reader_nothing_is_compared(shops: Shops) -> None:
    assert await shops.service.compare((), ["竹子编的"], JUDGING) == ()
    assert await shops.new_service(None).compare(("材质：竹",), ["竹子编的"], JUDGING) == ()
    assert shops.inference.priorities == []


async def test_pairs_are_read_together_on_the_inference_thread_one_a_job(shops: Shops) -> None:
    pairs = [("容量：500ml", "装一斤"), ("保修", "保两年的")]
    stands = await shops.service.together(pairs, JUDGING)
    assert [stand.agrees > stand.contradicts for stand in stands] == [True, False]
    assert shops.together.threads == {"inference"}
    assert shops.inference.priorities == [JUDGING] * 2


async def test_nothing_is_read_together_where_nothing_can(shops: Shops) -> None:
    pairs = [("容量：500ml", "装一斤")]
    for reader in (None, PairReader(DrawnStates(), drawn_network())):
        assert await shops.new_service(reader).together(pairs, JUDGING) == ()
    assert await shops.service.together((), JUDGING) == []
    assert shops.inference.priorities == []
