"""The retrieval benchmark: reading its cases, what it counts, and its last line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.retrieval import Abstention, Ranking, facts_of, read_cases, run
from tests.knowledge.embedder.prepared_model import CACHE, centred

CASES = [
    {
        "qid": "1",
        "type": "attribute_qa",
        "question": "多重啊",
        "product": "保温杯",
        "answerable": True,
        "candidates": [
            {"id": "0", "text": "颜色：蓝色", "label": 0},
            {"id": "1", "text": "净重：260g", "label": 1},
        ],
    },
    {
        "qid": "2",
        "set": "graded",
        "question": "is it waterproof",
        "product": "Watch",
        "answerable": True,
        "candidates": [
            {"id": "0", "text": "water_resistance: { value:ipx7 }", "label": 2, "src": "attribute"},
            {"id": "1", "text": "it got wet once. it still works", "label": 1, "src": "review"},
            {"id": "2", "text": "color: { value:black }", "label": 0, "src": "attribute"},
        ],
    },
    {
        "qid": "3",
        "type": "attribute_qa",
        "question": "主播晚上吃什么",
        "product": "保温杯",
        "answerable": False,
        "candidates": [{"id": "0", "text": "净重：260g", "label": 0}],
    },
]


def test_mean_average_precision_and_the_rest() -> None:
    ranking = Ranking()
    ranking.add([True, False, True, False])
    ranking.add([False, False, False, True])
    report = ranking.report()
    assert report["n"] == 2
    assert report["map"] == pytest.approx(((1 + 2 / 3) / 2 + 1 / 4) / 2, abs=1e-3)
    assert report["p_at_1"] == 0.5
    assert report["mrr"] == pytest.approx((1 + 1 / 4) / 2)
    assert report["recall_at_3"] == 0.5


def test_abstention_counts_what_was_said_and_due() -> None:
    abstention = Abstention()
    for said, due in ((True, True), (True, False), (False, True), (False, False), (True, True)):
        abstention.add(said, due)
    assert abstention.report() == {
        "precision": pytest.approx(2 / 3, abs=1e-3),
        "recall": pytest.approx(2 / 3, abs=1e-3),
        "f1": pytest.approx(2 / 3, abs=1e-3),
    }
    assert Abstention().report() == {"precision": 0, "recall": 0, "f1": 0}


def test_candidates_become_facts() -> None:
    facts = facts_of(CASES[1])
    assert [(fact.kind, fact.name) for fact in facts] == [
        ("attribute", "water_resistance"),
        ("description", ""),
        ("attribute", "color"),
    ]
    assert facts_of(CASES[0])[1].quantities[0].unit == "g"


def test_only_the_highest_label_of_a_set_is_right() -> None:
    results = run(CASES, centred())
    assert set(results.rankings) == {"attribute_qa", "graded"}
    assert results.rankings["graded"].report()["p_at_1"] == 1
    assert results.abstention.right == 1
    assert results.abstention.due == 1


def test_the_last_line_is_the_figures(tmp_path: Path) -> None:
    centred()
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(json.dumps(case, ensure_ascii=False) for case in CASES))
    command = [sys.executable, "-m", "bench.retrieval", "--cases", str(file), "--limit", "2"]
    done = subprocess.run([*command, "--cache", str(CACHE)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert report["attribute_qa"]["map"] == 1
    assert set(report["ms_per_question"]) == {"p50", "p99"}
    assert "2/2" in done.stderr


@pytest.mark.parametrize(
    ("line", "told"),
    [("{", "line 1: not JSON"), ("[]", "question and candidates"), ("{}", "line 1")],
)
def test_a_bad_case_is_named(tmp_path: Path, line: str, told: str) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(line)
    with pytest.raises(ValueError, match=told):
        read_cases(file)
