"""What is paid for what arrives broken: how many for one, and how long it may be asked for."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {"sku": "EGG", "title": "散养土鸡蛋", "price": 49, "attributes": {"售后": "坏一赔二"}},
        {"sku": "BOWL", "title": "陶瓷碗", "price": 89, "attributes": {"售后": "10天内破损包赔"}},
        {
            "sku": "PEACH",
            "title": "阳山水蜜桃",
            "price": 79,
            "attributes": {"售后服务": "签收48小时内坏果包赔"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return {v.attribute for v in mistakes(_JUDGE, focus, text)}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("EGG", "路上碎的不怕，我们坏一赔五"),
        ("EGG", "坏一个赔你三个"),
        ("BOWL", "碎了的话半年之内都给你赔"),
        ("BOWL", "收到三个月内磕了碎了都包赔"),
        ("BOWL", "三天内破损包赔"),
        ("PEACH", "坏果的话一周之内都赔"),
    ],
)
def test_another_payment_is_promised(focus: str, text: str) -> None:
    assert wrong(focus, text) & {"售后", "售后服务"}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("EGG", "坏一赔二，放心拍"),
        ("EGG", "坏一个赔两个"),
        ("EGG", "别家坏一赔一"),
        ("EGG", "假一赔十"),
        ("EGG", "坏一赔几啊"),
        ("EGG", "坏一个赔你五块钱"),
        ("BOWL", "碎了的话十天之内都给你赔"),
        ("BOWL", "碎了找客服，两天之内给你赔到账"),
        ("BOWL", "碎了的话三天之内给你赔"),
        ("BOWL", "一个月内不喜欢都可以退"),
        ("PEACH", "两天之内坏果都包赔"),
        ("PEACH", "四十八小时内有坏果拍照都赔"),
    ],
)
def test_the_same_payment_and_other_times_are_left_alone(focus: str, text: str) -> None:
    assert not wrong(focus, text) & {"售后", "售后服务"}
