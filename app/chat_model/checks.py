"""What ``livecue check`` looks at of the chat model; nothing is sent to it."""

from importlib.util import find_spec
from typing import Final
from urllib.parse import urlsplit

from app.chat_model.choice import endpoints, is_local
from app.chat_model.local_qwen import RUNTIME
from app.chat_model.local_weights import LOCAL_MODELS, LocalModelUnavailable, part_files
from app.check import Check
from app.settings import Settings

NAME: Final = "chat model"
KEY_WANTED: Final = frozenset({"api.openai.com"})
"""Hosts that answer nobody without a key."""


def check_chat_model(settings: Settings) -> Check:
    """Tell which chat model words the lines, and what it lacks to do so."""
    if settings.model_name is None:
        detail = "none: cards show the facts as they stand"
        return Check(NAME, True, detail, "LIVECUE_MODEL_NAME names one, if you want one.")
    if is_local(settings):
        return _local(settings, settings.model_name)
    first = endpoints(settings)[0]
    names = [settings.model_name, *settings.model_fallbacks]
    detail = f"{', then '.join(names)} at {settings.model_base_url}"
    if not first.key and wants_key(first.url):
        return Check(NAME, False, f"{detail}, without a key", "Set LIVECUE_MODEL_API_KEY.")
    ahead = settings.model_lines_ahead
    advice = f"It is asked before viewers are, {ahead} times a product on air at most" * bool(ahead)
    return Check(NAME, True, detail, f"{advice}: LIVECUE_MODEL_LINES_AHEAD." * bool(ahead))


def wants_key(address: str) -> bool:
    """Return whether what is at ``address`` answers nobody without a key."""
    return urlsplit(address).hostname in KEY_WANTED


def _local(settings: Settings, name: str) -> Check:
    weights = LOCAL_MODELS[name]
    detail = f"{name}, on this machine"
    install = f"Install livecue[{weights.extra}]."
    if find_spec(RUNTIME) is None:
        return Check(NAME, False, f"{detail}: {RUNTIME} is not here", install)
    path = settings.cache_folder / weights.file_name
    if not path.is_file() or path.stat().st_size != weights.size:
        try:
            part_files(weights)
        except LocalModelUnavailable as error:
            return Check(NAME, False, str(error), install)
        return Check(NAME, True, f"{detail}, not prepared yet", "Run: livecue prepare")
    advice = "Its first minute goes into reading the prompts; local-small suits two processors."
    return Check(NAME, True, detail, advice)
