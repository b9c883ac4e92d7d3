"""The question for a property, as a viewer would put it: a sentence, whatever the name's kind."""

import pytest

from copilot.skills.answers.asking import asking_for


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("Capacity", "500 ml", "what is the capacity?"),
        ("Ingredients", "oats, honey", "what are the ingredients?"),
        ("Number of pieces", "4", "what is the number of pieces?"),
        ("Dishwasher safe", "Yes", "is it dishwasher safe?"),
        ("Dishwasher safe", "top rack only", "is it dishwasher safe?"),
        ("Machine washable", "no, hand wash", "is it machine washable?"),
        ("Waterproof", "IPX7", "is it waterproof?"),
        ("Charging cable", "1 m", "what is the charging cable?"),
        ("Lid included", "yes", "is the lid included?"),
        ("Works on induction", "no", "does it work on induction?"),
        ("Works with", "iOS and Android", "what does it work with?"),
        ("Bluetooth", "5.3", "does it have bluetooth?"),
        ("Has timer", "yes", "does it have timer?"),
        ("Made in", "Portugal", "what is it made in?"),
        ("Suitable for", "ages 3 and up", "what is it suitable for?"),
        ("For ages", "3 and up", "for ages?"),
        ("Noise cancelling", "yes", "noise cancelling?"),
        ("Can it go in the oven?", "up to 200 °C", "can it go in the oven?"),
    ],
)
def test_english(name: str, value: str, asked: str) -> None:
    assert asking_for(name, value, False, "en") == asked


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("材质", "316不锈钢", "什么材质？"),
        ("面料成分", "100%棉", "面料成分是什么？"),
        ("可进洗碗机", "否", "可进洗碗机吗？"),
        ("蓝牙", "支持", "支持蓝牙吗？"),
        ("无线充电", "不支持", "支持无线充电吗？"),
        ("内衬", "无", "有内衬吗？"),
        ("酒精", "不含", "含酒精吗？"),
        ("安装", "需要，师傅上门", "需要安装吗？"),
        ("是否防水", "是", "防水吗？"),
        ("能否机洗", "可以", "能机洗吗？"),
        ("有无香味", "无", "有香味吗？"),
        ("防水", "IPX7", "防水吗？"),
        ("防水等级", "IPX7", "防水等级是什么？"),
        ("怎么清洗", "清水冲", "怎么清洗？"),
    ],
)
def test_chinese(name: str, value: str, asked: str) -> None:
    assert asking_for(name, value, False, "zh") == asked


def test_a_measure_is_asked_for_by_how_much() -> None:
    assert asking_for("容量", "500ml", True, "zh") == "容量多少？"
