"""Writes a trained cross-encoder as the ONNX file that the product reads with.

Matrices are kept in eight bits by blocks of 32 (operator ``MatMulNBits``, activations int8 by
block), as the packaged embedder's are in four. One pair at a time, so nothing is padded and no
mask is needed.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper
from torch import nn

from bench.cross_encoder_model import HEADS, HIDDEN, CrossEncoderModel
from knowledge.embedder.graph import MICROSOFT_OPSET, ONNX_OPSET, Graph
from knowledge.embedder.q4_file import BLOCK
from knowledge.pair_reading.figures_beside import FIGURES_TOLD

_BITS: Final = 8
_ZERO: Final = 128  # what stands for nothing in eight bits, as the operator takes it
_INT8_ACTIVATIONS: Final = 4  # ``accuracy_level`` of MatMulNBits
_EPSILON: Final = 1e-5
_MICROSOFT: Final = "com.microsoft"

Array = npt.NDArray[np.float32]


class _Graph(Graph):
    """Collects nodes and weights, of layers in eight bits and in full precision."""

    def eight_bits(self, x: str, name: str, weight: Array, bias: Array) -> str:
        """Add a layer of ``weight`` (``rows × columns``) in eight bits."""
        rows, columns = weight.shape
        blocks = weight.reshape(rows, columns // BLOCK, BLOCK)
        scales = np.maximum(np.abs(blocks).max(2), 1e-8) / (_ZERO - 1)
        packed = np.rint(blocks / scales[:, :, None]) + _ZERO
        inputs = [
            x,
            self.weight(name + ".weight", packed.astype(np.uint8)),
            self.weight(name + ".scales", scales.astype(np.float32).reshape(-1)),
            *("", ""),
            self.weight(name + ".bias", bias),
        ]
        return self.add(
            "MatMulNBits",
            inputs,
            name,
            domain=_MICROSOFT,
            K=columns,
            N=rows,
            bits=_BITS,
            block_size=BLOCK,
            accuracy_level=_INT8_ACTIVATIONS,
        )

    def plain(self, x: str, name: str, weight: Array, bias: Array) -> str:
        """Add a layer in full precision, which the few last ones can afford."""
        inputs = [x, self.weight(name + ".weight", weight), self.weight(name + ".bias", bias)]
        return self.add("Gemm", inputs, name, transB=1)

    def skip_norm(self, name: str, x: str, skip: str, gamma: Array, beta: Array) -> str:
        weights = [self.weight(name + ".gamma", gamma), self.weight(name + ".beta", beta)]
        return self.add(
            "SkipLayerNormalization",
            [x, skip, *weights],
            name,
            domain=_MICROSOFT,
            epsilon=_EPSILON,
        )


def graph_of(model: CrossEncoderModel) -> onnx.ModelProto:
    """Return the graph of ``model``.

    ``fact`` and ``said`` (1 × tokens × hidden) and ``figures`` (1 × ``FIGURES_TOLD``) →
    ``scores`` (1 × 3), not normalised.
    """
    graph, named = _Graph(), _arrays(model)
    x = _joined(graph, named)
    for number, layer in enumerate(model.layers):
        x = _layer(graph, f"l{number}", layer, x)
    _head(graph, named, x)
    inputs = [
        helper.make_tensor_value_info("fact", TensorProto.FLOAT, [1, "n", HIDDEN]),
        helper.make_tensor_value_info("said", TensorProto.FLOAT, [1, "m", HIDDEN]),
        helper.make_tensor_value_info("figures", TensorProto.FLOAT, [1, FIGURES_TOLD]),
    ]
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, 3])
    body = helper.make_graph(graph.nodes, "cross", inputs, [scores], initializer=graph.weights)
    opsets = [helper.make_opsetid("", ONNX_OPSET), helper.make_opsetid(_MICROSOFT, MICROSOFT_OPSET)]
    return helper.make_model(body, opset_imports=opsets, ir_version=10)


def _arrays(module: nn.Module) -> dict[str, Array]:
    return {name: value.detach().float().numpy() for name, value in module.named_parameters()}


def _joined(graph: _Graph, named: dict[str, Array]) -> str:
    """Add what puts both texts behind the token that stands for the pair."""
    first = graph.plain("figures", "told", named["told.weight"], named["told.bias"])
    first = graph.add("Add", [first, graph.weight("pair_token", named["pair_token"][None])], "pair")
    first = graph.add("Unsqueeze", [first, graph.weight("at_one", np.array([1]))], "first")
    texts = [
        graph.add("Add", [text, graph.weight(f"of_{text}", segment)], f"{text}.in")
        for text, segment in zip(("fact", "said"), named["segments"], strict=True)
    ]
    between = graph.weight("between", named["between"][None, None])
    return graph.add("Concat", [first, texts[0], between, texts[1]], "joined", axis=1)


def _layer(graph: _Graph, name: str, layer: nn.Module, x: str) -> str:
    named = _arrays(layer)

    def linear(source: str, part: str) -> str:
        weight, bias = named[part + ".weight"], named[part + ".bias"]
        return graph.eight_bits(source, f"{name}.{part}", weight, bias)

    def norm(part: str, source: str, skip: str) -> str:
        gamma, beta = named[part + ".weight"], named[part + ".bias"]
        return graph.skip_norm(f"{name}.{part}", source, skip, gamma, beta)

    both = linear(x, "looked_at")
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(
        helper.make_node("Split", [both], parts, name=f"{name}.split", axis=2, num_outputs=3)
    )
    seen = graph.add(
        "MultiHeadAttention", parts, f"{name}.attention", domain=_MICROSOFT, num_heads=HEADS
    )
    middle = norm("first_norm", linear(seen, "attended"), x)
    inner = graph.add("Gelu", [linear(middle, "wide")], f"{name}.gelu", domain=_MICROSOFT)
    return norm("second_norm", linear(inner, "narrow"), middle)


def _head(graph: _Graph, named: dict[str, Array], x: str) -> None:
    """Add what makes scores of the pair's token, the means of both texts and the figures."""
    axis, one = graph.weight("token_axis", np.array([1])), graph.weight("one", np.array([1]))
    end = graph.weight("end", np.array([np.iinfo(np.int64).max]))
    count = graph.add("Shape", ["fact"], "fact.count", start=1, end=2)
    fact_end = graph.add("Add", [count, one], "fact.end")
    said_start = graph.add("Add", [fact_end, one], "said.start")
    pair = graph.add("Slice", [x, graph.weight("zero", np.array([0])), one, axis], "pair.slice")
    fact = graph.add("Slice", [x, one, fact_end, axis], "fact.slice")
    said = graph.add("Slice", [x, said_start, end, axis], "said.slice")
    pair, fact, said = (
        graph.add("ReduceMean", [part, axis], part + ".mean", keepdims=0)
        for part in (pair, fact, said)
    )
    product = graph.add("Mul", [fact, said], "product")
    pooled = graph.add("Concat", [pair, fact, said, product, "figures"], "pooled", axis=1)
    middle = graph.plain(pooled, "middle", named["middle.weight"], named["middle.bias"])
    middle = graph.add("Gelu", [middle], "middle.gelu", domain=_MICROSOFT)
    graph.plain(middle, "scores", named["out.weight"], named["out.bias"])
