"""Loading the embedder tells nobody: its libraries' reports of use are off, and leave no trace."""

import os
import subprocess
import sys
from pathlib import Path

from tests.knowledge.embedder.prepared_model import CACHE

LOAD = """
import sys
from pathlib import Path
from knowledge.embedder.packaged_e5 import PackagedE5
print(len(PackagedE5(Path(sys.argv[1])).embed_query("多大容量")))
"""


def test_the_embedder_writes_nothing_into_the_home_folder(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    environment = {**kept, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / ".cache")}
    ended = subprocess.run(
        [sys.executable, "-c", LOAD, str(CACHE)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert ended.stdout.strip() == "384"
    assert "telemetry" not in ended.stderr.lower()
    assert list(tmp_path.rglob("*")) == []
