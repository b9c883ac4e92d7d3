"""What ``livecue check`` looks at of hearing; nothing is sent to a recogniser."""

from collections.abc import Iterator
from importlib.util import find_spec

from app.chat_model.checks import wants_key
from app.check import Check
from app.settings import Settings
from app.speech.choice import TranscriberUnavailable, transcriber_address
from app.speech.whisper_weights import EXTRA, FOLDER, is_whole, missing_files
from ingest.live.voice_activity import has_silero

NAME = "hearing"


def check_hearing(settings: Settings) -> Iterator[Check]:
    """Tell what rooms hear with, what is missing for it, and whose audio is kept."""
    kind = settings.transcriber
    if kind == "none":
        advice = "LIVECUE_TRANSCRIBER names a recogniser, if rooms are to hear audio."
        yield Check(NAME, True, "text segments only", advice)
        return
    yield _local(settings) if kind == "local" else _elsewhere(settings)
    if has_silero():
        yield Check("voices", True, "told by Silero's model")
    else:
        advice = "Music is taken for speech; install livecue[speech] to tell them apart."
        yield Check("voices", True, "told by loudness alone", advice)
    if settings.audio_kept:
        days = f"{settings.audio_retention_days:g} days"
        yield Check("kept audio", True, f"of {', '.join(settings.audio_kept)}, for {days}")


def _elsewhere(settings: Settings) -> Check:
    try:
        address = transcriber_address(settings)
    except TranscriberUnavailable as error:
        return Check(NAME, False, str(error), "Correct the address.")
    detail = f"{settings.transcriber} at {address}"
    if settings.transcriber == "funasr":
        return Check(NAME, True, detail)
    lacks_key = settings.transcriber_api_key is None
    if lacks_key and wants_key(address):
        advice = "Set LIVECUE_TRANSCRIBER_API_KEY."
        return Check(NAME, False, f"{settings.transcriber_model}, {detail}, without a key", advice)
    advice = "It has no key (LIVECUE_TRANSCRIBER_API_KEY); most endpoints want one."
    return Check(NAME, True, f"{settings.transcriber_model}, {detail}", advice * lacks_key)


def _local(settings: Settings) -> Check:
    if find_spec("faster_whisper") is None:
        detail = "Whisper on this machine: faster-whisper is not here"
        return Check(NAME, False, detail, f"Install livecue[{EXTRA}].")
    if is_whole(settings.cache_folder / FOLDER):
        return Check(NAME, True, "Whisper on this machine, prepared")
    missing = missing_files()
    if missing:
        detail = f"Whisper on this machine: {', '.join(missing)} missing or another version"
        return Check(NAME, False, detail, f"Install livecue[{EXTRA}].")
    return Check(NAME, True, "Whisper on this machine, not prepared yet", "Run: livecue prepare")
