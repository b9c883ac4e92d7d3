"""What is told in passing, and how it is asked for."""

import pytest

from knowledge.language.told_of import tells_in_passing


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("走什么物流", "48小时内发出，顺丰包邮"),
        ("what carrier do you use", "Orders leave daily by FedEx"),
        ("宝宝误服了怎么办", "若误食请立即就医"),
        ("what if my dog swallows it", "if ingested, call a vet"),
        ("会卡喉咙吗", "含小零件"),
        ("is there a choking risk", "contains small parts"),
        ("一支多少ml", "50ml"),
        ("how many ounces is it", "12 oz"),
        ("五口之家够不够", "4-6人"),
        ("enough for a family of 4?", "serves 4"),
    ],
)
def test_is_told(question: str, text: str) -> None:
    assert tells_in_passing(text, question)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("快递几天到", "顺丰发货"),
        ("发什么快递几点发", "顺丰发货"),
        ("能吃吗", "误食请就医"),
        ("赠品多少毫升", "50ml"),
        ("一个人能装吗", "4-6人"),
        ("好多人啊", "4-6人"),
        ("thanks for two hours of fun", "serves 4"),
    ],
)
def test_is_not(question: str, text: str) -> None:
    assert not tells_in_passing(text, question)
