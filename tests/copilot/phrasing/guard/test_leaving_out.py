"""Which clauses of a line are left out, and what must not stand without them."""

import pytest

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.guard import Guard, GuardRefused
from tests.copilot.phrasing.guard.scripted_facts import cut, fact

POT = {
    "容量": "5L",
    "清洗": "内胆和上盖可拆洗，锅身不能进水",
    "颜色": "藏青、樱粉；樱粉预售，7天后发",
    "运费": "全国包邮，新疆除外",
    "预约": "最长24小时",
    "煮饭": "约25分钟",
    "内胆": "304不锈钢，3毫米厚",
}
LAMP = {
    "Brightness": "up to 900 lumens",
    "Height": "16 inches",
    "Charging pad": "10 W, for phones that support it",
    "Weight": "5 lb",
}


def evidence(title: str, facts: dict[str, str], names: str) -> tuple[Evidence, ...]:
    return tuple(fact(title, "attribute", name, facts[name]) for name in names.split("+"))


def said(names: str, question: str, line: str, seed: int = 0) -> tuple[str, str]:
    """Return what of a line stands in the end, and why the rest does not."""
    language: Language = "zh" if any(c > "\u2e80" for c in line) else "en"
    facts = (
        evidence("小满电压锅", POT, names) if language == "zh" else evidence("Lumo", LAMP, names)
    )
    guard = Guard(facts, question, facts[0].fact.title, language)
    shown = ""
    try:
        for piece in cut(line, seed):
            shown += guard.feed(piece)
        return shown + guard.finish(), guard.omissions.reason
    except GuardRefused as refusal:
        return "", refusal.reason


@pytest.mark.parametrize(
    ("names", "question", "line", "shown"),
    [
        ("容量", "多大", "容量5升，一家人吃饭刚刚好。", "容量5L。"),
        ("容量", "多大", "周末来客人不慌，容量5升。", "容量5L。"),
        ("容量", "多大", "容量5升，煮粥炖汤样样行，喜欢的可以拍。", "容量5L。"),
        ("容量+预约", "多大", "容量5升，颜值超高。预约最长24小时。", "容量5L。预约最长24小时。"),
        (
            "清洗",
            "好洗吗",
            "上盖和内胆可拆洗，省心，但锅身不能进水。",
            "上盖和内胆可拆洗，锅身不能进水。",
        ),
        (
            "Height",
            "how tall",
            "It's so cute, and the height is 16 inches.",
            "The height is 16 inches.",
        ),
        ("Weight", "heavy?", "It weighs 5 lb, super sturdy on any desk.", "It weighs 5 lb."),
    ],
)
def test_what_nothing_holds_is_left_out(names: str, question: str, line: str, shown: str) -> None:
    for seed in range(3):
        assert said(names, question, line, seed)[0] == shown


@pytest.mark.parametrize(
    ("names", "question", "line"),
    [
        ("容量", "多大", "容量5升，不过满到顶会溢。"),
        ("容量", "多大", "容量5升，除非加配大胆。"),
        ("容量", "多大", "容量5升，每人限拍3台。"),
        ("清洗", "好洗吗", "内胆和上盖可拆洗，特别省心。"),
        ("清洗", "好洗吗", "内胆和上盖可拆洗，锅身也能冲。"),
        ("运费", "包邮吗", "全国包邮，闭眼拍。"),
        ("运费", "包邮吗", "全国包邮，西北那边另算。"),
        ("颜色", "有粉色吗", "有藏青和樱粉，美炸了。"),
        ("颜色", "有藏青吗", "藏青今天就走，7天后发。"),
        ("Charging pad", "does it charge", "The charging pad is 10 W, so handy on your desk."),
        ("Weight", "heavy?", "It weighs 5 lb, unless you add the clamp."),
    ],
)
def test_nothing_stands_without_what_bounds_it(names: str, question: str, line: str) -> None:
    assert said(names, question, line)[0] == ""


@pytest.mark.parametrize(
    ("names", "question", "line", "shown"),
    [
        ("容量+内胆", "多大", "如果人多的话，容量5升。", ""),
        ("容量+内胆", "多大", "隔壁有个小锅，它容量5升。", ""),
        ("容量+内胆", "多大", "我家人口少，所以容量5升。", ""),
        ("预约+煮饭", "能预约多久，煮饭多久", "煮饭半小时内，最长24小时。", ""),
        ("Weight", "heavy?", "The lid is glass, it weighs 5 lb.", ""),
        (
            "Height",
            "how tall",
            "Yes, never dull, the height is 16 inches.",
            "The height is 16 inches.",
        ),
    ],
)
def test_nothing_stands_that_hangs_on_what_was_left_out(
    names: str, question: str, line: str, shown: str
) -> None:
    assert said(names, question, line)[0] == shown


def test_of_what_a_thing_is_made_of_all_or_nothing_is_said() -> None:
    cream = (fact("晚霜", "attribute", "成分", "乳木果油；视黄醇0.3%"),)
    for line, shown in (
        ("成分有乳木果油，香香的很治愈。", ""),
        ("乳木果油，视黄醇0.3%，香香的很治愈。", "乳木果油，视黄醇0.3%。"),
    ):
        guard = Guard(cream, "什么成分", "晚霜", "zh")
        try:
            assert guard.feed(line) + guard.finish() == shown
        except GuardRefused:
            assert not shown


def test_what_is_left_has_to_answer() -> None:
    assert said("容量+内胆", "多大", "容量超乎想象，内胆304不锈钢，3毫米厚。") == ("", "answer")


def test_a_text_of_which_most_would_be_left_out_is_no_line() -> None:
    assert said("容量", "多大", "今天天气好，主播心情好，全场买买买，锅王驾到，容量5升。")[0] == ""


def test_what_is_left_out_is_told() -> None:
    facts = evidence("小满电压锅", POT, "容量")
    guard = Guard(facts, "多大", "小满电压锅", "zh")
    assert guard.feed("容量5升，一家人吃饭刚刚好。") == "容量5L"
    assert guard.omissions.texts == ["一家人吃饭刚刚好"]
    assert guard.omissions.reason == "words"


def test_a_held_clause_does_not_wait_for_one_that_is_not() -> None:
    facts = evidence("小满电压锅", POT, "容量+内胆")
    guard = Guard(facts, "多大", "小满电压锅", "zh")
    assert guard.feed("煮粥炖汤样样行，") == ""
    assert guard.feed("容量5升，") == "容量5L"
    assert guard.feed("颜值超高，") == ""
    assert guard.feed("内胆304不锈钢，3毫米厚。") == "，内胆304不锈钢，3毫米厚"
    assert guard.finish() == "。"
