"""Figures beside the right one; ends, denials and parts in words of the host's own."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard
from tests.copilot.skills.heard.heard_cases import card

ROD = card("最长能伸到多少", ("长度", "0.8-2.4m"), ("节数", "6节"))
JARS = card("一罐多少克", ("净含量", "250g×4罐"), ("产地", "文山"))
DESCALE = card("how often do I descale it", ("descaling", "3-4 months"), ("tank", "1.2 L"))
KEYS = card("几个按键", ("按键", "7个"), ("颜色", "黑"))
WATTS = card("多少瓦", ("功率", "850W"), ("线长", "2m"))
PRICE = card("多少钱", ("价格", "268元"), ("容量", "3L"))
OVEN = card("how hot does it get", ("max temperature", "450°F"), ("racks", "2"))
COLD = card("how cold can it get outside", ("rating", "-10°F"), ("shell", "nylon"))
LIQUOR = card("多少度", ("酒精度", "52度"), ("容量", "500ml"))
SALT = card("有没有加盐", ("添加盐", "0"), ("净含量", "100g"))
PERFUME = card("含香精吗", ("香精", "不含"), ("容量", "200ml"))
LID = card("能进烤箱吗", ("烤箱", "去盖可用"), ("材质", "陶瓷"))
STRAPS = card("配背带吗", ("赠品", "背带、LED灯"), ("重量", "1kg"))
ASSEMBLY = card("do I need to assemble it", ("assembly", "pre-assembled"), ("height", "60 in"))
POLE = card("能调高低吗", ("高度", "可调,最高1.2米"), ("材质", "铝"))
VOLTS = card("does it take nine volt batteries", ("battery", "6 V only"), ("weight", "1 kg"))
INVOICE = card("能开专票吗", ("发票", "仅普票"), ("发货", "48小时"))
LINER = card("有内胆吗", ("内胆", "有"), ("面料", "尼龙"))
DRYER = card("can these go in the dryer", ("care", "hang up, do not tumble dry"), ("pairs", "2"))

RIGHT = [
    (ROD, "最长两米四"),
    (ROD, "从八十公分到两米四"),
    (JARS, "一罐半斤 四罐刚好两斤"),
    (DESCALE, "every three months or so, four if your water's soft"),
    (KEYS, "七个按键 十岁的孩子自己就会"),
    (WATTS, "八百五 家里随便插"),
    (PRICE, "二六八带回家"),
    (OVEN, "up to four hundred and fifty degrees"),
    (COLD, "good to ten below"),
    (LIQUOR, "五二度的"),
    (SALT, "没加盐的"),
    (PERFUME, "香精色素都没有"),
    (LID, "把盖子拿掉就能放"),
    (STRAPS, "背带跟灯都送你"),
    (ASSEMBLY, "nope, it's already assembled"),
    (INVOICE, "专票开不了 只有普票"),
    (LINER, "里面做了内胆的"),
    (DRYER, "no dryer for these, hang them up"),
]
WRONG = [
    (ROD, "最长一米八"),
    (ROD, "八十公分是最长的"),
    (JARS, "一罐两斤"),
    (JARS, "一罐半斤 四罐三斤"),
    (DESCALE, "every four months, maybe six"),
    (KEYS, "七个 不对 九个按键"),
    (WATTS, "到手八百五"),
    (PRICE, "二六八 用券再减三十"),
    (OVEN, "four hundred degrees"),
    (COLD, "good to twenty below"),
    (LIQUOR, "五三度的"),
    (SALT, "加了一点盐"),
    (PERFUME, "香精色素都有"),
    (LID, "盖着盖子直接放"),
    (STRAPS, "背带不送 送灯"),
    (ASSEMBLY, "yeah you have to assemble it yourself"),
    (POLE, "一米二固定的 调不了"),
    (VOLTS, "yes it takes nine volts"),
    (INVOICE, "专票普票都能开"),
    (LINER, "没有内胆的"),
    (DRYER, "toss them in the dryer"),
]


@pytest.mark.parametrize(("asked", "text"), RIGHT, ids=lambda one: str(one)[:20])
def test_a_right_answer_closes(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(("asked", "text"), WRONG, ids=lambda one: str(one)[:20])
def test_a_wrong_answer_never_closes(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)
