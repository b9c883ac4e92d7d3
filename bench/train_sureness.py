"""Finds the weights of :mod:`knowledge.search.sureness` on goods the adapter was not trained on.

A logistic regression a language: does the best fact answer the question, by how it stands among
the others? The same goods and embedder give the same weights. With ``--folds`` each product is
judged by weights that were found without it, and precision and recall are printed for some bars.
"""

import argparse
import json
import sys
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.asked_goods import asked_files
from bench.asked_shop import AskedShop
from bench.kept_vectors import KeptVectors
from knowledge.embedder.choice import open_embedder
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import CalibratedEmbedder
from knowledge.language.script import language_of
from knowledge.retrieval import Query
from knowledge.search.sureness import WEIGHTS

Matrix = npt.NDArray[np.float64]

_RIDGE = 1.0
_STEPS = 30  # of Newton's method; it has settled after ten
_FOLDS = 5
_BARS = (-0.4, 0.0, 0.4, 0.85)


@dataclass(frozen=True, slots=True)
class Tried:
    """One question: how the best fact stood, whether it was right, whether any would be."""

    group: int
    standing: tuple[float, ...]
    right: bool
    answerable: bool


def tried(embedder: CalibratedEmbedder) -> dict[str, list[Tried]]:
    """Return all questions tried, by their language."""
    found: dict[str, list[Tried]] = {"zh": [], "en": []}
    group = 0
    for path in asked_files(trained=False):
        shop = AskedShop(path, embedder)
        print(path.name, file=sys.stderr, flush=True)
        for asked in shop.questions():
            best = shop.retriever.weigh(Query(asked.text, (asked.sku,), False, ()))
            if best is not None:
                fact, standing = best
                language = "zh" if language_of(asked.text) == "zh" else "en"
                number = group + shop.lineup.index(asked.sku)
                right = fact.id in asked.wanted
                found[language].append(Tried(number, astuple(standing), right, bool(asked.wanted)))
        group += len(shop.lineup)
    return found


def regression(questions: list[Tried]) -> Matrix:
    """Return bias and weights of a ridge logistic regression, by Newton's method."""
    values = np.array([(1.0, *one.standing) for one in questions])
    right = np.array([one.right for one in questions], dtype=np.float64)
    ridge = np.eye(values.shape[1]) * _RIDGE
    ridge[0, 0] = 0.0
    weights = np.zeros(values.shape[1])
    for _ in range(_STEPS):
        said = 1 / (1 + np.exp(-values @ weights))
        curve = (values * (said * (1 - said))[:, None]).T @ values + ridge
        weights += np.linalg.solve(curve, values.T @ (right - said) - ridge @ weights)
    return weights


def by_folds(questions: list[Tried]) -> dict[str, str]:
    """Return precision and recall at some bars, each product judged without having been seen."""
    odds = np.empty(len(questions))
    fold = np.array([one.group % _FOLDS for one in questions])
    values = np.array([(1.0, *one.standing) for one in questions])
    for number in range(_FOLDS):
        rest = [one for one in questions if one.group % _FOLDS != number]
        odds[fold == number] = values[fold == number] @ regression(rest)
    right = np.array([one.right for one in questions])
    answerable = sum(one.answerable for one in questions)
    shown = {bar: odds >= bar for bar in _BARS}
    return {
        str(bar): f"P {right[over].mean():.3f} R {right[over].sum() / answerable:.3f}"
        for bar, over in shown.items()
    }


def main() -> int:
    """Run the training as a command; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_sureness", description=__doc__)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--folds", action="store_true", help="print figures, write nothing")
    options = parser.parse_args()
    try:
        kept = KeptVectors(open_embedder("packaged", options.cache), options.cache / "bench")
        found = tried(kept)
        kept.save()
    except (OSError, EmbedderUnavailable) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    counts = {language: len(questions) for language, questions in found.items()}
    if options.folds:
        print(json.dumps({"n": counts} | {key: by_folds(each) for key, each in found.items()}))
        return 0
    weights = {
        language: [round(float(weight), 3) for weight in regression(questions)]
        for language, questions in found.items()
    }
    options.out.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")
    print(json.dumps({"n": counts} | weights))
    return 0


if __name__ == "__main__":
    sys.exit(main())
