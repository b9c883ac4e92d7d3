"""How many honest lines the guard lets through and how many lies it stops, over files of lines."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.json_lines import rows
from bench.written_lines import WrittenLine, read_lines
from copilot.effects import Evidence
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.suggestions import CardFact


def main() -> None:
    """Read the files, guard every line, print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lies", type=Path, action="append", default=[])
    parser.add_argument("--honest", type=Path, action="append", default=[])
    parser.add_argument("--lines", type=Path, nargs="+", default=[], help="lines people wrote")
    parser.add_argument("--show", action="store_true", help="list what went wrong on stderr")
    options = parser.parse_args()
    spent: list[float] = []
    counts = {True: Counter[str](), False: Counter[str]()}
    reasons: Counter[str] = Counter()
    for case in _cases(options.honest, options.lies, options.lines):
        started = time.perf_counter()
        released, reason = guarded(case)
        spent.append(time.perf_counter() - started)
        outcome = "out" if not reason else "partly" if released else "refused"
        counts[case.honest][outcome] += 1
        reasons.update([reason] if reason and case.honest else [])
        if options.show and (outcome == "out") != case.honest:
            print(f"{outcome} {reason}: {case.output} -> {released}", file=sys.stderr)
    lies, honest = counts[False], counts[True]
    spent.sort()
    result: dict[str, dict[str, Any]] = {
        "lies": {"n": lies.total(), "out": lies["out"], "partly_out": lies["partly"]},
        "honest": {"n": honest.total(), "passed": honest["out"]},
        "ms_per_line": {
            "p50": round(1000 * spent[len(spent) // 2], 3) if spent else 0,
            "p99": round(1000 * spent[int(len(spent) * 0.99)], 3) if spent else 0,
        },
    }
    if honest.total():
        result["honest"]["pass_rate"] = round(honest["out"] / honest.total(), 3)
        result["refused_for"] = dict(reasons.most_common())
    print(json.dumps(result))


def _cases(honest: list[Path], lies: list[Path], lines: list[Path]) -> Iterator[WrittenLine]:
    for files, is_honest in ((lies, False), (honest, True)):
        for file in files:
            for case in rows(file):
                yield kept_case(file.name, case, honest=is_honest)
    for file in lines:
        yield from read_lines(file)


def kept_case(file: str, case: dict[str, Any], *, honest: bool) -> WrittenLine:
    """Return a case of a file of JSON lines, which holds its evidence."""
    evidence = tuple(
        Evidence(
            CardFact(str(i), None, e.get("title", ""), e["text"], "", "", 1),
            e["kind"],
            e["name"],
            e["value"],
        )
        for i, e in enumerate(case["evidence"])
    )
    asked, language, said = case["question"], case["language"], case["output"]
    return WrittenLine(file, 0, case["product"], asked, evidence, language, honest, said, said)


def guarded(case: WrittenLine) -> tuple[str, str]:
    """Return what of a line the guard releases, and why no more; empty when it is whole."""
    guard = Guard(case.evidence, case.question, case.product, case.language)
    released = ""
    try:
        released += guard.feed(case.output)
        released += guard.finish()
    except GuardRefused as refusal:
        return released, refusal.reason
    return released, ""


if __name__ == "__main__":
    main()
