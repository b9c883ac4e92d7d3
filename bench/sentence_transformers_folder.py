"""Writes the packaged model as a sentence-transformers folder, to try ``LIVECUE_EMBEDDER=FOLDER``.

``python -m bench.sentence_transformers_folder OUT``: the same weights, in float32.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.embedder.adapter import Adapter, packaged_adapter
from knowledge.embedder.preparation import packaged_weights, prepare
from knowledge.embedder.q4_file import FloatArray, Q4File

if TYPE_CHECKING:
    from transformers import BertModel

_LINEAR = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def tensors(file: Q4File, adapter: Adapter) -> dict[str, FloatArray]:
    """Return the weights, the adapter's among them, under the names of a BERT encoder."""
    sizes = file.sizes
    hidden, wide = sizes.hidden, sizes.feed_forward
    result = {
        "embeddings.word_embeddings.weight": file.blocks(
            "emb.word", sizes.vocabulary, hidden
        ).dequantised(),
        "embeddings.position_embeddings.weight": file.floats("emb.pos", sizes.positions, hidden),
        "embeddings.token_type_embeddings.weight": file.floats("emb.type", 1, hidden),
        "embeddings.LayerNorm.weight": file.floats("emb.ln.w", hidden),
        "embeddings.LayerNorm.bias": file.floats("emb.ln.b", hidden),
    }
    for layer in range(sizes.layers):
        for part, name in _LINEAR.items():
            rows, columns = {"fi": (wide, hidden), "fo": (hidden, wide)}.get(part, (hidden, hidden))
            place = f"encoder.layer.{layer}.{name}"
            weights = file.blocks(f"l{layer}.{part}.w", rows, columns).dequantised()
            added = adapter.layers.get(f"l{layer}.{part}")
            result[place + ".weight"] = weights + added.up @ added.down if added else weights
            result[place + ".bias"] = file.floats(f"l{layer}.{part}.b", rows)
        for part, name in _NORMS.items():
            place = f"encoder.layer.{layer}.{name}"
            result[place + ".weight"] = file.floats(f"l{layer}.{part}.w", hidden)
            result[place + ".bias"] = file.floats(f"l{layer}.{part}.b", hidden)
    return result


def write_folder(out: Path) -> None:
    """Write the folder.

    Raises:
        EmbedderUnavailable: the packaged weights cannot be had.
    """
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Normalize, Pooling, Transformer
    from transformers import PreTrainedTokenizerFast

    with tempfile.TemporaryDirectory() as working:
        prepared = prepare(Path(working) / "prepared")
        plain = Path(working) / "plain"
        file = Q4File(packaged_weights())
        _encoder(file).save_pretrained(plain)
        PreTrainedTokenizerFast(  # type: ignore[no-untyped-call] # transformers types no constructor
            tokenizer_file=str(prepared.tokenizer),
            bos_token="<s>",
            eos_token="</s>",
            cls_token="<s>",
            sep_token="</s>",
            pad_token="<pad>",
            unk_token="<unk>",
            model_max_length=512,
        ).save_pretrained(plain)
        transformer = Transformer(str(plain), max_seq_length=512)
        pooling = Pooling(file.sizes.hidden, "mean")
        model = SentenceTransformer(
            modules=[transformer, pooling, Normalize()],
            prompts={"query": "query: ", "document": "passage: "},
            device="cpu",
        )
        shutil.rmtree(out, ignore_errors=True)
        model.save(str(out))


def _encoder(file: Q4File) -> "BertModel":
    import torch
    from transformers import BertConfig, BertModel

    sizes = file.sizes
    config = BertConfig(
        vocab_size=sizes.vocabulary,
        hidden_size=sizes.hidden,
        num_hidden_layers=sizes.layers,
        num_attention_heads=sizes.heads,
        intermediate_size=sizes.feed_forward,
        max_position_embeddings=sizes.positions,
        type_vocab_size=1,
        layer_norm_eps=sizes.epsilon,
        pad_token_id=file.vocabulary.padding,
        hidden_act="gelu",
    )
    encoder = BertModel(config, add_pooling_layer=False)
    weights = tensors(file, packaged_adapter())
    state = {name: torch.from_numpy(value.copy()) for name, value in weights.items()}
    encoder.load_state_dict(state)
    return encoder


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the folder to write; replaced if there")
    out: Path = parser.parse_args().out
    if out.exists() and not (out / "modules.json").is_file():
        sys.stderr.write(f"{out} exists and is no sentence-transformers folder\n")
        return 2
    sys.stderr.write("converting the packaged model, some 30 s\n")
    write_folder(out)
    sys.stdout.write(f"{out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
