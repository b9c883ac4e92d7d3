"""Whisper's files put together from packages that may hold anything."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from app.speech import whisper_weights
from app.speech.whisper_weights import (
    FOLDER,
    PACKAGES,
    VERSION,
    SpeechModelUnavailable,
    is_whole,
    prepare_whisper,
)

PIECES: Mapping[str, bytes] = MappingProxyType(
    {
        "model.bin.part1": b"first half, ",
        "model.bin.part2": b"second half",
        "config.json": b"{}",
        "tokenizer.json": b"[]",
        "vocabulary.txt": b"a\nb\n",
    }
)
WHOLE = {
    "model.bin": PIECES["model.bin.part1"] + PIECES["model.bin.part2"],
    **{name: PIECES[name] for name in ("config.json", "tokenizer.json", "vocabulary.txt")},
}


def install(site: Path, pieces: Mapping[str, bytes], version: str = VERSION) -> None:
    """Write two packages as an installer would; nothing in them can be imported."""
    for number, package in enumerate(PACKAGES, 1):
        name = package.replace("-", "_")
        data = site / name / "data"
        data.mkdir(parents=True)
        (site / name / "__init__.py").write_text("raise SystemExit('imported')")
        listed = [f"{name}/__init__.py,,"]
        for piece, content in pieces.items():
            if (piece == "model.bin.part2") is (number == 2):
                (data / piece).write_bytes(content)
                listed.append(f"{name}/data/{piece},,")
        described = site / f"{name}-{version}.dist-info"
        described.mkdir()
        (described / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n"
        )
        (described / "RECORD").write_text("\n".join(listed))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "faster_whisper").mkdir()
    (folder / "faster_whisper" / "__init__.py").write_text("raise SystemExit('imported')")
    monkeypatch.syspath_prepend(str(folder))
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in WHOLE.items()}
    monkeypatch.setattr(whisper_weights, "FILES", hashes)
    return folder


def test_the_files_are_put_together_once(site: Path, tmp_path: Path) -> None:
    install(site, PIECES)
    cache = tmp_path / "cache"
    folder = prepare_whisper(cache)
    assert folder == cache / FOLDER
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == WHOLE
    before = (folder / "model.bin").stat().st_mtime_ns
    assert prepare_whisper(cache) == folder
    assert (folder / "model.bin").stat().st_mtime_ns == before


def test_a_damaged_folder_is_made_anew(site: Path, tmp_path: Path) -> None:
    install(site, PIECES)
    folder = prepare_whisper(tmp_path / "cache")
    (folder / "model.bin").write_bytes(b"damaged")
    assert not is_whole(folder)
    prepare_whisper(tmp_path / "cache")
    assert is_whole(folder)


@pytest.mark.parametrize("piece", ["model.bin.part1", "tokenizer.json"])
def test_what_is_not_the_published_file_is_refused(site: Path, tmp_path: Path, piece: str) -> None:
    install(site, {**PIECES, piece: b"something else"})
    with pytest.raises(SpeechModelUnavailable, match="SHA-256"):
        prepare_whisper(tmp_path / "cache")
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".lock"]


def test_missing_packages_are_named_with_what_to_install(site: Path, tmp_path: Path) -> None:
    with pytest.raises(SpeechModelUnavailable, match=r"livecue\[local-speech\]"):
        prepare_whisper(tmp_path / "cache")
    install(site, PIECES, "9.9.9")
    with pytest.raises(SpeechModelUnavailable, match="version"):
        prepare_whisper(tmp_path / "cache")
