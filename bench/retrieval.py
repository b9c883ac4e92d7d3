"""Measures the retriever: ranking of a product's statements, and saying that none answers.

A case is a question with its candidates (``text``, ``label``) and perhaps ``answerable``; the
candidates become the facts of one product in focus, and the product's own index and retriever
rank them. A candidate counts as right when its label is the highest of its set's scale: 2 where
the set has such labels (1 there means of some help), 1 elsewhere.
"""

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.kept_vectors import KeptVectors
from knowledge.embedder.cache import EmbeddingCache
from knowledge.embedder.choice import open_embedder
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import CalibratedEmbedder
from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.products import Source
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever

_SKU = "focus"
_NAMED_VALUE = re.compile(r"([^:：{}\[\]\"]{1,40}?)\s*[:：]\s*(.+)", re.DOTALL)
_LONGEST_NAME_WORDS = 6


@dataclass(slots=True)
class Ranking:
    """Figures of one set, summed over its questions."""

    questions: int = 0
    average_precision: float = 0.0
    first: float = 0.0
    reciprocal_rank: float = 0.0
    recall_at_3: float = 0.0

    def add(self, right: Sequence[bool]) -> None:
        """Take in one question: whether each fact, the best first, is right."""
        ranks = [rank for rank, good in enumerate(right, start=1) if good]
        self.questions += 1
        self.average_precision += sum(i / rank for i, rank in enumerate(ranks, 1)) / len(ranks)
        self.first += right[0]
        self.reciprocal_rank += 1 / ranks[0]
        self.recall_at_3 += sum(rank <= 3 for rank in ranks) / len(ranks)

    def report(self) -> dict[str, float]:
        """Return the means."""
        n = self.questions
        return {
            "n": n,
            "map": round(self.average_precision / n, 4),
            "p_at_1": round(self.first / n, 4),
            "mrr": round(self.reciprocal_rank / n, 4),
            "recall_at_3": round(self.recall_at_3 / n, 4),
        }


@dataclass(slots=True)
class Abstention:
    """How often "not in the material" was said, and how often rightly."""

    said: int = 0
    due: int = 0
    right: int = 0

    def add(self, said: bool, due: bool) -> None:
        """Take in one question."""
        self.said += said
        self.due += due
        self.right += said and due

    def report(self) -> dict[str, float]:
        """Return precision, recall and F1; 0 where undefined."""
        precision = self.right / self.said if self.said else 0.0
        recall = self.right / self.due if self.due else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1, 4),
        }


