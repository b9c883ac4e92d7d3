"""Builds the ONNX graph of the packaged model: a BERT encoder with 4-bit weights.

The 4-bit blocks of the file are kept as they are (operator ``MatMulNBits``, activations int8 by
block), so nothing is lost to a second quantisation: cosine .9999 to the package's own engine
against .998 with int8 weights, which are 1 ms faster a question and rank over a point worse.
One text at a time: on one thread a batch is slower per text, and without padding the graph
needs no mask. An adapter's thin matrices stand beside the layers they add to: taken into 4 bits
they would be rounded away.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from knowledge.embedder.adapter import NO_ADAPTER, Adapter, LowRank
from knowledge.embedder.ports import Progress
from knowledge.embedder.preparation import STATES
from knowledge.embedder.q4_file import BLOCK, Blocks, Q4File

ONNX_OPSET = 20
MICROSOFT_OPSET = 1
_INT8_ACTIVATIONS = 4
"""``accuracy_level`` of MatMulNBits: multiply in int8."""


class Graph:
    """Collects nodes and weights."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: npt.NDArray[np.generic]) -> str:
        """Add a weight and return its name."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(
        self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: Any
    ) -> str:
        """Add a node and return its output."""
        self.nodes.append(
            helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes)
        )
        return output

    def linear(
        self,
        x: str,
        name: str,
        weights: Blocks,
        bias: npt.NDArray[np.float32],
        added: LowRank | None = None,
    ) -> str:
        """Add a 4-bit layer, with the thin matrices beside it where there are any."""
        rows, half = weights.nibbles.shape
        packed = weights.nibbles.reshape(rows, half * 2 // BLOCK, BLOCK // 2)
        inputs = [
            x,
            self.weight(name + ".weight", packed),
            self.weight(name + ".scales", weights.scales.reshape(-1)),
            "",
            "",
            self.weight(name + ".bias", bias),
        ]
        packaged = self.add(
            "MatMulNBits",
            inputs,
            name if added is None else name + ".packaged",
            domain="com.microsoft",
            K=half * 2,
            N=rows,
            bits=4,
            block_size=BLOCK,
            accuracy_level=_INT8_ACTIVATIONS,
        )
        if added is None:
            return packaged
        down = self.weight(name + ".down", added.down.T)
        up = self.weight(name + ".up", added.up.T)
        thin = self.add("MatMul", [x, down], name + ".thin")
        return self.add("Add", [packaged, self.add("MatMul", [thin, up], name + ".added")], name)


def build_model(file: Q4File, progress: Progress, adapter: Adapter = NO_ADAPTER) -> onnx.ModelProto:
    """Return the encoder: ``input_ids`` (1 × n, int64) → ``embedding`` (1 × hidden, length 1).

    What the tokens are to the layers ``STATES`` comes out as well, 1 × n × hidden each.
    """
    graph = Graph()
    x = _embeddings(graph, file)
    for layer in range(file.sizes.layers):
        progress("building the model", (layer + 1) / (file.sizes.layers + 1))
        x = _layer(graph, file, layer, x, adapter)
    graph.add("ReduceMean", [x, graph.weight("token_axis", np.array([1]))], "mean", keepdims=0)
    graph.add("LpNormalization", ["mean"], "embedding", axis=-1, p=2)
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "n"])
    hidden = file.sizes.hidden
    outs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [1, hidden])]
    for name in STATES:
        outs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "n", hidden]))
    body = helper.make_graph(graph.nodes, "e5", [ids], outs, initializer=graph.weights)
    opsets = [
        helper.make_opsetid("", ONNX_OPSET),
        helper.make_opsetid("com.microsoft", MICROSOFT_OPSET),
    ]
    return helper.make_model(body, opset_imports=opsets, ir_version=10)


def _embeddings(graph: Graph, file: Q4File) -> str:
    sizes = file.sizes
    words = file.blocks("emb.word", sizes.vocabulary, sizes.hidden)
    graph.add(
        "GatherBlockQuantized",
        [
            graph.weight("words.weight", words.nibbles),
            "input_ids",
            graph.weight("words.scales", words.scales),
        ],
        "words",
        domain="com.microsoft",
        bits=4,
        block_size=BLOCK,
        gather_axis=0,
        quantize_axis=1,
    )
    # Every token is of segment 0, so its vector is added to the positions once, here.
    positions = file.floats("emb.pos", sizes.positions, sizes.hidden)
    positions = positions + file.floats("emb.type", 1, sizes.hidden)
    graph.add("Shape", ["input_ids"], "length", start=1, end=2)
    graph.add(
        "Slice",
        [
            graph.weight("positions.weight", positions[None]),
            graph.weight("zero", np.array([0])),
            "length",
            graph.weight("position_axis", np.array([1])),
        ],
        "positions",
    )
    return _skip_norm(graph, file, "emb.ln", "words", "positions", "embedded")


def _skip_norm(graph: Graph, file: Q4File, name: str, x: str, skip: str, output: str) -> str:
    hidden = file.sizes.hidden
    gamma = graph.weight(output + ".gamma", file.floats(name + ".w", hidden))
    beta = graph.weight(output + ".beta", file.floats(name + ".b", hidden))
    return graph.add(
        "SkipLayerNormalization",
        [x, skip, gamma, beta],
        output,
        domain="com.microsoft",
        epsilon=file.sizes.epsilon,
    )


def _layer(graph: Graph, file: Q4File, layer: int, x: str, adapter: Adapter) -> str:
    hidden, wide = file.sizes.hidden, file.sizes.feed_forward
    name = f"l{layer}"

    def linear(source: str, part: str, rows: int, columns: int) -> str:
        weights = file.blocks(f"{name}.{part}.w", rows, columns)
        bias = file.floats(f"{name}.{part}.b", rows)
        place = f"{name}.{part}"
        return graph.linear(source, place, weights, bias, adapter.layers.get(place))

    attended = graph.add(
        "MultiHeadAttention",
        [linear(x, part, hidden, hidden) for part in ("q", "k", "v")],
        f"{name}.attention",
        domain="com.microsoft",
        num_heads=file.sizes.heads,
    )
    attended = linear(attended, "ao", hidden, hidden)
    middle = _skip_norm(graph, file, f"{name}.aln", attended, x, f"{name}.middle")
    inner = linear(middle, "fi", wide, hidden)
    inner = graph.add("Gelu", [inner], f"{name}.gelu", domain="com.microsoft")
    inner = linear(inner, "fo", hidden, wide)
    return _skip_norm(graph, file, f"{name}.oln", inner, middle, f"{name}.out")
