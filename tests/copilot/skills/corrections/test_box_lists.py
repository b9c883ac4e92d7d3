"""What is told to be in the box and is not on the shop's list of it."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "POT",
                "title": "手冲咖啡壶",
                "price": 159,
                "gifts": ["量勺一把"],
                "attributes": {"材质": "304不锈钢", "包装清单": "咖啡壶×1、滤杯×1、说明书×1"},
            },
            {
                "sku": "FAN",
                "title": "桌面小风扇",
                "price": 69,
                "attributes": {"包装清单": "风扇、充电线、挂绳，不含充电头", "颜色": "白"},
            },
            {
                "sku": "VAC",
                "title": "Handheld vacuum",
                "price": 79,
                "attributes": {
                    "in the box": "vacuum, charger, crevice tool, 2 HEPA filters, user guide",
                    "warranty": "2 years",
                },
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("POT", "箱子里面有咖啡壶、滤杯，还有一个保温杯套"),
        ("POT", "打开来就是咖啡壶、滤杯，再加一把毛刷"),
        ("POT", "咖啡壶、滤杯、说明书，还有一条擦布"),
        ("POT", "盒子里除了壶还有两块隔热垫"),
        ("FAN", "全套包括风扇、充电线，另外还有一个桌面底座"),
        ("FAN", "包装里有风扇、挂绳、充电线和一个收纳袋"),
        ("VAC", "in the box you get the vacuum, the charger and a dusting brush"),
        ("VAC", "inside the box there's the vacuum, two filters, and a wall mount"),
        ("VAC", "it comes with the vacuum, the charger and a carry case"),
    ],
)
def test_a_thing_beside_the_list_is_told(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("POT", "箱子里面有咖啡壶、滤杯，还有一本说明书"),
        ("POT", "盒子里有一个壶、一个杯子"),
        ("POT", "盒子里还有一把勺子"),
        ("POT", "咖啡壶、滤杯、说明书，还有一张合格证"),
        ("FAN", "风扇、充电线，今天再送一个底座"),
        ("POT", "箱子里有咖啡壶、滤杯，还有一个小细节"),
        ("POT", "箱子里有咖啡壶、滤杯，刷子要自己买一把"),
        ("POT", "桌上这些是我的，有秤、有壶，还有一条抹布"),
        ("POT", "盒子里没有刷子，别找了"),
        ("POT", "打开盒子里面有没有一把刷子"),
        ("FAN", "盒子里有风扇、一根数据线、一根绳子"),
        ("FAN", "有风扇、充电线，还有一个充电头要另外配"),
        ("VAC", "in the box you get the vacuum, the charger, the tool and a guide"),
        ("VAC", "in the box you get the vacuum and a power adapter"),
        ("VAC", "you get the vacuum, the charger and a two year warranty"),
        ("VAC", "you get the vacuum and a brush if you buy tonight"),
        ("VAC", "no brush in the box, just the vacuum, the charger and the filters"),
        ("VAC", "you get a lot of suction, a long battery and a nice handle"),
        ("VAC", "is there a brush in the box?"),
        ("VAC", "you get the vacuum, the charger, and a free travel case"),
    ],
)
def test_what_is_on_the_list_or_not_of_the_box_is_left_alone(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []
