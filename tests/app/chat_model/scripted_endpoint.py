"""A scripted endpoint on a real socket, and a model with deadlines short enough for tests."""

from collections.abc import Sequence

from app.chat_model.deadlines import Deadlines
from app.chat_model.openai_model import Endpoint, OpenAIModel
from bench.model_faults import Behaviour, Fault
from bench.model_server import ModelServer
from copilot.phrasing.ports import Message

QUICK = Deadlines(
    connect_s=0.3, first_token_s=0.4, gap_s=0.3, whole_s=0.8, drain_s=0.1, close_s=0.5
)
PATIENT = Deadlines()
PROMPT = (Message("system", "say it"), Message("user", "now"))
PIECES = ("轻", "便", "。")


def behave(fault: Fault = "", pieces: Sequence[str] = PIECES, **timing: float) -> Behaviour:
    return Behaviour(tuple(pieces), fault=fault, **timing)


def model_at(server: ModelServer, deadlines: Deadlines = PATIENT, key: str = "k") -> OpenAIModel:
    return OpenAIModel(Endpoint("stub", server.url, key), deadlines)


async def text_of(model: OpenAIModel, max_tokens: int = 50) -> str:
    async with model.stream(PROMPT, max_tokens) as pieces:
        return "".join([piece async for piece in pieces])
