"""Reads files of JSON Lines, in which benchmarks' cases are kept."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file; ``SystemExit`` names what is wrong with it."""
    if not path.is_file():
        raise SystemExit(f"{path}: no such file")
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                except json.JSONDecodeError as error:
                    raise SystemExit(f"{path} line {number}: not JSON ({error})") from error
                if not isinstance(row, dict):
                    raise SystemExit(f"{path} line {number}: expected an object")
                yield row
