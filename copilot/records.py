"""The journal's payloads: inputs of the room's state machine to JSON and back."""

from base64 import b64decode, b64encode
from dataclasses import asdict, fields
from decimal import Decimal
from typing import Any

import orjson

from copilot import events
from copilot.effects import (
    Briefed,
    Evidence,
    Found,
    Heard,
    Input,
    Judged,
    KnowledgeChanged,
    Phrased,
    Prepared,
    SessionStarted,
)
from copilot.events import Envelope, Event, LineupItem, Viewer
from copilot.ports import RoomProfile
from copilot.skills.answers.reading import Mention, Part, Reading
from copilot.skills.corrections.judgement import Disagreement, Fit, Judgement, Lead, Verdict
from copilot.suggestions import CardFact
from copilot.taste.learnt import Habit, Learnt
from copilot.taste.slips import Slip
from knowledge.playbook import Activity

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
        events.SuggestionReworded,
        events.SuggestionPushed,
        events.SuggestionHeld,
        events.SuggestionReleased,
        events.Quiet,
        events.LearntForgotten,
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
        case Found() | Prepared():
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
            return _started(document)
        case "KnowledgeChanged":
            outdated = tuple(document.get("outdated", ()))
            standing = tuple(document.get("standing", ()))
            return KnowledgeChanged(document["version"], _playbook(document), outdated, standing)
        case "Judged":
            answered = tuple(document.get("answered", ()))  # records of older versions have none
            return Judged(_judgement(document["judgement"]), answered)
        case "Briefed":
            evidence, odd = _evidence(document["evidence"]), _disagreements(document)
            return Briefed(document["sku"], document["title"], evidence, odd)
        case "Prepared":
            evidence = _evidence(document.pop("evidence"))
            vector = b64decode(document.pop("vector"))
            return Prepared(**document, evidence=evidence, vector=vector)
        case "Phrased":
            return Phrased(**document)
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
    """Return a reading; those of older versions have no mentions and no parts."""
    values["links"], values["skus"] = tuple(values["links"]), tuple(values["skus"])
    mentions = values.get("mentions", ())
    values["mentions"] = tuple(Mention(**m | {"skus": tuple(m["skus"])}) for m in mentions)
    values["choices"] = tuple((sku, title) for sku, title in values.get("choices", ()))
    parts = values.get("parts", ())
    values["parts"] = tuple(Part(part["text"], _reading(part["reading"])) for part in parts)
    return Reading(**values)


def decode_learnt(document: dict[str, Any]) -> Learnt:
    """Return what was written down of a host."""
    habits, slips = document.get("habits", ()), document.get("slips", ())
    return Learnt(
        habits=tuple(Habit(each["topic"], tuple(each["decisions"])) for each in habits),
        wording=document.get("wording", "plain"),
        slips=tuple(Slip(**each | {"fact": CardFact(**each["fact"])}) for each in slips),
    )


def _started(document: dict[str, Any]) -> SessionStarted:
    """Return a beginning; those of older versions tell less."""
    profile = document.get("profile")
    return SessionStarted(
        document["session"],
        _lineup(document["lineup"]),
        _playbook(document),
        decode_learnt(document.get("learnt", {})),
        document.get("wall_ms", 0),
        None if profile is None else RoomProfile(**profile),
    )


def _playbook(document: dict[str, Any]) -> tuple[Activity, ...]:
    """Return the activities; records of older versions have none."""
    activities = document.get("playbook", ())
    return tuple(Activity(**values | {"when": tuple(values["when"])}) for values in activities)


def _judgement(values: dict[str, Any]) -> Judgement:
    return Judgement(
        segment=values["segment"],
        revision=values["revision"],
        verdicts=tuple(Verdict(**v | {"fact": CardFact(**v["fact"])}) for v in values["verdicts"]),
        fits=tuple(Fit(**fit) for fit in values["fits"]),
        named=tuple(values["named"]),
        introduces=values["introduces"],
        retracts=values["retracts"],
        disagreements=_disagreements(values),
        lead=_lead(values.get("lead")),
        reopened=tuple(values.get("reopened", ())),
        keeps=values.get("keeps", False),
        titles=tuple((sku, title) for sku, title in values.get("titles", ())),
    )


def _lead(values: dict[str, Any] | None) -> Lead | None:
    """Return the words that led into what was judged; records of older versions have none."""
    return None if values is None else Lead(values["text"], tuple(values["before"]))


def _disagreements(values: dict[str, Any]) -> tuple[Disagreement, ...]:
    """Return the facts at odds; records of older versions have none."""
    return tuple(
        Disagreement(**each | {side: CardFact(**each[side]) for side in ("one", "other")})
        for each in values.get("disagreements", ())
    )


def _evidence(items: list[dict[str, Any]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(CardFact(**item.pop("fact")), **item) for item in items)


def _found(document: dict[str, Any]) -> Found:
    return Found(
        question=document["question"],
        evidence=_evidence(document["evidence"]),
        vector=b64decode(document["vector"]),
        failed=document["failed"],
        meant=tuple((key, share) for key, share in document.get("meant", ())),
        same=tuple((number, share) for number, share in document.get("same", ())),
    )
