"""The benchmark of heard answers counts right, and the development half keeps its figures."""

import json
from pathlib import Path

import pytest

from bench.heard import main, measure
from bench.json_lines import rows

DEVELOPMENT = Path(__file__).parents[2] / "bench" / "data" / "heard_answers_dev.jsonl"
FURTHER = DEVELOPMENT.with_name("heard_answers_more.jsonl")
CASES = [
    ("能机洗吗", "可机洗：否", "不能机洗", "right"),
    ("能机洗吗", "可机洗：否", "随便机洗没问题", "wrong"),
    ("能机洗吗", "可机洗：否", "纯手工的 好看", "right"),
    ("how heavy is it", "weight: 1.2 kg", "one point two kilos", "unrelated"),
]


def test_it_counts_what_closes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.jsonl"
    lines = [
        {"id": f"C{n}", "question": q, "facts": [{"text": f}], "utterance": u, "verdict": v}
        for n, (q, f, u, v) in enumerate(CASES)
    ]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    monkeypatch.setattr("sys.argv", ["bench.heard", "--cases", str(file), "--show", "--rules"])
    main()
    out, err = capsys.readouterr()
    result = json.loads(out.splitlines()[-1])
    assert (result["n"], result["precision"], result["recall"], result["f1"]) == (4, 0.5, 0.5, 0.5)
    assert (result["closed_by_wrong"], result["closed_by_unrelated"]) == (0, 1)
    assert [line[:2] for line in err.splitlines()] == ["C2", "C3"]


def test_no_wrong_answer_of_the_development_half_closes_a_card() -> None:
    result = measure(rows(DEVELOPMENT), None, show=False)
    assert result["n"] >= 150
    assert (result["closed_by_wrong"], result["closed_by_unrelated"]) == (0, 0)
    assert result["f1"] >= 0.97


def test_no_wrong_answer_of_the_further_cases_closes_a_card() -> None:
    result = measure(rows(FURTHER), None, show=False)
    assert result["n"] >= 1_400
    assert (result["closed_by_wrong"], result["closed_by_unrelated"]) == (0, 0)
    assert result["f1"] >= 0.96
