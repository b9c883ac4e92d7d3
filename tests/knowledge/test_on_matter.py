"""Of facts that lie near each other, the one on the very matter asked comes first."""

import pytest

from knowledge.embedder.cache import EmbeddingCache
from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.on_matter import ON_ANOTHER, ON_IT, on_matter
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

SHAVER = (
    make_fact("S", "松石剃须刀", "充电时间", "2小时"),
    make_fact("S", "松石剃须刀", "快充", "充5分钟剃一次"),
    make_fact("S", "松石剃须刀", "续航", "90分钟"),
    make_fact("S", "松石剃须刀", "接口", "Type-C"),
    make_fact("S", "松石剃须刀", "噪音", "60dB"),
)
NUTS = (
    make_fact("N", "山谷混合坚果", "含糖量", "每100克含糖4克"),
    make_fact("N", "山谷混合坚果", "膳食纤维", "每100克含8克"),
    make_fact("N", "山谷混合坚果", "净含量", "25g×30包"),
    make_fact("N", "山谷混合坚果", "产地", "云南"),
)

TEA = (
    make_fact("T", "Moss green tea", "net weight", "120 g"),
    make_fact("T", "Moss green tea", "caffeine", "about 40 mg a cup"),
    make_fact("T", "Moss green tea", "serving", "2 g a cup"),
)
TABLETS = (
    make_fact("D", "净蓝洗碗球", "用量", "每次放1颗"),
    make_fact("D", "净蓝洗碗球", "规格", "40颗/盒"),
    make_fact("D", "净蓝洗碗球", "单颗重量", "15g"),
)
HEADSET = (
    make_fact("H", "Dell headset", "bluetooth version", "5.2"),
    make_fact("H", "Dell headset", "range", "30 m"),
    make_fact("H", "Dell headset", "weight", "190 g"),
)


def asked(text: str, facts: tuple[Fact, ...]) -> str:
    embedder = EmbeddingCache(centred())
    sku = facts[0].sku or ""
    found = Retriever(ShopIndex.build("s", 1, facts, embedder), embedder).search(
        Query(text, (sku,), False, (sku,))
    )
    return found.facts[0].fact.name if found.scope else ""


@pytest.mark.parametrize(
    ("text", "facts", "name"),
    [
        ("能用几个小时", SHAVER, "续航"),
        ("充满要几分钟", SHAVER, "充电时间"),
        ("充电口是什么", SHAVER, "接口"),
        ("电量能撑多久", SHAVER, "续航"),
        ("几克", NUTS, "净含量"),
        ("有多少颗", TABLETS, "规格"),
        ("bluetooth range?", HEADSET, "range"),
    ],
)
def test_the_fact_on_the_matter_asked_leads(text: str, facts: tuple[Fact, ...], name: str) -> None:
    assert asked(text, facts) == name


def test_facts_by_another_name_come_after_it() -> None:
    added = on_matter("充满要多久", SHAVER)
    assert added[0] == pytest.approx(ON_IT)
    assert added[2] == pytest.approx(-ON_ANOTHER)


def test_how_much_of_a_thing_is_in_a_bag_asks_for_its_weight() -> None:
    added = on_matter("how much tea is in each bag", TEA)
    assert added[0] > 0 > added[1]


@pytest.mark.parametrize("text", ["会夹胡子吗", "多少钱", "有蓝色吗", ""])
def test_nothing_changes_where_no_fact_is_on_what_is_asked(text: str) -> None:
    assert not on_matter(text, SHAVER).any()


@pytest.mark.parametrize("text", ["能用几个小时", "几个月换一次"])
def test_units_of_time_count_no_pieces(text: str) -> None:
    assert "quantity" not in asked_attributes(text)
    assert "quantity" in asked_attributes("一盒几个")
