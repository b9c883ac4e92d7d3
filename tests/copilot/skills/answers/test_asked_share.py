"""What the room's chat asked lately decides how sure one more message has to be."""

import pytest

from copilot.skills.answers.around import Around
from copilot.skills.answers.asked_share import USUAL, AskedShare, sure_enough
from copilot.skills.answers.reader import Reader
from knowledge.products import Catalogue

READER = Reader.of(Catalogue("shop", 1, (), (), ()))


def test_the_more_is_asked_the_less_sure_a_message_has_to_be() -> None:
    steps = [sure_enough(share) for share in (0.002, 0.02, USUAL, 0.3, 0.6)]

    assert steps == sorted(steps, reverse=True)
    assert 0 < steps[-1] < steps[0] < 1


def test_the_share_follows_the_chat_and_never_reaches_either_end() -> None:
    share = AskedShare()
    assert share.value == USUAL

    for _ in range(2_000):
        share.note(False)
    assert 0 < share.value < 0.01

    for _ in range(100):
        share.note(True)
    assert share.value > 0.3

    for _ in range(2_000):
        share.note(True)
    assert share.value < 1


@pytest.mark.parametrize("text", ["多少钱一件", "这个有M码吗", "does it come in black?"])
def test_a_clear_question_passes_in_any_room(text: str) -> None:
    silent = Around(asked_share=0.002)

    assert READER.read(text, silent).intent == "shop_question"


@pytest.mark.parametrize("text", ["哈哈哈", "主播辛苦了", "lol same", "主播多大了", "拍了"])
def test_a_clear_remark_passes_in_none(text: str) -> None:
    busy = Around(asked_share=0.6)

    assert READER.read(text, busy).intent != "shop_question"
