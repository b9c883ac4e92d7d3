"""Questions on products of no other test: across languages, by unit, on fit, safety and odds."""

from functools import lru_cache

import pytest

from knowledge.embedder.cache import EmbeddingCache
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

SHOP = {
    "轻暖充电暖手宝": {
        "电池容量": "10000mAh",
        "净重": "210g",
        "充电时间": "3小时",
        "发热时长": "6小时",
        "适用人群": "成人",
        "清洁方式": "湿布擦拭，不可水洗",
    },
    "云朵卫衣": {
        "面料": "棉80%，聚酯纤维20%",
        "洗涤说明": "可机洗，不可干洗，低温熨烫",
        "M码适合体重": "95-110斤",
        "L码适合体重": "111-125斤",
    },
    "杏仁脆片": {
        "配料": "巴旦木、小麦粉、白砂糖",
        "保质期": "9个月",
        "净含量": "180g",
        "过敏提示": "含坚果和麸质",
    },
    "舒缓保湿乳": {
        "主要成分": "神经酰胺、角鲨烷",
        "容量": "100ml",
        "适用肤质": "敏感肌可用",
        "孕妇": "孕期可用，不含视黄醇",
    },
    "Trail Running Vest": {
        "Weight": "180 g",
        "Capacity": "8 L",
        "Material": "Ripstop nylon",
        "Care": "Hand wash cold, do not tumble dry",
    },
}


@lru_cache(maxsize=1)
def retriever() -> Retriever:
    facts = tuple(
        make_fact(title, title, name, value)
        for title, attributes in SHOP.items()
        for name, value in attributes.items()
    )
    embedder = EmbeddingCache(centred())
    return Retriever(ShopIndex.build("s", 1, facts, embedder), embedder)


def first(title: str, text: str) -> str:
    """Return the first fact found, empty when none is strong enough."""
    findings = retriever().search(Query(text, (title,), True, ()))
    return findings.facts[0].fact.text if findings.scope is not None else ""


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        ("轻暖充电暖手宝", "多少毫安", "10000mAh"),
        ("轻暖充电暖手宝", "how many mah", "10000mAh"),
        ("轻暖充电暖手宝", "多重", "210g"),
        ("轻暖充电暖手宝", "how heavy is it", "210g"),
        ("轻暖充电暖手宝", "how long to charge", "3小时"),
        ("云朵卫衣", "what is it made of", "棉80%"),
        ("云朵卫衣", "can i machine wash it", "可机洗"),
        ("杏仁脆片", "成分", "巴旦木"),
        ("杏仁脆片", "what are the ingredients", "巴旦木"),
        ("杏仁脆片", "多少克", "180g"),
        ("舒缓保湿乳", "有多少毫升", "100ml"),
        ("Trail Running Vest", "多重", "180 g"),
        ("Trail Running Vest", "能装几升", "8 L"),
        ("Trail Running Vest", "什么材质", "nylon"),
    ],
)
def test_a_property_is_found_in_any_words_unit_and_language(
    title: str, text: str, value: str
) -> None:
    assert value in first(title, text)


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        ("轻暖充电暖手宝", "能水洗吗", "不可水洗"),
        ("云朵卫衣", "能干洗吗", "不可干洗"),
        ("云朵卫衣", "110斤穿啥", "95-110斤"),
        ("云朵卫衣", "120斤穿什么码", "111-125斤"),
        ("Trail Running Vest", "可以烘干吗", "tumble dry"),
        ("Trail Running Vest", "140斤能穿吗", ""),
        ("杏仁脆片", "110斤穿啥", ""),
    ],
)
def test_yes_no_and_fit_get_the_fact_or_silence(title: str, text: str, value: str) -> None:
    found = first(title, text)
    assert value in found if value else not found


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        ("舒缓保湿乳", "孕妇可以用吗", "孕期可用"),
        ("舒缓保湿乳", "is it safe during pregnancy", "孕期可用"),
        ("杏仁脆片", "坚果过敏能吃吗", "坚果"),
        ("轻暖充电暖手宝", "孕妇能用吗", ""),
        ("轻暖充电暖手宝", "小孩能用吗", ""),
        ("轻暖充电暖手宝", "糖尿病人能用吗", ""),
        ("杏仁脆片", "孕妇能吃吗", ""),
        ("杏仁脆片", "乳糖不耐能吃吗", ""),
        ("舒缓保湿乳", "宝宝能用吗", ""),
        ("舒缓保湿乳", "湿疹能用吗", ""),
    ],
)
def test_safety_is_answered_by_a_fact_that_says_so_or_not_at_all(
    title: str, text: str, value: str
) -> None:
    found = first(title, text)
    assert value in found if value else not found


@pytest.mark.parametrize("text", ["容量多少", "有多少毫升", "能装多少水"])
def test_facts_at_odds_are_both_found(text: str) -> None:
    facts = (
        make_fact("K", "木柄壶", "容量", "500ml"),
        make_fact("K", "木柄壶", "净重", "300g"),
        make_fact("K", "木柄壶", "容量", "450ml"),
    )
    embedder = EmbeddingCache(centred())
    found = Retriever(ShopIndex.build("s", 1, facts, embedder), embedder).search(
        Query(text, ("K",), True, ())
    )
    assert [one.fact.value for one in found.facts] == ["500ml", "450ml"]
