"""The limits of room connections, each with its reason, and what is counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """What a connection may take, in time and in number.

    Attributes:
        allowed_origins: other sites whose pages may connect, as ``https://shop.example``; pages
            of the service itself and clients that are no browser always may.
        hello_timeout_s: a stranger holds a connection no longer than this.
        send_timeout_s: a screen that takes no byte for so long is better off resuming.
        close_timeout_s: how long a client is waited for when there is only a goodbye to send.
        max_connections: a process's open files and memory; each takes some 50 KB.
        max_pending_events: events not yet acknowledged, per connection; a group commit takes 10 ms,
            so this is some 200,000 events a second, unless the client does not read its acks.
        max_outgoing_frames: frames waiting for one client; when reached, nothing more is read
            from it, nor taken from its subscription.
        max_bad_frames, bad_frames_within_s: so many in a row so fast is a broken client.
        frames_per_turn: frames of one client handled before others have their turn; at some 20 us
            each this is below a millisecond.
        overload_retry_ms: when a client with too many pending events may try again.
        push_deadline_s: how long a pushed batch waits for its commit.
    """

    allowed_origins: tuple[str, ...] = ()
    hello_timeout_s: float = 10.0
    send_timeout_s: float = 10.0
    close_timeout_s: float = 1.0
    max_connections: int = 2000
    max_pending_events: int = 2000
    max_outgoing_frames: int = 512
    max_bad_frames: int = 50
    bad_frames_within_s: float = 10.0
    frames_per_turn: int = 32
    overload_retry_ms: int = 500
    push_deadline_s: float = 10.0


COUNTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "audio_dropped_ms": "Milliseconds of audio given up because no recogniser took them.",
        "audio_ms": "Milliseconds of audio received.",
        "audio_pieces": "Pieces of speech that were recognised here.",
        "audio_pieces_refused": "Recognised pieces that an overloaded room did not take.",
        "audio_streams": "Audio sockets that were listened to.",
        "live_connections": "Room connections accepted.",
        "live_frames": "Frames received from clients.",
        "live_frames_refused": "Frames answered by an error.",
        "live_frames_failed": "Frames that made the service itself fail.",
        "live_frames_sent": "Frames sent to clients.",
        "live_handshakes_denied": "Handshakes refused for their origin, or for want of room.",
        "live_hellos_refused": "Connections closed because of their first frame or token.",
        "live_resumes_asked": "Connections closed because the client read too slowly.",
        "live_rate_limited": "Events and batches refused because a token sent too many.",
        "live_pushed_events": "Events received over HTTP.",
    }
)
"""What is counted here, by its name for the ``Meter``."""
