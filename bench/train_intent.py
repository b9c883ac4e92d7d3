"""Trains the model of message intents on the project's own lines and patterns of lines."""

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from bench.viewer_lines import INTENTS, KINDS, Line, training_lines
from copilot.skills.answers.features import Message, features_of
from copilot.skills.answers.intent_model import ASKED, FEATURE, TALK, IntentModel, packed
from copilot.skills.answers.link_numbers import find_links
from copilot.skills.answers.text_pieces import pieces_of
from knowledge.language.link_spelling import spell_links
from knowledge.language.normalise import normalise

Matrix = npt.NDArray[np.float64]
Rows = list[npt.NDArray[np.int64]]

_TARGET = Path(__file__).parents[1] / "copilot" / "skills" / "answers" / "intent_weights.bin"
_DEICTIC = re.compile(r"[这那]个|[这那]款|[这那]件|它|\b(?:this|that|it)\b")
_STEPS = 127
_SHOP = INTENTS.index("shop_question")
_FOLDS = 5
_BATCH = 128


def line_pieces(text: str) -> frozenset[str]:
    """Return the pieces and features of ``text`` as the reader sees them without a catalogue."""
    folded = normalise(spell_links(text))
    deictic = _DEICTIC.search(folded) is not None
    features = features_of(Message(text, folded, bool(find_links(folded)), deictic))
    return frozenset(pieces_of(folded)) | {FEATURE + name for name in features}


class Training:
    """A multinomial logistic model in training; the same lines give the same weights.

    Args:
        pieces: what it weighs.
        columns: how many kinds it scores.
        below: a model of the same pieces whose scores come first and stay as they are, so that
            what it tells apart does not suffer from what is added.
    """

    def __init__(
        self,
        pieces: Sequence[str],
        options: argparse.Namespace,
        columns: int = len(INTENTS),
        below: "Training | None" = None,
    ) -> None:
        torch.manual_seed(0)
        self._index = {piece: row for row, piece in enumerate(pieces)}
        self._options = options
        self._below = below
        self._bag = torch.nn.EmbeddingBag(len(pieces), columns, mode="sum")
        torch.nn.init.zeros_(self._bag.weight)
        self._bias = torch.nn.Parameter(torch.zeros(columns))

    @property
    def weights(self) -> Matrix:
        """The weights by piece and kind."""
        own: Matrix = self._bag.weight.detach().numpy().astype(np.float64)
        return own if self._below is None else np.hstack([self._below.weights, own])

    @property
    def bias(self) -> list[float]:
        """The scores of an empty message."""
        own = [round(float(value), 4) for value in self._bias.detach()]
        return own if self._below is None else self._below.bias + own

    @classmethod
    def kept(cls, model: IntentModel, options: argparse.Namespace) -> "Training":
        """Return the intents' part of a model that was trained before."""
        columns = len(INTENTS)
        training = cls(list(model.rows), options)
        steps = [model.steps_of(piece)[:columns] for piece in model.rows]
        with torch.no_grad():
            training._bag.weight.copy_(torch.tensor(steps) * model.scale)
            training._bias.copy_(torch.tensor(model.bias[:columns]))
        return training

    def rows(self, found: Sequence[frozenset[str]]) -> Rows:
        """Return the numbers of the known pieces of each line."""
        index = self._index
        return [
            np.array(sorted(index[piece] for piece in line if piece in index), dtype=np.int64)
            for line in found
        ]

    def scores(self, rows: Rows) -> torch.Tensor:
        """Return one score per line and kind."""
        counts = torch.tensor([len(row) for row in rows])
        starts = torch.cumsum(counts, 0) - counts
        total: torch.Tensor = self._bag(torch.from_numpy(np.concatenate(rows)), starts)
        scores: torch.Tensor = self._bias + total / counts.clamp(min=1).sqrt()[:, None]
        if self._below is None:
            return scores
        with torch.no_grad():
            first = self._below.scores(rows)
        return torch.cat([first, scores], dim=1)

    def fit(self, rows: Rows, labels: Sequence[int], worth: Sequence[float]) -> None:
        """Train by Adam; ``worth`` is how much each line counts."""
        wanted, value = torch.tensor(labels), torch.tensor(worth)
        optimiser = torch.optim.Adam([self._bag.weight, self._bias], lr=self._options.rate)
        for epoch in range(self._options.epochs):
            for group in optimiser.param_groups:
                group["lr"] = self._options.rate * (1 - epoch / self._options.epochs)
            order = np.random.default_rng(epoch).permutation(len(rows))
            for start in range(0, len(order), _BATCH):
                chosen = order[start : start + _BATCH]
                batch = [rows[line] for line in chosen]
                each = torch.nn.functional.cross_entropy(
                    self.scores(batch), wanted[chosen], reduction="none"
                )
                touched = torch.from_numpy(np.unique(np.concatenate(batch)))
                decay = self._options.decay * (self._bag.weight[touched] ** 2).sum()
                loss = (each * value[chosen]).sum() / value[chosen].sum() + decay
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()


def _worth(line: Line, options: argparse.Namespace) -> float:
    if line.kind in (ASKED, TALK):
        return float(options.asked_worth)
    return 1.0 if line.written else float(options.pattern_worth)


