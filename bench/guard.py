"""How many honest lines the guard lets through and how many lies it stops, over files of lines."""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from copilot.effects import Evidence
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.suggestions import CardFact


def main() -> None:
    """Read the files, guard every line, print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lies", type=Path, action="append", default=[])
    parser.add_argument("--honest", type=Path, action="append", default=[])
    parser.add_argument("--show", action="store_true", help="list what went wrong on stderr")
    options = parser.parse_args()
    spent: list[float] = []
    lies = _counted(options.lies, options.show, spent, wanted=False)
    honest = _counted(options.honest, options.show, spent, wanted=True)
    spent.sort()
    result: dict[str, dict[str, float]] = {
        "lies": {"n": lies.total(), "out": lies["out"], "partly_out": lies["partly"]},
        "honest": {"n": honest.total(), "passed": honest["out"]},
        "ms_per_line": {
            "p50": round(1000 * spent[len(spent) // 2], 3) if spent else 0,
            "p99": round(1000 * spent[int(len(spent) * 0.99)], 3) if spent else 0,
        },
    }
    if honest.total():
        result["honest"]["pass_rate"] = round(honest["out"] / honest.total(), 3)
    print(json.dumps(result))


def _counted(files: list[Path], show: bool, spent: list[float], *, wanted: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            if not line.strip():
                continue
            case = json.loads(line)
            started = time.perf_counter()
            released, reason = _guarded(case)
            spent.append(time.perf_counter() - started)
            outcome = "out" if not reason else "partly" if released else "refused"
            counts[outcome] += 1
            if show and (outcome == "out") != wanted:
                print(f"{outcome} {reason}: {case['output']} -> {released}", file=sys.stderr)
        print(f"{file.name}: {dict(counts)}", file=sys.stderr)
    return counts


def _guarded(case: dict[str, Any]) -> tuple[str, str]:
    evidence = tuple(
        Evidence(
            CardFact(str(i), None, e.get("title", ""), e["text"], "", "", 1),
            e["kind"],
            e["name"],
            e["value"],
        )
        for i, e in enumerate(case["evidence"])
    )
    guard = Guard(evidence, case["question"], case["product"], case["language"])
    released = ""
    try:
        released += guard.feed(case["output"])
        released += guard.finish()
    except GuardRefused as refusal:
        return released, refusal.reason
    return released, ""


if __name__ == "__main__":
    main()
