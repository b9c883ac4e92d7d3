"""Honest lines that get through are turned into lies by one word: none gets through then."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.copilot.phrasing.guard.test_blind_lines import read, worded

TURNS = {
    "zh": (
        ("不能", "能"), ("不可以", "可以"), ("不含", "含"), ("没有", "有"), ("不建议", "建议"),
        ("不支持", "支持"), ("不适合", "适合"), ("不用", "要"), ("(?<!不)能", "不能"),
        ("(?<!不)可以", "不可以"), ("(?<!不)支持", "不支持"), ("(?<!不)建议", "不建议"),
        ("以内", "以上"), ("以上", "以下"), ("以下", "以上"), ("最多", "最少"), ("最长", "最短"),
        ("轻微", "严重"), ("除外", "也行"),
    ),
    "en": (
        ("can't", "can"), ("isn't", "is"), ("aren't", "are"), (" not ", " "), ("free of", "with"),
        (" can ", " cannot "), (r" is (?!not)", " is not "), (r" are (?!not)", " are not "),
        ("up to", "over"), ("over", "under"), ("at least", "at most"), ("within", "after"),
        ("excluded", "included"), ("some of", "all of"), ("need ", "don't need "),
    ),
}  # fmt: skip


def turned(case: dict[str, Any]) -> Iterator[str]:
    for pattern, instead in TURNS[case["language"]]:
        for found in re.finditer(pattern, case["output"]):
            yield case["output"][: found.start()] + instead + case["output"][found.end() :]


@cache
def passing() -> list[dict[str, Any]]:
    return [case for case in read("honest_trades.jsonl") if not worded(case)[1]]


def test_there_are_lines_to_turn() -> None:
    assert sum(len(list(turned(case))) for case in passing()) >= 100


def test_no_line_gets_out_with_one_word_turned() -> None:
    lies = [{**case, "output": output} for case in passing() for output in turned(case)]
    assert [lie["output"] for lie in lies if not worded(lie)[1]] == []
