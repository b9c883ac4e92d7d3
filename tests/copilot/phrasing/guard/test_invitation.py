"""Invitations are known by their grammar, and none can bring a claim along."""

import pytest

from copilot.phrasing.guard.address import role_of

TITLE = "北谷电热水壶"


@pytest.mark.parametrize(
    "clause",
    [
        "家里缺水壶的看看",
        "想换电热水壶的姐妹看过来",
        "爱爬山的朋友看一眼",
        "养宠物的家庭可以看看",
        "按宝宝体重选就好",
        "根据自己的身高体重选就行",
        "喜欢哪个颜色跟主播说",
        "需要的宝妈拍起来",
        "提前跟姐妹们说清楚",
    ],
)
def test_an_invitation_closes_what_was_said(clause: str) -> None:
    assert role_of(clause, "zh", TITLE) == "closing"


@pytest.mark.parametrize(
    "clause",
    [
        "想减肥的姐妹看过来",
        "失眠的朋友看一眼",
        "最便宜的时候拍",
        "按医生要求选",
        "怕过敏的宝宝看过来",
        "不想长胖的看看",
        "孕妇可以看看",
        "今天最后一天拍",
        "想要正品的看过来",
    ],
)
def test_what_claims_something_is_content(clause: str) -> None:
    assert role_of(clause, "zh", TITLE) == "content"
