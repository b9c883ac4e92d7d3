"""How well numbers, units, ranges, money and spoken forms are understood.

Run as ``python -m bench.numbers``. Every case is judged on what the library's public functions
return (value, unit, kind), compared with what it expects; a kind the library does
not claim (dates, phone numbers) simply fails.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.json_lines import rows
from bench.number_forms import matches_written, recognised
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import find_quantities
from knowledge.language.spoken import speak_text

Case = dict[str, Any]
_SPACES = str.maketrans("", "", " -,，")


def _plain_number(case: Case) -> bool:
    """Compare a numeral with its figures; an amount of money may be written as one."""
    value = parse_number(case["input"])
    if value is None:
        found = find_quantities(case["input"])
        value = found[0].low if len(found) == 1 else None
    return value is not None and value == Decimal(case["expected"])


def _aloud(case: Case) -> bool:
    """Compare what is read aloud, letter by letter but for blanks and hyphens."""
    said = speak_text(case["input"], case["lang"])
    expected: str = case["expected"]
    return said.translate(_SPACES).lower() == expected.translate(_SPACES).lower()


def _written(case: Case) -> bool:
    return matches_written(case["input"], case["expected"])


def _judge(task: str) -> Callable[[Case], bool]:
    if task.startswith("recognize_"):
        return recognised
    if task.startswith("cn2an"):
        return _plain_number
    if task == "tn":
        return _aloud
    return _written


def run(cases: list[Case], show: bool) -> dict[str, Any]:
    """Judge ``cases`` and time ``find_quantities`` on each; the report by task and language."""
    passed: dict[str, list[bool]] = defaultdict(list)
    times: list[float] = []
    for index, case in enumerate(cases):
        started = time.thread_time_ns()  # what else the machine does is no cost of reading
        find_quantities(case["input"])
        times.append((time.thread_time_ns() - started) / 1e3)
        good = _judge(case["task"])(case)
        passed[f"{case['task']}.{case['lang']}"].append(good)
        if show and not good:
            print(_miss(case), file=sys.stderr)
        if index % 500 == 499:
            print(f"{index + 1}/{len(cases)} cases", file=sys.stderr)
    report: dict[str, Any] = {
        name: {
            "n": len(results),
            "passed": sum(results),
            "rate": round(sum(results) / len(results), 4),
        }
        for name, results in sorted(passed.items())
    }
    every = [good for results in passed.values() for good in results]
    report["all"] = {
        "n": len(every),
        "passed": sum(every),
        "rate": round(sum(every) / len(every), 4),
    }
    times.sort()
    report["us_per_sentence"] = {
        "p50": round(times[len(times) // 2], 1),
        "p99": round(times[min(len(times) - 1, len(times) * 99 // 100)], 1),
    }
    return report


def _miss(case: Case) -> str:
    found = "; ".join(
        f"{case['input'][q.start : q.end]}={q.low}..{q.high} {q.unit}"
        for q in find_quantities(case["input"])
    )
    expected = json.dumps(case["expected"], ensure_ascii=False)
    head = f"{case['task']}.{case['lang']}: {case['input']!r}"
    return f"{head}\n    expected {expected}\n    found {found}"


def main() -> None:
    """Read the options, run, print the report as the last line of standard output."""
    parser = argparse.ArgumentParser(prog="python -m bench.numbers", description=__doc__)
    parser.add_argument(
        "--cases", type=Path, required=True, help="JSON lines: input, expected, task, lang"
    )
    parser.add_argument("--show", action="store_true", help="list each miss on standard error")
    options = parser.parse_args()
    print(json.dumps(run(list(rows(options.cases)), options.show), ensure_ascii=False))


if __name__ == "__main__":
    main()
