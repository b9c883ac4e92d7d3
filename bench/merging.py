"""Measures the merging of questions: rewordings of one question, and look-alikes that are two.

A case is two messages (``a``, ``b``) on one ``product`` and whether they are the ``same`` question.
Each goes the way of a viewer's message: reader, retriever over a shop that knows of the product no
more than its name and price, question board. So nearly all meet as questions no fact answers.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.kept_vectors import KeptVectors
from bench.said_goods import read_alike
from copilot.evidence import found_from
from copilot.limits import RoomLimits
from copilot.skills.answers.board import QuestionBoard
from copilot.skills.answers.question import Question
from copilot.skills.answers.question_key import question_key
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.embedder.choice import open_models
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import CalibratedEmbedder
from knowledge.fact_making import make_facts
from knowledge.language.normalise import normalise
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever

_SKU = "product"


def read_pairs(path: Path) -> list[dict[str, Any]]:
    """Return the pairs of a JSON lines file, or of a text of ``bench.said_goods``.

    Raises:
        ValueError: a line is no pair; the message names it.
    """
    if path.suffix == ".txt":
        return [
            {"product": alike.title, "a": alike.same[0], "b": other, "same": other in alike.same}
            for alike in read_alike(path)
            for other in (*alike.same[1:], *alike.others)
        ]
    pairs: list[dict[str, Any]] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                pair = json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"{path}, line {number}: not JSON: {error}") from error
            if not isinstance(pair, dict) or not {"a", "b", "same"} <= pair.keys():
                raise ValueError(f"{path}, line {number}: expected a, b and same")
            pairs.append(pair)
    return pairs


class Shop:
    """A shop with one product of which only the name and price are known."""

    def __init__(
        self, product: str, embedder: CalibratedEmbedder, reader: PairReader | None = None
    ) -> None:
        content = {"products": [{"sku": _SKU, "title": product or "-", "price": 1}]}
        parsed = read_shop_file(json.dumps(content).encode(), "pair.json")
        catalogue = Catalogue("bench", 1, parsed.products, (), ())
        self._reader = Reader.of(catalogue)
        index = ShopIndex.build("bench", 1, make_facts(catalogue), embedder)
        self._retriever = Retriever(index, embedder)
        self._pairs = reader

    def merged(self, a: str, b: str) -> bool:
        """Return whether the board takes ``b``, asked after ``a``, for the same question."""
        board = QuestionBoard(RoomLimits())
        first, second = self._put(board, a), self._put(board, b)
        return second is first or board.same(second) is not None

    def _put(self, board: QuestionBoard, text: str) -> Question:
        reading = self._reader.read(text)
        key = reading.key or question_key(normalise(text), ())
        known = board.exact(key, _SKU)
        if known is not None:
            return known
        question = Question(board.number(), key, text, (_SKU,), False, 0.0, 0, 0)
        board.add(question)
        findings = self._retriever.search(Query(text, (_SKU,), False, (_SKU,)))
        found = found_from(question.number, findings, self._same(board, question))
        question.take(found)
        question.state = "open" if found.evidence else "gap"
        return question

    def _same(self, board: QuestionBoard, question: Question) -> tuple[tuple[int, float], ...]:
        if self._pairs is None:
            return ()
        others = board.others(question)
        shares = self._pairs.same_questions(question.text, [text for _, text in others])
        return tuple(zip((number for number, _ in others), shares, strict=True))


def measure(
    pairs: Sequence[Mapping[str, Any]],
    embedder: CalibratedEmbedder,
    differs: Callable[[Mapping[str, Any]], None] = lambda pair: None,
    reader: PairReader | None = None,
) -> dict[str, Any]:
    """Return precision, recall and F1 of ``same``; ``differs`` is told each wrong pair."""
    shops: dict[str, Shop] = {}
    counts = Counter[tuple[bool, bool]]()
    for pair in pairs:
        product = str(pair.get("product") or "")
        if product not in shops:
            shops[product] = Shop(product, embedder, reader)
        merged = shops[product].merged(str(pair["a"]), str(pair["b"]))
        counts[merged, bool(pair["same"])] += 1
        if merged != bool(pair["same"]):
            differs(pair)
    right, wrong, missed = counts[True, True], counts[True, False], counts[False, True]
    return {
        "n": len(pairs),
        "same": right + missed,
        "precision": round(right / max(1, right + wrong), 4),
        "recall": round(right / max(1, right + missed), 4),
        "f1": round(2 * right / max(1, 2 * right + wrong + missed), 4),
        "merged_wrongly": wrong,
    }


def main() -> int:
    """Run the benchmark as a command; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="python -m bench.merging", description=__doc__)
    parser.add_argument("--cases", type=Path, action="append", required=True, help="pairs")
    parser.add_argument("--rules", action="store_true", help="without the pair reader")
    parser.add_argument("--embedder", default="packaged", help="'packaged', or a model's name")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path.home() / ".cache" / "livecue",
        help="the model and the vectors of earlier runs are kept here",
    )
    parser.add_argument("--show", action="store_true", help="list what differs on stderr")
    options = parser.parse_args()
    try:
        pairs = [pair for path in options.cases for pair in read_pairs(path)]
        models = open_models(options.embedder, options.cache)
        kept = KeptVectors(models.embedder, options.cache / "bench")
        reader = None if options.rules else PairReader(models.tokens)
    except (OSError, ValueError, EmbedderUnavailable) as error:
        sys.stderr.write(f"{error}\n")
        return 2

    def differs(pair: Mapping[str, Any]) -> None:
        if options.show:
            verdict = "not merged" if pair["same"] else "merged wrongly"
            line = f"{verdict}: {pair['a']} / {pair['b']} [{pair.get('product', '')}]"
            sys.stderr.write(line + "\n")

    result = measure(pairs, kept, differs, reader)
    kept.save()
    sys.stdout.write(json.dumps(result) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
