"""What the pair reader learns from: the pairs that come of a small text."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bench import asked_goods, pair_lessons, said_goods
from bench.pair_lessons import Lessons, Pair, States
from tests.knowledge.embedder.prepared_model import packaged
from tests.knowledge.pair_reading.drawn_networks import DrawnStates

ASKED = """
# 保温杯 500ml
1 容量：500ml
2 清洗：杯盖可拆洗
3 颜色：红
4 产地：浙江
5 质保：两年
6 材质：316不锈钢
7 发货：当天
?1 装多少水 | 多大的
?- 有没有蓝的
! 我家有三个了
"""
SAID = """
# 保温杯 500ml
=1 装一斤水
x5 只保一个月
~2 洗完要晾干
=1,3 红的这个装一斤
~ 新进来的点个关注
"""
SAME = """
# 保温杯 500ml
装多少水 = 多大的 | 容量多少 ≠ 能装牛奶吗 | 装几个人的水
会漏吗 = 倒过来漏不漏 ≠ 会生锈吗
"""


@pytest.fixture(autouse=True)
def _goods(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, text in (("asked", ASKED), ("said", SAID), ("same", SAME)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cup.txt").write_text(text, "utf-8")
    monkeypatch.setattr(asked_goods, "FOLDER", tmp_path / "asked")
    monkeypatch.setattr(said_goods, "ASKED", tmp_path / "asked")
    monkeypatch.setattr(pair_lessons, "SAID", tmp_path / "said")
    monkeypatch.setattr(pair_lessons, "SAME", tmp_path / "same")
    said_goods._goods.cache_clear()
    yield
    said_goods._goods.cache_clear()


@pytest.fixture
def lessons() -> Lessons:
    return Lessons(packaged())


AGREES, CONTRADICTS, NEITHER = range(3)


def test_speech_is_set_beside_its_own_facts_and_others(lessons: Lessons) -> None:
    pairs = list(lessons.of_speech(trained=True))
    own = [(pair.first, pair.second, pair.right) for pair in pairs if pair.right != NEITHER]
    assert own == [
        ("容量：500ml", "装一斤水", AGREES),
        ("质保：两年", "只保一个月", CONTRADICTS),
        ("容量：500ml", "红的这个装一斤", AGREES),
        ("颜色：红", "红的这个装一斤", AGREES),
    ]
    assert {pair.task for pair in pairs} == {"stand"}
    assert len(pairs) == len({(pair.first, pair.second) for pair in pairs}), "none twice"
    beside = Counter(pair.second for pair in pairs if pair.right == NEITHER)
    others = ["装一斤水", "只保一个月", "红的这个装一斤", "新进来的点个关注"]
    assert {beside[text] for text in others} <= {1, 2}, "one of the nearest, often any other"
    assert beside["洗完要晾干"] in (2, 3), "and its own"
    assert Pair("stand", "清洗：杯盖可拆洗", "洗完要晾干", NEITHER) in pairs


def test_what_a_text_is_held_against_is_drawn_anew_each_time(lessons: Lessons) -> None:
    epochs = [set(lessons.of_speech(trained=True)) for _ in range(12)]
    assert len({frozenset(epoch) for epoch in epochs}) > 1
    met = {pair.first for epoch in epochs for pair in epoch if pair.second == "只保一个月"}
    (cup,) = asked_goods.read_goods(next(asked_goods.asked_files(True)))
    assert met == set(cup.facts.values()), "in the end every fact"


def test_questions_are_set_beside_the_same_look_alikes_and_others(lessons: Lessons) -> None:
    pairs = list(lessons.of_questions(trained=True))
    same = {(pair.first, pair.second) for pair in pairs if pair.right}
    reworded = {
        ("装多少水", "多大的"),
        ("装多少水", "容量多少"),
        ("多大的", "容量多少"),
        ("会漏吗", "倒过来漏不漏"),
    }
    assert same >= reworded
    framed = same - reworded
    # Some swap a word (吗, 么), so the first two of one stand for it in the other.
    assert all(one[:2] in other for one, other in framed), "the same question in another frame"
    assert {one for one, _ in framed} >= {"装多少水", "多大的", "会漏吗", "倒过来漏不漏"}
    differ = {(pair.first, pair.second) for pair in pairs if not pair.right}
    for one, other in (("装多少水", "能装牛奶吗"), ("会漏吗", "会生锈吗")):
        assert (one, other) in differ
    assert ("倒过来漏不漏", "会生锈吗") in differ, "a rewording is none either"
    assert {frozenset(pair) for pair in differ} >= {frozenset({"能装牛奶吗", "装几个人的水"})}
    groups = [{"装多少水", "多大的", "容量多少"}, {"会漏吗", "倒过来漏不漏"}]
    assert any(a in groups[0] and b in groups[1] for a, b in differ), "and other questions"
    assert not any({a, b} <= group for a, b in differ for group in groups)


def test_questions_are_set_beside_what_answers_them_and_what_does_not(lessons: Lessons) -> None:
    pairs = list(lessons.of_answers(trained=True))
    right = [(pair.first, pair.second) for pair in pairs if pair.right]
    assert right == [("容量：500ml", "装多少水"), ("容量：500ml", "多大的")]
    wrong = Counter(pair.second for pair in pairs if not pair.right)
    assert wrong.keys() == {"装多少水", "多大的", "有没有蓝的", "我家有三个了"}
    assert set(wrong.values()) <= {1, 2}


def test_nothing_comes_of_files_that_are_not_to_be_trained_on(lessons: Lessons) -> None:
    assert list(lessons.all(trained=False)) == []
    assert {pair.task for pair in lessons.all(trained=True)} == {"stand", "same", "answers"}


def test_the_same_seed_makes_the_same_lessons() -> None:
    one, other = Lessons(packaged()), Lessons(packaged())
    assert list(one.all(trained=True)) == list(other.all(trained=True))


def test_only_two_questions_change_places() -> None:
    assert Pair("same", "a", "b", 1).turned() == Pair("same", "b", "a", 1)
    for task in ("stand", "answers"):
        pair = Pair(task, "a", "bc", 1)
        assert (pair.turned(), pair.length) == (pair, 3)


def test_states_are_read_once_a_text_and_prefix() -> None:
    behind = DrawnStates()
    states = States(behind)
    first = states.of("能机洗吗", asked=True)
    tokens, means = first
    assert tokens.dtype == np.float16
    assert means.dtype == np.float32
    assert states.of("能机洗吗", asked=True) is first
    assert not np.array_equal(states.of("能机洗吗", asked=False)[0], tokens)
    assert behind.asked == [("能机洗吗", True), ("能机洗吗", False)]
