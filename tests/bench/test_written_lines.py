"""Lines people wrote for goods: read as written; no lie of them gets out whole."""

import dataclasses
import re
from functools import cache
from pathlib import Path

import pytest

from bench.guard import Guarded, guarded
from bench.written_lines import (
    FOLDER,
    SET_ASIDE,
    WrittenLine,
    read_lines,
    set_aside,
    true_parts,
)
from tests.copilot.phrasing.guard.test_turned_lines import turned

GOODS = """
# 保温杯 500ml
1 容量：500ml
2 问：能装热奶吗？答：可以，喝完尽快清洗。
3 杯盖能当小碗用。
"""
LINES = """
# 保温杯 500ml
?1,3 多大，盖子能干啥
+ 装500ml，杯盖能当小碗用
- 装1000ml
?2 hot milk?
+ Yes, wash it soon after.
"""
HONEST_PASSED = {"looked at": 0.19, "not looked at": 0.17}
"""People word far more freely than a chat model that is asked to keep to the facts' words: of half
of these lines that pass one or two clauses are left out."""
CLAUSES_PASSED = 0.48
"""Measured 0.51 of 138 lines written before a clause could be left out (0.09 then)."""


def written(folder: Path, lines: str) -> list[WrittenLine]:
    (folder / "goods.txt").write_text(GOODS, "utf-8")
    (folder / "cup.txt").write_text(lines, "utf-8")
    return list(read_lines(folder / "cup.txt", folder / "goods.txt"))


def test_a_file_is_read_as_written(tmp_path: Path) -> None:
    first, lie, english = written(tmp_path, LINES)
    assert (first.place, first.product, first.question) == (1, "保温杯 500ml", "多大，盖子能干啥")
    assert [(one.kind, one.name) for one in first.evidence] == [
        ("attribute", "容量"),
        ("description", "描述"),
    ]
    assert first.honest
    assert first.output == "装{F1}，杯盖能当小碗用"
    assert not lie.honest
    assert lie.output == "装1000ml"
    assert english.language == "en"
    assert english.evidence[0].kind == "faq"


@pytest.mark.parametrize(
    "lines",
    [
        "# 别的杯\n?1 多大\n+ 大",
        "# 保温杯 500ml\n?7 多大\n+ 大",
        "# 保温杯 500ml\n+ 大",
        "# 保温杯 500ml\n?1 多大\n* 大",
    ],
)
def test_what_is_of_no_form_is_named(tmp_path: Path, lines: str) -> None:
    with pytest.raises(ValueError, match="cup.txt line"):
        written(tmp_path, lines)


def test_what_is_set_aside_stands_in_its_file_and_has_a_reason() -> None:
    for row in SET_ASIDE.read_text("utf-8").splitlines():
        file, line, reason = row.split("\t")
        assert f" {line}\n" in (FOLDER / file).read_text("utf-8")
        assert reason
        assert line in set_aside(file)


ALL = [line for path in sorted(FOLDER.glob("*.txt")) for line in read_lines(path)]
OWN = "clauses_"
"""How the files begin whose lines are an answer and a clause besides."""


@cache
def outcomes() -> list[tuple[WrittenLine, Guarded]]:
    """Return what became of each line; it takes longer than all else here."""
    return [(line, guarded(line)) for line in ALL]


def test_there_are_as_many_lies_as_honest_lines() -> None:
    assert len(ALL) >= 1600
    assert abs(sum(1 if line.honest else -1 for line in ALL)) < 10


def test_no_lie_gets_out_whole_and_what_is_shown_of_one_is_true() -> None:
    read = true_parts()
    for line, became in outcomes():
        if not line.honest:
            assert became.outcome != "whole", line.written
            assert not became.shown or (line.written, became.shown) in read, line.written


def test_honest_lines_get_out_as_often_as_measured() -> None:
    for name, odd in (("looked at", 1), ("not looked at", 0)):
        others = (pair for pair in outcomes() if not pair[0].file.startswith(OWN))
        found = [became for line, became in others if line.honest and line.place % 2 == odd]
        assert sum(not became.refused for became in found) / len(found) >= HONEST_PASSED[name], name
    own = [became for line, became in outcomes() if line.honest and line.file.startswith(OWN)]
    assert sum(not became.refused for became in own) / len(own) >= CLAUSES_PASSED


def test_a_word_turned_in_a_line_shows_nothing_that_the_line_did_not() -> None:
    for line, became in outcomes():
        if not line.honest or became.refused:
            continue
        for output in turned({"language": line.language, "output": line.output}):
            now = guarded(dataclasses.replace(line, output=output))
            # what follows a second sentence is cut off, turned or not
            assert clauses(now.shown) <= clauses(became.shown), output


def clauses(shown: str) -> set[str]:
    """Return the clauses of what is shown, without what joins them."""
    texts = re.split("[，。；！;!] ?|[,.] ", shown.casefold().rstrip("."))
    joined = re.compile("(?:不过|但是?|而且?|and |but )?")
    return {joined.sub("", text.strip(), count=1) for text in texts if text}
