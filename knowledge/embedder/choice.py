"""Opens the embedder a setting names, and says which torch is installed."""

import importlib.metadata
from dataclasses import dataclass
from pathlib import Path

from knowledge.embedder.centring import CentredEmbedder
from knowledge.embedder.named_model import NamedModel
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.embedder.ports import CalibratedEmbedder, Progress, no_progress

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
    if _names_packaged(setting):
        return CentredEmbedder(PackagedE5(cache_folder, progress), cache_folder, progress)
    named = NamedModel(setting.strip(), cache_folder, progress)
    return CentredEmbedder(named, cache_folder, progress)


@dataclass(frozen=True, slots=True)
class Models:
    """What reads texts.

    Attributes:
        embedder: as a whole, by the model that the setting names.
        tokens: token by token: always the packaged model, whose states the pair reader knows; one
            and the same model where the setting names it.
    """

    embedder: CalibratedEmbedder
    tokens: PackagedE5


def open_models(setting: str, cache_folder: Path, progress: Progress = no_progress) -> Models:
    """Return the embedder named by ``setting`` as :func:`open_embedder` does, and its companion.

    Raises:
        EmbedderUnavailable: one cannot be opened; the message says what to do.
    """
    packaged = PackagedE5(cache_folder, progress)
    if _names_packaged(setting):
        return Models(CentredEmbedder(packaged, cache_folder, progress), packaged)
    return Models(open_embedder(setting, cache_folder, progress), packaged)


def _names_packaged(setting: str) -> bool:
    return setting.strip().lower() in ("", PACKAGED)


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
