"""The AsyncAPI 3 document of the room socket."""

from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from app.live.documents.audio import (
    audio_binary,
    audio_channel,
    audio_operations,
    audio_payloads,
)
from app.live.documents.examples import INCOMING, OUTGOING
from app.live.schema.codes import CLOSES, ERRORS
from app.live.schema.encoding import PROTOCOL_VERSION
from app.live.schema.outgoing import SENT_FRAMES
from app.live.schema.parsing import FRAMES

_SCHEMAS: Final = "#/components/schemas/"
_CHANNEL: Final = {"$ref": "#/channels/room"}


def asyncapi() -> dict[str, Any]:
    """Return the document; ``receive`` and ``send`` are the server's, as AsyncAPI has it."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "LiveCue room socket",
            "version": str(PROTOCOL_VERSION),
            "description": "What a room of LiveCue and its clients say to each other,"
            " as JSON text frames. docs/PROTOCOL.md explains it.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {
            "local": {
                "host": "127.0.0.1:8787",
                "protocol": "ws",
                "description": "The service as it starts with nothing configured.",
            }
        },
        "channels": {"room": _channel(), "audio": audio_channel()},
        "operations": {
            "receive": _operation("receive", "What a client sends.", FRAMES),
            "send": _operation("send", "What the server sends.", SENT_FRAMES),
            **audio_operations(),
        },
        "components": {"messages": _messages(), "schemas": _schemas()},
        "x-error-codes": {code: meaning.title for code, meaning in ERRORS.items()},
        "x-close-codes": {str(int(code)): meaning.why for code, meaning in CLOSES.items()},
    }


def _channel() -> dict[str, Any]:
    return {
        "address": "/v1/rooms/{room}",
        "title": "A room",
        "parameters": {"room": {"description": "The room's id."}},
        "messages": {
            name: {"$ref": f"#/components/messages/{name}"} for name in [*FRAMES, *SENT_FRAMES]
        },
        "bindings": {"ws": {"method": "GET", "bindingVersion": "0.1.0"}},
    }


def _operation(action: str, summary: str, frames: Any) -> dict[str, Any]:
    return {
        "action": action,
        "channel": _CHANNEL,
        "summary": summary,
        "messages": [{"$ref": f"#/channels/room/messages/{name}"} for name in frames],
    }


def _messages() -> dict[str, Any]:
    messages: dict[str, Any] = {}
    for name, frame in FRAMES.items():
        messages[name] = _message(name, frame, INCOMING[name])
        messages[name]["x-roles"] = sorted(frame.roles)
    for name, sent in SENT_FRAMES.items():
        messages[name] = _message(name, sent, OUTGOING[name])
    for name, (model, example) in audio_payloads().items():
        messages[name] = _message(name, model, example)
    binary = audio_binary()
    messages[binary["name"]] = binary
    return messages


def _message(name: str, model: type[BaseModel], example: dict[str, Any]) -> dict[str, Any]:
    payload: dict[str, Any] = {"$ref": f"{_SCHEMAS}{model.__name__}"}
    if len(model.model_json_schema()["properties"]["type"].get("enum", [])) > 1:
        # One model for several types: each message says which it is.
        payload = {"allOf": [payload, {"properties": {"type": {"const": name}}}]}
    return {
        "name": name,
        "title": name,
        "summary": (model.__doc__ or "").strip().splitlines()[0],
        "payload": payload,
        "examples": [{"name": name.replace(".", "-"), "payload": example}],
    }


def _schemas() -> dict[str, Any]:
    audio = [model for model, _ in audio_payloads().values()]
    models = list(dict.fromkeys([*FRAMES.values(), *SENT_FRAMES.values(), *audio]))
    _, whole = models_json_schema(
        [(model, "validation") for model in models], ref_template=_SCHEMAS + "{model}"
    )
    schemas: dict[str, Any] = whole["$defs"]
    for part in _objects(schemas):
        # What we send is complete today; clients are to ignore what a later version adds.
        part.pop("additionalProperties", None)
    return schemas


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)
