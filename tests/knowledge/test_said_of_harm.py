"""Who asks whether a thing may harm is answered by the fact that says so, or not at all."""

from functools import lru_cache

import pytest

from copilot.skills.answers.product_names import ProductNames
from copilot.skills.answers.reader import Reader
from knowledge.embedder.cache import EmbeddingCache
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

FACTS = (
    make_fact("WARM", "暖心桌面取暖器", "安全防护", "倾倒断电，温度过高自动停机"),
    make_fact("WARM", "暖心桌面取暖器", "功率", "800W"),
    make_fact("WARM", "暖心桌面取暖器", "颜色", "米白、墨绿"),
    make_fact("WARM", "暖心桌面取暖器", "电极片", "装起搏器者禁用"),
    make_fact("WINE", "青谷梅子酒", "未成年人可以喝吗", "未满18周岁请勿饮用。", "faq"),
    make_fact("WINE", "青谷梅子酒", "酒精度", "12度"),
    make_fact("WINE", "青谷梅子酒", "净含量", "330ml"),
    make_fact("SKATE", "Drift beginner skateboard", "rider age", "from 6 years"),
    make_fact("SKATE", "Drift beginner skateboard", "deck", "maple, 31 inches"),
    make_fact("SKATE", "Drift beginner skateboard", "colours", "teal, orange"),
    make_fact("TOAST", "Brisk toaster", "rating", "900 W, 110 V, two-pin plug"),
    make_fact("TOAST", "Brisk toaster", "slots", "2 slots, 3.5 cm wide"),
    make_fact("TOAST", "Brisk toaster", "colours", "cream, black"),
    make_fact("BEAN", "Nook bean bag", "shell", "corduroy, zips off, machine washable cold"),
    make_fact("BEAN", "Nook bean bag", "beads", "surface clean only"),
    make_fact("BEAN", "Nook bean bag", "colours", "sand, moss"),
    make_fact("SEAT", "云枕坐垫", "外罩", "灯芯绒，可机洗"),
    make_fact("SEAT", "云枕坐垫", "内芯", "慢回弹海绵，不可水洗"),
    make_fact("SEAT", "云枕坐垫", "颜色", "咖色、灰色"),
)


@lru_cache(maxsize=1)
def retriever() -> Retriever:
    embedder = EmbeddingCache(centred())
    return Retriever(ShopIndex.build("s", 1, FACTS, embedder), embedder)


def told(sku: str, text: str, doubtful: bool = False) -> list[str]:
    found = retriever().search(Query(text, (sku,), True, (), doubtful=doubtful))
    return [one.fact.name for one in found.facts] if found.scope is not None else []


@pytest.mark.parametrize(
    ("sku", "text", "name"),
    [
        ("WARM", "整晚开着会不会失火", "安全防护"),
        ("WARM", "会烧起来吗", "安全防护"),
        ("WARM", "我妈装了起搏器", "电极片"),
        ("WINE", "16岁能喝吗", "未成年人可以喝吗"),
        ("SKATE", "my nephew is 5 can he ride it", "rider age"),
        ("TOAST", "230v?", "rating"),
        ("TOAST", "voltage", "rating"),
    ],
)
def test_it_is_told_though_the_message_is_in_doubt(sku: str, text: str, name: str) -> None:
    assert told(sku, text, doubtful=True)[:1] == [name]


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("SEAT", "会烧起来吗"),
        ("WARM", "孩子三岁能用吗"),
        ("BEAN", "my son has asthma is it ok"),
        ("BEAN", "230v?"),
    ],
)
def test_nothing_else_answers_it(sku: str, text: str) -> None:
    assert told(sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text", "parts"),
    [
        ("BEAN", "can it go in the washing machine", {"shell", "beads"}),
        ("BEAN", "is it washable", {"shell", "beads"}),
        ("SEAT", "能机洗吗", {"外罩", "内芯"}),
        ("SEAT", "外罩能洗吗", {"外罩"}),
        ("BEAN", "can i wash the beads", {"beads"}),
    ],
)
def test_how_each_part_is_washed_is_told_with_the_other(
    sku: str, text: str, parts: set[str]
) -> None:
    assert set(told(sku, text)) == parts


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ProductNames.build(Catalogue("shop", 1, (), (), ())))


@pytest.mark.parametrize(
    "text",
    ["我婆婆有哮喘", "my mum has a pacemaker", "我家闺女6岁", "our grandson just turned 4"],
)
def test_who_tells_of_an_illness_or_a_childs_age_is_heard(reader: Reader, text: str) -> None:
    assert reader.read(text).for_board


@pytest.mark.parametrize(
    "text", ["像小孩一样闹", "grown 30 year old men lol", "my son is so loud today", "我家闺女真闹"]
)
def test_talk_of_children_is_not(reader: Reader, text: str) -> None:
    assert not reader.read(text).for_board
