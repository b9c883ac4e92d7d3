"""A line is shown only if what stands of it answers what was asked."""

import pytest

from copilot.effects import Evidence
from copilot.phrasing.guard.guard import Guard, GuardRefused
from tests.copilot.phrasing.guard.scripted_facts import fact, worded

FAN = "清和落地扇"
FACTS = {
    "噪音": fact(FAN, "attribute", "噪音", "25分贝"),
    "功率": fact(FAN, "attribute", "功率", "45W"),
    "重量": fact(FAN, "attribute", "净重", "4.2kg，带包装5kg"),
    "机身": fact(FAN, "attribute", "机身", "塑料底盘可拆卸，立柱铝合金，高95cm"),
    "定时": fact(FAN, "faq", "能定时关机吗", "可以，最长8小时。", "可以，最长8小时。"),
    "质保": fact(FAN, "policy", "质保", "整机2年"),
}


def evidence(names: str) -> tuple[Evidence, ...]:
    return tuple(FACTS[name] for name in names.split("+"))


@pytest.mark.parametrize(
    ("names", "question", "line", "reason"),
    [
        # the fact whose property is asked for, wherever it stands
        ("噪音+功率", "吵不吵", "噪音25分贝。", ""),
        ("功率+噪音", "吵不吵", "噪音25分贝。", ""),
        ("功率+噪音", "吵不吵", "功率45W。", "answer"),
        ("噪音+功率", "吵不吵", "功率45W。", "answer"),
        ("噪音+功率", "吵不吵", "功率45W，噪音25分贝。", ""),
        # of several things any will do
        ("噪音+功率", "吵不吵 费电不", "功率45W。", ""),
        ("噪音+质保", "吵不吵？保几年？", "整机质保2年。", ""),
        # the fact that was found for it, where no word tells
        ("定时+质保", "半夜睡着了没人关咋办", "能定时关机的，最长8小时。", ""),
        ("质保+噪音", "家里孩子爱拆东西", "整机质保2年。", ""),
        # of a fact with several parts the one that is of the asked kind
        ("机身", "立柱是什么做的", "塑料底盘可拆卸。", "answer"),
        ("机身", "立柱有多高", "高95cm。", ""),
        # nothing asked
        ("噪音+功率", "介绍一下", "功率45W。", ""),
        ("噪音+功率", "", "功率45W。", ""),
    ],
)
def test_what_is_true_has_to_answer(names: str, question: str, line: str, reason: str) -> None:
    assert worded(evidence(names), question, "zh", [line])[1] == reason


@pytest.mark.parametrize(
    ("question", "line", "shown"),
    [
        ("能驱蚊吗", "噪音25分贝，开着特别凉快。", "噪音25分贝。"),
        ("能驱蚊吗", "噪音25分贝，驱蚊效果特别好。", ""),
        ("声音大能驱蚊吗", "噪音25分贝，驱蚊效果特别好。", "噪音25分贝。"),
    ],
)
def test_a_line_whose_answer_was_left_out_goes(question: str, line: str, shown: str) -> None:
    said, reason = worded(evidence("噪音"), question, "zh", [line])
    assert said == shown
    assert (reason == "answer") == (not shown)


def test_nothing_is_shown_before_the_line_answers() -> None:
    guard = Guard(evidence("噪音+功率"), "吵不吵", FAN, "zh")
    assert guard.feed("功率45W，") == ""
    assert guard.feed("噪音25分贝，") == "功率45W，噪音25分贝"
    assert guard.finish() == "。"


def test_what_is_no_answer_was_never_shown() -> None:
    guard = Guard(evidence("噪音+功率"), "吵不吵", FAN, "zh")
    assert guard.feed("功率45W。") == ""
    with pytest.raises(GuardRefused, match="answer"):
        guard.finish()


def test_an_english_question_is_read_alike() -> None:
    facts = (
        fact("Nest Kettle", "attribute", "Capacity", "1.7 L"),
        fact("Nest Kettle", "attribute", "Price", "$39"),
    )
    assert worded(facts, "how much?", "en", ["It's $39."]) == ("It's $39.", "")
    assert worded(facts, "how much?", "en", ["It holds 1.7 L."])[1] == "answer"
    assert worded(facts, "how much does it hold?", "en", ["It holds 1.7 L."])[1] == ""


def test_a_part_of_terms_waits_until_it_could_stand() -> None:
    terms = (fact(FAN, "attribute", "保修", "整机2年，电机5年"),)
    guard = Guard(terms, "保修多久", FAN, "zh")
    assert guard.feed("整机保修2年，") == ""
    assert guard.feed("电机5年。") == "整机保修2年，电机5年"


def test_terms_of_which_a_part_is_left_out_were_never_shown() -> None:
    terms = (fact(FAN, "attribute", "保修", "整机2年，电机5年"),)
    guard = Guard(terms, "保修多久", FAN, "zh")
    assert guard.feed("整机保修2年，扇叶也管。") == ""
    with pytest.raises(GuardRefused, match="limit"):
        guard.finish()
