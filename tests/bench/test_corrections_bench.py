"""The corrections benchmark takes its three forms, plays them through a room and counts."""

import json
from pathlib import Path

import pytest

from bench.correction_scenes import same_property, same_value
from bench.corrections import main

CUP = {
    "sku": "A1",
    "title": "玻璃水壶",
    "price": 59,
    "list_price": 99,
    "currency": "CNY",
    "attributes": {"容量": "1.2L", "净重": "640g"},
}


def write(path: Path, rows: list[dict[str, object]]) -> str:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(lines + "\n", encoding="utf-8")
    return str(path)


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *options: str
) -> dict[str, dict[str, object]]:
    monkeypatch.setattr("sys.argv", ["bench.corrections", *options])
    main()
    result: dict[str, dict[str, object]] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return result


def test_scenes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue = tmp_path / "catalogue.json"
    catalogue.write_text(json.dumps([CUP]), encoding="utf-8")
    expected = {"sku": "A1", "attribute": "容量", "said": "2L", "truth": "1.2L"}
    price = {"sku": "A1", "attribute": "price", "said": "39", "truth": "59"}
    cases = write(
        tmp_path / "cases.jsonl",
        [
            {"focus": "A1", "segments": ["容量是两升"], "expect": [expected], "note": ""},
            {"focus": "A1", "segments": ["容量是两升", "不对不对，一点二升"], "expect": []},
            {"focus": "A1", "segments": ["容量一点二升"], "expect": []},
            {"focus": "A1", "segments": ["今天只要三十九"], "expect": [price]},
        ],
    )  # fmt: skip

    result = run(monkeypatch, capsys, "--catalogue", str(catalogue), "--cases", cases)

    assert result["wrong"] == {"n": 2, "caught": 2, "caught_with_truth": 2, "other_alarms": 0}
    assert result["silent"] == {"n": 2, "false_alarms": 0}
    assert set(result["ms_per_segment"]) == {"p50", "p99"}


def test_a_repair_after_the_grace_is_a_false_alarm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue = tmp_path / "catalogue.json"
    catalogue.write_text(json.dumps([CUP]), encoding="utf-8")
    segments = [
        {"text": "容量是两升", "end_ms": 1_000},
        {"text": "不对不对，一点二升", "end_ms": 9_000},
    ]
    cases = write(tmp_path / "cases.jsonl", [{"focus": "A1", "segments": segments, "expect": []}])

    result = run(monkeypatch, capsys, "--catalogue", str(catalogue), "--cases", cases)

    assert result["silent"] == {"n": 1, "false_alarms": 1}


def test_claims_on_listings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listing = {
        "product_id": "p1",
        "product": "台灯",
        "attribute": "功率",
        "catalogue_value": "12W",
        "attributes": [{"name": "功率", "value": "12W"}],
    }
    claims = write(
        tmp_path / "claims.jsonl",
        [
            {"cid": "1", "utterance": "功率二十四瓦", "label": "misstated", **listing},
            {"cid": "2", "utterance": "功率十二瓦", "label": "correct", **listing},
            {"cid": "3", "utterance": "已经卖了一千件了", "label": "no_claim", **listing},
        ],
    )

    result = run(monkeypatch, capsys, "--claims", claims)

    assert result["by"]["misstated"]["caught_with_truth"] == 1  # type: ignore[index]
    assert result["silent"] == {"n": 2, "false_alarms": 0}


def test_claims_on_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = {"title": ["Hilltop"], "Elevation": ["640 m"], "Country": ["Norway"]}
    tables = write(tmp_path / "tables.jsonl", [{"table_id": "T", "table": table}])
    wrong = "contradicted"
    claims = write(
        tmp_path / "claims.jsonl",
        [
            {"cid": "1", "table_id": "T", "claim": "The elevation is 900 m", "label": wrong},
            {"cid": "2", "table_id": "T", "claim": "The elevation is 640 m.", "label": "supported"},
        ],
    )  # fmt: skip

    result = run(monkeypatch, capsys, "--tables", tables, "--claims", claims)

    assert result["wrong"]["caught"] == 1
    assert result["silent"] == {"n": 1, "false_alarms": 0}


def test_files_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["bench.corrections"])

    with pytest.raises(SystemExit):
        main()


def test_same_property() -> None:
    assert same_property("容量", "容量")
    assert same_property("price", "直播价")
    assert same_property("保质期", "有效期")
    assert not same_property("净重", "容量")


def test_same_value() -> None:
    assert same_value("500ml", "0.5L")
    assert same_value("316", "316不锈钢")
    assert not same_value("500ml", "600ml")
