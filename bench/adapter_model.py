"""The packaged model in torch, its upper layers open to an adapter: only for training one.

The lower layers never change, so their output is worked out once for each text, by onnxruntime,
which is three times as fast there.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from knowledge.embedder.adapter import NO_ADAPTER
from knowledge.embedder.packaged_e5 import QUERY_TOKENS
from knowledge.embedder.preparation import packaged_weights, prepare
from knowledge.embedder.q4_file import Q4File

_ADDED = ("q", "v", "ao", "fi", "fo")
"""The linear layers that are added to; keys decide what is attended to much as queries do."""


class _Linear(nn.Module):
    """A frozen linear layer with a product of two thin matrices beside it."""

    weight: Tensor
    bias: Tensor

    def __init__(self, file: Q4File, name: str, rows: int, columns: int, rank: int) -> None:
        super().__init__()
        weights = file.blocks(name + ".w", rows, columns).dequantised()
        self.register_buffer("weight", torch.from_numpy(weights.copy()))
        self.register_buffer("bias", torch.from_numpy(file.floats(name + ".b", rows).copy()))
        self.name, self.rank = name, rank
        self.down = nn.Parameter(torch.randn(rank, columns) / columns**0.5)
        self.up = nn.Parameter(torch.zeros(rows, rank))

    def forward(self, x: Tensor) -> Tensor:
        packaged = functional.linear(x, self.weight, self.bias)
        if not self.rank:
            return packaged
        return packaged + functional.linear(functional.linear(x, self.down), self.up)


class _Layer(nn.Module):
    """One layer of the encoder, normalised after each half."""

    def __init__(self, file: Q4File, layer: int, rank: int) -> None:
        super().__init__()
        sizes = file.sizes
        self._heads, self._epsilon, self._hidden = sizes.heads, sizes.epsilon, sizes.hidden
        hidden, wide = sizes.hidden, sizes.feed_forward
        shapes = {part: (hidden, hidden) for part in ("q", "k", "v", "ao")}
        shapes |= {"fi": (wide, hidden), "fo": (hidden, wide)}
        self.parts = nn.ModuleDict(
            {
                part: _Linear(file, f"l{layer}.{part}", *shape, rank if part in _ADDED else 0)
                for part, shape in shapes.items()
            }
        )
        for norm in ("aln", "oln"):
            for half in ("w", "b"):
                values = file.floats(f"l{layer}.{norm}.{half}", hidden).copy()
                self.register_buffer(norm + half, torch.from_numpy(values))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        query, key, value = (self._by_head(self.parts[part](x)) for part in ("q", "k", "v"))
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        joined = seen.transpose(1, 2).reshape(x.shape)
        middle = self._norm("aln", self.parts["ao"](joined) + x)
        inner = functional.gelu(self.parts["fi"](middle))
        return self._norm("oln", self.parts["fo"](inner) + middle)

    def _by_head(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self._heads, -1).transpose(1, 2)

    def _norm(self, name: str, x: Tensor) -> Tensor:
        weight, bias = getattr(self, name + "w"), getattr(self, name + "b")
        return functional.layer_norm(x, (self._hidden,), weight, bias, self._epsilon)


class AdaptedModel(nn.Module):
    """The layers from ``first`` on; texts come with their prefix, ``query:`` or ``passage:``."""

    def __init__(self, cache: Path, first: int, rank: int) -> None:
        super().__init__()
        file = Q4File(packaged_weights())
        prepared = prepare(cache, adapter=NO_ADAPTER)
        self._tokenizer = Tokenizer.from_file(str(prepared.tokenizer))
        self._lower = _lower_layers(prepared.model, first, file.sizes.hidden)
        self._hidden = file.sizes.hidden
        self._known: dict[str, Tensor] = {}
        layers = range(first, file.sizes.layers)
        self.layers = nn.ModuleList(_Layer(file, layer, rank) for layer in layers)

    def known(self, texts: Iterable[str]) -> None:
        """Work out the lower layers of ``texts`` that are not known yet."""
        for text in texts:
            if text not in self._known:
                ids = self._tokenizer.encode(text).ids[:QUERY_TOKENS]
                lower = self._lower.run(None, {"input_ids": np.array([ids])})[0][0]
                self._known[text] = torch.from_numpy(lower.astype(np.float16))

    def embed(self, texts: Sequence[str]) -> Tensor:
        """Return the vectors of ``texts``, all of them known, of length 1."""
        # By length, so that little is computed for padding.
        order = sorted(range(len(texts)), key=lambda row: len(self._known[texts[row]]))
        parts = [
            self._batch([self._known[texts[row]] for row in order[start : start + 16]])
            for start in range(0, len(order), 16)
        ]
        return torch.cat(parts)[torch.argsort(torch.tensor(order))]

    def _batch(self, lower: Sequence[Tensor]) -> Tensor:
        length = max(map(len, lower))
        x = torch.zeros(len(lower), length, self._hidden)
        there = torch.zeros(len(lower), length)
        for row, one in enumerate(lower):
            x[row, : len(one)] = one.float()
            there[row, : len(one)] = 1
        for layer in self.layers:
            x = layer(x, there[:, None, None, :].bool())
        mean = (x * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)

    def adapter(self) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]]:
        """Return the thin matrices by name, as the adapter's file holds them."""
        arrays = {}
        for module in self.modules():
            if isinstance(module, _Linear) and module.rank:
                for half, matrix in (("down", module.down), ("up", module.up)):
                    arrays[f"{module.name}.{half}"] = matrix.detach().numpy().astype(np.float16)
        return arrays


def _lower_layers(model: Path, first: int, hidden: int) -> onnxruntime.InferenceSession:
    graph = onnx.load(str(model))
    del graph.graph.output[:]
    name, floats = f"l{first - 1}.out", onnx.TensorProto.FLOAT
    graph.graph.output.append(onnx.helper.make_tensor_value_info(name, floats, [1, "n", hidden]))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(
        graph.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
