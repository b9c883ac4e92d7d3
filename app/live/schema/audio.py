"""The frames of the audio socket: a greeting, audio, and what was heard of it."""

from typing import Annotated, ClassVar, Final, Literal

import orjson
from pydantic import Field, ValidationError

from app.access import AccessRole
from app.live.schema.codes import FrameRefused
from app.live.schema.fields import Identifier, WireModel
from app.live.schema.frames import INGEST_HOST
from app.live.schema.outgoing import ErrorFrame
from app.live.schema.sent import SentModel
from copilot.events import Speaker
from ingest.live.transcriber import SAMPLE_RATE, HearingState

MAXIMUM_AUDIO_BYTES: Final = 16 * 1024
"""Of one binary frame: half a second, in which voices are looked for within 4 ms."""


class AudioHelloData(WireModel):
    """Who is heard, and in what form its audio comes."""

    token: Annotated[str, Field(max_length=8192, repr=False, description="The access token (JWT).")]
    client: Annotated[Identifier, Field(description="The client's stable name.")]
    rate: Annotated[
        int, Field(description=f"Samples a second; {SAMPLE_RATE:,} is what is taken.")
    ] = SAMPLE_RATE
    format: Annotated[
        str, Field(max_length=40, description="How a sample is written; `s16le` is what is taken.")
    ] = "s16le"
    channels: Annotated[int, Field(description="Channels; 1 is what is taken.")] = 1
    speaker: Annotated[Speaker, Field(description="Who is heard in it.")] = "host"


class AudioHelloFrame(WireModel):
    """The first frame of an audio socket; answered by `listening`."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST_HOST
    type: Literal["hello"]
    data: AudioHelloData


class AudioEndFrame(WireModel):
    """No more audio comes; answered by `ended` once all of it was recognised."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST_HOST
    type: Literal["end"]


AUDIO_FRAMES: Final[dict[str, type[AudioHelloFrame] | type[AudioEndFrame]]] = {
    "hello": AudioHelloFrame,
    "end": AudioEndFrame,
}
"""Every text frame a client may send on the audio socket, by its ``type``."""


class ListeningData(SentModel):
    """How the room listens."""

    stream: Annotated[str, Field(description="Names this stream.")]
    rate: Annotated[int, Field(description="Samples a second that are taken.")]
    kept_days: Annotated[
        float | None,
        Field(description="For how many days the audio is kept; null = it is not kept at all."),
    ]


class ListeningFrame(SentModel):
    """The answer to `hello`: audio may come."""

    type: Literal["listening"]
    data: ListeningData


class HeardData(SentModel):
    """What was recognised of one segment so far."""

    segment: Annotated[str, Field(description="Names the segment; partials and final share it.")]
    text: Annotated[str, Field(description="The words of the whole segment so far.")]
    final: Annotated[bool, Field(description="Whether the segment will not change any more.")]
    start_ms: Annotated[int, Field(description="Where it begins, milliseconds of audio.")]
    end_ms: Annotated[int, Field(description="Where it ends so far.")]


class HeardFrame(SentModel):
    """A piece of speech was recognised; the room has it as a `speech` event already."""

    type: Literal["heard"]
    data: HeardData


class HearingData(SentModel):
    """Whether anything is heard."""

    state: Annotated[
        HearingState,
        Field(
            description="`hearing` = a voice comes in, `silent` = none does, `away` = the"
            " recogniser can't be had at present; it is tried again."
        ),
    ]
    dropped_ms: Annotated[int, Field(description="Audio given up so far, milliseconds.")]


class HearingFrame(SentModel):
    """The state of hearing changed."""

    type: Literal["hearing"]
    data: HearingData


class EndedFrame(SentModel):
    """The answer to `end`: all that was heard has been told."""

    type: Literal["ended"]


AUDIO_SENT: Final[dict[str, type[SentModel]]] = {
    "listening": ListeningFrame,
    "heard": HeardFrame,
    "hearing": HearingFrame,
    "ended": EndedFrame,
    "error": ErrorFrame,
}
"""Every frame the audio socket sends, by its ``type``."""


def parse_audio(text: str) -> AudioHelloFrame | AudioEndFrame:
    """Return the text frame written in ``text``; raises ``FrameRefused``."""
    try:
        frame = orjson.loads(text)
    except orjson.JSONDecodeError as problem:
        raise FrameRefused("not_json", "the frame is not JSON") from problem
    name = frame.get("type") if isinstance(frame, dict) else None
    model = AUDIO_FRAMES.get(name) if isinstance(name, str) else None
    if model is None:
        raise FrameRefused("unknown_type", "expected hello, audio, or end", field="type")
    try:
        return model.model_validate_json(text)
    except ValidationError as problem:
        error = problem.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(step) for step in error["loc"])
        if error["type"] == "missing":
            raise FrameRefused("missing_field", f"{field} is missing", field=field) from None
        detail = f"{field}: {error['msg'].replace('Input should', 'should', 1)}"
        raise FrameRefused("invalid_field", detail, field=field) from None


def check_form(hello: AudioHelloData) -> None:
    """Raise ``FrameRefused`` unless the audio comes in the one form that is taken."""
    for field, given, taken in (
        ("rate", hello.rate, SAMPLE_RATE),
        ("format", hello.format, "s16le"),
        ("channels", hello.channels, 1),
    ):
        if given != taken:
            raise FrameRefused(
                "unsupported_audio",
                f"data.{field}: audio is taken as 16,000 samples a second, s16le, one channel;"
                f" got {str(given)[:40]}",
                field=f"data.{field}",
            )


def validate_audio_sent(text: str) -> SentModel:
    """Return the model of a frame the audio socket sent; for tests and tools."""
    return AUDIO_SENT[orjson.loads(text)["type"]].model_validate_json(text)
