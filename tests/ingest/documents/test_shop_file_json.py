"""JSON shop files: every form of them, and where they are wrong, by path."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents.limits import Limits
from ingest.documents.problems import ShopFileError
from ingest.documents.shop_file import ParsedShop, ReadingOptions, read_shop_file


def read(text: str, **limits: int) -> ParsedShop:
    return read_shop_file(text.encode(), "shop.json", ReadingOptions(Limits(**limits)))


def refused(text: str, **limits: int) -> list[tuple[str, str]]:
    with pytest.raises(ShopFileError) as caught:
        read(text, **limits)
    return [(str(p.place), p.code) for p in caught.value.problems if p.severity == "error"]


WHOLE = """
{"currency": "CNY",
 "products": [{"sku": "CUP", "title": "保温杯", "names": ["小绿杯", "CW-500"],
   "category": ["家居", "水杯"],
   "list_price": 159, "price": 89.90, "coupon_price": "¥79", "coupon": "领10元券",
   "tiers": [{"quantity": 2, "total": 149}], "gifts": ["杯刷（红，蓝）"], "promotion": "第二件半价",
   "limit_per_buyer": 2, "stock": 320, "starts_at": "2026-11-22T20:00:00+08:00", "ends_at": null,
   "attributes": {"容量": "500ml", "层数": 2, "净重": 285.50, "可进洗碗机": false, "foldable": true,
                  "颜色": ["墨绿", "奶白"], "备注": null},
   "variants": [{"sku": "CUP-G", "title": "墨绿", "attributes": {"颜色": "墨绿"}, "price": 92}],
   "faq": [{"question": "能装可乐吗", "answer": "不建议"}],
   "产地": "永康"}],
 "policies": [{"topic": "发货", "text": "48小时内"}],
 "faq": [{"question": "包邮吗", "answer": "满99包邮"}]}
