"""Short answers to a question just asked, what is needed, and a yes that a figure implies."""

import pytest

from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.yes_no.stated_answers import statement_of
from tests.copilot.skills.corrections.judge_shop import written_judge

_SHOP: dict[str, object] = {
    "currency": "CNY",
    "products": [
        {
            "sku": "SHELF",
            "title": "橡木置物架",
            "names": ["置物架"],
            "price": 199,
            "attributes": {
                "是否需要打孔": "不需要",
                "安装工具": "需要",
                "可折叠": "不可以",
                "是否掉漆": "不掉漆",
            },
        },
        {
            "sku": "MILL",
            "title": "手摇研磨机",
            "names": ["研磨机"],
            "price": 89,
            "attributes": {"可磨咖啡": "不可以", "电池": "无需电池", "材质": "不锈钢"},
        },
        {
            "sku": "LIGHT",
            "title": "Glowmoss solar lantern",
            "names": ["lantern"],
            "price": 25,
            "attributes": {
                "cable": "no cable needed",
                "water resistance": "IP68",
                "foldable": "no",
                "remote": "remote required",
            },
        },
        {
            "sku": "DISH",
            "title": "Stoneware baking dish",
            "names": ["baking dish"],
            "price": 35,
            "attributes": {"oven safe": "up to 230 °C", "microwave safe": "no", "lead": "none"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def _verdicts(sku: str, text: str, before: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    said = Said("s", 1, text, True, "host", before, sku, None, (sku,), ((1, sku),))
    return [(v.attribute, v.outcome) for v in _JUDGE.judge(said).verdicts]


@pytest.mark.parametrize(
    ("sku", "asked", "answer", "name"),
    [
        ("SHELF", "有人问要不要打孔", "要的要的", "是否需要打孔"),
        ("SHELF", "阿May问这个能折叠吗", "可以的哈", "可折叠"),
        ("SHELF", "会不会掉漆", "会的", "是否掉漆"),
        ("MILL", "能不能磨咖啡", "能的能的", "可磨咖啡"),
        ("MILL", "需要装电池吗", "需要", "电池"),
        ("LIGHT", "does it need a cable", "yeah it does", "cable"),
        ("LIGHT", "is it waterproof", "nope", "water resistance"),
        ("DISH", "can you put it in the microwave", "yes you can", "microwave safe"),
        ("DISH", "can it go in the oven", "no it can't", "oven safe"),
    ],
)
def test_an_answer_is_judged_as_what_it_says_of_the_question(
    sku: str, asked: str, answer: str, name: str
) -> None:
    apart = _verdicts(sku, answer, (asked,))
    mark = "?" if asked.isascii() else "？"
    together = _verdicts(sku, f"{asked}{mark}{answer}")

    assert (name, "wrong") in apart
    assert (name, "wrong") in together


@pytest.mark.parametrize(
    ("sku", "asked", "answer"),
    [
        ("SHELF", "有人问要不要打孔", "不用的"),
        ("SHELF", "要不要再加一单", "要的要的"),
        ("SHELF", "要不要打孔", "要的宝宝扣个一"),
        ("SHELF", "能折叠还是不能折叠", "可以的"),
        ("SHELF", "有没有姐妹会打孔", "有的"),
        ("MILL", "能不能磨咖啡", "可以的话我就上了"),
        ("MILL", "磨咖啡怎么磨", "可以的"),
        ("LIGHT", "how does it fold", "yes"),
        ("LIGHT", "does it need a cable", "nope"),
        ("DISH", "can it go in the microwave or the oven", "yes"),
        ("DISH", "who has a microwave", "yes"),
        ("SHELF", "你们家里能打孔吗", "可以的"),
    ],
)
def test_what_is_right_or_answers_no_clear_question_is_left_alone(
    sku: str, asked: str, answer: str
) -> None:
    assert [one for one in _verdicts(sku, answer, (asked,)) if one[1] == "wrong"] == []


@pytest.mark.parametrize(
    ("sku", "text", "name"),
    [
        ("SHELF", "装之前要先打两个孔", None),
        ("SHELF", "这个得自己打孔", "是否需要打孔"),
        ("SHELF", "不需要打孔", None),
        ("SHELF", "想打孔的宝宝也可以打孔", None),
        ("SHELF", "要打孔的那种我们不做", None),
        ("MILL", "要放两节电池", "电池"),
        ("MILL", "以前那个要放两节电池", None),
        ("MILL", "可以磨咖啡的", "可磨咖啡"),
        ("MILL", "电动的那种磨豆机要放电池", None),
        ("MILL", "遥控器要放电池，它不用", None),
        ("LIGHT", "plastic lamps need a cable, this doesn't", None),
        ("SHELF", "橡木置物架得打孔", "是否需要打孔"),
        ("LIGHT", "this lantern needs a cable", "cable"),
        ("DISH", "oven safe up to two thirty celsius", None),
        ("LIGHT", "you need a cable for it", "cable"),
        ("LIGHT", "you don't need a cable", None),
        ("LIGHT", "other lanterns need a cable", None),
        ("LIGHT", "it's not waterproof", "water resistance"),
        ("LIGHT", "it's not completely waterproof", None),
        ("LIGHT", "no remote needed", "remote"),
        ("DISH", "it's not oven safe", "oven safe"),
        ("DISH", "oven safe, up to 230", None),
    ],
)
def test_what_is_needed_or_borne_is_held_against_the_shops_word(
    sku: str, text: str, name: str | None
) -> None:
    wrong = [attribute for attribute, outcome in _verdicts(sku, text) if outcome == "wrong"]
    assert wrong == ([name] if name else [])


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        ("能不能泡水", "能泡水", "不能泡水"),
        ("小周问要不要组装", "要组装", "不用组装"),
        ("这个掉不掉毛", "这个掉毛", "这个不掉毛"),
        ("会褪色吗", "会褪色", "不会褪色"),
        ("不能机洗吗", "", ""),
        ("是机洗还是手洗", "", ""),
        ("多少钱", "", ""),
        ("does it come with a strap", "it comes with a strap", "it doesn't come with a strap"),
        ("can i put it in the freezer", "you can put it in the freezer", ""),
        ("what colour is it", "", ""),
    ],
)
def test_a_question_becomes_a_statement_only_where_it_is_clear(
    question: str, yes: str, no: str
) -> None:
    assert statement_of(question, "yes") == yes
    if no or not yes:
        assert statement_of(question, "no") == no
