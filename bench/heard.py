"""Measures how well an answer is heard: cards closed by right answers, and by nothing else.

An answer is judged by the rules and by what the pair reader makes of it, or with ``--rules`` by the
rules alone; the times are those of the rules.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.close_reader import packaged_reader
from bench.json_lines import rows
from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.heard.answers_rightly import word_on
from copilot.skills.heard.asked_card import AskedCard, AskedFact, answering
from copilot.skills.heard.read_answers import AnswerRead, is_closed, statements_of
from knowledge.language.characters import align
from knowledge.pair_reading.pair_reader import PairReader

ROUNDS = 3  # an utterance is timed so often, the first time with nothing remembered


def card_of(case: dict[str, Any]) -> AskedCard:
    """Return the open card of a case."""
    facts = tuple(_fact(fact["text"]) for fact in case["facts"])
    return AskedCard(case["id"], case["question"], facts, None)


def _fact(text: str) -> AskedFact:
    name, mark, value = text.replace("：", ":", 1).partition(":")
    return AskedFact(name.strip(), value.strip()) if mark else AskedFact("", text)


def closes(card: AskedCard, text: str, reader: PairReader | None) -> bool:
    """Tell whether an utterance closes a card, its facts being all that is known of the product."""
    word = word_on(card, text)
    said = Said("s", 1, text, True, "host", (), "product", None, ("product",), ())
    nothing = Judgement("s", 1, (), (), (), False, False)
    pieces = pieces_of(said, nothing) if reader else ()
    if reader is None or not pieces:
        return is_closed(card, word, ())
    others = [
        f"{fact.name}：{fact.value}" for fact in card.facts if fact.value != answering(card).value
    ]
    readings = []
    for piece in pieces:
        stands = reader.compare(statements_of(card), piece.text)
        beside = reader.compare(others, piece.text)
        best = max((stand.agrees for stand in beside), default=0.0)
        readings.append(AnswerRead(piece.text, stands, best))
    return is_closed(card, word, readings)


def measure(
    cases: Iterator[dict[str, Any]], reader: PairReader | None, show: bool
) -> dict[str, Any]:
    """Hold each utterance against its card and count."""
    right = closed = closed_rightly = closed_by_wrong = n = 0
    times: list[float] = []
    align("答")  # its table is read once a process
    for case in cases:
        card, wanted = card_of(case), case["verdict"] == "right"
        for _ in range(ROUNDS):
            started = time.perf_counter()
            word_on(card, case["utterance"])
            times.append((time.perf_counter() - started) * 1_000)
        ends = closes(card, case["utterance"], reader)
        n += 1
        right += wanted
        closed += ends
        closed_rightly += ends and wanted
        closed_by_wrong += ends and case["verdict"] == "wrong"
        if show and ends != wanted:
            facts = " / ".join(fact["text"] for fact in case["facts"])
            what = f"{case['verdict']}, {'closed' if ends else 'left open'}"
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
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--rules", action="store_true", help="without the pair reader")
    options = parser.parse_args()
    reader = None if options.rules else packaged_reader(options.cache)
    print(json.dumps(measure(rows(options.cases), reader, options.show), ensure_ascii=False))


if __name__ == "__main__":
    main()
