"""How many honest lines the guard lets through and how many lies it stops, over files of lines."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.json_lines import rows
from bench.written_lines import WrittenLine, read_lines, true_parts
from copilot.effects import Evidence
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.suggestions import CardFact


@dataclass(frozen=True, slots=True)
class Guarded:
    """What became of a line.

    Attributes:
        shown: all that a host saw of it, even when it was withdrawn.
        reason: why a clause was left out or the line refused; empty when it came out whole.
        refused: whether nothing of it stands in the end.
        left_out: share of its characters that was left out.
    """

    shown: str
    reason: str
    refused: bool
    left_out: float

    @property
    def outcome(self) -> str:
        """``whole``, ``cut`` or ``refused``."""
        return "refused" if self.refused else "cut" if self.reason else "whole"


def main() -> None:
    """Read the files, guard every line, print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lies", type=Path, action="append", default=[])
    parser.add_argument("--honest", type=Path, action="append", default=[])
    parser.add_argument("--lines", type=Path, nargs="+", default=[], help="lines people wrote")
    parser.add_argument("--show", action="store_true", help="list what went wrong on stderr")
    options = parser.parse_args()
    spent: list[float] = []
    found: list[tuple[WrittenLine, Guarded]] = []
    for case in _cases(options.honest, options.lies, options.lines):
        started = time.perf_counter()
        became = guarded(case)
        spent.append(time.perf_counter() - started)
        found.append((case, became))
        if options.show and (became.outcome == "whole") != case.honest:
            print(
                f"{became.outcome} {became.reason}: {case.output} -> {became.shown}",
                file=sys.stderr,
            )
    spent.sort()
    result: dict[str, Any] = {
        "lies": _of_lies([pair for pair in found if not pair[0].honest]),
        "honest": _of_honest([became for case, became in found if case.honest]),
        "ms_per_line": {
            "p50": round(1000 * spent[len(spent) // 2], 3) if spent else 0,
            "p99": round(1000 * spent[int(len(spent) * 0.99)], 3) if spent else 0,
        },
    }
    print(json.dumps(result))


def _of_lies(found: list[tuple[WrittenLine, Guarded]]) -> dict[str, int]:
    """Count lies; one of which anything was shown is let out until that was read and found true."""
    read = true_parts()
    shown = [(case, became) for case, became in found if became.shown]
    unread = [pair for pair in shown if (pair[0].written, pair[1].shown) not in read]
    return {"n": len(found), "let_out": len(unread), "true_part_shown": len(shown) - len(unread)}


def _of_honest(found: list[Guarded]) -> dict[str, Any]:
    counts = Counter(one.outcome for one in found)
    cut = [one.left_out for one in found if one.outcome == "cut"]
    passed = counts["whole"] + counts["cut"]
    return {
        "n": len(found),
        "whole": counts["whole"],
        "cut": counts["cut"],
        "left_out_of_cut": round(sum(cut) / len(cut), 2) if cut else 0,
        "refused": counts["refused"],
        "pass_rate": round(passed / len(found), 3) if found else 0,
        "reasons": dict(Counter(one.reason for one in found if one.reason).most_common()),
    }


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


def guarded(case: WrittenLine) -> Guarded:
    """Return what becomes of a line."""
    guard = Guard(case.evidence, case.question, case.product, case.language)
    shown, reason = "", ""
    try:
        shown += guard.feed(case.output)
        shown += guard.finish()
    except GuardRefused as refusal:
        reason = refusal.reason
    left = sum(map(len, guard.omissions.texts))
    share = left / max(1, left + len(shown))
    return Guarded(shown, reason or guard.omissions.reason, bool(reason), share)


if __name__ == "__main__":
    main()