def trained(
    lines: Sequence[Line], found: Sequence[frozenset[str]], options: argparse.Namespace
) -> tuple[list[str], Training]:
    """Return the pieces worth keeping and the model of intents trained on them.

    Trained twice: on every piece that two lines have, then on those whose weights tell most.
    """
    of_intents = [number for number, line in enumerate(lines) if line.kind in INTENTS]
    lines, found = [lines[n] for n in of_intents], [found[n] for n in of_intents]
    counts = Counter(piece for line in found for piece in line)
    pieces = sorted(piece for piece, count in counts.items() if count >= 2)
    model = _fitted(Training(pieces, options), lines, found, options)
    if len(pieces) > options.pieces:
        weights = model.weights
        telling = weights.max(axis=1) - weights.min(axis=1)
        kept = np.sort(np.argsort(-telling, kind="stable")[: options.pieces])
        pieces = [pieces[row] for row in kept]
        model = _fitted(Training(pieces, options), lines, found, options)
    return pieces, model


def with_goods_and_talk(
    pieces: Sequence[str],
    intents: Training,
    lines: Sequence[Line],
    found: Sequence[frozenset[str]],
    options: argparse.Namespace,
) -> Training:
    """Return ``intents`` with the scores of what is asked of goods and of any talk beside them."""
    beside = Training(pieces, options, len(KINDS) - len(INTENTS), intents)
    return _fitted(beside, lines, found, options)


def _fitted(
    model: Training,
    lines: Sequence[Line],
    found: Sequence[frozenset[str]],
    options: argparse.Namespace,
) -> Training:
    labels = [KINDS.index(line.kind) for line in lines]
    model.fit(model.rows(found), labels, [_worth(line, options) for line in lines])
    return model


def cross_validated(
    lines: Sequence[Line], found: Sequence[frozenset[str]], options: argparse.Namespace
) -> dict[str, float]:
    """Return the figures on lines written whole, every fifth of them held out in turn."""
    outcomes: Counter[str] = Counter()
    for fold in range(_FOLDS):
        held = [
            line.written and line.kind in INTENTS and number % _FOLDS == fold
            for number, line in enumerate(lines)
        ]
        rest = [number for number, out in enumerate(held) if not out]
        _, model = trained([lines[n] for n in rest], [found[n] for n in rest], options)
        tried = [number for number, out in enumerate(held) if out]
        with torch.no_grad():
            said = model.scores(model.rows([found[n] for n in tried])).argmax(dim=1).tolist()
        for number, intent in zip(tried, said, strict=True):
            true = KINDS.index(lines[number].kind)
            outcomes["right"] += intent == true
            outcomes["hit"] += intent == true == _SHOP
            outcomes["shop"] += (intent == _SHOP) + (true == _SHOP)
            outcomes["all"] += 1
    return {
        "accuracy": round(outcomes["right"] / outcomes["all"], 3),
        "shop_question_f1": round(2 * outcomes["hit"] / outcomes["shop"], 3),
    }


def file_of(pieces: Sequence[str], model: Training) -> bytes:
    """Return the bytes of the model's file, its weights in steps of a signed byte."""
    weights = model.weights
    scale = float(np.quantile(np.abs(weights[:, : len(INTENTS)]), 0.9999)) / _STEPS
    steps = np.clip(np.rint(weights / scale), -_STEPS, _STEPS).astype(int)
    rows = {piece: [int(s) for s in row] for piece, row in zip(pieces, steps, strict=True)}
    return packed(KINDS, model.bias, float(f"{scale:.4g}"), rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=6, help="how often a pattern is filled")
    parser.add_argument("--pattern-worth", type=float, default=0.4, help="of a line written: 1")
    parser.add_argument(
        "--asked-worth", type=float, default=0.5, help="of goods asked about, and talk"
    )
    parser.add_argument("--pieces", type=int, default=60_000, help="how many are kept")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=0.05)
    parser.add_argument("--decay", type=float, default=5e-6)
    parser.add_argument("--validate", action="store_true", help="hold lines out in turn: slow")
    parser.add_argument(
        "--keep-intents", action="store_true", help="train only what stands beside the intents"
    )
    parser.add_argument("--write", action="store_true", help="replace the weights' file")
    return parser.parse_args()


def main() -> None:
    """Train on the lines, write the weights, print the figures as JSON."""
    options = _options()
    torch.set_num_threads(2)
    lines = training_lines(options.times)
    found = [line_pieces(line.text) for line in lines]
    figures: dict[str, float] = {
        "lines": len(lines),
        "written": sum(line.written for line in lines),
    }
    print(f"{len(lines)} lines", file=sys.stderr)
    if options.validate:
        figures |= cross_validated(lines, found, options)
    if options.write:
        if options.keep_intents:
            before = IntentModel.read(_TARGET)
            pieces, intents = list(before.rows), Training.kept(before, options)
        else:
            pieces, intents = trained(lines, found, options)
        model = with_goods_and_talk(pieces, intents, lines, found, options)
        data = file_of(pieces, model)
        _TARGET.write_bytes(data)
        figures |= {"pieces": len(pieces), "kilobytes": math.ceil(len(data) / 1024)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
