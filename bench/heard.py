"""Measures how well an answer is heard: cards closed by right answers, and by nothing else."""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.json_lines import rows
from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard, AskedFact
from knowledge.language.characters import align

ROUNDS = 3  # an utterance is timed so often, the first time with nothing remembered


def card_of(case: dict[str, Any]) -> AskedCard:
    """Return the open card of a case."""
    facts = tuple(_fact(fact["text"]) for fact in case["facts"])
    return AskedCard(case["id"], case["question"], facts, None)


def _fact(text: str) -> AskedFact:
    name, mark, value = text.replace("：", ":", 1).partition(":")
    return AskedFact(name.strip(), value.strip()) if mark else AskedFact("", text)


def measure(cases: Iterator[dict[str, Any]], show: bool) -> dict[str, Any]:
    """Hold each utterance against its card and count."""
    right = closed = closed_rightly = closed_by_wrong = n = 0
    times: list[float] = []
    align("答")  # its table is read once a process
    for case in cases:
        card, wanted = card_of(case), case["verdict"] == "right"
        for _ in range(ROUNDS):
            started = time.perf_counter()
            closes = bool(answers_rightly(card, case["utterance"]))
            times.append((time.perf_counter() - started) * 1_000)
        n += 1
        right += wanted
        closed += closes
        closed_rightly += closes and wanted
        closed_by_wrong += closes and case["verdict"] == "wrong"
        if show and closes != wanted:
            facts = " / ".join(fact["text"] for fact in case["facts"])
            what = f"{case['verdict']}, {'closed' if closes else 'left open'}"
            print(
                f"{case['id']} {what}: {case['question']} | {facts} | {case['utterance']}",
                file=sys.stderr,
            )
    precision = closed_rightly / closed if closed else 1.0
    recall = closed_rightly / right if right else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    quantiles = statistics.quantiles(times, n=100)
    return {
        "n": n,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "closed_by_wrong": closed_by_wrong,
        "closed_by_unrelated": closed - closed_rightly - closed_by_wrong,
        "ms_p50": round(quantiles[49], 3),
        "ms_p99": round(quantiles[98], 3),
    }


def main() -> None:
    """Measure a file of cases and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, required=True, help="a JSON Lines file")
    parser.add_argument("--show", action="store_true", help="list what is judged otherwise")
    options = parser.parse_args()
    print(json.dumps(measure(rows(options.cases), options.show), ensure_ascii=False))


if __name__ == "__main__":
    main()
