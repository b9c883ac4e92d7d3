"""The audio socket in the protocol's documents: its tables, its examples, its AsyncAPI channel."""

from typing import Any, Final

from pydantic import BaseModel

from app.live.audio_connection import FINISH_S
from app.live.documents.tables import example_of, fields_of, table
from app.live.hearing import FASTER, LEAD_S
from app.live.schema.audio import AUDIO_FRAMES, AUDIO_SENT, MAXIMUM_AUDIO_BYTES

AUDIO_INCOMING: Final[dict[str, dict[str, Any]]] = {
    "hello": {
        "type": "hello",
        "data": {
            "token": "eyJhbGciOi…",
            "client": "studio-mixer",
            "rate": 16000,
            "format": "s16le",
            "channels": 1,
            "speaker": "host",
        },
    },
    "end": {"type": "end"},
}
"""Text frames a client sends on the audio socket, by type."""

AUDIO_OUTGOING: Final[dict[str, dict[str, Any]]] = {
    "listening": {
        "type": "listening",
        "data": {"stream": "9f2c11ab03d4", "rate": 16000, "kept_days": None},
    },
    "heard": {
        "type": "heard",
        "data": {
            "segment": "77aa01c2d3e4-3",
            "text": "三号链接今天到手三十九块九",
            "final": True,
            "start_ms": 118400,
            "end_ms": 121050,
        },
    },
    "hearing": {"type": "hearing", "data": {"state": "away", "dropped_ms": 0}},
    "ended": {"type": "ended"},
    "error": {
        "type": "error",
        "data": {
            "code": "odd_audio",
            "title": "Half a sample",
            "detail": "a frame has whole samples of 2 bytes, got 3,201 bytes",
        },
    },
}
"""Frames the audio socket sends, by type."""

_PREFIX: Final = "audio."
_BINARY: Final = "audio.pcm"


def audio_messages() -> str:
    """Return the table of what goes over the audio socket."""
    rows = [(f"`{name}`", "client", _first_line(model)) for name, model in AUDIO_FRAMES.items()]
    rows.insert(
        1,
        (
            "a binary frame",
            "client",
            f"Audio, at most {MAXIMUM_AUDIO_BYTES:,} bytes: whole samples, s16le, 16,000 a second.",
        ),
    )
    rows += [(f"`{name}`", "server", _first_line(model)) for name, model in AUDIO_SENT.items()]
    return table(("frame", "from", "what it says"), rows)


def audio_limits() -> str:
    """Return the table of the audio socket's limits."""
    rows = [
        (
            "one binary frame",
            f"{MAXIMUM_AUDIO_BYTES:,} bytes",
            "`error` `too_large`; it is dropped",
        ),
        (
            "audio ahead of the clock",
            f"{LEAD_S:g} s, and {FASTER - 1:.0%} faster than it is spoken",
            "`error` `overloaded` with `retry_after_ms`; it is dropped",
        ),
        ("errors of one connection", "one a second", "further ones are counted only"),
        ("wait for the last words after `end`", f"{FINISH_S:g} s", "`ended` without them"),
        ("streams of one speaker in a room", "1", "the older is closed with 4412"),
    ]
    return table(("limit", "value", "beyond it"), rows)


def audio_fields() -> str:
    """Return, for each text frame of the audio socket, its fields and an example."""
    sections = []
    for name, model, example in [
        *((name, model, AUDIO_INCOMING[name]) for name, model in AUDIO_FRAMES.items()),
        *((name, model, AUDIO_OUTGOING[name]) for name, model in AUDIO_SENT.items()),
    ]:
        if name == "error":
            continue  # as on the room's socket
        fields = fields_of(model) if "data" in model.model_fields else "No fields."
        sections.append(f"#### Audio: `{name}`\n\n{fields}\n\n{example_of(example)}")
    return "\n\n".join(sections)


def audio_channel() -> dict[str, Any]:
    """Return the AsyncAPI channel."""
    return {
        "address": "/v1/rooms/{room}/audio",
        "title": "A room's ear",
        "description": "A `hello` in a text frame, then audio in binary frames: 16,000 samples a"
        " second, signed 16 bits, little-endian, one channel.",
        "parameters": {"room": {"description": "The room's id."}},
        "messages": {
            name: {"$ref": f"#/components/messages/{name}"} for name in (*_received(), *_sent())
        },
        "bindings": {"ws": {"method": "GET", "bindingVersion": "0.1.0"}},
    }


def audio_operations() -> dict[str, Any]:
    """Return the AsyncAPI operations, as the server's."""
    return {
        "receiveAudio": _operation("receive", "What a source of audio sends.", _received()),
        "sendAudio": _operation("send", "What the server says to it.", _sent()),
    }


def audio_payloads() -> dict[str, tuple[type[BaseModel], dict[str, Any]]]:
    """Return model and example of each text message, by its name in the document."""
    frames = {_PREFIX + name: (model, AUDIO_INCOMING[name]) for name, model in AUDIO_FRAMES.items()}
    sent = {_PREFIX + name: (model, AUDIO_OUTGOING[name]) for name, model in AUDIO_SENT.items()}
    return {**frames, **sent}


def audio_binary() -> dict[str, Any]:
    """Return the AsyncAPI message of audio itself."""
    return {
        "name": _BINARY,
        "title": _BINARY,
        "summary": f"Audio, at most {MAXIMUM_AUDIO_BYTES:,} bytes of whole samples.",
        "contentType": "audio/L16;rate=16000;channels=1",
        "payload": {"type": "string", "format": "binary"},
        "examples": [],
    }


def _received() -> list[str]:
    return [*(_PREFIX + name for name in AUDIO_FRAMES), _BINARY]


def _sent() -> list[str]:
    return [_PREFIX + name for name in AUDIO_SENT]


def _operation(action: str, summary: str, names: list[str]) -> dict[str, Any]:
    return {
        "action": action,
        "channel": {"$ref": "#/channels/audio"},
        "summary": summary,
        "messages": [{"$ref": f"#/channels/audio/messages/{name}"} for name in names],
    }


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]
