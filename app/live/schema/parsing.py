"""Text of a frame → its model → the room's event, or a refusal that names the field."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, Final, get_args

import orjson
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from app.expected_texts import pattern_words
from app.live.schema.activities import ActivityFrame, OrderFrame
from app.live.schema.acts import (
    DismissedFrame,
    PinnedFrame,
    QuietFrame,
    RatedFrame,
    RewordedFrame,
    UsedFrame,
)
from app.live.schema.codes import FrameRefused
from app.live.schema.control import ClockFrame, HelloFrame, PingFrame
from app.live.schema.direction import HoldFrame, PushFrame, ReleaseFrame
from app.live.schema.frames import EventFrame
from app.live.schema.incoming import (
    ChatFrame,
    FocusFrame,
    HealthFrame,
    LineupFrame,
    SpeechFrame,
    StatsFrame,
)
from copilot.events import Envelope

ControlFrame = HelloFrame | PingFrame | ClockFrame
IncomingFrame = (
    ChatFrame
    | SpeechFrame
    | FocusFrame
    | LineupFrame
    | StatsFrame
    | HealthFrame
    | ActivityFrame
    | OrderFrame
    | UsedFrame
    | DismissedFrame
    | PinnedFrame
    | RatedFrame
    | RewordedFrame
    | PushFrame
    | HoldFrame
    | ReleaseFrame
    | QuietFrame
    | HelloFrame
    | PingFrame
    | ClockFrame
)


def _by_type() -> dict[str, type[EventFrame] | type[ControlFrame]]:
    return {
        name: frame
        for frame in get_args(IncomingFrame)
        for name in get_args(frame.model_fields["type"].annotation)
    }


FRAMES: Final[Mapping[str, type[EventFrame] | type[ControlFrame]]] = MappingProxyType(_by_type())
"""Every frame a client may send, by its ``type``."""

# One validator in Rust reads the JSON and picks the model by ``type`` in the same pass.
_FRAME: Final[TypeAdapter[IncomingFrame]] = TypeAdapter(
    Annotated[IncomingFrame, Field(discriminator="type")],
    # An error's text ends up in a log with a traceback: not with tokens or viewers' words.
    config=ConfigDict(hide_input_in_errors=True),
)
_JSON_NAMES: Final[Mapping[type, str]] = {
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    tuple: "a list",
    dict: "an object",
    type(None): "null",
}


def parse(text: str | bytes) -> IncomingFrame:
    """Return the frame written in ``text``; raises ``FrameRefused``."""
    try:
        return _FRAME.validate_json(text)
    except ValidationError as problem:
        raise _refusal(problem, text) from problem


def to_envelope(frame: EventFrame, client: str) -> Envelope:
    """Return ``frame`` as the event that ``client`` reports."""
    return Envelope(client, frame.id, frame.ts, frame.event())


def _refusal(problem: ValidationError, text: str | bytes) -> FrameRefused:
    # The first error is enough to say what to mend; the rest often follow from it.
    error = problem.errors(include_url=False)[0]
    kind, location = error["type"], error["loc"]
    if kind == "json_invalid" or not location:
        return _not_a_frame(kind, error.get("ctx", {}), text)
    # The first step of a location is the type that the discriminator chose.
    field = _path(location[1:])
    if kind == "missing":
        detail = f"{field} is missing"
        return FrameRefused("missing_field", detail, field=field, id=_id_in(text))
    message = error["msg"].replace("Input should", "should", 1)
    if kind == "string_pattern_mismatch":
        message = f"should be {pattern_words(error['ctx']['pattern'])}"
    detail = f"{field}: {message}, got {_described(error['input'])}"
    return FrameRefused("invalid_field", detail, field=field, id=_id_in(text))


def _not_a_frame(kind: str, context: Mapping[str, Any], text: str | bytes) -> FrameRefused:
    if kind == "union_tag_invalid":
        # Cut: the type may be as long as the frame.
        name = str(context["tag"])[:40]
        return FrameRefused(
            "unknown_type", f"no frame has the type {name!r}", field="type", id=_id_in(text)
        )
    if kind == "union_tag_not_found":
        return FrameRefused("missing_field", "type is missing", field="type", id=_id_in(text))
    if kind == "json_invalid":
        return FrameRefused("not_json", f"the frame is not JSON: {context['error']}")
    return FrameRefused("not_json", "the frame is not a JSON object")


def _path(location: Sequence[str | int]) -> str:
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}"
    return path.lstrip(".")


def _described(value: object) -> str:
    name = _JSON_NAMES.get(type(value), "something else")
    if isinstance(value, str):
        return f"{name} of {len(value):,} characters"
    if isinstance(value, list | tuple):
        return f"{name} of {len(value):,}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.6g}" if abs(value) < 1e18 else "a number beyond any bound"
    return name


def _id_in(text: str | bytes) -> str | None:
    # Only for frames already refused: read once more, leniently, so the sender knows which it was.
    try:
        frame = orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    name = frame.get("id") if isinstance(frame, dict) else None
    return name if isinstance(name, str) and 0 < len(name) <= 128 else None
