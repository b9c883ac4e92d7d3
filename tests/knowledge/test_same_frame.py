"""The answer to one question is none to the same question of another thing."""

import pytest

from knowledge.language.safety import ailments
from knowledge.search.qualifiers import required
from knowledge.search.same_frame import asks_of_another
from tests.knowledge.retrieval_shop import make_fact


@pytest.mark.parametrize(
    ("question", "asked", "answer", "title"),
    [
        ("结膜炎能滴吗", "戴隐形能滴吗", "取下镜片再用", "清露眼药水"),
        ("骑车可以背吗", "坐飞机能背吗", "尺寸符合登机", "行野双肩包"),
        ("开车穿行吗", "爬山能穿吗", "鞋底防滑", "云步布鞋"),
        ("能煮汤圆吗", "能煮米饭吗", "一次最多三杯米", "小禾电煮锅"),
        ("煮饺子可以吗", "能煮米饭吗", "一次最多三杯米", "小禾电煮锅"),
        ("能和咖啡一起喝吗", "能和牛奶一起喝吗", "口感更好", "山谷燕麦片"),
        ("能装冰水吗", "能装热水吗", "耐热95度", "青釉水壶"),
        ("膳食纤维多少", "蛋白质多少", "每100克12克", "山谷燕麦片"),
        ("多少克", "热量多少", "每100克1560千焦", "山谷燕麦片"),
        (
            "can i use it on marble",
            "Can I use it on oak floors?",
            "Dilute it 1 to 10",
            "Fern cleaner",
        ),
        (
            "does it work with a garmin",
            "Does it work with a fitbit?",
            "Pair it twice",
            "Dell strap",
        ),
        ("how much fibre is in it", "How many calories is it?", "210 kcal a bar", "Oat bar"),
    ],
)
def test_the_same_asked_of_another_thing(
    question: str, asked: str, answer: str, title: str
) -> None:
    assert asks_of_another(question, make_fact("P", title, asked, answer, "faq"))


@pytest.mark.parametrize(
    ("question", "asked", "answer", "title"),
    [
        ("带隐形眼镜能滴吗", "戴隐形能滴吗", "取下镜片再用", "清露眼药水"),
        ("能滴吗", "戴隐形能滴吗", "取下镜片再用", "清露眼药水"),
        ("上飞机可以背吗", "坐飞机能背吗", "尺寸符合登机", "行野双肩包"),
        ("能煮饭吗", "能煮米饭吗", "一次最多三杯米", "小禾电煮锅"),
        ("能煮饺子吗", "能煮面吗", "面条饺子都行", "小禾电煮锅"),
        ("能煮饺子吗", "都能煮什么", "米饭和粥", "小禾电煮锅"),
        ("安卓能连吗", "手机能连吗", "蓝牙就行", "雾蓝音箱"),
        ("爸妈能用吗", "老人能用吗", "字大声响", "雾蓝音箱"),
        ("怀孕能喝吗", "孕妇能喝吗", "先问医生", "山谷燕麦片"),
        ("有多少大卡", "热量多少", "每100克1560千焦", "山谷燕麦片"),
        ("怎么煮", "能煮米饭吗", "一次最多三杯米", "小禾电煮锅"),
        (
            "can i use this on oak",
            "Can I use it on oak floors?",
            "Dilute it 1 to 10",
            "Fern cleaner",
        ),
        ("how many kcal", "How many calories is it?", "210 kcal a bar", "Oat bar"),
    ],
)
def test_a_rewording_and_a_kind_of_it_stay(
    question: str, asked: str, answer: str, title: str
) -> None:
    assert not asks_of_another(question, make_fact("P", title, asked, answer, "faq"))


def test_only_answered_questions_are_held_to_it() -> None:
    fact = make_fact("P", "小禾电煮锅", "能煮米饭吗", "一次最多三杯米")
    assert not asks_of_another("能煮汤圆吗", fact)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("肩周炎能按吗", "肩周炎"),
        ("有抑郁症可以喝吗", "抑郁症"),
        ("椎间盘突出能坐吗", "椎间盘突出"),
        ("i have tendonitis, can i wear it", "tendonitis"),
        ("ok with a sinus infection?", "sinus infection"),
    ],
)
def test_an_illness_of_any_name_must_be_spoken_of(text: str, named: str) -> None:
    wanted = required(text)
    assert wanted is not None
    assert wanted.safety
    assert wanted.words == {named}


@pytest.mark.parametrize(
    "text",
    ["有什么毛病", "炎热天能穿吗", "防病毒吗", "颜色突出吗", "有啥症状", "冬天长冻疮", "能看病吗"],
)
def test_no_illness_is_read_into_other_words(text: str) -> None:
    assert not ailments(text)


def test_an_illness_as_a_reason_to_send_back_is_not_whom_it_may_harm() -> None:
    wanted = required("用了过敏能退吗")
    assert wanted is None or not wanted.safety
