"""Lines that ask for a sum are the shop's to answer, and chatter about figures is not."""

import pytest

from copilot.skills.answers.feature_sums import asks_for_sum
from copilot.skills.answers.reader import Reader
from knowledge.products import Catalogue

READER = Reader.of(Catalogue("s", 1, (), (), ()))


@pytest.mark.parametrize(
    "text",
    [
        "两件多少",
        "三盒一起拍多少",
        "2盒到手价",
        "用券到手",
        "折合一片多少钱",
        "第二件半价那两件",
        "第二件免费那两件",
        "买二送一一共几颗",
        "199减20吗到手",
        "how much for three",
        "price per tablet",
        "per tablet?",
        "how many tablets in two boxes",
    ],
)
def test_questions_for_a_sum(text: str) -> None:
    assert READER.read(text).intent == "shop_question"


@pytest.mark.parametrize(
    "text",
    [
        "两个多小时了",
        "买二送一太香了吧这也",
        "三个人一起打到手软",
        "他一个打几个",
        "两边各送一个头",
        "per aspera ad astra",
        "two for the win",
        "3减1等于几个",
        "昨天两件多少来着",
        "单杀几个",
    ],
)
def test_chatter_with_figures(text: str) -> None:
    assert not asks_for_sum(text)


@pytest.mark.parametrize(
    ("text", "by"), [("这两件一起多少钱", "these_two"), ("第二件半价那两件", "")]
)
def test_two_of_the_same_are_not_two_products(text: str, by: str) -> None:
    assert [mention.by for mention in READER.read(text).mentions] == ([by] if by else [])
