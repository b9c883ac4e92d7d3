"""Answers that say the value's figures anew: in order, in its unit, with what they count."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard
from tests.copilot.skills.heard.heard_cases import card

GRADES = card("几年级的", ("年级", "3-6年级"), ("页数", "120页"))
WEEKS = card("多久见效", ("周期", "4-6周"), ("规格", "30ml"))
AGES = card("what ages", ("age", "3 and up"), ("pieces", "48"))
OFF = card("满多少减", ("满减", "满199减30"), ("运费", "包邮"))
GIFT = card("买几送几", ("活动", "买3送1"), ("口味", "原味"))
DOGS = card("几斤的狗能用", ("适用体重", "10-25kg"), ("长度", "1.5m"))
SCREEN = card("how big is the screen", ("screen", "15.6 inch"), ("ram", "16GB"))
CUTOFF = card("几点发货", ("发货", "16点前当天发"), ("快递", "圆通"))
WATER = card("几级防水", ("防水", "IPX5"), ("重量", "45g"))
PLAYED = card("几岁玩", ("年龄", "3岁以上"), ("件数", "120件"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (GRADES, "三到六年级"),
        (AGES, "three and up"),
        (GIFT, "买三送一"),
        (OFF, "满一百九十九减三十"),
        (SCREEN, "fifteen point six"),
        (CUTOFF, "下午四点前拍的当天发"),
        (WATER, "五级的 淋雨没问题"),
    ],
)
def test_the_figures_said_anew_answer(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (GRADES, "一到三年级"),
        (WEEKS, "四到六天就行"),
        (AGES, "three and under"),
        (OFF, "满三十减一百九十九"),
        (GIFT, "买一送三"),
        (DOGS, "十斤到二十五斤"),
        (SCREEN, "sixteen inch"),
        (CUTOFF, "十六点以后拍的当天发"),
        (PLAYED, "三岁以下的宝宝"),
        (WATER, "七级防水"),
    ],
)
def test_turned_round_in_another_unit_or_bound_they_do_not(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)
