"""How the guard releases a stream: by clauses, whatever the cutting, within bounds."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.phrasing.guard.figures import figure_spans
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.phrasing.slots import slots_of
from tests.copilot.phrasing.guard import honest_lines, lying_lines
from tests.copilot.phrasing.guard.scripted_facts import (
    FACTS,
    cut,
    evidence_of,
    fact,
    language_of_facts,
    worded,
)

EVERY_LINE = [
    line.partition(" => ")[0]
    for block in (honest_lines.LINES, lying_lines.LINES)
    for line in block.strip().split("\n")
]


def guard_of(names: str, question: str = "") -> Guard:
    evidence = evidence_of(names)
    return Guard(evidence, question, evidence[0].fact.title, language_of_facts(evidence))


def pour(guard: Guard, flood: str) -> None:
    for start in range(0, len(flood), 4000):
        guard.feed(flood[start : start + 4000])


def test_a_clause_is_released_when_it_is_whole_and_not_before() -> None:
    guard = guard_of("壶.容量 壶.保温")
    assert guard.feed("容量{F") == ""
    assert guard.feed("1}") == ""
    assert guard.feed("，保温{F2}") == "容量750ml"
    assert guard.feed("。") == "，保温18小时"
    assert guard.finish() == "。"


def test_a_statement_waits_for_what_limits_it() -> None:
    guard = guard_of("服.洗")
    assert guard.feed("可以机洗，") == ""
    assert guard.feed("{F1.1}以下轻柔模式。") == "可以机洗，30℃以下轻柔模式"


def test_after_a_refusal_nothing_more_comes() -> None:
    guard = guard_of("壶.容量")
    with pytest.raises(GuardRefused, match="slot"):
        guard.feed("容量{F9}。")
    with pytest.raises(GuardRefused, match="slot"):
        guard.feed("容量{F1}。")
    with pytest.raises(GuardRefused, match="slot"):
        guard.finish()


def test_it_is_done_when_nothing_more_will_come() -> None:
    guard = guard_of("壶.容量 壶.保温")
    guard.feed("容量{F1}。")
    assert not guard.done
    guard.feed("保温{F2}。")
    assert guard.done
    assert guard.feed("亲们看这里。") == ""
    assert guard.finish() == "。"


def test_after_a_refusal_it_is_done() -> None:
    guard = guard_of("壶.容量")
    guard.feed("容量{F1}，")
    with pytest.raises(GuardRefused, match="limit"):
        guard.feed("不过孕妇可以用。")
    assert guard.done


@pytest.mark.parametrize(
    ("names", "said", "shown"),
    [
        ("壶.容量", "容量{F1}。你是我们的。", "容量750ml。"),
        ("壶.容量", "容量{F1}。大家好。", "容量750ml。"),
        ("壶.容量", "容量{F1}，喜欢的可以拍。", "容量750ml，喜欢的可以拍。"),
        ("pack.capacity", "It holds {F1}. You are.", "It holds 40 L."),
        ("pack.capacity", "It holds {F1}. From now on.", "It holds 40 L."),
        ("pack.capacity", "Hello. Capacity is {F1}, folks.", "Hello. Capacity is 40 L, folks."),
    ],
)
def test_words_that_say_nothing_are_left_out_but_for_address(
    names: str, said: str, shown: str
) -> None:
    evidence = evidence_of(names)
    language = language_of_facts(evidence)
    assert worded(evidence, "", language, [said]) == (shown, "")


@pytest.mark.parametrize("said", ["It holds {F1}it.", "It holds {F1} you are.", "It holds {F1}me"])
def test_nothing_is_hung_on_to_what_is_held(said: str) -> None:
    assert worded(evidence_of("pack.capacity"), "", "en", [said])[0] == ""


def test_a_long_list_costs_no_more_than_a_few_milliseconds() -> None:
    things = "核桃、杏仁、腰果、榛子、莓干、蓝莓、提子、瓜子、"
    things += "葵仁、果仁、果干、松子、花生、黑豆、桃干、芒果"
    evidence = (fact("每日坚果", "attribute", "配料", things),)
    guard = Guard(evidence, "配料", "每日坚果", "zh")
    before = time.process_time()
    guard.feed(f"配料有{things}。")
    assert time.process_time() - before < 0.012


def test_greetings_alone_are_no_line() -> None:
    assert worded(evidence_of("壶.容量"), "", "zh", ["亲们，看这里。"]) == ("", "empty")


def test_the_third_sentence_is_dropped() -> None:
    line = "容量{F1}。保温{F2}。保冷{F3}。"
    evidence = evidence_of("壶.容量 壶.保温 壶.保冷")
    assert worded(evidence, "", "zh", [line]) == ("容量750ml。保温18小时。", "")


def test_a_long_line_ends_with_the_last_clause_that_fits() -> None:
    line = "，".join(["亲，这款星野钛保温壶的容量是{F1}哦", "保温{F2}，保冷{F3}"] * 3) + "。"
    evidence = evidence_of("壶.容量 壶.保温 壶.保冷")
    released, reason = worded(evidence, "", "zh", [line])
    assert not reason
    assert len(released) <= 61
    assert released.endswith("。")
    assert released.startswith("亲，这款星野钛保温壶的容量是750ml哦，保温18小时，")


@given(st.integers(0, 10**9), st.sampled_from(EVERY_LINE))
@settings(max_examples=100, deadline=None)
def test_the_cutting_changes_nothing(seed: int, line: str) -> None:
    names, question, said = line.split(" | ")
    evidence = evidence_of(names)
    language = language_of_facts(evidence)
    whole = worded(evidence, question, language, [said])
    assert worded(evidence, question, language, cut(said, seed)) == whole


@given(st.lists(st.sampled_from(sorted(FACTS)), min_size=1, max_size=3), st.data())
@settings(max_examples=100, deadline=None)
def test_no_figure_comes_out_that_is_not_in_the_facts(
    names: list[str], data: st.DataObject
) -> None:
    evidence = evidence_of(" ".join(names))
    language = language_of_facts(evidence)
    words = [slot.name for slot in slots_of(evidence)]
    words += re.findall(r"[^\W\d_]{1,4}", "".join(e.fact.text + e.name for e in evidence))
    pool = [f"{{{w}}}" if w.startswith("F") and w[1:2].isdigit() else w for w in words]
    pool += ["，", "。", "不", "可以", "5", "三", "两倍", " is ", " not ", ", ", ". ", " half "]
    said = "".join(data.draw(st.lists(st.sampled_from(pool), min_size=1, max_size=14)))
    released, _ = worded(evidence, "", language, cut(said, 7))
    facts = "".join(slot.text for slot in slots_of(evidence))
    for start, end in figure_spans(released):
        figure = re.sub(r"^[a-zA-Z]+(?=\d)", "", released[start:end])  # a word drawn before it
        assert figure.strip() in facts or any(
            slot.text in released and figure[0] in slot.text for slot in slots_of(evidence)
        )
    for digit in re.findall(r"\d+", released):
        assert digit in facts


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_anything_at_all_is_refused_or_held_by_the_facts(text: str) -> None:
    evidence = evidence_of("壶.容量 霜.酒精")
    released, reason = worded(evidence, "", "zh", [text])
    assert reason
    assert released == ""


@pytest.mark.parametrize(
    "flood",
    [
        "啊" * 1_000_000,
        "亲，" * 300_000,
        "{" * 1_000_000,
        " " * 1_000_000,
        "、" * 500_000,
        "容量" * 9999,
    ],
)
def test_a_flood_costs_no_more_than_a_bounded_buffer(flood: str) -> None:
    guard = guard_of("壶.容量 壶.保温 服.洗")
    before = time.process_time()
    with pytest.raises(GuardRefused):
        pour(guard, flood)
    assert time.process_time() - before < 0.5


def test_a_clause_takes_no_time_worth_speaking_of() -> None:
    spent, clauses = 0.0, 0
    for line in EVERY_LINE:
        names, question, said = line.split(" | ")
        evidence = evidence_of(names)
        guard = Guard(evidence, question, evidence[0].fact.title, language_of_facts(evidence))
        before = time.process_time()
        try:
            guard.feed(said)
            guard.finish()
        except GuardRefused:
            pass
        spent += time.process_time() - before
        clauses += 1 + len(re.findall(r"[，,。.]", said))
    assert spent / clauses < 0.001
