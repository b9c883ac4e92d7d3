"""Which recogniser rooms hear with, as the settings say; none by default."""

from app.settings import Settings
from app.speech.whisper_weights import SpeechModelUnavailable, prepare_whisper
from ingest.live.funasr import FunAsrTranscriber
from ingest.live.pace import Pace
from ingest.live.segmented_ear import SegmentedTranscriber
from ingest.live.transcriber import Transcriber
from knowledge.embedder.ports import Progress, no_progress

FUNASR_URL = "ws://127.0.0.1:10095"
OPENAI_URL = "https://api.openai.com/v1"


class TranscriberUnavailable(ValueError):
    """The recogniser that the settings name can't be had; says why in one sentence."""


def build_transcriber(settings: Settings, progress: Progress = no_progress) -> Transcriber | None:
    """Return the configured recogniser; nothing is connected or started yet.

    May take seconds (a client library is imported, weights are joined): never call it on the
    event loop. Raises ``TranscriberUnavailable``.
    """
    kind = settings.transcriber
    if kind == "none":
        return None
    address = transcriber_address(settings)
    if kind == "funasr":
        return FunAsrTranscriber(address)
    pace = Pace(partial_s=settings.transcriber_partial_s)
    if kind == "openai":
        from ingest.live.openai_transcription import OpenAIRecogniser, TranscriptionEndpoint

        given = settings.transcriber_api_key
        key = given.get_secret_value() if given else ""
        endpoint = TranscriptionEndpoint(settings.transcriber_model, address, key)
        return SegmentedTranscriber(OpenAIRecogniser(endpoint), pace)
    from ingest.live.whisper_process import WhisperRecogniser

    try:
        folder = prepare_whisper(settings.cache_folder, progress)
    except SpeechModelUnavailable as error:
        raise TranscriberUnavailable(f"LIVECUE_TRANSCRIBER: {error}") from error
    return SegmentedTranscriber(WhisperRecogniser(folder), pace)


def transcriber_address(settings: Settings) -> str:
    """Return where the recogniser is; empty for one on this machine.

    Raises ``TranscriberUnavailable`` for an address that it can't have.
    """
    if settings.transcriber in ("none", "local"):
        return ""
    is_socket = settings.transcriber == "funasr"
    address = settings.transcriber_url or (FUNASR_URL if is_socket else OPENAI_URL)
    if address.startswith("ws") is not is_socket:
        expected = "ws:// or wss://" if is_socket else "http:// or https://"
        raise TranscriberUnavailable(
            f"LIVECUE_TRANSCRIBER_URL: {settings.transcriber} is at an address that begins with "
            f"{expected}"
        )
    return address
