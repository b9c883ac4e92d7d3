"""The default embedder: the packaged multilingual-e5-small through onnxruntime, without torch."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from knowledge.embedder.adapter import Adapter
from knowledge.embedder.one_thread import one_thread_session
from knowledge.embedder.ports import Progress, Vector, no_progress
from knowledge.embedder.preparation import STATES, prepare

QUERY_TOKENS = 128
"""A viewer's question has 10–30 tokens; a longer message must not cost 40 ms of the one thread."""

PASSAGE_TOKENS = 256
"""Some 400 Chinese characters: a fact is a statement, its head says what it is about."""

_CHARACTERS_PER_TOKEN = 16
"""No piece of the vocabulary is longer, so what lies beyond is never reached."""

_STATES_KEPT = 256
"""Texts, at some 45 kB each; 200 kB at most."""

_STATE_TOKENS = 64
"""Of a text whose states are kept: more than whoever compares texts reads. All 256 of a long
statement would take 800 kB."""

_OF_PREFIX = 3
"""Tokens at the start that say nothing of the text. A question's prefix has a fourth, its colon,
which the pair reader's weights have learnt to see."""

_OUTPUTS = ("embedding", *STATES)

_QUERY_PREFIX, _PASSAGE_PREFIX = "query: ", "passage: "


class PackagedE5:
    """multilingual-e5-small, 4-bit weights and an adapter, one thread.

    One text at a time: batches are slower per text on one thread. Not for several threads at once,
    as the latest texts' states are kept.

    Args:
        cache_folder: where the prepared files are or will be.
        progress: told about a first preparation.
        adapter: what is added to the model; by default what comes with it.

    Raises:
        EmbedderUnavailable: see :func:`knowledge.embedder.preparation.prepare` and
            :func:`knowledge.embedder.one_thread.one_thread_session`.
    """

    def __init__(
        self,
        cache_folder: Path,
        progress: Progress = no_progress,
        adapter: Adapter | None = None,
    ) -> None:
        prepared = prepare(cache_folder, progress, adapter=adapter)
        progress("loading the embedding model", 0.0)
        self._session = one_thread_session(prepared.model)
        self._tokenizer = Tokenizer.from_file(str(prepared.tokenizer))
        self._name = prepared.name
        self._states: OrderedDict[str, Vector] = OrderedDict()
        self._dimensions = int(self._session.get_outputs()[0].shape[1])
        progress("loading the embedding model", 1.0)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._dimensions

    @property
    def name(self) -> str:
        """Identity including a content hash."""
        return self._name

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question; all but its first 128 tokens is left out."""
        return self._embed(_QUERY_PREFIX, text, QUERY_TOKENS)

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of statements; all but their first 256 tokens is left out."""
        rows = [self._embed(_PASSAGE_PREFIX, text, PASSAGE_TOKENS) for text in texts]
        return np.stack(rows) if rows else np.empty((0, self._dimensions), np.float32)

    def token_states(self, text: str, *, asked: bool) -> Vector:
        """Return what the first 64 tokens of a text are to the model: ``tokens × 2 dimensions``.

        Half of each row is from half way up the layers, half from the top. The last texts' are
        kept, as what is embedded is often read closely right after; shared, so read-only.

        Args:
            text: what viewers or hosts say (``asked``), or a statement of the shop's.
            asked: which prefix it is read with.
        """
        tokens = QUERY_TOKENS if asked else PASSAGE_TOKENS
        prefix = _QUERY_PREFIX if asked else _PASSAGE_PREFIX
        key = prefix + text
        if key not in self._states:
            self._embed(prefix, text, tokens)
        self._states.move_to_end(key)
        return self._states[key]

    def _embed(self, prefix: str, text: str, tokens: int) -> Vector:
        cut = text[: tokens * _CHARACTERS_PER_TOKEN]
        # A lone surrogate, which JSON can carry, is no text to the tokenizer.
        ids = self._tokenizer.encode(prefix + cut.encode("utf-8", "replace").decode("utf-8")).ids
        if len(ids) > tokens:
            ids = [*ids[: tokens - 1], ids[-1]]
        feed = {"input_ids": np.array([ids], np.int64)}
        vector, *states = (out[0] for out in self._session.run(_OUTPUTS, feed))
        self._keep(prefix + text, states)
        embedding: Vector = vector
        return embedding

    def _keep(self, key: str, states: Sequence[Vector]) -> None:
        kept = np.concatenate([of_layer[_OF_PREFIX:-1] for of_layer in states], axis=1)
        kept = kept[:_STATE_TOKENS].copy()
        kept.flags.writeable = False
        self._states[key] = kept
        self._states.move_to_end(key)
        while len(self._states) > _STATES_KEPT:
            self._states.popitem(last=False)
