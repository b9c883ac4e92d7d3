"""The snippets of docs/EMBEDDING.md, for the tests that run each of them."""

import re
import subprocess
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "EMBEDDING.md").read_text(encoding="utf-8")
_SNIPPET = re.compile(r"<!-- tested: ([a-z -]+) -->\n```(\w+)\n(.*?)```", re.DOTALL)
SNIPPETS: dict[str, str] = {name: code for name, _, code in _SNIPPET.findall(PAGE)}


def snippet(name: str, port: int, site: str = "") -> str:
    """Return a snippet with the service at ``port`` and ``site`` in place of the examples."""
    code = SNIPPETS[name]
    for example, real in (
        ("https://livecue.example", f"http://127.0.0.1:{port}"),
        ("wss://livecue.example", f"ws://127.0.0.1:{port}"),
        ("https://shop.example", site),
    ):
        code = code.replace(example, real)
    return code


def setting(name: str, variable: str, site: str) -> str:
    """Return what a snippet of settings gives a variable, as a shell reads it."""
    script = f'{snippet(name, 0, site)}\nprintf %s "${variable}"'
    ended = subprocess.run(["sh", "-ec", script], capture_output=True, text=True, check=True)
    assert ended.stdout
    return ended.stdout
