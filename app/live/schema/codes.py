"""The words of the wire's refusals: error codes, and the codes sockets are closed with."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final, Literal, get_args

ErrorCode = Literal[
    "not_json",
    "too_large",
    "binary_frame",
    "unknown_type",
    "missing_field",
    "invalid_field",
    "forbidden_type",
    "hello_expected",
    "second_hello",
    "not_an_event",
    "overloaded",
    "shutting_down",
    "unknown_room",
    "forbidden_room",
    "missing_token",
    "invalid_token",
    "token_expired",
    "token_not_yet_valid",
    "token_revoked",
    "too_many_bad_frames",
    "unsupported_audio",
    "odd_audio",
    "no_transcriber",
    "refused",
    "unconfirmed",
    "internal",
]


@dataclass(frozen=True, slots=True)
class ErrorMeaning:
    """What an error code says; ``sender_fault`` tells whether the frame itself was wrong."""

    title: str
    then: str
    sender_fault: bool = True


ERRORS: Final[Mapping[str, ErrorMeaning]] = MappingProxyType(
    {
        "not_json": ErrorMeaning("Not a JSON object", "Correct the frame."),
        "too_large": ErrorMeaning("Frame too large", "Send smaller frames."),
        "binary_frame": ErrorMeaning("Binary frame", "Send text frames."),
        "unknown_type": ErrorMeaning("Unknown frame type", "Correct `type`."),
        "missing_field": ErrorMeaning("Field missing", "Add the field named in `field`."),
        "invalid_field": ErrorMeaning("Field invalid", "Correct the field named in `field`."),
        "forbidden_type": ErrorMeaning("Role missing", "Use a token with a role that may send it."),
        "hello_expected": ErrorMeaning("First frame is not hello", "Start with `hello`."),
        "second_hello": ErrorMeaning(
            "Already greeted", "Send `hello` once; connect anew to resume."
        ),
        "not_an_event": ErrorMeaning("Not an event", "Send this type over the WebSocket only."),
        "overloaded": ErrorMeaning(
            "Overloaded", "Send the event again after `retry_after_ms`.", sender_fault=False
        ),
        "shutting_down": ErrorMeaning(
            "Shutting down", "Connect again and send the event again.", sender_fault=False
        ),
        "unknown_room": ErrorMeaning("Unknown room", "Check the room's id."),
        "forbidden_room": ErrorMeaning("Room not granted", "Get a token that names the room."),
        "missing_token": ErrorMeaning("Token missing", "Send an access token."),
        "invalid_token": ErrorMeaning("Token invalid", "Get a new token."),
        "token_expired": ErrorMeaning("Token expired", "Get a new token."),
        "token_not_yet_valid": ErrorMeaning("Token not yet valid", "Check the clocks."),
        "token_revoked": ErrorMeaning("Token revoked", "Get a new token."),
        "too_many_bad_frames": ErrorMeaning("Too many bad frames", "Correct the client."),
        "unsupported_audio": ErrorMeaning(
            "Audio in another form", "Send 16,000 samples a second, s16le, one channel."
        ),
        "odd_audio": ErrorMeaning("Half a sample", "Send whole samples of 2 bytes."),
        "no_transcriber": ErrorMeaning(
            "No recogniser", "Set `LIVECUE_TRANSCRIBER`, or send `speech` events.", False
        ),
        "refused": ErrorMeaning("The room refused it", "See `detail`.", sender_fault=False),
        "unconfirmed": ErrorMeaning(
            "Not confirmed in time", "Send the same event again: its id keeps it single.", False
        ),
        "internal": ErrorMeaning(
            "Failed here", "Report it; sending it again may fail again.", sender_fault=False
        ),
    }
)
assert set(ERRORS) == set(get_args(ErrorCode))


class Close(IntEnum):
    """Codes a socket is closed with; those of 1000 to 1999 are the WebSocket protocol's own."""

    ENDED = 1000
    INTERNAL = 1011
    RESTART = 1012
    BAD_HELLO = 4400
    INVALID_TOKEN = 4401
    FORBIDDEN_ROOM = 4403
    UNKNOWN_ROOM = 4404
    HELLO_TIMEOUT = 4408
    RESUME = 4409
    TOKEN_EXPIRED = 4410
    TOKEN_REVOKED = 4411
    REPLACED = 4412
    NO_TRANSCRIBER = 4413
    UNSUPPORTED_AUDIO = 4415
    TOO_MANY_BAD_FRAMES = 4429


