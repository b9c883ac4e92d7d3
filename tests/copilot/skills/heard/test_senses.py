"""The same said in other words: degrees, needs, the one thing alone, grades of water resistance."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard
from tests.copilot.skills.heard.heard_cases import card

STICKY = card("is it sticky", ("texture", "non-sticky"))
NOISE = card("吵不吵", ("噪音", "静音"))
PILLING = card("起球吗", ("起球", "基本不起球"))
SWEET = card("甜不甜", ("甜度", "微甜"))
CHARGED = card("上门收钱不", ("上门费", "免费"))
REMOVER = card("要卸妆吗", ("卸妆", "无需卸妆"))
CHICKEN = card("does it have chicken", ("protein", "duck only"))
SWIMMING = card("能游泳戴吗", ("防水", "5ATM"))
SPLASHES = card("can I swim with it", ("water resistance", "IPX4"))
SILICONE = card("有硅油吗", ("硅油", "无硅油"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (STICKY, "not sticky at all"),
        (NOISE, "很安静"),
        (NOISE, "不吵"),
        (PILLING, "几乎不起球"),
        (SWEET, "有一点点甜"),
        (CHARGED, "一分钱不收"),
        (REMOVER, "不用 洗脸就好"),
        (CHICKEN, "no chicken"),
        (CHICKEN, "it's just duck"),
        (SWIMMING, "五十米防水"),
        (SWIMMING, "游泳随便戴"),
        (SPLASHES, "no, don't swim with it"),
        (SILICONE, "没有硅油"),
    ],
)
def test_the_same_in_other_words_answers(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (STICKY, "it's a bit sticky"),
        (NOISE, "有点吵"),
        (PILLING, "起球挺厉害"),
        (SWEET, "特别甜"),
        (SWEET, "一点不甜"),
        (CHARGED, "上门要收五十"),
        (REMOVER, "要卸的"),
        (CHICKEN, "it's chicken and duck"),
        (SWIMMING, "三十米防水"),
        (SWIMMING, "别戴着游泳"),
        (SPLASHES, "sure, go swimming"),
        (SILICONE, "有硅油"),
        (SILICONE, "含一点点硅油"),
    ],
)
def test_the_opposite_or_another_degree_does_not(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)


RETINOL = card("怀孕能用吗", ("注意", "含视黄醇，孕妇及哺乳期女性禁用"))
FOCUS = card("能自动对焦吗", ("对焦", "手动对焦"))
CUSHION = card("坐垫是软的还是硬的", ("坐感", "偏硬"))


@pytest.mark.parametrize(
    ("asked", "text", "right"),
    [
        (RETINOL, "孕妈放心用 成分温和得很", False),
        (RETINOL, "怀孕的不能用 哺乳期也不行", True),
        (FOCUS, "能啊 打开它就对好了", False),
        (FOCUS, "不能 得手动拧一下", True),
        (CUSHION, "软绵绵的 一坐就陷下去", False),
        (CUSHION, "坐着硬邦邦的 撑得住腰", True),
    ],
)
def test_a_warning_is_a_no_and_a_drawn_out_word_is_a_word(
    asked: AskedCard, text: str, right: bool
) -> None:
    assert answers_rightly(asked, text) == right
