"""``python -m app.live.documents [--check]``: brings the protocol's documents up to date."""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Final

from app.live.documents.asyncapi import asyncapi
from app.live.documents.parts import PARTS

DOCS: Final = Path(__file__).parents[3] / "docs"
_PART: Final = re.compile(r"(<!-- generated: (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def renewed_protocol(text: str) -> str:
    """Return PROTOCOL.md with its generated parts renewed and all else as it was.

    Raises ``ValueError`` when it lacks a part, or names one that does not exist.
    """
    named = [match.group(2) for match in _PART.finditer(text)]
    if sorted(named) != sorted(PARTS):
        raise ValueError(f"the generated parts are {named}, expected each of {list(PARTS)} once")
    return _PART.sub(lambda match: f"{match[1]}{PARTS[match[2]]()}\n{match[3]}", text)


def documents(folder: Path) -> dict[Path, str]:
    """Return the documents in ``folder`` as they should be."""
    protocol = folder / "PROTOCOL.md"
    specification = json.dumps(asyncapi(), ensure_ascii=False, indent=1) + "\n"
    return {
        protocol: renewed_protocol(protocol.read_text(encoding="utf-8")),
        folder / "asyncapi.json": specification,
    }


def stale(folder: Path) -> list[Path]:
    """Return the documents in ``folder`` that are not as they should be."""
    return [
        path
        for path, text in documents(folder).items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main(arguments: list[str] | None = None) -> int:
    """Write the documents, or say which are stale; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.live.documents", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say what is stale")
    if parser.parse_args(arguments).check:
        found = stale(DOCS)
        for path in found:
            sys.stderr.write(f"{path} is stale: run python -m app.live.documents\n")
        return 1 if found else 0
    for path, text in documents(DOCS).items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
