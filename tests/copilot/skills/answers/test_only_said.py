"""Reports, comparisons with another day and words to other viewers ask nothing."""

import pytest

from copilot.skills.answers.only_said import only_said


@pytest.mark.parametrize(
    "text",
    [
        "我158 96斤穿S正合适",
        "我妈穿着正好",
        "我上周买了挺好",
        "比昨天贵了5块",
        "比我上次买的便宜了",
        "别再问价格了",
        "大家不要一直问尺码",
        "i'm 5'6 and the medium fits perfectly",
        "cheaper than last week",
        "stop asking for the price",
        "刚煮完面",
        "快递员刚离开",
        "身高就不提了",
        "tea is my life",
        "so humid today",
        "im addicted to candles haha",
    ],
)
def test_is_said(text: str) -> None:
    assert only_said(text)


@pytest.mark.parametrize(
    "text",
    [
        "我158 96斤穿S合适吗",
        "我穿S正好 M会不会大",
        "我158穿S正好吧",
        "我穿小了怎么换",
        "比昨天贵了多少",
        "比昨天便宜吗",
        "别问别的了，包邮吗",
        "我158 96斤",
        "买多了能便宜不",
        "does the medium fit well",
        "is it cheaper than last week",
        "stop asking, how much is it",
        "包邮吗",
        "刚做完手术能吃吗",
        "刚洗完就缩水了",
        "刚拍了",
        "刚下班多少钱",
        "腰围不提了，身高160",
        "hot deals today",
        "is tea life",
        "i want the blue one lol",
        "im 5'4 120 lol",
        "price lol",
    ],
)
def test_is_asked(text: str) -> None:
    assert not only_said(text)
