"""The journal's payloads: inputs of the room's state machine to JSON and back."""

from base64 import b64decode, b64encode
from dataclasses import asdict, fields
from decimal import Decimal
from typing import Any

import orjson

from copilot import events
from copilot.effects import Evidence, Found, Heard, Input, KnowledgeChanged, SessionStarted
from copilot.events import Envelope, Event, LineupItem, Viewer
from copilot.skills.answers.reading import Reading
from copilot.suggestions import CardFact

_EVENTS: dict[str, type[Any]] = {
    cls.__name__: cls
    for cls in (
        events.Chat,
        events.Speech,
        events.Focus,
        events.Lineup,
        events.Stats,
        events.Health,
        events.Activity,
        events.Order,
        events.SuggestionUsed,
        events.SuggestionDismissed,
        events.SuggestionPinned,
        events.SuggestionRated,
        events.Quiet,
        events.SessionEnd,
    )
}
_NAMES = {cls: tuple(field.name for field in fields(cls)) for cls in _EVENTS.values()}


def kind_of(given: Input) -> str:
    """Return the record kind of an input."""
    if isinstance(given, Heard):
        return type(given.envelope.event).__name__
    return type(given).__name__


def encode(given: Input) -> bytes:
    """Return the payload of an input; a chat message's reading stands beside it."""
    match given:
        case Heard(envelope, reading):
            event = {name: getattr(envelope.event, name) for name in _NAMES[type(envelope.event)]}
            document: dict[str, Any] = {"ts": envelope.ts, "event": event}
            if reading is not None:
                document["reading"] = reading
            return orjson.dumps(document, default=_plain)
        case Found():
            document = asdict(given) | {"vector": b64encode(given.vector).decode()}
            return orjson.dumps(document)
        case _:
            return orjson.dumps(given)


def decode(kind: str, client: str, identity: str, payload: bytes) -> Input:
    """Return the input that ``encode`` was given.

    Raises ``ValueError`` for a kind this version does not know.
    """
    document = orjson.loads(payload)
    if kind in _EVENTS:
        event = _event(kind, document["event"])
        reading = document.get("reading")
        return Heard(
            Envelope(client, identity, document["ts"], event),
            _reading(reading) if reading is not None else None,
        )
    match kind:
        case "Found":
            return _found(document)
        case "SessionStarted":
            return SessionStarted(document["session"], _lineup(document["lineup"]))
        case "KnowledgeChanged":
            return KnowledgeChanged(document["version"])
        case _:
            raise ValueError(f"expected a known record kind, got {kind!r}")


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"expected plain data, got {type(value).__name__}")


def _event(kind: str, values: dict[str, Any]) -> Event:
    if values.get("user") is not None:
        user = values["user"]
        values["user"] = Viewer(user["id"], user["name"], tuple(user["badges"]))
    if values.get("amount") is not None:
        values["amount"] = Decimal(values["amount"])
    if kind == "Lineup":
        values["items"] = _lineup(values["items"])
    event: Event = _EVENTS[kind](**values)
    return event


def _lineup(items: list[dict[str, Any]]) -> tuple[LineupItem, ...]:
    return tuple(LineupItem(**item) for item in items)


def _reading(values: dict[str, Any]) -> Reading:
    values["links"], values["skus"] = tuple(values["links"]), tuple(values["skus"])
    return Reading(**values)


def _found(document: dict[str, Any]) -> Found:
    evidence = tuple(
        Evidence(CardFact(**item.pop("fact")), **item) for item in document["evidence"]
    )
    return Found(
        question=document["question"],
        evidence=evidence,
        vector=b64decode(document["vector"]),
        failed=document["failed"],
    )
