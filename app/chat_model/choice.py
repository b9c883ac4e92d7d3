"""Which chat model words the lines, as the settings say; none by default."""

import re
from urllib.parse import urlsplit

from app.chat_model.deadlines import Deadlines
from app.chat_model.local_qwen import open_local_model
from app.chat_model.local_weights import LOCAL_MODELS, LocalModelUnavailable
from app.chat_model.openai_model import Endpoint, OpenAIModel
from app.chat_model.warm_up import warm_up_client, warm_up_guard
from app.settings import Settings
from copilot.phrasing.fallback import ClosingModel, FallbackModel
from copilot.phrasing.phraser import ModelPhraser, PhrasingLimits
from copilot.phrasing.prompts import read_prompts
from copilot.ports import Meter
from knowledge.embedder.ports import Progress, no_progress

SPARE_S = 0.3  # for the words behind the first token; more is given while they keep coming

_FALLBACK = re.compile(r"(?P<model>.+?)(?:@(?P<url>https?://\S+))?")


class ChatModelUnavailable(ValueError):
    """The chat model that the settings name can't be had; says why in one sentence."""


def build_chat_model(
    settings: Settings, meter: Meter, progress: Progress = no_progress
) -> FallbackModel | None:
    """Return the configured chat model with its fallbacks, or ``None`` without a name.

    Takes over a second when there is one, since the client library is imported here, and much
    longer when a local one has to be prepared: never call it on the event loop. Nothing is
    connected yet; ``aclose`` closes it.

    Raises ``ChatModelUnavailable``.
    """
    if settings.model_name is None:
        return None
    deadlines = Deadlines.of(settings)
    models: list[ClosingModel] = []
    if is_local(settings):
        folder, prompts = settings.cache_folder, read_prompts()
        try:
            local = open_local_model(settings.model_name, folder, prompts, deadlines, progress)
        except LocalModelUnavailable as error:
            raise ChatModelUnavailable(f"LIVECUE_MODEL_NAME: {error}") from error
        models.append(local)
    remote = endpoints(settings)
    if remote:
        warm_up_client()
    models += [OpenAIModel(endpoint, deadlines) for endpoint in remote]
    return FallbackModel(models, meter)


def is_local(settings: Settings) -> bool:
    """Return whether the settings name a model on this machine."""
    return settings.model_name in LOCAL_MODELS


def build_phraser(settings: Settings, model: FallbackModel, meter: Meter) -> ModelPhraser:
    """Return what words lines with ``model``; takes a moment, so never call it on the event loop.

    Raises ``PromptError`` for a damaged prompt.
    """
    warm_up_guard()
    limits = PhrasingLimits(
        running=1 if is_local(settings) else settings.model_concurrency,
        max_tokens=settings.model_max_tokens,
        line_s=settings.model_first_token_s + SPARE_S,
        whole_s=settings.model_whole_s + SPARE_S,
    )
    return ModelPhraser(model, read_prompts(), meter, limits)


def endpoints(settings: Settings) -> list[Endpoint]:
    """Return where each configured model is, the first one first; a local one is nowhere.

    A key goes to the address it was given for: a fallback elsewhere gets the fallbacks' own.
    """
    if settings.model_name is None:
        return []
    home = settings.model_base_url
    given, other = settings.model_api_key, settings.model_fallback_api_key
    key = given.get_secret_value() if given else ""
    other_key = other.get_secret_value() if other else ""
    found = [] if is_local(settings) else [Endpoint(settings.model_name, home, key)]
    for fallback in settings.model_fallbacks:
        parts = _FALLBACK.fullmatch(fallback)
        assert parts is not None, "the settings took only what fits"
        url = parts["url"] or home
        at_home = _origin(url) == _origin(home)
        found.append(Endpoint(parts["model"], url, key if at_home else other_key))
    return found


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    default = 443 if parts.scheme == "https" else 80
    return parts.scheme, parts.hostname, parts.port or default
