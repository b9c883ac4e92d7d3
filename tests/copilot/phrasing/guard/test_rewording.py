"""Clauses are read as shops write them, and the data files of words say nothing twice over."""

import pytest

from copilot.phrasing.guard import polarity_words
from copilot.phrasing.guard.elements import SLOT_BASE
from copilot.phrasing.guard.rewording import reworded
from copilot.phrasing.guard.word_classes import passing_words, rewordings

SLOT = chr(SLOT_BASE)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("晾干了再用", "晾干后用"),
        ("晾干后再用", "晾干后用"),
        ("不再用", "不再用"),
        ("再送一个", "再送一个"),
        ("退不了", "不能退"),
        ("受不了", "受不了"),
        (f"满{SLOT}才包邮", f"满{SLOT}包邮"),
        (f"才{SLOT}", f"才{SLOT}"),
        (f"电池保{SLOT}", f"电池质保{SLOT}"),
        (f"保温{SLOT}", f"保温{SLOT}"),
        ("进水不保", "进水不质保"),
        ("不保温", "不保温"),
    ],
)
def test_a_clause_is_read_as_shops_write(said: str, written: str) -> None:
    assert reworded(said) == written


def test_no_word_that_promises_compares_or_denies_is_free() -> None:
    free = {word for line in rewordings("zh")["said"] for word in line.split()}
    strict = set("更最唯百永绝必治疗效孕敏全免送赠限剩仅只不无没别")
    assert {word for word in free if strict & set(word)} <= {
        "别着急",
        "别急",
        "不着急",
        "不用急",
        "别急着",
        "先别急",
        "没别的",
        "别的地方",
    }


def test_no_passing_word_promises_compares_counts_or_denies() -> None:
    strict = set("更最唯百永绝必治疗效孕敏全免赠限剩仅只无没别不未禁勿都每比超")
    words = passing_words("zh")
    assert {word for word in words if strict & set(word)} <= {
        "不急", "别急哈", "莫急", "不过呢", "只不过", "分别", "分别是", "哪个都行", "问得最多",
    }  # fmt: skip
    assert len(words) >= 200
    claims = {"best", "most", "only", "every", "free", "safe", "never", "always", "than"}
    assert not [w for w in passing_words("en") if claims & set(w.split())]


def test_no_stance_is_hidden_in_a_group_of_rewordings() -> None:
    stances = {word for block in polarity_words.CHINESE.values() for word in block.split()}
    for group in rewordings("zh")["same"]:
        assert not stances & set(group.split()), group
