"""Operations answer a gap, and read how long viewers waited, over REST."""

import httpx
import pytest

from app.services import Services
from app.storage.gaps import Gap
from app.storage.waits import Wait
from knowledge.products import Product, Source
from knowledge.store.changes import CataloguePatch
from tests.app.api.conftest import As

PATH = "/v1/rooms/n1/gaps/b1-q1/answer"


@pytest.fixture
def asked(services: Services) -> Services:
    """Room n1 was asked what the shop's material does not hold."""
    cup = Product("CUP", "杯子", (), "", "", (), (), None, (), Source("shop.json"))
    services.knowledge.upsert("north", CataloguePatch(products=(cup,)), "test")
    services.gaps.record_gap(Gap("n1", "b1", "b1-q1", "有质检报告吗", "CUP", 4, 1, 2))
    return services


async def test_an_answer_is_published_as_a_fact_with_who_said_so(
    client: httpx.AsyncClient, as_: As, asked: Services
) -> None:
    headers = as_("north", "operations")
    body = {"text": " 有，电话13812345678查 "}
    answered = await client.post(PATH, json=body, headers=headers)
    assert (answered.status_code, answered.json()["version"]) == (200, 2)
    (entry,) = asked.knowledge.catalogue("north").faq
    assert entry.question == "有质检报告吗"
    assert "13812345678" not in entry.answer
    assert entry.source.document.startswith("运营 · somebody · 20")
    (gap,) = (await client.get("/v1/rooms/n1/gaps", headers=headers)).json()["gaps"]
    assert (gap["answer"], gap["answered_by"]) == (entry.answer, "somebody")
    assert gap["answered_wall_ms"] > 0


async def test_an_answer_about_a_product_stands_with_the_product(
    client: httpx.AsyncClient, as_: As, asked: Services
) -> None:
    headers = as_("north", "operations")
    for text in ("有的", "有，国标一级"):
        body = {"text": text, "sku": "cup"}
        assert (await client.post(PATH, json=body, headers=headers)).status_code == 200
    (product,) = asked.knowledge.catalogue("north").products
    assert [entry.answer for entry in product.faq] == ["有，国标一级"]
    assert asked.knowledge.catalogue("north").faq == ()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "  "}, 422),
        ({"text": "有" * 301}, 422),
        ({"text": "有", "sku": "NO-SUCH"}, 422),
        ({"text": "有", "price": 9}, 422),
        ({}, 422),
    ],
)
async def test_a_bad_answer_publishes_nothing(
    client: httpx.AsyncClient, as_: As, asked: Services, body: dict[str, object], status: int
) -> None:
    answered = await client.post(PATH, json=body, headers=as_("north", "operations"))
    assert answered.status_code == status
    assert asked.knowledge.latest_version("north") == 1


async def test_only_operations_of_the_shop_answer(
    client: httpx.AsyncClient, as_: As, asked: Services
) -> None:
    body = {"text": "有"}
    for headers, status in (
        (as_("north", "host"), 403),
        (as_("north", "ingest"), 403),
        (as_("south", "operations"), 404),
    ):
        assert (await client.post(PATH, json=body, headers=headers)).status_code == status
    nothing = PATH.replace("b1-q1", "b1-q2")
    unknown = await client.post(nothing, json=body, headers=as_("north", "operations"))
    assert unknown.status_code == 404
    assert asked.knowledge.latest_version("north") == 1


async def test_waits_are_told_with_their_median(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    path = "/v1/rooms/n1/sessions/b1/waits"
    headers = as_("north", "operations")
    none = (await client.get(path, headers=headers)).json()
    assert (none["answered"], none["median_ms"], none["longest_ms"]) == (0, None, None)
    services.waits.record(
        [
            Wait("n1", "b1", f"b1-q{n}", "能机洗吗", None, 2, n, 0, 10_000 * n, "heard")
            for n in (1, 2, 6)
        ]
    )
    told = (await client.get(path, headers=headers)).json()
    assert (told["answered"], told["people"]) == (3, 9)
    assert (told["median_ms"], told["longest_ms"]) == (20_000, 60_000)
    assert [wait["question"] for wait in told["waits"]] == ["b1-q6", "b1-q2", "b1-q1"]
    assert (await client.get(path, headers=as_("south", "operations"))).status_code == 404


async def test_a_rooms_host_is_as_practised_as_operations_say(
    client: httpx.AsyncClient, as_: As
) -> None:
    headers = as_("north", "operations")
    changed = await client.patch("/v1/rooms/n1", json={"host_stage": "mature"}, headers=headers)
    assert changed.json()["host_stage"] == "mature"
    bad = await client.patch("/v1/rooms/n1", json={"host_stage": "god"}, headers=headers)
    assert bad.status_code == 422
