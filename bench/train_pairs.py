"""Trains the network that compares two texts word by word.

Three tasks share it: how an utterance stands to a fact (agrees, contradicts, neither), whether one
answer serves two questions, and whether a fact answers a question. It sees the token states of the
packaged embedder, which are worked out once a text, so it has to be trained anew after the
embedder's adapter. Files that end in ``_09`` are left out, so that it can be measured
by them.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bench.pair_lessons import STANDS, Lessons, Pair, States
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.pair_reading.figures_beside import FIGURES_TOLD
from knowledge.pair_reading.network import WEIGHTS

BATCH = 96
_CHUNK = 20  # batches, within which pairs of a length go together: little is padded then
_SMOOTHING = 0.02
_SAME, _ANSWERS = len(STANDS), len(STANDS) + 1
_COLUMNS = {"same": (_SAME, 1.0), "answers": (_ANSWERS, 0.7)}


class Texts(NamedTuple):
    """Texts side by side: tokens, where there are any, and their means, all by text."""

    tokens: Tensor
    there: Tensor
    means: Tensor


class PairNetwork(nn.Module):
    """What ``knowledge.pair_reading.network`` works out, for many pairs and with gradients.

    Dropout leaves out the same features of all words of a text.
    """

    def __init__(self, states: int, width: int, dropout: float) -> None:
        super().__init__()
        self.proj = nn.Linear(states, width)
        self.compare = nn.Linear(4 * width, width)
        self.middle = nn.Linear(4 * width + 2 + FIGURES_TOLD, width)
        self.out = nn.Linear(width, len(STANDS) + len(_COLUMNS))
        self.dropout = nn.Dropout(dropout)
        self.log_sharpness = nn.Parameter(torch.tensor(2.0))

    def forward(self, one: Texts, other: Texts, figures: Tensor) -> Tensor:
        """Return ``pairs × scores`` of texts and how their figures compare."""
        a, b = self._words(one), self._words(other)
        near = functional.normalize(a, dim=-1) @ functional.normalize(b, dim=-1).transpose(1, 2)
        near = near.float() * torch.exp(self.log_sharpness)
        of_other = near.masked_fill(~other.there[:, None, :], -1e4).softmax(2).to(b.dtype) @ b
        of_one = (
            near.masked_fill(~one.there[:, :, None], -1e4).softmax(1).transpose(1, 2).to(a.dtype)
            @ a
        )
        pooled = [*self._compared(a, of_other, one.there), *self._compared(b, of_one, other.there)]
        means = (one.means * other.means).sum(2)
        middle = torch.cat([self.dropout(torch.cat(pooled, 1)), means, figures], 1)
        scores: Tensor = self.out(self.dropout(torch.relu(self.middle(middle))))
        return scores

    def _words(self, texts: Texts) -> Tensor:
        tokens = texts.tokens.to(_precision())
        return torch.relu(self.proj(tokens * self._kept(tokens)))

    def _kept(self, values: Tensor) -> Tensor:
        """Return what of ``texts × words × features`` is kept: ``texts × 1 × features``."""
        kept: Tensor = self.dropout(torch.ones_like(values[:, :1]))
        return kept

    def _compared(self, words: Tensor, opposite: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        this, that, difference, product = torch.split(self.compare.weight, words.shape[2], 1)
        kept = self._kept(words)
        words, opposite = words * kept, opposite * kept
        shown = functional.linear(words, this + difference, self.compare.bias)
        shown = shown + functional.linear(opposite, that - difference)
        shown = torch.relu(shown + functional.linear(words * opposite, product))
        shown = shown * there[..., None]
        counts = there.sum(1, keepdim=True)
        return shown.amax(1).float(), shown.sum(1).float() / counts

    def arrays(self) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]]:
        """Return the weights by name, as the network's file holds them."""
        arrays = {"sharpness": torch.exp(self.log_sharpness).detach().numpy()}
        for name in ("proj", "compare", "middle", "out"):
            layer = getattr(self, name)
            arrays[name + "_w"] = layer.weight.detach().numpy()
            arrays[name + "_b"] = layer.bias.detach().numpy()
        return {name: value.astype(np.float16) for name, value in arrays.items()}


