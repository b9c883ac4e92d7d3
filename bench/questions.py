"""Measures how well and how fast viewers' messages are read: questions, chat logs, microseconds."""

import argparse
import json
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from bench.json_lines import rows
from copilot.skills.answers.around import Around
from copilot.skills.answers.asked_share import AskedShare
from copilot.skills.answers.reader import Reader
from copilot.skills.answers.reading import Intent, Reading
from ingest.documents.shop_file import read_shop_file
from knowledge.products import Catalogue

_INTENTS: frozenset[str] = frozenset(get_args(Intent))
# What labelled files call the intents; ``no_answer_needed`` may be any that is no question.
_INTENT_OF_LABEL = {name: name for name in _INTENTS} | {
    "product_or_order_question": "shop_question",
    "host_question": "other_question",
    "no_answer_needed": "",
}
_QUESTIONS = ("shop_question", "other_question")
_WARM_UP = 200


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled message.

    Attributes:
        text: the message.
        asks: whether it is a question, of any kind.
        intent: its intent; empty where the file tells no more than that nothing is asked, ``None``
            where it only tells whether something is.
    """

    text: str
    asks: bool
    intent: str | None


@dataclass(frozen=True, slots=True)
class Timed:
    """A reading and how long it took."""

    reading: Reading
    microseconds: float


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file with ``label`` or with ``is_question``.

    ``SystemExit`` names what is wrong with a file of neither form.
    """
    cases: list[Case] = []
    for row in rows(path):
        if "label" in row:
            intent = _INTENT_OF_LABEL.get(row["label"])
            if intent is None:
                expected = ", ".join(sorted(_INTENT_OF_LABEL))
                raise SystemExit(f"{path}: label {row['label']!r} is none of {expected}")
            cases.append(Case(str(row["text"]), intent in _QUESTIONS, intent))
        elif "is_question" in row:
            cases.append(Case(str(row["text"]), bool(row["is_question"]), None))
        else:
            raise SystemExit(f"{path}: expected 'label' or 'is_question' in each line")
    return cases


def read_plain(path: Path) -> list[str]:
    """Return the lines of a chat log: JSON Lines with ``text``, or plain text."""
    if path.suffix not in (".jsonl", ".json"):
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [str(row["text"]) for row in rows(path) if row.get("text")]


def read_shop(files: Iterable[Path]) -> Catalogue:
    """Return one shop from ``files``; an empty one from none."""
    parsed = [read_shop_file(file) for file in files]
    return Catalogue(
        "bench",
        1,
        tuple(product for one in parsed for product in one.products),
        tuple(policy for one in parsed for policy in one.policies),
        tuple(entry for one in parsed for entry in one.faq),
    )


def timed_readings(texts: Iterable[str], reader: Reader) -> list[Timed]:
    """Read ``texts`` one after the other, timing each.

    As in a room, what the messages before were tells something of the next. Processor time of the
    thread, so that other processes on the machine do not count.
    """
    messages = list(texts)
    for text in messages[:_WARM_UP]:
        reader.read(text)
    timed: list[Timed] = []
    share = AskedShare()
    for text in messages:
        start = time.thread_time_ns()
        reading = reader.read(text, Around(asked_share=share.value))
        share.note(reading.intent == "shop_question")
        timed.append(Timed(reading, (time.thread_time_ns() - start) / 1000))
    return timed


