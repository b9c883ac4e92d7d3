"""Products, uploads and versions over REST."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.services import Services
from app.shop_file_process import ShopFileProcess, UploadFailed
from ingest.documents.catalogue_import import ImportReport
from tests.app.api.conftest import As

CSV = """商品编码,商品名称,直播价,容量
CUP-01,恒温保温杯,89,500ml
CUP-02,儿童吸管杯,59.90,350ml
"""
CUP = {
    "sku": "CUP-01",
    "title": "恒温保温杯",
    "price": 89.10,
    "attributes": {"容量": "500ml", "内胆材质": "316不锈钢"},
}


async def upload(
    client: httpx.AsyncClient,
    headers: dict[str, str],
    content: str | bytes,
    name: str = "shop.csv",
    shop: str = "north",
    language: str = "zh",
) -> httpx.Response:
    return await client.post(
        f"/v1/shops/{shop}/uploads",
        params={"language": language},
        files={"file": (name, content)},
        headers=headers,
    )


@pytest.fixture
def operations(as_: As) -> dict[str, str]:
    return as_("north", "operations")


async def test_an_uploaded_file_is_published_and_reported(
    client: httpx.AsyncClient, operations: dict[str, str], as_: As
) -> None:
    answer = await upload(client, operations, CSV)
    assert answer.status_code == 200
    report = answer.json()
    assert report["document"] == "shop.csv"
    assert {**report["change"], "changed": None} == {
        "version": 1,
        "added": 2,
        "updated": 0,
        "unchanged": 0,
        "removed": 0,
        "changed": None,
    }
    page = (await client.get("/v1/shops/north/products", headers=as_("north", "host"))).json()
    assert (page["version"], page["total"]) == (1, 2)
    second = page["products"][1]
    assert second["offer"]["live_price"] == "59.90"
    assert second["attributes"][0]["source"] == {
        "document": "shop.csv",
        "location": second["attributes"][0]["source"]["location"],
    }
    again = (await upload(client, operations, CSV)).json()
    assert (again["change"]["version"], again["change"]["unchanged"]) == (1, 2)


async def test_a_refused_file_is_told_row_by_row_and_nothing_is_published(
    client: httpx.AsyncClient, operations: dict[str, str], services: Services
) -> None:
    bad = CSV.replace("59.90", "very cheap") + "CUP-03,,12,1L\n"
    answer = await upload(client, operations, bad, language="en")
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["code"] == "file_refused"
    errors = [error for error in problem["errors"] if error["severity"] == "error"]
    assert {error["row"] for error in errors} == {3, 4}
    (price,) = (error for error in errors if error["row"] == 3)
    assert (price["column"], price["value"]) == ("直播价", "very cheap")
    assert price["message"]
    assert services.knowledge.latest_version("north") == 0


async def test_a_report_is_in_the_language_asked_for(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    bad = CSV.replace("59.90", "很便宜")
    chinese, english = [
        (await upload(client, operations, bad, language=language)).json()["errors"][0]["message"]
        for language in ("zh", "en")
    ]
    assert not chinese.isascii()
    assert chinese != english


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("shop.json", b"", id="empty"),
        pytest.param("shop.csv", b"\xff\xfe\x00\xd8", id="broken UTF-16"),
        pytest.param("shop.json", b'{"products": [', id="cut off"),
        pytest.param("shop.csv", b"\x89PNG\r\n\x1a\n" * 40, id="an image"),
        pytest.param("../../etc/passwd", b"\0" * 99, id="a path and zeros"),
        pytest.param("a.exe", b"sku,title\na,b", id="an unknown ending"),
    ],
)
async def test_hostile_files_are_refused_with_a_reason(
    client: httpx.AsyncClient, operations: dict[str, str], name: str, content: bytes
) -> None:
    answer = await upload(client, operations, content, name)
    assert answer.status_code == 422
    assert answer.json()["errors"]


async def test_a_lone_surrogate_is_refused_as_the_clients_mistake(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    content = b'{"products": [{"sku": "A", "title": "cup \\ud800"}]}'
    answer = await upload(client, operations, content, "shop.json")
    assert answer.status_code in (200, 422)


async def test_one_shops_upload_is_not_anothers(
    client: httpx.AsyncClient, operations: dict[str, str], as_: As
) -> None:
    await upload(client, operations, CSV)
    page = (await client.get("/v1/shops/south/products", headers=as_("south", "host"))).json()
    assert (page["version"], page["products"]) == (0, [])


async def test_products_are_paged_and_found(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    rows = "".join(f"SKU-{n},商品{n}号,9,1L\n" for n in range(5))
    await upload(client, operations, CSV.splitlines()[0] + "\n" + rows)

    async def page(**query: Any) -> tuple[int, list[str]]:
        answer = await client.get("/v1/shops/north/products", params=query, headers=operations)
        return answer.json()["total"], [product["sku"] for product in answer.json()["products"]]

    assert await page(limit=2) == (5, ["SKU-0", "SKU-1"])
    assert await page(limit=2, offset=4) == (5, ["SKU-4"])
    assert await page(q="商品3") == (1, ["SKU-3"])
    assert await page(q="sku-2") == (1, ["SKU-2"])


async def test_a_products_life(client: httpx.AsyncClient, operations: dict[str, str]) -> None:
    path = "/v1/shops/north/products/cup-01"
    body = json.dumps(CUP, ensure_ascii=False).replace("89.1", "89.10")
    made = await client.put(path, content=body.encode(), headers=operations)
    assert made.status_code == 200
    assert made.json()["change"]["added"] == 1
    product = (await client.get(path, headers=operations)).json()
    assert product["sku"] == "CUP-01"
    assert product["offer"]["live_price"] == "89.10"  # as it was written, digit for digit
    less = {**CUP, "attributes": {"容量": "500ml"}}
    changed = (await client.put(path, json=less, headers=operations)).json()
    assert changed["change"]["updated"] == 1
    assert changed["lost"] == [{"sku": "CUP-01", "names": ["内胆材质"]}]
    assert (await client.delete(path, headers=operations)).json()["removed"] == 1
    assert (await client.get(path, headers=operations)).status_code == 404
    assert (await client.delete(path, headers=operations)).status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "invalid_json"),
        (b"[]", 422, "invalid_request"),
        (b'{"sku": "CUP-01", "title": "a"}, {"sku": "CUP-02", "title": "b"}', 400, "invalid_json"),
        (b'{"sku": "CUP-02", "title": "b"}', 422, "invalid_request"),
        (b'{"sku": "CUP-01"}', 422, "file_refused"),
        (b'{"sku": "CUP-01", "title": "a", "price": "cheap"}', 422, "file_refused"),
    ],
)
async def test_a_product_that_cannot_be_read_is_refused(
    client: httpx.AsyncClient, operations: dict[str, str], body: bytes, status: int, code: str
) -> None:
    path = "/v1/shops/north/products/CUP-01"
    answer = await client.put(path, content=body, headers=operations)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_a_sku_with_a_slash_has_an_address(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    path = "/v1/shops/north/products/A%2F1"
    made = await client.put(path, json={"sku": "A/1", "title": "x"}, headers=operations)
    assert made.status_code == 200
    assert (await client.get(path, headers=operations)).json()["sku"] == "A/1"


async def test_a_sku_used_twice_is_a_conflict(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    await upload(client, operations, CSV)
    body = {"sku": "X", "title": "x", "variants": [{"sku": "CUP-02", "title": "y"}]}
    answer = await client.put("/v1/shops/north/products/X", json=body, headers=operations)
    assert (answer.status_code, answer.json()["code"]) == (409, "sku_conflict")


async def test_an_older_version_is_published_again(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    await upload(client, operations, CSV)
    await client.delete("/v1/shops/north/products/CUP-02", headers=operations)
    listed = (await client.get("/v1/shops/north/versions", headers=operations)).json()
    assert listed["published"] == 2
    assert [version["removed"] for version in listed["versions"]] == [1, 0]
    path = "/v1/shops/north/versions/{}/publish"
    change = await client.post(path.format(1), json={"note": "mistake"}, headers=operations)
    assert (change.json()["version"], change.json()["added"]) == (3, 1)
    assert (await client.post(path.format(99), headers=operations)).status_code == 404
    product = await client.get("/v1/shops/north/products/CUP-02", headers=operations)
    assert product.status_code == 200


async def test_the_shops_own_texts_are_read(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    shop = {"policies": [{"topic": "发货", "text": "48小时内发货"}]}
    await upload(client, operations, json.dumps(shop), "shop.json")
    texts = (await client.get("/v1/shops/north/texts", headers=operations)).json()
    assert [policy["topic"] for policy in texts["policies"]] == ["发货"]


async def test_an_upload_beyond_the_limit_is_refused(
    client: httpx.AsyncClient, operations: dict[str, str], services: Services
) -> None:
    size = services.settings.upload_limit_mb * 1024 * 1024 + 64 * 1024
    answer = await upload(client, operations, b" " * size)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_an_upload_that_takes_too_long_is_killed_and_leaves_nothing(
    services: Services,
) -> None:
    files = ShopFileProcess(services.settings.database(), timeout_s=0.01, max_bytes=1000)
    with pytest.raises(UploadFailed) as failed:
        await files.publish("north", CSV.encode(), "shop.csv")
    assert failed.value.code == "upload_timeout"
    assert services.knowledge.latest_version("north") == 0


async def test_only_so_many_uploads_wait(services: Services) -> None:
    files = ShopFileProcess(services.settings.database(), 60, 1000, most_waiting=1)
    asked = [files.publish("north", CSV.encode(), "shop.csv") for _ in range(2)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert sum(isinstance(answer, ImportReport) for answer in answers) == 1
    (refused,) = (answer for answer in answers if isinstance(answer, UploadFailed))
    assert refused.code == "busy"


async def test_an_upload_that_would_use_a_sku_twice_is_a_conflict(
    client: httpx.AsyncClient, operations: dict[str, str]
) -> None:
    await upload(client, operations, CSV)
    body = {"products": [{"sku": "X", "title": "x", "variants": [{"sku": "CUP-02", "title": "y"}]}]}
    answer = await upload(client, operations, json.dumps(body), "shop.json")
    assert (answer.status_code, answer.json()["code"]) == (409, "sku_conflict")


async def test_a_database_that_does_not_answer_is_a_503(tmp_path: Path) -> None:
    database = "postgresql://nobody:hidden@127.0.0.1:1/none"
    with pytest.raises(UploadFailed) as failed:
        await ShopFileProcess(database, 60, 1000).publish("north", CSV.encode(), "shop.csv")
    assert failed.value.code in ("storage_unavailable", "upload_too_complex")
    assert "hidden" not in str(failed.value)
