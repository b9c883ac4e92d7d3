"""``livecue prepare``: make what the models need, once, with progress."""

from app.chat_model.local_weights import LOCAL_MODELS, prepare_weights
from app.commands.progress import preparation_bar
from app.settings import Settings
from app.speech.whisper_weights import prepare_whisper
from knowledge.embedder.choice import open_models


def prepare_models(settings: Settings) -> str:
    """Prepare the embedding model, and the local chat and speech models if they are named.

    Returns what is ready, in words. Raises ``EmbedderUnavailable``, ``LocalModelUnavailable``,
    ``SpeechModelUnavailable``.
    """
    with preparation_bar() as progress:
        embedder = open_models(settings.embedder, settings.cache_folder, progress).embedder
        ready = f"{embedder.name}, {embedder.dimensions} dimensions"
        local = LOCAL_MODELS.get(settings.model_name or "")
        if local is not None:
            prepare_weights(local, settings.cache_folder, progress)
            ready += f"; {settings.model_name} chat model"
        if settings.transcriber == "local":
            prepare_whisper(settings.cache_folder, progress)
            ready += "; speech model"
    return ready
