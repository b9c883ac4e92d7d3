"""Whether a thing is given along asks for the gifts; to whom or where a thing goes does not."""

import pytest

from knowledge.language.asked import asked_attributes


@pytest.mark.parametrize("text", ["送杯刷吗", "送盖子不", "送不送滤网", "有送袋子么"])
def test_asks_for_gifts(text: str) -> None:
    assert "gift" in asked_attributes(text)


@pytest.mark.parametrize(
    "text", ["送老人合适吗", "送货上门吗", "送到村里吗", "送运费险吗", "能送顺丰吗", "送朋友行不"]
)
def test_asks_something_else(text: str) -> None:
    assert "gift" not in asked_attributes(text)
