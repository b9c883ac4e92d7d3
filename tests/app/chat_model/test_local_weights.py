"""Joining weights from packages: order, hash, and nothing kept that is not whole."""

import hashlib
import shutil
import sys
from pathlib import Path

import pytest

from app.chat_model.local_weights import (
    LOCAL_MODELS,
    LocalModelUnavailable,
    Weights,
    part_files,
    prepare_weights,
)

PARTS = [bytes([number]) * (1000 + number) for number in range(1, 12)]  # 10 sorts before 2
WHOLE = b"".join(PARTS)
WEIGHTS = Weights(
    name="tiny",
    size=len(WHOLE),
    sha256=hashlib.sha256(WHOLE).hexdigest(),
    package="tiny-weights-part",
    version="1.0",
    parts=len(PARTS),
    extra="tiny",
)


def install(site: Path, number: int, content: bytes, version: str = "1.0") -> None:
    module = f"tiny_weights_part{number}"
    (site / module / "data").mkdir(parents=True)
    (site / module / "__init__.py").write_text("raise SystemExit('nobody imports this')\n")
    (site / module / "data" / f"part{number:02d}.bin").write_bytes(content)
    info = site / f"{module}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: tiny-weights-part{number}\nVersion: {version}\n"
    )
    files = [f"{module}/__init__.py", f"{module}/data/part{number:02d}.bin"]
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    for number, content in enumerate(PARTS, start=1):
        install(site, number, content)
    return site


def kept(cache: Path) -> list[str]:
    return [path.name for path in cache.iterdir() if path.suffix != ".lock"]


def test_parts_are_joined_in_the_order_of_their_numbers(site: Path, tmp_path: Path) -> None:
    path = prepare_weights(WEIGHTS, tmp_path / "cache")
    assert path.read_bytes() == WHOLE
    assert kept(tmp_path / "cache") == [path.name]


def test_joined_once_the_packages_may_go(site: Path, tmp_path: Path) -> None:
    first = prepare_weights(WEIGHTS, tmp_path)
    joined_at = first.stat().st_mtime_ns
    shutil.rmtree(site)
    assert prepare_weights(WEIGHTS, tmp_path) == first
    assert first.stat().st_mtime_ns == joined_at


def test_no_code_of_the_packages_runs(site: Path, tmp_path: Path) -> None:
    prepare_weights(WEIGHTS, tmp_path)
    assert not [name for name in sys.modules if name.startswith("tiny_weights")]


@pytest.mark.parametrize("content", [b"\0" * len(PARTS[4]), b"", PARTS[4] + b"\0"])
def test_other_content_is_refused_and_nothing_kept(
    site: Path, tmp_path: Path, content: bytes
) -> None:
    (site / "tiny_weights_part5" / "data" / "part05.bin").write_bytes(content)
    cache = tmp_path / "cache"
    with pytest.raises(LocalModelUnavailable, match="SHA-256"):
        prepare_weights(WEIGHTS, cache)
    assert kept(cache) == []


def test_missing_packages_are_counted(site: Path, tmp_path: Path) -> None:
    shutil.rmtree(site / "tiny_weights_part2-1.0.dist-info")
    shutil.rmtree(site / "tiny_weights_part3" / "data")
    with pytest.raises(LocalModelUnavailable, match="2 of 11"):
        prepare_weights(WEIGHTS, tmp_path)


def test_without_any_it_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(LocalModelUnavailable, match=r"all of the packages.*livecue\[tiny\]"):
        prepare_weights(WEIGHTS, tmp_path)


def test_another_version_is_not_taken(site: Path) -> None:
    shutil.rmtree(site / "tiny_weights_part1-1.0.dist-info")
    shutil.rmtree(site / "tiny_weights_part1")
    install(site, 1, PARTS[0], "2.0")
    with pytest.raises(LocalModelUnavailable, match="1 of 11"):
        part_files(WEIGHTS)


def test_a_damaged_file_is_joined_anew(site: Path, tmp_path: Path) -> None:
    path = prepare_weights(WEIGHTS, tmp_path)
    path.write_bytes(b"\1" * len(WHOLE))
    assert prepare_weights(WEIGHTS, tmp_path).read_bytes() == WHOLE


def test_a_damaged_file_is_never_used(site: Path, tmp_path: Path) -> None:
    prepare_weights(WEIGHTS, tmp_path).write_bytes(b"\1" * len(WHOLE))
    shutil.rmtree(site)
    with pytest.raises(LocalModelUnavailable, match="are not here"):
        prepare_weights(WEIGHTS, tmp_path)


def test_progress_runs_to_its_end(site: Path, tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    prepare_weights(WEIGHTS, tmp_path, lambda step, done: told.append((step, done)))
    fractions = [done for _, done in told]
    assert fractions == sorted(fractions)
    assert told[-1] == ("joining the local model", 1.0)


def test_no_room_is_told_before_anything_is_written(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=WEIGHTS.size - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(LocalModelUnavailable, match="free"):
        prepare_weights(WEIGHTS, tmp_path / "cache")
    assert kept(tmp_path / "cache") == []


def test_a_folder_that_can_not_be_written_is_named(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LocalModelUnavailable, match="writable cache folder"):
        prepare_weights(WEIGHTS, tmp_path / "file" / "cache")


def test_the_published_hashes_are_whole() -> None:
    for weights in LOCAL_MODELS.values():
        assert len(bytes.fromhex(weights.sha256)) == 32
        assert weights.sha256[:12] in weights.file_name
