"""The merging benchmark: its figures on the written pairs, and pairs it cannot read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bench.kept_vectors import KeptVectors
from bench.merging import measure, read_pairs
from tests.knowledge.embedder.prepared_model import centred

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