def score(said: list[bool], true: list[bool]) -> dict[str, float]:
    """Return precision, recall and F1, three decimals; 0 where undefined."""
    hits = sum(a and b for a, b in zip(said, true, strict=True))
    precision = hits / sum(said) if any(said) else 0.0
    recall = hits / sum(true) if any(true) else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def _speed(timed: list[Timed]) -> dict[str, float]:
    ordered = sorted(item.microseconds for item in timed)
    if not ordered:
        return {"p50": 0.0, "p99": 0.0}
    last = len(ordered) - 1
    return {
        "p50": round(ordered[last // 2], 1),
        "p99": round(ordered[min(last, round(last * 0.99))], 1),
    }


def _embedded_share(timed: list[Timed]) -> float:
    """Return the share of messages that would have to be embedded.

    New shop questions, and what facts have to tell whether it is one.
    """
    if not timed:
        return 0.0
    keys = {item.reading.key for item in timed if item.reading.for_board}
    return round(len(keys) / len(timed), 4)


def measure_cases(path: Path, reader: Reader, show: bool) -> dict[str, Any]:
    """Return the figures of a labelled file."""
    cases = read_cases(path)
    timed = timed_readings((case.text for case in cases), reader)
    said = [item.reading.intent for item in timed]
    result: dict[str, Any] = {"n": len(cases)}
    if any(case.intent is not None for case in cases):
        result |= _by_intent([case.intent or "" for case in cases], said)
    else:
        shop = [intent == "shop_question" for intent in said]
        result["shop_question"] = score(shop, [case.asks for case in cases])
    asks = [intent in _QUESTIONS for intent in said]
    result["any_question"] = score(asks, [case.asks for case in cases])
    result["us_per_message"] = _speed(timed)
    result["embedded_share"] = _embedded_share(timed)
    if show:
        for case, intent in zip(cases, said, strict=True):
            if case.intent not in (intent, None) and (case.intent or intent in _QUESTIONS):
                _tell(f"{case.intent or 'no question'} said={intent}: {case.text[:160]!r}")
            elif case.intent is None and case.asks != (intent in _QUESTIONS):
                _tell(f"asks={case.asks:d} said={intent}: {case.text[:160]!r}")
    return result


def _by_intent(true: list[str], said: list[Intent]) -> dict[str, Any]:
    """Return the scores of shop questions, and of every intent where all are labelled."""
    shop = score([s == "shop_question" for s in said], [t == "shop_question" for t in true])
    result: dict[str, Any] = {"shop_question": shop}
    if all(true):
        right = sum(a == b for a, b in zip(true, said, strict=True))
        result["accuracy"] = round(right / len(true), 3)
        result["f1_by_intent"] = {
            intent: score([s == intent for s in said], [t == intent for t in true])["f1"]
            for intent in get_args(Intent)
        }
    return result


def measure_plain(path: Path, reader: Reader, show: bool) -> dict[str, Any]:
    """Return how many shop questions a chat log seems to have."""
    texts = read_plain(path)
    timed = timed_readings(texts, reader)
    found = [
        t for t, item in zip(texts, timed, strict=True) if item.reading.intent == "shop_question"
    ]
    if show:
        for text in found:
            _tell(f"shop_question: {text[:160]!r}")
    return {
        "n": len(texts),
        "shop_questions": len(found),
        "shop_questions_per_1000": round(1000 * len(found) / max(1, len(texts)), 2),
        "trial_gaps_per_1000": round(1000 * _trial_gaps(timed) / max(1, len(texts)), 2),
        "us_per_message": _speed(timed),
        "embedded_share": _embedded_share(timed),
    }


def _trial_gaps(timed: list[Timed]) -> int:
    """Return how many doubtful messages would be gaps where no fact answers them."""
    return sum(item.reading.likely for item in timed)


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def main() -> None:
    """Measure the file named and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--cases", type=Path, help="JSON Lines with label or is_question")
    source.add_argument("--plain", type=Path, help="a chat log: JSON Lines with text, or text")
    parser.add_argument("--shop", type=Path, nargs="+", default=[], help="files of the room's shop")
    parser.add_argument("--show", action="store_true", help="list what was read wrongly")
    options = parser.parse_args()
    path: Path = options.cases or options.plain
    if not path.is_file():
        raise SystemExit(f"{path}: no such file")
    _tell(f"reading {path.name}")
    reader = Reader.of(read_shop(options.shop))
    measure = measure_cases if options.cases else measure_plain
    result = measure(path, reader, options.show)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
