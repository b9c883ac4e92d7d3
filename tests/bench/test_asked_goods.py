"""The goods that viewers ask about: every file is whole, and what is of no form is named."""

from pathlib import Path

import pytest

from bench.asked_goods import FOLDER, UNTRAINED, asked_files, read_goods
from bench.asked_shop import AskedShop
from tests.knowledge.embedder.prepared_model import centred

TEXT = """
# 保温杯 500ml
1 容量：500ml
2 问：能装热奶吗？答：可以，喝完尽快清洗。
3 杯盖能当小碗用。
?1 装多少水 | 多大的
?1,3 盖子和杯身各装多少
?- 有没有红的
! 我家有三个了
@en 1 how much does it hold
"""


def test_all_files_are_of_the_form_and_some_are_kept_from_training() -> None:
    trained, untrained = list(asked_files(True)), list(asked_files(False))
    assert len(trained) + len(untrained) == len(list(FOLDER.glob("*.txt"))) >= 40
    assert untrained
    assert all(path.name.endswith(UNTRAINED) for path in untrained)
    goods = [one for path in trained + untrained for one in read_goods(path)]
    assert len({one.title for one in goods}) == len(goods) >= 200
    assert all(len(one.facts) >= 10 for one in goods)
    asked = [one for one in goods if one.groups]
    assert len(asked) >= 270, "the others are there for what is said of them"
    assert all(one.answered and one.unanswered for one in asked)


def test_a_file_is_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "cup.txt"
    path.write_text(TEXT, "utf-8")
    (cup,) = read_goods(path)
    assert cup.title == "保温杯 500ml"
    assert cup.facts[3] == "杯盖能当小碗用。"
    assert [group.facts for group in cup.answered] == [(1,), (1, 3), (1,)]
    assert cup.answered[0].wordings == ("装多少水", "多大的")
    assert [group.foreign for group in cup.answered] == [False, False, True]
    assert cup.unanswered[0].wordings == ("有没有红的",)
    assert cup.remarks == ["我家有三个了"]


@pytest.mark.parametrize("line", ["?4 没有的事实", "1容量", "?x 什么", "没有编号"])
def test_a_line_of_no_form_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cup.txt"
    path.write_text(TEXT + line + "\n", "utf-8")
    with pytest.raises(ValueError, match="line 11"):
        read_goods(path)


def test_a_shop_knows_which_facts_a_question_wants(tmp_path: Path) -> None:
    path = tmp_path / "cup.txt"
    path.write_text(TEXT, "utf-8")
    shop = AskedShop(path, centred())
    by_text = {one.text: one for one in shop.questions()}
    texts = {fact.id: fact.text for fact in shop.retriever.index.facts}
    assert {texts[one] for one in by_text["盖子和杯身各装多少"].wanted} == {
        "容量：500ml",
        "杯盖能当小碗用。",
    }
    assert by_text["有没有红的"].wanted == frozenset()
    assert by_text["装多少水"].sku == shop.lineup[0]