"""


def test_a_whole_file_is_understood() -> None:
    parsed = read(WHOLE)
    (product,) = parsed.products
    assert parsed.problems == ()
    assert (product.names, product.category) == (("小绿杯", "CW-500"), "家居/水杯")
    offer = product.offer
    assert offer is not None
    assert (str(offer.live_price), str(offer.coupon_price)) == ("89.90", "79")
    assert offer.currency == "CNY"
    assert (offer.gifts, offer.limit_per_buyer, offer.stock) == (("杯刷（红，蓝）",), 2, 320)
    assert (offer.tiers[0].minimum_quantity, offer.tiers[0].total) == (2, Decimal(149))
    assert offer.ends_at is None
    assert {a.name: a.value for a in product.attributes} == {
        "容量": "500ml",
        "层数": "2",
        "净重": "285.50",
        "可进洗碗机": "否",
        "foldable": "yes",
        "颜色": "墨绿、奶白",
        "产地": "永康",
    }
    assert product.attributes[0].source.location == "products[0].attributes.容量"
    assert product.variants[0].offer is not None
    assert product.variants[0].offer.live_price == 92
    assert product.faq[0].source.location == "products[0].faq[0].question"
    assert (parsed.policies[0].topic, parsed.faq[0].answer) == ("发货", "满99包邮")


def test_a_bare_list_and_attributes_as_a_list_and_chinese_names() -> None:
    text = """[{"商品编码": "A", "商品名称": "杯", "直播价": "89元",
                "属性": [{"name": "容量", "value": "500ml"}, {"属性名": "层数", "属性值": 2}]}]"""
    (product,) = read(text).products
    assert [(a.name, a.value) for a in product.attributes] == [("容量", "500ml"), ("层数", "2")]
    assert product.offer is not None
    assert product.offer.live_price == 89


def test_a_variant_is_priced_in_its_products_currency() -> None:
    text = """[{"sku": "A", "title": "cup", "price": "$5",
                "variants": [{"sku": "B", "title": "red", "price": 6}]}]"""
    (product,) = read(text).products
    assert product.variants[0].offer is not None
    assert product.variants[0].offer.currency == "USD"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("row 1", "empty_file")]),
        ("{}", [("row 1", "no_products")]),
        ("7", [("row 1", "wrong_kind")]),
        ('{"products": 7}', [("products", "wrong_kind")]),
        ("[7]", [("products[0]", "wrong_kind")]),
        ('[{"title": "a"}]', [("products[0].sku", "missing")]),
        ('[{"sku": "a", "title": " "}]', [("products[0].title", "missing")]),
        ('[{"sku": "a", "title": "a", "price": {}}]', [("products[0].price", "wrong_kind")]),
        ('[{"sku": "a", "title": "a", "price": true}]', [("products[0].price", "not_a_price")]),
        ('[{"sku": "a", "title": "a", "stock": 1.5}]', [("products[0].stock", "not_a_count")]),
        ('[{"sku": "a", "title": "a", "sku": "b"}]', [("products[0].sku", "key_twice")]),
        (
            '[{"sku": "a", "title": "a", "attributes": {"x": "1", "x": "2"}}]',
            [("products[0].attributes.x", "key_twice")],
        ),
        (
            '[{"sku": "a", "title": "a"}, {"sku": "A", "title": "b"}]',
            [("products[1].sku", "sku_twice")],
        ),
        (
            '[{"sku": "a", "title": "a", "price": 1, "直播价": 2}]',
            [("products[0].直播价", "column_twice")],
        ),
        (
            '[{"sku": "a", "title": "a", "faq": [{"question": "q"}]}]',
            [("products[0].faq[0].answer", "missing")],
        ),
        (
            '[{"sku": "a", "title": "a", "variants": [{"sku": "b", "variants": []}]}]',
            [("products[0].variants[0].variants", "nested_variant")],
        ),
        ('{"products": [\n{"sku": }]}', [("row 2", "broken_json")]),
        ("[1e999999999]", [("row 1", "broken_json")]),
        ("[NaN]", [("row 1", "broken_json")]),
        ("[" * 50_000, [("row 1", "broken_json")]),
        ('[{"sku": "\\ud800", "title": "a"}]', [("row 1", "broken_json")]),
        ("[" + "9" * 5000 + "]", [("row 1", "broken_json")]),
    ],
)
def test_what_is_wrong_is_said_with_its_path(text: str, expected: list[tuple[str, str]]) -> None:
    assert refused(text) == expected


def test_unknown_top_names_are_told_and_not_used() -> None:
    parsed = read('{"products": [{"sku": "a", "title": "杯"}], "palette": 7}')
    assert [(p.code, p.column) for p in parsed.problems] == [("unknown_key", "palette")]


def test_sizes_are_limited() -> None:
    two = '[{"sku": "a", "title": "a"}, {"sku": "b", "title": "b"}]'
    assert refused(two, max_rows=1) == [("products[1]", "too_many_rows")]
    wide = {"sku": "a", "title": "a", "attributes": {f"n{i}": 1 for i in range(20)}}
    assert refused(json.dumps([wide]), max_columns=10) == [("products[0]", "too_many_columns")]


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "茶铺.json"
    path.write_text('[{"sku": "a", "title": "茶"}]', "utf-8")
    assert read_shop_file(path).products[0].source.document == "茶铺.json"
    with pytest.raises(ShopFileError, match="No such file"):
        read_shop_file(tmp_path / "nosuch.json")
    big = tmp_path / "big.csv"
    with big.open("wb") as opened:
        opened.truncate(100 * 1024 * 1024 + 1)
    with pytest.raises(ShopFileError, match="104857601 bytes"):
        read_shop_file(big)
    with pytest.raises(ShopFileError, match="end in .xlsx"):
        read_shop_file(b"PK", "shop.xlsx")
    assert read_shop_file(b"sku,title\nA,a\n", "../../x\\export").name == "export"


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["sku", "title", "price", "attributes", "variants", "faq", "tiers", "颜色"]
            )
            | st.text(max_size=3),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)
files = values | st.builds(lambda v: {"products": v}, st.lists(values, max_size=3))


@settings(max_examples=150, deadline=None)
@given(files.map(json.dumps) | st.text(max_size=60))
def test_any_json_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    try:
        parsed = read_shop_file(data, "shop.json")
    except ShopFileError as error:
        assert all(str(p.place) for p in error.problems)  # noqa: PT017 - either is right
    else:
        assert parsed.products or parsed.policies or parsed.faq


@pytest.mark.parametrize(
    ("shop", "said"),
    [
        ('[{"sku": "a"}]', "缺少“商品名称”（title）"),
        ('[{"title": "a"}]', "缺少“商品编码”（sku）"),
        ('{"products": [], "faq": [{"question": "q"}]}', "缺少“回答”（answer）"),
    ],
)
def test_what_is_missing_is_named_as_a_chinese_shop_knows_it(shop: str, said: str) -> None:
    with pytest.raises(ShopFileError) as stopped:
        read(shop)
    assert said in [problem.message_in("zh") for problem in stopped.value.problems]
    assert any("is missing" in problem.message for problem in stopped.value.problems)