@dataclass(frozen=True, slots=True)
class CloseMeaning:
    """Why a socket was closed and what the client does now."""

    why: str
    then: str


CLOSES: Final[Mapping[int, CloseMeaning]] = MappingProxyType(
    {
        Close.ENDED: CloseMeaning("the audio ended, and all of it was recognised", "nothing"),
        1007: CloseMeaning("a text frame was not UTF-8", "correct the client"),
        1009: CloseMeaning("a frame was larger than 1 MiB", "correct the client"),
        Close.INTERNAL: CloseMeaning(
            "something failed here, or no answer to a ping came within 20 s",
            "connect again with `since`, after a growing pause",
        ),
        Close.RESTART: CloseMeaning(
            "the service restarts", "connect again with `since`, after a random 0 to 5 s"
        ),
        Close.BAD_HELLO: CloseMeaning("the first frame was no valid `hello`", "correct the client"),
        Close.INVALID_TOKEN: CloseMeaning("the token is missing or invalid", "get a new token"),
        Close.FORBIDDEN_ROOM: CloseMeaning(
            "the token does not name this room, or has no role for audio", "get a token that does"
        ),
        Close.UNKNOWN_ROOM: CloseMeaning(
            "the token's shop has no such room, or no more", "check the room's id"
        ),
        Close.HELLO_TIMEOUT: CloseMeaning("no `hello` came within 10 s", "send `hello` at once"),
        Close.RESUME: CloseMeaning(
            "the client read too slowly to keep up", "connect again at once with `since`"
        ),
        Close.TOKEN_EXPIRED: CloseMeaning(
            "the token has expired", "get a new token, connect again with `since`"
        ),
        Close.TOKEN_REVOKED: CloseMeaning(
            "the token was revoked", "ask the shop's people for a new token"
        ),
        Close.REPLACED: CloseMeaning(
            "audio of the same speaker comes from elsewhere now", "do not connect again by itself"
        ),
        Close.NO_TRANSCRIBER: CloseMeaning(
            "the service has no recogniser", "send `speech` events instead"
        ),
        Close.UNSUPPORTED_AUDIO: CloseMeaning(
            "the audio would come in a form that is not taken", "correct the client"
        ),
        Close.TOO_MANY_BAD_FRAMES: CloseMeaning(
            "50 bad frames in a row within 10 s", "correct the client"
        ),
    }
)
assert set(Close) <= set(CLOSES)


class FrameRefused(Exception):
    """A frame the sender gets an ``error`` for; the socket stays.

    Attributes:
        code: the wire's word.
        detail: one sentence naming the field and what was expected; holds no viewer's text.
        field: path of the field within the frame, such as ``data.items[3].link``.
        id: the frame's own id, when it could be read.
        retry_after_ms: when to send it again, where that helps.
    """

    def __init__(
        self,
        code: ErrorCode,
        detail: str,
        *,
        field: str | None = None,
        id: str | None = None,
        retry_after_ms: int | None = None,
    ) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.field = field
        self.id = id
        self.retry_after_ms = retry_after_ms


class Closing(Exception):
    """Ends a connection; ``close`` is the code to say so with, ``None`` when the client is gone."""

    def __init__(self, close: Close | None) -> None:
        super().__init__("the client is gone" if close is None else close.name.lower())
        self.close = close
