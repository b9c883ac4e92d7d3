"""What is on the broadcast itself is told from what is on the goods."""

import pytest

from knowledge.language.broadcasts import asks_of_broadcast


@pytest.mark.parametrize(
    "text",
    [
        "几点开播",
        "今天什么时候下播",
        "每天几点直播",
        "播到几点",
        "when do you go live",
        "are you live tomorrow",
    ],
)
def test_asks_when_there_is_one(text: str) -> None:
    assert asks_of_broadcast(text)


@pytest.mark.parametrize(
    "text", ["什么时候能到", "几点发货", "直播间价多少", "主播穿的多大", "is it live bait"]
)
def test_asks_something_else(text: str) -> None:
    assert not asks_of_broadcast(text)
