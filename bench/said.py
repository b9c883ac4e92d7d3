"""What hosts say of goods nothing was trained on: contradictions caught, right words left alone.

Each utterance is judged by itself while its product is on air, by the rules and the pair reader,
or with ``--rules`` by the rules alone. Of what contradicts a fact it counts whether that fact is
held against it; of what agrees, or is beside the point, whether anything is.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.asked_goods import Goods
from bench.asked_shop import product_of, states
from bench.close_reader import CloseReader, packaged_reader
from bench.said_goods import SAID, Utterance, files_of, read_said
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said, Verdict
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.script import language_of
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.products import Catalogue

_SKU = "product"


class Judged:
    """One product, and what is held against words on it."""

    def __init__(self, goods: Goods, reader: PairReader | None) -> None:
        self._goods = goods
        catalogue = Catalogue("bench", 1, (product_of(_SKU, goods),), (), ())
        self._facts: Sequence[Fact] = make_facts(catalogue)
        judge = ShopJudge.of(catalogue, tuple(self._facts))
        self._judge = judge if reader is None else CloseReader(reader, judge, self._facts)

    def wrong(self, text: str) -> list[Verdict]:
        """Return what is held against a final utterance."""
        said = Said("s", 1, text, True, "host", (), _SKU, None, (_SKU,), ((1, _SKU),))
        return [one for one in self._judge.judge(said).verdicts if one.outcome == "wrong"]

    def facts_of(self, numbers: Iterable[int]) -> set[str]:
        """Return the ids of the facts that were made of these lines of the goods."""
        written = [self._goods.facts[number] for number in numbers]
        return {fact.id for fact in self._facts if any(states(fact, one) for one in written)}


def measure(utterances: Iterator[Utterance], reader: PairReader | None, show: bool) -> Any:
    """Judge all utterances and count, by language."""
    counts: dict[str, Counter[str]] = {"zh": Counter(), "en": Counter()}
    for goods, said in groupby(utterances, key=lambda one: one.goods):
        product = Judged(goods, reader)
        for one in said:
            wrong = product.wrong(one.text)
            caught = {verdict.fact.id for verdict in wrong} & product.facts_of(one.facts)
            count = counts["zh" if language_of(one.text) == "zh" else "en"]
            count[one.relation] += 1
            if one.relation == "contradicts":
                count["caught"] += bool(caught)
                count["held against another fact"] += bool(wrong) and not caught
            else:
                count[f"false alarms, {one.relation}"] += bool(wrong)
            if show and (bool(wrong) != (one.relation == "contradicts")):
                held = [(verdict.attribute, verdict.said, verdict.truth) for verdict in wrong]
                print(f"{one.relation}: {one.text} -> {held or 'nothing'}", file=sys.stderr)
    return {language: dict(sorted(count.items())) for language, count in counts.items()}


def main() -> None:
    """Run the benchmark as a command and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(prog="python -m bench.said", description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--files", type=Path, nargs="+", help="by default those kept from training")
    parser.add_argument("--rules", action="store_true", help="without the pair reader")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    options = parser.parse_args()
    files = options.files or list(files_of(SAID, trained=False))
    reader = None if options.rules else packaged_reader(options.cache)
    said = (one for path in files for one in read_said(path))
    print(json.dumps(measure(said, reader, options.show), ensure_ascii=False))


if __name__ == "__main__":
    main()
