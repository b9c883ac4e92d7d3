"""Opens the embedder a setting names, and says which torch is installed."""

import importlib.metadata
from pathlib import Path

from knowledge.embedder.centring import CentredEmbedder
from knowledge.embedder.named_model import NamedModel
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.embedder.ports import CalibratedEmbedder, Embedder, Progress, no_progress

PACKAGED = "packaged"
"""The setting's value for the model that comes with the installation."""


def open_embedder(
    setting: str, cache_folder: Path, progress: Progress = no_progress
) -> CalibratedEmbedder:
    """Return the embedder named by ``setting``, its vectors centred by language.

    Args:
        setting: ``packaged``, or the name or folder of a sentence-transformers model.
        cache_folder: prepared files are kept in it.
        progress: told what takes time.

    Raises:
        EmbedderUnavailable: it cannot be opened; the message says what to do.
    """
    chosen = setting.strip()
    embedder: Embedder
    if chosen.lower() in ("", PACKAGED):
        embedder = PackagedE5(cache_folder, progress)
    else:
        embedder = NamedModel(chosen, cache_folder, progress)
    return CentredEmbedder(embedder, cache_folder, progress)


def torch_build() -> str | None:
    """Return the installed torch's version and build, without importing it.

    ``2.13.0 (CPU)`` or ``2.13.0 (CUDA)``; ``None`` when torch is not installed. A wheel from
    PyTorch's own index says its build in the version's local part; one without a local part
    brings CUDA libraries as further packages.
    """
    try:
        version = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        return None
    public, _, local = version.partition("+")
    cuda = local.startswith("cu") or (not local and _cuda_libraries())
    kind = "CUDA" if cuda else "ROCm" if local.startswith("rocm") else "CPU"
    return f"{public} ({kind})"


def _cuda_libraries() -> bool:
    return any(
        distribution.name.lower().startswith(("nvidia-cuda", "nvidia-cublas"))
        for distribution in importlib.metadata.distributions()
    )
