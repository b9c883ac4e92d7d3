"""The cross-encoder in torch, for training: the embedder's upper layers over two texts at once.

The lower half of the packaged embedder reads each text by itself, as it does anyway; these layers
begin as its upper half and learn to read a statement and what is said of it together. How the
figures of both compare is told beside the words, as it is to the pair network.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from knowledge.pair_reading.figures_beside import FIGURES_TOLD

HIDDEN: Final = 384
HEADS: Final = 12
LAYERS: Final = 6

HalfStates = npt.NDArray[np.float16]

_WIDE: Final = 4 * HIDDEN
_PAIR, _FACT, _BETWEEN, _SAID, _NOTHING = range(5)  # what a place of the joined texts holds
_NEVER: Final = -1e4


class Layer(nn.Module):
    """One layer of the encoder, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.looked_at = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.wide = nn.Linear(HIDDEN, _WIDE)
        self.narrow = nn.Linear(_WIDE, HIDDEN)
        self.first_norm = nn.LayerNorm(HIDDEN)
        self.second_norm = nn.LayerNorm(HIDDEN)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return ``x`` one layer on; ``bias`` is 0 where a place is to be looked at."""
        pairs, places, _ = x.shape
        parts = self.looked_at(x).view(pairs, places, 3, HEADS, HIDDEN // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        # Written out: torch's fused attention takes most of a step on a CPU, going backward.
        near = query @ key.transpose(2, 3) * (HIDDEN // HEADS) ** -0.5 + bias
        seen = (near.softmax(-1) @ value).transpose(1, 2).reshape(x.shape)
        x = self.first_norm(x + self._kept(self.attended(seen)))
        narrow = self.narrow(functional.gelu(self.wide(x)))
        return self.second_norm(x + self._kept(narrow))  # type: ignore[no-any-return] # a module's

    def _kept(self, x: Tensor) -> Tensor:
        """Leave out the same features of all places: drawing for each takes half of a step."""
        return x * self.dropout(torch.ones_like(x[:, :1])) if self.training else x


class CrossEncoderModel(nn.Module):
    """Reads a statement and what is said together; what it returns are not normalised."""

    def __init__(self, dropout: float = 0.1, layers: int = LAYERS) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.pair_token = nn.Parameter(torch.zeros(HIDDEN))
        self.between = nn.Parameter(torch.zeros(HIDDEN))
        self.segments = nn.Parameter(torch.randn(2, HIDDEN) * 0.02)
        self.told = nn.Linear(FIGURES_TOLD, HIDDEN)
        nn.init.normal_(self.told.weight, std=0.02)
        self.middle = nn.Linear(4 * HIDDEN + FIGURES_TOLD, HIDDEN)
        self.out = nn.Linear(HIDDEN, 3)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, holds: Tensor, figures: Tensor) -> Tensor:
        """Return ``pairs × 3``.

        Args:
            x: ``pairs × places × hidden``, as ``joined`` returns it.
            holds: ``pairs × places``, what each place holds.
            figures: ``pairs × FIGURES_TOLD``.
        """
        nothing = torch.zeros_like(self.between)
        added = [self.pair_token, self.segments[0], self.between, self.segments[1], nothing]
        x = x.to(self.between.dtype) + torch.stack(added)[holds]
        figures = figures.to(x.dtype)
        x = torch.cat([x[:, :1] + self.told(figures)[:, None], x[:, 1:]], 1)
        bias = (holds == _NOTHING).to(x.dtype)[:, None, None, :] * _NEVER
        for layer in self.layers:
            x = layer(x, bias)
        fact, said = (_mean(x, holds == part) for part in (_FACT, _SAID))
        pooled = torch.cat([x[:, 0], fact, said, fact * said, figures], 1)
        middle = functional.gelu(self.middle(self.dropout(pooled)))
        scores: Tensor = self.out(self.dropout(middle))
        return scores

    def begin_as(self, weights: dict[str, Tensor], pair_token: Tensor, between: Tensor) -> None:
        """Begin as the embedder's upper layers.

        Args:
            weights: of its layers, as ``bench.sentence_transformers_folder.tensors`` names them.
            pair_token: the state of its first token half way up, ``hidden``.
            between: that of its last one.
        """
        with torch.no_grad():
            self.pair_token.copy_(pair_token)
            self.between.copy_(between)
            for number, layer in enumerate(self.layers, LAYERS):
                for name, value in layer.named_parameters():
                    value.copy_(_of_embedder(weights, f"encoder.layer.{number}.", name))


_NAMES: Final = {
    "attended": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "first_norm": "attention.output.LayerNorm",
    "second_norm": "output.LayerNorm",
}


def _of_embedder(weights: dict[str, Tensor], place: str, name: str) -> Tensor:
    part, half = name.split(".")
    if part != "looked_at":
        return weights[f"{place}{_NAMES[part]}.{half}"]
    looking = ("query", "key", "value")
    return torch.cat([weights[f"{place}attention.self.{one}.{half}"] for one in looking])


def _mean(x: Tensor, there: Tensor) -> Tensor:
    share = there.to(x.dtype)[..., None]
    return (x * share).sum(1) / share.sum(1).clamp(min=1)


def joined(
    pairs: Sequence[tuple[HalfStates, HalfStates]],
) -> tuple[Tensor, Tensor]:
    """Return pairs of token states (``tokens × hidden`` each) one behind the other, padded.

    The first is ``pairs × places × hidden`` with nothing where no token stands, the second what
    each place holds.
    """
    places = max(len(fact) + len(said) + 2 for fact, said in pairs)
    x = np.zeros((len(pairs), places, HIDDEN), np.float16)
    holds = np.full((len(pairs), places), _NOTHING, np.int64)
    for row, (fact, said) in enumerate(pairs):
        between = len(fact) + 1
        end = between + 1 + len(said)
        x[row, 1:between], x[row, between + 1 : end] = fact, said
        holds[row, 0], holds[row, between] = _PAIR, _BETWEEN
        holds[row, 1:between], holds[row, between + 1 : end] = _FACT, _SAID
    return torch.from_numpy(x), torch.from_numpy(holds)
