"""Importing a shop file: all or nothing, by SKU, with a report a person can act on."""

import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.storage.engine import open_engine
from app.storage.schema import upgrade
from ingest.documents.catalogue_import import import_file
from ingest.documents.columns import SYNONYMS, names_of
from ingest.documents.messages import WORDINGS
from ingest.documents.problems import ShopFileError
from ingest.documents.report_text import failure_text, report_text
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue
from knowledge.store.codec import to_document, to_product
from knowledge.store.errors import SkuConflict
from knowledge.store.store import KnowledgeStore

ROOT = Path(__file__).parents[3]
FIRST = "sku,标题,直播价,容量,材质\nA,杯,89,500ml,钢\nB,壶,129,1L,玻璃\n".encode()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[KnowledgeStore]:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    upgrade(engine)
    yield KnowledgeStore(engine)
    engine.dispose()


def test_what_was_added_updated_unchanged_and_lost_is_reported(store: KnowledgeStore) -> None:
    import_file(store, "s", FIRST, "一.csv")
    second = "sku,标题,直播价,容量\na,杯,79,500ml\nC,盘,-9,0x0cm\n".encode()
    report = import_file(store, "s", second, "二.csv")
    assert report_text(report, "zh").splitlines() == [
        "二.csv：已发布第 2 版",
        "  新增 1：C",
        "  更新 1：a",
        "  不变 0",
        "  a 少了原有属性：材质",
        "  注意 第 3 行“直播价”列: 是负数，没有使用 [-9]",
        "  注意 第 3 行“容量”列: 像是占位内容，没有使用 [0x0cm]",
    ]
    assert report_text(report, "en").splitlines()[:5] == [
        "二.csv: published as version 2",
        "  added 1: C",
        "  updated 1: a",
        "  unchanged 0",
        "  a lost attributes it had: 材质",
    ]
    assert [p.sku for p in store.catalogue("s").products] == ["a", "B", "C"]


def test_the_same_file_again_changes_nothing(store: KnowledgeStore) -> None:
    import_file(store, "s", FIRST, "一.csv")
    report = import_file(store, "s", FIRST, "again.csv")
    assert report_text(report, "en").splitlines() == [
        "again.csv: nothing changed, still version 1",
        "  added 0",
        "  updated 0",
        "  unchanged 2: A, B",
    ]


def test_one_error_and_nothing_is_written(store: KnowledgeStore) -> None:
    import_file(store, "s", FIRST, "一.csv")
    with pytest.raises(ShopFileError) as caught:
        import_file(store, "s", "sku,标题,直播价\nN,新,9\nA,杯,面\x1b议\n".encode(), "二.csv")
    assert store.latest_version("s") == 1
    text = failure_text("二.csv", caught.value.problems, "zh")
    assert text.splitlines() == [
        "二.csv：没有导入，1 处错误，什么也没有写入",
        "  错误 第 3 行“直播价”列: 这不是一个确定的价格 [面议]"
        "；应为：一个金额，如 89、¥89、1,299.00元",
    ]
    assert "not one exact price" in failure_text("x", caught.value.problems, "en")


def test_what_was_found_passes_between_processes() -> None:
    with pytest.raises(ShopFileError) as caught:
        read_shop_file(b"sku,title\nA,a\nA,b\n", "x.csv")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.problems, str(again)) == (caught.value.problems, str(caught.value))


def test_a_sku_that_is_another_products_variant_stops_the_import(store: KnowledgeStore) -> None:
    import_file(store, "s", b'[{"sku":"A","title":"a","variants":[{"sku":"V"}]}]', "x.json")
    with pytest.raises(SkuConflict):
        import_file(store, "s", b"sku,title\nv,x\n", "x.csv")
    assert store.latest_version("s") == 1


@pytest.mark.parametrize(
    "path",
    [
        "app/demo/shop.json",
        "tests/fixtures/second_shop/shop.json",
        "tests/fixtures/second_shop/products.csv",
    ],
)
def test_the_projects_own_shops_import_without_a_complaint(
    store: KnowledgeStore, path: str
) -> None:
    report = import_file(store, "s", ROOT / path)
    assert report.problems == ()
    catalogue = store.catalogue("s")
    assert len(catalogue.products) == sum(n.kind == "product" for n in report.change.added) > 0
    parsed = read_shop_file(ROOT / path)
    assert (catalogue.products, catalogue.policies) == (parsed.products, parsed.policies)
    assert len(make_facts(catalogue)) > len(catalogue.products)


names = st.sampled_from(
    ["sku", "商品名称", "直播价", "颜色", "parent_sku", "描述", "tiers", "赠品"]
)
cells = st.sampled_from(["A", "B", "杯", "89", "¥12.5", "墨绿", "2件149", "<b>x</b>", "10cm", ""])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(cells, cells, cells | st.text(max_size=6)), min_size=1, max_size=4), names
)
def test_whatever_can_be_read_can_be_kept_and_made_into_facts(
    rows: list[tuple[str, str, str]], name: str
) -> None:
    lines = [
        f"sku,title,{name}",
        *(",".join((f"{a}{n}", b, c)) for n, (a, b, c) in enumerate(rows)),
    ]
    try:
        parsed = read_shop_file("\n".join(lines).encode("utf-8", "replace"), "x.csv")
    except ShopFileError:
        return
    for product in parsed.products:
        assert to_product(to_document(product)) == product
    catalogue = Catalogue("s", 1, parsed.products, parsed.policies, parsed.faq)
    assert all(fact.text and fact.id for fact in make_facts(catalogue))


def test_the_documents_examples_import_as_they_stand() -> None:
    text = (ROOT / "docs" / "CATALOGUE.md").read_text("utf-8")
    blocks = re.findall(r"```(csv|json)\n(.*?)```", text, re.DOTALL)
    assert [form for form, _ in blocks] == ["csv", "csv", "json"]
    for form, block in blocks:
        parsed = read_shop_file(block.encode(), f"example.{form}")
        assert len(parsed.products) == 1
        assert parsed.problems == ()


def test_every_name_of_a_column_and_every_message_is_in_the_document() -> None:
    text = (ROOT / "docs" / "CATALOGUE.md").read_text("utf-8")
    for field in SYNONYMS:
        for name in names_of(field):
            assert f"`{name}`" in text, f"{field}: {name}"
    for code, wording in WORDINGS.items():
        assert f"| {wording.zh} |" in text, code
        assert f"| {wording.en} |" in text, code
