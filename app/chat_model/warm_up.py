"""Has client library and guard do before the start what they would do for the first line."""

import asyncio
import contextlib
import socket
import threading

from app.chat_model.deadlines import Deadlines
from app.chat_model.openai_model import Endpoint, OpenAIModel
from copilot.effects import Evidence
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.phrasing.ports import Message, ModelFailed
from copilot.phrasing.prompts import Language
from copilot.suggestions import CardFact

ENOUGH_S = 5.0  # whatever keeps it longer will be met again at the first request


def warm_up_client() -> None:
    """Make one request to an address of this machine where nobody listens, and forget it.

    The library imports half of itself and works out its types then, which would hold the event
    loop for some 50 ms. Runs in a thread with a loop of its own, so call it from anywhere.
    """
    thread = threading.Thread(target=lambda: asyncio.run(_request()), name="warm up", daemon=True)
    thread.start()
    thread.join(ENOUGH_S)


def warm_up_guard() -> None:
    """Have the guard build its word tables, which takes some 150 ms."""
    languages: tuple[tuple[Language, str, str], ...] = (
        ("zh", "容量", "500ml"),
        ("en", "capacity", "500 ml"),
        ("en", "容量", "500ml"),  # a fact of the other language needs the glossary
        ("zh", "capacity", "500 ml"),
    )
    for language, name, value in languages:
        fact = CardFact("", None, "", f"{name}: {value}", "", "", 1)
        guard = Guard((Evidence(fact, "attribute", name, value),), "", "", language)
        with contextlib.suppress(GuardRefused):
            guard.feed(f"{name}: {{F1}}.")


async def _request() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}/v1"
        model = OpenAIModel(Endpoint("warm-up", url), Deadlines(first_token_s=ENOUGH_S))
        try:
            async with model.stream([Message("system", "-"), Message("user", "-")], 1) as pieces:
                await anext(pieces)
        except ModelFailed:
            pass
        finally:
            await model.aclose()
