"""The questions benchmark takes its two forms and refuses others with a clear error."""

import json
from pathlib import Path

import pytest

from bench.questions import main, read_cases, score


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(lines + "\n", encoding="utf-8")
    return path


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *options: str
) -> dict[str, object]:
    monkeypatch.setattr("sys.argv", ["bench.questions", *options])
    main()
    result: dict[str, object] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return result


def test_labelled_chat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = write(
        tmp_path / "cases.jsonl",
        [
            {"text": "多少钱一件", "label": "product_or_order_question"},
            {"text": "主播几岁了", "label": "other_question"},
            {"text": "哈哈哈哈", "label": "no_answer_needed"},
        ],
    )

    result = run(monkeypatch, capsys, "--cases", str(cases))

    assert result["shop_question"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert result["any_question"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert result["embedded_share"] == pytest.approx(1 / 3, abs=0.001)
    assert set(result) >= {"us_per_message"}


def test_comments_know_only_whether_something_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = write(
        tmp_path / "comments.jsonl",
        [{"text": "how much is it?", "is_question": 1}, {"text": "lol", "is_question": 0}],
    )

    result = run(monkeypatch, capsys, "--cases", str(cases))

    assert result["shop_question"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert result["any_question"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert "accuracy" not in result


def test_seven_intents_under_either_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        ("多少钱一件", "shop_question"),
        ("主播几岁了", "host_question"),
        ("主播多大了", "other_question"),
        ("上链接", "request"),
        ("拍了", "buying"),
        ("收到是坏的 退款不理人", "complaint"),
        ("哈哈哈哈", "chatter"),
        ("加微信领红包", "spam"),
    ]
    cases = write(tmp_path / "c.jsonl", [{"text": text, "label": label} for text, label in rows])

    result = run(monkeypatch, capsys, "--cases", str(cases))

    assert result["accuracy"] == 1.0
    assert set(result["f1_by_intent"].values()) == {1.0}  # type: ignore[attr-defined]


def test_an_unknown_label_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="'shopping' is none of"):
        read_cases(write(tmp_path / "cases.jsonl", [{"text": "hi", "label": "shopping"}]))


def test_a_chat_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path / "log.jsonl", [{"text": "666"}, {"text": "多少钱"}, {"kind": "gift"}])

    assert run(monkeypatch, capsys, "--plain", str(log))["shop_questions_per_1000"] == 500


def test_a_line_without_label_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="label"):
        read_cases(write(tmp_path / "cases.jsonl", [{"text": "hi"}]))


def test_nothing_said_scores_nothing() -> None:
    assert score([False], [True]) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
