"""What a FunASR runtime and its client say to each other in two-pass mode, as texts and back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from ingest.live.transcriber import SAMPLE_RATE

CHUNK_SIZE: Final = (5, 10, 5)
"""In units of 60 ms: results come every 600 ms, having looked 300 ms ahead."""

CHUNK_INTERVAL: Final = 10
HOT_WORD_WEIGHT: Final = 20
MOST_HOT_WORDS: Final = 60
LARGEST_MESSAGE: Final = 256 * 1024

END: Final = json.dumps({"is_speaking": False})
"""The last message: no more audio comes."""


@dataclass(frozen=True, slots=True)
class Result:
    """A result: ``online`` brings more words of the sentence, ``offline`` the whole, corrected."""

    kind: Literal["online", "offline"]
    text: str


def opening(name: str, words: Sequence[str]) -> str:
    """Return the first message of a stream."""
    # The runtime takes hot words as JSON in a text, and cuts its own lists at blanks.
    weights = {word.replace(" ", ""): HOT_WORD_WEIGHT for word in words[:MOST_HOT_WORDS]}
    return json.dumps(
        {
            "mode": "2pass",
            "wav_name": name,
            "wav_format": "pcm",
            "audio_fs": SAMPLE_RATE,
            "is_speaking": True,
            "chunk_size": CHUNK_SIZE,
            "chunk_interval": CHUNK_INTERVAL,
            "encoder_chunk_look_back": 4,
            "decoder_chunk_look_back": 1,
            "hotwords": json.dumps(weights, ensure_ascii=False),
            "itn": True,
        },
        ensure_ascii=False,
    )


def result_of(message: str | bytes) -> Result | None:
    """Return what a message tells, ``None`` when it tells nothing that is known here.

    Which of the two passes it is of is all that tells finality: ``is_final`` means different
    things in the runtimes that are in use.
    """
    try:
        answer: Any = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    mode, text = answer.get("mode"), answer.get("text")
    if not isinstance(text, str):
        return None
    if mode in ("2pass-online", "online"):
        return Result("online", text)
    if mode in ("2pass-offline", "offline"):
        return Result("offline", text)
    return None
