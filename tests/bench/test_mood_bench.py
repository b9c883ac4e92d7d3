"""The mood benchmark, and the demo's one dip: noticed, and nothing else taken for one."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from bench.mood import Case, Drop, main, play, read_log, thin
from ingest.live.broadcast_file import RecordedEvent

ROOT = Path(__file__).parents[2]
WITHIN_S = 30


def log(path: Path, rate: float, seconds: int, seed: int = 1) -> Path:
    """Write a chat log at ``rate`` a second."""
    draw = random.Random(seed)
    at = 0.0
    rows: list[str] = []
    while (at := at + draw.expovariate(rate)) < seconds:
        row = {"ts": round(at, 3), "user": f"u{draw.randrange(300)}", "kind": "chat"}
        rows.append(json.dumps({**row, "text": f"m{len(rows)}"}))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *options: str
) -> dict[str, Any]:
    monkeypatch.setattr("sys.argv", ["bench.mood", *options])
    main()
    result: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return result


def test_drops_are_found_and_a_steady_log_raises_no_alarm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log(tmp_path / "chat.jsonl", 2, 600, seed=2)
    drop = {"start_s": 300, "end_s": 360, "keep": 0.1, "ramp_s": 10}
    cases = [
        {"id": "steady", "log": "chat.jsonl", "keep_all": 0.9, "seed": 1, "drops": []},
        {"id": "drop", "log": "chat.jsonl", "keep_all": 1.0, "seed": 2, "drops": [drop]},
    ]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps({"cases": cases}), encoding="utf-8")
    result = run(monkeypatch, capsys, "--cases", str(file), "--root", str(tmp_path))
    assert (result["drops"]["n"], result["drops"]["found"]) == (1, 1)
    assert 0 < result["drops"]["delay_s"]["p50"] <= 40
    assert result["false_alarms_per_hour"] == 0
    assert result["control_hours"] == pytest.approx((1200 - 60) / 3600, abs=0.01)


def test_a_ramp_thins_little_by_little() -> None:
    events = [RecordedEvent(s / 10, s, "chat", {}) for s in range(10_000)]
    case = Case("c", "l", 1.0, 3, (Drop(200, 1000, 0.0, 400),))
    kept = [event.at_s for event in thin(events, case)]
    assert sum(at < 200 for at in kept) == 2000
    assert 2 * sum(400 <= at < 600 for at in kept) < sum(200 <= at < 400 for at in kept) * 1
    assert sum(at >= 600 for at in kept) == 0


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["x", "--cases", str(tmp_path / "no"), "--root", str(tmp_path)])
        with pytest.raises(SystemExit, match="expected cases"):
            main()


def test_the_demos_dip_is_nudged_in_time_and_nothing_else_is() -> None:
    events = read_log(ROOT / "app/demo/broadcast.jsonl")
    expected = json.loads((ROOT / "tests/fixtures/demo_expectations.json").read_text("utf-8"))
    dip, rush = expected["dip"], expected["rush"]
    played = play(events, events[-1].at_s)
    ((at, words),) = played.nudges
    assert dip["from_ts"] < at <= dip["from_ts"] + WITHIN_S
    assert "从每分钟" in words
    assert played.alarms == (at,)
    assert not any(rush["from_ts"] <= alarm <= rush["to_ts"] for alarm in played.alarms)


def test_a_broadcast_written_without_a_dip_raises_no_alarm() -> None:
    events = read_log(ROOT / "tests/fixtures/second_shop/broadcast.jsonl")
    assert play(events, events[-1].at_s).alarms == ()
