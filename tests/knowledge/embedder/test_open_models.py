"""The two models of a service: one and the same unless another embedder is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.embedder.choice import open_models
from knowledge.embedder.errors import EmbedderUnavailable
from tests.knowledge.embedder.prepared_model import CACHE, centred, packaged


@pytest.mark.parametrize("setting", ["packaged", " Packaged ", ""])
def test_the_packaged_embedder_reads_tokens_as_well(setting: str) -> None:
    models = open_models(setting, CACHE)
    assert models.embedder.name == centred().name
    models.embedder.embed_query("能机洗吗")
    assert list(models.tokens._states) == ["query: 能机洗吗"], "what embeds it keeps its states"


def test_beside_a_named_model_the_packaged_one_reads_tokens(tmp_path: Path) -> None:
    packaged()
    program = (
        "from pathlib import Path\n"
        "from tests.knowledge.embedder.prepared_model import CACHE, write_tiny_model\n"
        "from knowledge.embedder.choice import open_models\n"
        f"cache = Path({str(tmp_path)!r}) / 'cache'\n"
        "cache.mkdir()\n"
        "for folder in CACHE.glob('e5-small-q4-*'):\n"
        "    (cache / folder.name).symlink_to(folder)\n"
        f"models = open_models(str(write_tiny_model(Path({str(tmp_path)!r}))), cache)\n"
        "models.embedder.embed_query('能机洗吗')\n"
        "print(models.embedder.dimensions, len(models.tokens._states))\n"
        "print(models.tokens.token_states('能机洗吗', asked=True).shape)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["16 0", "(6, 768)"]


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("not a folder")
    with pytest.raises(EmbedderUnavailable, match="writable"):
        open_models("packaged", blocked)
