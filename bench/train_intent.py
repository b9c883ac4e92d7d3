"""Trains the weights of message intents from the project's own labelled lines."""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

import numpy as np
import numpy.typing as npt

from bench.viewer_lines import read_lines
from copilot.skills.answers.feature_pairs import MAY_BE_SHOP
from copilot.skills.answers.features import Message, features_of
from copilot.skills.answers.link_numbers import find_links, spell_circled
from copilot.skills.answers.reading import Intent
from knowledge.language.normalise import normalise

Matrix = npt.NDArray[np.float64]

_HERE = Path(__file__).parent
# More lines, and patterns of lines, are there for a model of messages cut to pieces.
_LINES = (_HERE / "data" / "viewer_lines_zh.txt", _HERE / "data" / "viewer_lines_en.txt")
_TARGET = _HERE.parent / "copilot" / "skills" / "answers" / "intent_weights.py"
_INTENTS: tuple[Intent, ...] = get_args(Intent)
# In a room most lines are chatter; the lines written here are not in that proportion.
_MARGINS = {
    "shop_question": 0.55,
    "other_question": 0.0,
    "request": 0.3,
    "complaint": 0.6,
    "spam": 0.3,
}
_DEICTIC = re.compile(r"[这那]个|[这那]款|[这那]件|它|\b(?:this|that|it)\b")
_SMALLEST_COUNT = 10
_DECIMALS = 2


def line_features(text: str) -> set[str]:
    """Return the features of ``text`` as the reader sees them with an empty catalogue."""
    folded = normalise(spell_circled(text))
    named = bool(find_links(folded))
    return features_of(Message(text, folded, named, _DEICTIC.search(folded) is not None))


def _design(rows: list[set[str]], names: list[str]) -> Matrix:
    index = {name: column for column, name in enumerate(names)}
    design = np.zeros((len(rows), len(names) + 1))
    design[:, -1] = 1.0
    for row, features in enumerate(rows):
        for name in features:
            if name in index:
                design[row, index[name]] = 1.0
    return design


def fit(design: Matrix, labels: npt.NDArray[np.int64], penalty: float, steps: int) -> Matrix:
    """Return the weights (features + 1, intents) of an L2-penalised multinomial logistic model.

    Adam on the whole batch; deterministic.
    """
    rows, columns = design.shape
    weights = np.zeros((columns, len(_INTENTS)))
    mean = np.zeros_like(weights)
    square = np.zeros_like(weights)
    wanted = np.eye(len(_INTENTS))[labels]
    for step in range(1, steps + 1):
        logits = design @ weights
        logits -= logits.max(axis=1, keepdims=True)
        chances = np.exp(logits)
        chances /= chances.sum(axis=1, keepdims=True)
        gradient = design.T @ (chances - wanted) / rows
        gradient[:-1] += penalty * weights[:-1] / rows
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def _cross_validated(rows: list[set[str]], labels: npt.NDArray[np.int64], penalty: float) -> float:
    """Return the shop-question F1 over five folds, every fifth line held out in turn."""
    outcomes: Counter[str] = Counter()
    shop = _INTENTS.index("shop_question")
    for fold in range(5):
        held = np.arange(len(rows)) % 5 == fold
        names = _names([row for row, out in zip(rows, held, strict=True) if not out])
        design = _design(rows, names)
        weights = fit(design[~held], labels[~held], penalty, 300)
        scores = design[held] @ weights
        barred = [MAY_BE_SHOP not in row for row, out in zip(rows, held, strict=True) if out]
        scores[barred, shop] = -np.inf
        said = scores.argmax(axis=1) == shop
        true = labels[held] == shop
        outcomes["hit"] += int((said & true).sum())
        outcomes["false"] += int((said & ~true).sum())
        outcomes["missed"] += int((~said & true).sum())
        outcomes["right"] += int((scores.argmax(axis=1) == labels[held]).sum())
    print(f"accuracy {outcomes['right'] / len(rows):.3f}", file=sys.stderr)
    return 2 * outcomes["hit"] / (2 * outcomes["hit"] + outcomes["false"] + outcomes["missed"])


def _names(rows: list[set[str]]) -> list[str]:
    counts = Counter(name for row in rows for name in row)
    return sorted(name for name, count in counts.items() if count >= _SMALLEST_COUNT)


def _module(names: list[str], weights: Matrix) -> str:
    def row(values: Matrix) -> str:
        return "(" + ", ".join(f"{value:.{_DECIMALS}f}" for value in values) + ")"

    margins = np.array([_MARGINS.get(intent, 0.0) for intent in _INTENTS])
    lines = [
        '"""Weights of the intent model; written by ``python -m bench.train_intent --write``."""',
        "",
        "from copilot.skills.answers.reading import Intent",
        "",
        "# fmt: off",
        "INTENTS: tuple[Intent, ...] = (",
        *(f'    "{intent}",' for intent in _INTENTS),
        ")",
        '"""The order of the columns below."""',
        "",
        f"BIAS: tuple[float, ...] = {row(weights[-1])}",
        f"MARGINS: tuple[float, ...] = {row(margins)}",
        "WEIGHTS: dict[str, tuple[float, ...]] = {",
        *(f'    "{name}": {row(weights[column])},' for column, name in enumerate(names)),
        "}",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Train on the lines, write the weights, print the cross-validated figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--write", action="store_true", help="replace the weights module")
    options = parser.parse_args()
    lines = [line for path in _LINES for line in read_lines(path)]
    rows = [line_features(text) for text, _ in lines]
    labels = np.array([_INTENTS.index(intent) for _, intent in lines])
    names = _names(rows)
    score = _cross_validated(rows, labels, options.penalty)
    if options.write:
        weights = fit(_design(rows, names), labels, options.penalty, options.steps)
        _TARGET.write_text(_module(names, weights), encoding="utf-8")
    figures = {"lines": len(lines), "features": len(names), "shop_question_f1": round(score, 3)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
