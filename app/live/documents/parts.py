"""The generated parts of docs/PROTOCOL.md, by their names in it."""

from collections.abc import Callable, Mapping
from typing import Final

from app.live.documents.audio import audio_fields, audio_limits, audio_messages
from app.live.documents.tables import (
    closes,
    errors,
    incoming_fields,
    incoming_messages,
    limits,
    outgoing_fields,
    outgoing_messages,
)

PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "incoming messages": incoming_messages,
    "outgoing messages": outgoing_messages,
    "incoming fields": incoming_fields,
    "outgoing fields": outgoing_fields,
    "errors": errors,
    "close codes": closes,
    "limits": limits,
    "audio messages": audio_messages,
    "audio limits": audio_limits,
    "audio fields": audio_fields,
}
"""What is generated, by its name in the document."""