@dataclass(slots=True)
class Results:
    """All figures of a run."""

    rankings: dict[str, Ranking] = field(default_factory=lambda: defaultdict(Ranking))
    abstention: Abstention = field(default_factory=Abstention)
    abstention_by: dict[str, Abstention] = field(default_factory=lambda: defaultdict(Abstention))
    milliseconds: list[float] = field(default_factory=list)

    def report(self) -> dict[str, object]:
        """Return the object the benchmark prints."""
        result: dict[str, object] = {
            name: ranking.report() for name, ranking in self.rankings.items()
        }
        result["abstention"] = self.abstention.report()
        result["abstention_by"] = {
            name: one.report() for name, one in self.abstention_by.items() if one.due
        }
        times = sorted(self.milliseconds) or [0.0]
        result["ms_per_question"] = {
            "p50": round(times[len(times) // 2], 2),
            "p99": round(times[min(len(times) - 1, int(len(times) * 0.99))], 2),
        }
        return result


def read_cases(path: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Return the cases of a JSON lines file.

    Raises:
        ValueError: a line is no case; the message names it.
    """
    cases: list[dict[str, Any]] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if limit is not None and len(cases) >= limit:
                break
            if not line.strip():
                continue
            try:
                case = json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"{path}, line {number}: not JSON: {error}") from error
            if not isinstance(case, dict) or not {"question", "candidates"} <= case.keys():
                raise ValueError(f"{path}, line {number}: expected question and candidates")
            cases.append(case)
    return cases


def facts_of(case: Mapping[str, Any]) -> tuple[Fact, ...]:
    """Return the candidates as facts of one product: ``name: value`` lines as attributes."""
    return tuple(
        _fact(candidate, str(case.get("product") or "")) for candidate in case["candidates"]
    )


def _fact(candidate: Mapping[str, Any], title: str) -> Fact:
    text = str(candidate["text"])
    attribute = candidate.get("src", "attribute") == "attribute"
    match = _NAMED_VALUE.fullmatch(text) if attribute else None
    name, value = match.groups() if match else ("", text)
    if len(name.split()) > _LONGEST_NAME_WORDS:
        name, value = "", text
    return Fact(
        id=str(candidate["id"]),
        sku=_SKU,
        title=title,
        kind="attribute" if name else "description",
        name=name,
        text=text,
        value=value,
        quantities=find_quantities(value),
        source=Source("case"),
        version=1,
    )


def run(
    cases: Sequence[Mapping[str, Any]],
    embedder: CalibratedEmbedder,
    report: Callable[[int], None] = lambda done: None,
) -> Results:
    """Return the figures of ``cases``; ``report`` is told how many are done."""
    cached = EmbeddingCache(embedder)
    results = Results()
    scale = {name: max(labels) for name, labels in _labels(cases)}
    for number, case in enumerate(cases):
        report(number)
        facts = facts_of(case)
        if facts:
            name = _set_of(case)
            right = {
                fact.id
                for fact, candidate in zip(facts, case["candidates"], strict=True)
                if int(candidate.get("label") or 0) >= max(1, scale[name])
            }
            _take_in(results, name, case, facts, right, cached)
    return results


def _take_in(
    results: Results,
    name: str,
    case: Mapping[str, Any],
    facts: tuple[Fact, ...],
    right: set[str],
    embedder: EmbeddingCache,
) -> None:
    index = ShopIndex.build("bench", 1, facts, embedder)
    retriever = Retriever(index, embedder)
    query = Query(str(case["question"]), (_SKU,), True, ())
    started = time.perf_counter()
    findings = retriever.search(query)
    results.milliseconds.append((time.perf_counter() - started) * 1000)
    answerable = bool(case.get("answerable", bool(right)))
    results.abstention.add(findings.scope is None, not answerable)
    results.abstention_by[name].add(findings.scope is None, not answerable)
    if answerable and right:
        results.rankings[name].add([one.fact.id in right for one in retriever.rank(query)])


def _labels(cases: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, set[int]]]:
    labels: dict[str, set[int]] = defaultdict(set)
    for case in cases:
        labels[_set_of(case)].update(int(c.get("label") or 0) for c in case["candidates"])
    yield from ((name, found or {1}) for name, found in labels.items())


def _set_of(case: Mapping[str, Any]) -> str:
    return str(case.get("set") or case.get("type") or "all")


def main() -> int:
    """Run the benchmark as a command; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="python -m bench.retrieval", description=__doc__)
    parser.add_argument("--cases", type=Path, required=True, help="JSON lines of questions")
    parser.add_argument("--limit", type=int, help="only the first so many questions")
    parser.add_argument("--embedder", default="packaged", help="'packaged', or a model's name")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path.home() / ".cache" / "livecue",
        help="the model and the vectors of earlier runs are kept here",
    )
    options = parser.parse_args()
    try:
        cases = read_cases(options.cases, options.limit)
        embedder = open_embedder(options.embedder, options.cache)
    except (OSError, ValueError, EmbedderUnavailable) as error:
        _show(f"{error}\n")
        return 2
    kept = KeptVectors(embedder, options.cache / "bench")
    results = run(cases, kept, lambda done: _show(f"\r{done}/{len(cases)} questions"))
    kept.save()
    _show(f"\r{len(cases)}/{len(cases)} questions\n")
    sys.stdout.write(json.dumps(results.report(), ensure_ascii=False) + "\n")
    return 0


def _show(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