def loss_of(scores: Tensor, batch: Sequence[Pair]) -> Tensor:
    """Return the mean loss of a batch of all tasks."""
    right = torch.tensor([pair.right for pair in batch])
    stand = torch.tensor([pair.task == "stand" for pair in batch])
    parts = [
        functional.cross_entropy(
            scores[stand][:, : len(STANDS)],
            right[stand],
            label_smoothing=_SMOOTHING,
            reduction="sum",
        )
    ]
    for task, (column, weight) in _COLUMNS.items():
        rows = torch.tensor([pair.task == task for pair in batch])
        loss = functional.binary_cross_entropy_with_logits(
            scores[rows][:, column], right[rows].float(), reduction="sum"
        )
        parts.append(weight * loss)
    return torch.stack(parts).sum() / len(batch)


def padded(states: States, texts: Sequence[tuple[str, bool]]) -> Texts:
    """Return what is read of ``texts``, padded."""
    read = [states.of(text, asked=asked) for text, asked in texts]
    length = max(len(tokens) for tokens, _ in read)
    there = torch.zeros(len(read), length, dtype=torch.bool)
    values = torch.zeros(len(read), length, read[0][0].shape[1], dtype=torch.float16)
    for row, (tokens, _) in enumerate(read):
        values[row, : len(tokens)] = torch.from_numpy(tokens)
        there[row, : len(tokens)] = True
    means = torch.from_numpy(np.stack([means for _, means in read]))
    return Texts(values, there, means)


def _precision() -> torch.dtype:
    """Return in what the layers work: a copy less a step than leaving it to them."""
    return torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32


def figures_told(batch: Sequence[Pair]) -> Tensor:
    """Return how the figures of each pair compare, as ``pairs × FIGURES_TOLD``."""
    return torch.from_numpy(np.stack([pair.figures() for pair in batch]))


def batches(pairs: list[Pair], chance: random.Random) -> Iterator[list[Pair]]:
    """Yield all pairs once, in batches of like length; questions now one way, now the other."""
    chance.shuffle(pairs)
    for start in range(0, len(pairs), BATCH * _CHUNK):
        part = sorted(pairs[start : start + BATCH * _CHUNK], key=lambda pair: pair.length)
        cut = [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
        chance.shuffle(cut)
        for batch in cut:
            yield [pair.turned() if chance.random() < 0.5 else pair for pair in batch]


def train(
    network: PairNetwork,
    draw: Callable[[], list[Pair]],
    states: States,
    options: argparse.Namespace,
) -> None:
    """Train ``network``, on what ``draw`` returns for each epoch."""
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=0.02)
    chance = random.Random(options.seed)
    pairs = draw()
    an_epoch = len(pairs) // BATCH + 1 + len(pairs) // (BATCH * _CHUNK)
    # No two epochs are of one length, as some of what they hold is drawn.
    steps = round(options.epochs * an_epoch * 1.01) + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, steps, pct_start=0.1)
    for epoch in range(options.epochs):
        pairs = pairs if epoch == 0 else draw()
        lost: list[float] = []
        for batch in batches(pairs, chance):
            first = padded(states, [(pair.first, pair.task == "same") for pair in batch])
            second = padded(states, [(pair.second, True) for pair in batch])
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(first, second, figures_told(batch))
            loss = loss_of(scores.float(), batch)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            if schedule.last_epoch < steps - 1:
                schedule.step()
            lost.append(float(loss.detach()))
        mean = sum(lost) / len(lost)
        print(f"epoch {epoch + 1} of {options.epochs}: {mean:.3f}", file=sys.stderr, flush=True)


def main() -> int:
    """Run the training as a command; three quarters of an hour on a core."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_pairs", description=__doc__)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    embedder = PackagedE5(options.cache)
    network = PairNetwork(2 * embedder.dimensions, options.width, options.dropout)
    lessons = Lessons(embedder)
    train(network, lambda: list(lessons.all(trained=True)), States(embedder), options)
    np.savez_compressed(options.out, allow_pickle=False, **network.arrays())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
