"""After warming up, the first request of a broadcast imports nothing any more."""

import subprocess
import sys

SCRIPT = """
import asyncio, sys
from app.chat_model.warm_up import warm_up_client
warm_up_client()
from tests.app.chat_model.scripted_endpoint import behave, model_at, text_of
from bench.model_server import ModelServer

async def first_request(server):
    model = model_at(server)
    before = set(sys.modules)
    assert await text_of(model) == "轻便。"
    print(sorted(set(sys.modules) - before))
    await model.aclose()

with ModelServer(lambda request: behave()) as server:
    asyncio.run(first_request(server))
"""


def test_the_first_request_imports_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
