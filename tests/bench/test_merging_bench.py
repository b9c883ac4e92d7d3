"""The merging benchmark: its figures on the written pairs, and pairs it cannot read."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bench.kept_vectors import KeptVectors
from bench.merging import main, measure, read_pairs
from knowledge.pair_reading.pair_reader import PairReader
from tests.knowledge.embedder.prepared_model import CACHE, centred
from tests.knowledge.pair_reading.drawn_networks import DrawnStates, drawn_network

DATA = Path("bench/data")


@pytest.mark.parametrize(
    ("part", "wrongly", "f1"), [("dev", 0, 0.9), ("own", 0, 0.9), ("more", 1, 0.85)]
)
def test_rewordings_merge_and_look_alikes_do_not(
    tmp_path: Path, part: str, wrongly: int, f1: float
) -> None:
    pairs = read_pairs(DATA / f"same_question_pairs_{part}.jsonl")
    chosen = pairs[::4]  # embedding all takes half a minute
    wrong: list[Mapping[str, Any]] = []
    figures = measure(chosen, KeptVectors(centred(), tmp_path), wrong.append)
    assert figures["n"] == len(chosen)
    assert figures["merged_wrongly"] <= wrongly, wrong
    assert figures["f1"] >= f1, wrong


def test_what_is_decided_wrongly_is_told() -> None:
    pairs = [
        {"a": "能机洗吗", "b": "能干洗吗", "same": True, "product": "卫衣"},
        {"a": "几天一充", "b": "续航怎么样", "same": False, "product": "手表"},
        {"a": "几天一充", "b": "几天一充啊", "same": True, "product": "手表"},
    ]
    wrong: list[Mapping[str, Any]] = []
    figures = measure(pairs, centred(), wrong.append)
    assert wrong == pairs[:2]
    assert (figures["precision"], figures["recall"]) == (0.5, 0.5)


@pytest.mark.parametrize("line", ["{", "[]", '{"a": "x"}'])
def test_a_bad_pair_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(line)
    with pytest.raises(ValueError, match="line 1"):
        read_pairs(file)


ALIKE = """
# 卫衣
能机洗吗 = 扔洗衣机行不行 ≠ 能干洗吗
"""


def test_a_text_of_questions_is_read_as_pairs(tmp_path: Path) -> None:
    file = tmp_path / "alike.txt"
    file.write_text(ALIKE, "utf-8")
    asked = {"product": "卫衣", "a": "能机洗吗"}
    assert read_pairs(file) == [
        asked | {"b": "扔洗衣机行不行", "same": True},
        asked | {"b": "能干洗吗", "same": False},
    ]
    file.write_text(ALIKE + "能烘干吗\n", "utf-8")
    with pytest.raises(ValueError, match=r"alike\.txt line 4"):
        read_pairs(file)


@pytest.mark.parametrize(("sure", "figures"), [(9.0, (0.5, 1.0)), (-9.0, (0.0, 0.0))])
def test_with_a_reader_what_it_reads_decides(sure: float, figures: tuple[float, float]) -> None:
    network = drawn_network()
    always = replace(
        network, out_w=np.zeros_like(network.out_w), out_b=np.full(5, sure, np.float32)
    )
    pairs = [
        {"a": "能机洗吗", "b": "扔洗衣机里行不行", "same": True, "product": "卫衣"},
        {"a": "能机洗吗", "b": "能干洗吗", "same": False, "product": "卫衣"},
    ]
    result = measure(pairs, centred(), reader=PairReader(DrawnStates(), always))
    assert (result["precision"], result["recall"]) == figures


@pytest.mark.parametrize("rules", [[], ["--rules"]])
def test_the_command_measures_with_the_reader_unless_by_rules(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    rules: list[str],
) -> None:
    file = tmp_path / "alike.txt"
    file.write_text(ALIKE, "utf-8")
    asked: list[str] = []

    def same(reader: PairReader, one: str, others: Sequence[str]) -> list[float]:
        asked.extend(others)
        return [1.0] * len(others)

    monkeypatch.setattr(PairReader, "same_questions", same)
    for folder in CACHE.glob("e5-small-q4-*"):
        (tmp_path / folder.name).symlink_to(folder)
    words = ["bench.merging", "--cases", str(file), "--cache", str(tmp_path), *rules]
    monkeypatch.setattr(sys, "argv", words)
    assert main() == 0
    assert json.loads(capsys.readouterr().out)["n"] == 2
    assert bool(asked) is not bool(rules)
