"""A fact on another subject of the same sort: other skin, what goes in, the host's own."""

import pytest

from knowledge.products import FactKind
from knowledge.search.unlike_subject import of_the_host, on_unlike_subject
from tests.knowledge.retrieval_shop import make_fact


@pytest.mark.parametrize(
    ("question", "kind", "name", "value"),
    [
        ("干皮能用不", "attribute", "适用肤质", "油性皮肤"),
        ("good for combination skin?", "attribute", "skin type", "made for dry skin"),
        ("能煮几斤米", "attribute", "重量", "3.2kg"),
        ("装多少升水", "attribute", "净含量", "2L"),
        ("你的耳环什么材质", "attribute", "材质", "纯棉"),
        ("where is your necklace from", "attribute", "origin", "Norway"),
        ("两款有啥差别", "offer", "多件价", "2件共30元"),
    ],
)
def test_what_is_said_of_another_is_apart(
    question: str, kind: FactKind, name: str, value: str
) -> None:
    assert on_unlike_subject(question, make_fact("P", "棉麻衬衫", name, value, kind))


@pytest.mark.parametrize(
    ("question", "kind", "name", "value"),
    [
        ("干皮能用不", "attribute", "适用肤质", "干性、中性皮肤"),
        ("干皮能用不", "attribute", "肤质", "任何肤质都可以"),
        ("干皮能用不", "attribute", "肤质", "适合油性、混合性皮肤"),
        ("oily skin?", "attribute", "skin type", "all skin types, sensitive included"),
        ("会不会太油", "attribute", "质地", "干爽不油腻"),
        ("有几斤", "attribute", "重量", "3.2kg"),
        ("能煮几斤米", "attribute", "容量", "一次煮2斤米"),
        ("你的衬衫什么料子", "attribute", "材质", "纯棉"),
        ("主播衣服什么材质", "attribute", "材质", "纯棉"),
        ("两款价格差别大吗", "offer", "直播价", "39元"),
    ],
)
def test_what_is_said_of_the_very_subject_is_not(
    question: str, kind: FactKind, name: str, value: str
) -> None:
    assert not on_unlike_subject(question, make_fact("P", "棉麻衬衫", name, value, kind))


def test_what_the_host_wears_is_asked_of_no_goods_called_otherwise() -> None:
    assert of_the_host("主播的项链哪买的", "保温杯")
    assert not of_the_host("主播的项链哪买的", "珍珠项链")
    assert not of_the_host("主播项目几点开始", "保温杯")
    assert not of_the_host("your price for the ring", "desk lamp")
