"""The packaged model prepared once a machine, and a tiny sentence-transformers model."""

import os
from functools import lru_cache
from pathlib import Path

from knowledge.embedder.adapter import NO_ADAPTER
from knowledge.embedder.choice import open_embedder
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.embedder.ports import CalibratedEmbedder

CACHE = Path(os.environ.get("LIVECUE_CACHE_FOLDER", "~/.cache/livecue")).expanduser()
"""The cache `make test` has prepared; its hashes are checked at each start."""


@lru_cache(maxsize=1)
def packaged() -> PackagedE5:
    """Return the packaged model with its adapter."""
    return PackagedE5(CACHE)


@lru_cache(maxsize=1)
def plain() -> PackagedE5:
    """Return the packaged model without its adapter."""
    return PackagedE5(CACHE, adapter=NO_ADAPTER)


@lru_cache(maxsize=1)
def centred() -> CalibratedEmbedder:
    """Return the packaged model as the product uses it."""
    return open_embedder("packaged", CACHE)


def write_tiny_model(folder: Path) -> Path:
    """Write a random two-layer sentence-transformers model with prompts; returns its folder."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    signs = ["[UNK]", "[PAD]", "[CLS]", "[SEP]", "[MASK]"]
    letters = [*map(chr, range(33, 127)), *"容量多大这个杯子保温材质重查询"]
    vocabulary = {sign: number for number, sign in enumerate(signs + letters)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    plain = folder / "plain"
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call] # transformers types no constructor
        tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]", model_max_length=64
    ).save_pretrained(plain)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        pad_token_id=1,
    )
    BertModel(config).save_pretrained(plain)
    transformer = Transformer(str(plain), max_seq_length=64)
    model = SentenceTransformer(
        modules=[transformer, Pooling(16, "mean")],
        prompts={"query": "query: ", "document": "passage: "},
        device="cpu",
    )
    model.save(str(folder / "model"))
    return folder / "model"
