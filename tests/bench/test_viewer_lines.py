"""The lines the intent model is trained on: many, of every intent, the same every time."""

from collections import Counter
from pathlib import Path

import pytest

from bench.viewer_lines import KINDS, read_lines, training_lines


def test_there_are_many_of_every_intent_and_the_same_every_time() -> None:
    lines = training_lines(1)
    written = Counter(line.kind for line in lines if line.written)

    assert set(written) == set(KINDS)
    assert sum(written.values()) >= 7_000
    assert lines == training_lines(1)
    assert not [line.text for line in lines if "{" in line.text]


def test_an_unknown_intent_is_refused_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("[shop_question]\n多少钱\n[shopping]\n", encoding="utf-8")

    with pytest.raises(ValueError, match="line 3"):
        read_lines(path)


def test_text_before_any_intent_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("多少钱\n", encoding="utf-8")

    with pytest.raises(ValueError, match="line 1"):
        read_lines(path)
