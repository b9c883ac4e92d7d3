"""Questions in words of some region, or with a body alone, are asked of the shop."""

import pytest

from copilot.skills.answers.reader import Reader
from knowledge.products import Attribute, Catalogue, Product, Source, Variant

_SOURCE = Source("test")
_COAT = Product(
    "C",
    "羊毛大衣",
    (),
    "女装",
    "",
    (Attribute("尺码表", "S：150-160cm；M：160-168cm", (), None, _SOURCE),),
    (Variant("C-1", "驼色", (), None), Variant("C-2", "藏青", (), None)),
    None,
    (),
    _SOURCE,
)
READER = Reader.of(Catalogue("s", 1, (_COAT,), (), ()))


@pytest.mark.parametrize(
    "text", ["那藏青有伐", "有驼色伐", "我165，120斤，纠结", "168 130斤 拿不准"]
)
def test_they_are_questions_for_the_shop(text: str) -> None:
    assert READER.read(text).intent == "shop_question"


def test_how_an_animal_was_kept_is_looked_up_on_trial() -> None:
    assert READER.read("是散养的吗").for_board


@pytest.mark.parametrize("text", ["讨伐", "木鱼敲起来", "纠结死我了"])
def test_others_are_not(text: str) -> None:
    assert not READER.read(text).for_board
