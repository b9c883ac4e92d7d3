"""The generated parts of docs/PROTOCOL.md: tables of messages, fields, errors and close codes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pydantic import BaseModel

from app.live.documents.examples import INCOMING, OUTGOING
from app.live.options import LiveOptions
from app.live.push import MAXIMUM_BODY_BYTES, MAXIMUM_EVENTS
from app.live.schema.codes import CLOSES, ERRORS
from app.live.schema.fields import MAXIMUM_FRAME_BYTES
from app.live.schema.frames import EVERYBODY
from app.live.schema.outgoing import SENT_FRAMES
from app.live.schema.parsing import FRAMES
from app.live.socket_server import MAXIMUM_MESSAGE_BYTES, PING_INTERVAL_S, PING_TIMEOUT_S

Schema = Mapping[str, Any]


def incoming_messages() -> str:
    """Return the table of what clients send, with the roles that may."""
    rows = []
    for name, frame in FRAMES.items():
        roles = "any" if frame.roles == EVERYBODY else ", ".join(sorted(frame.roles))
        rows.append((f"[`{name}`](#{_anchor(name)})", roles, _first_line(frame)))
    return table(("type", "roles", "what it says"), rows)


def outgoing_messages() -> str:
    """Return the table of what the server sends."""
    rows = [
        (f"[`{name}`](#{_anchor(name)})", _first_line(frame)) for name, frame in SENT_FRAMES.items()
    ]
    return table(("type", "what it says"), rows)


def incoming_fields() -> str:
    """Return, for each frame a client sends, its fields and an example."""
    sections = []
    described: dict[type[BaseModel], str] = {}
    for name, frame in FRAMES.items():
        # Kinds of one model are described once; the others point there.
        first = described.setdefault(frame, name)
        fields = fields_of(frame) if first == name else f"Fields as for [`{first}`](#{first})."
        sections.append(f"#### `{name}`\n\n{fields}\n\n{example_of(INCOMING[name])}")
    return "\n\n".join(sections)


def outgoing_fields() -> str:
    """Return, for each frame the server sends, its fields and an example."""
    return "\n\n".join(
        f"#### `{name}`\n\n{fields_of(frame)}\n\n{example_of(OUTGOING[name])}"
        for name, frame in SENT_FRAMES.items()
    )


def errors() -> str:
    """Return the table of error codes."""
    rows = [(f"`{code}`", meaning.title, meaning.then) for code, meaning in ERRORS.items()]
    return table(("code", "title", "what to do"), rows)


def closes() -> str:
    """Return the table of close codes."""
    rows = [(str(int(code)), meaning.why, meaning.then) for code, meaning in CLOSES.items()]
    return table(("code", "why", "what to do"), rows)


def limits() -> str:
    """Return the table of limits."""
    options = LiveOptions()
    rows = [
        ("one frame", f"{MAXIMUM_FRAME_BYTES:,} bytes of UTF-8", "`error` `too_large`"),
        ("one WebSocket message", f"{MAXIMUM_MESSAGE_BYTES:,} bytes", "closed with 1009"),
        ("`hello` after connecting", f"{options.hello_timeout_s:g} s", "closed with 4408"),
        (
            "events without an `ack`, per connection",
            f"{options.max_pending_events:,}",
            "`error` `overloaded` with `retry_after_ms`",
        ),
        (
            "bad frames in a row",
            f"{options.max_bad_frames} within {options.bad_frames_within_s:g} s",
            "closed with 4429",
        ),
        ("a frame the client does not take", f"{options.send_timeout_s:g} s", "closed with 4409"),
        (
            "no answer to the server's ping",
            f"{PING_TIMEOUT_S:g} s (a ping every {PING_INTERVAL_S:g} s)",
            "closed with 1011",
        ),
        ("connections of one process", f"{options.max_connections:,}", "HTTP 503 at the handshake"),
        ("events of one HTTP batch", f"{MAXIMUM_EVENTS:,}", "HTTP 413"),
        ("body of one HTTP batch", f"{MAXIMUM_BODY_BYTES:,} bytes", "HTTP 413"),
        (
            "wait for an HTTP batch's commit",
            f"{options.push_deadline_s:g} s",
            "its events are `unconfirmed`",
        ),
    ]
    return table(("limit", "value", "beyond it"), rows)


def fields_of(model: type[BaseModel]) -> str:
    """Return the table of a frame's fields."""
    schema = model.model_json_schema()
    definitions = schema.get("$defs", {})
    rows = [row for row in _rows(schema, definitions, "") if row[0] != "`type`"]
    return table(("field", "type", "required", "meaning"), rows)


def _rows(
    schema: Schema, definitions: Mapping[str, Schema], prefix: str
) -> Iterator[tuple[str, str, str, str]]:
    required = schema.get("required", [])
    for name, value in schema.get("properties", {}).items():
        inner, nullable = _without_null(value)
        target, step = _nested(inner, definitions)
        kind = _kind(inner, definitions) + (" or null" if nullable else "")
        described = value.get("description") or (target or {}).get("description", "")
        needed = "yes" if name in required else _default(value)
        yield f"`{prefix}{name}`", kind, needed, described
        if target is not None:
            yield from _rows(target, definitions, f"{prefix}{name}{step}.")


def _default(schema: Schema) -> str:
    value = schema.get("default")
    return "" if value in (None, []) else f"no: {json.dumps(value, ensure_ascii=False)}"


def _without_null(schema: Schema) -> tuple[Schema, bool]:
    options = schema.get("anyOf", [])
    rest = [option for option in options if option.get("type") != "null"]
    if len(rest) == len(options):
        return schema, False
    return (rest[0] if len(rest) == 1 else {"anyOf": rest}), True


def _nested(schema: Schema, definitions: Mapping[str, Schema]) -> tuple[Schema | None, str]:
    step = ""
    if schema.get("type") == "array":
        schema, step = schema["items"], "[]"
    reference = schema.get("$ref", "")
    target = definitions.get(reference.rpartition("/")[2])
    return (target if target is not None and "properties" in target else None), step


def _kind(schema: Schema, definitions: Mapping[str, Schema]) -> str:
    if "$ref" in schema:
        return _kind(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in schema:
        kinds = [_kind(option, definitions) for option in schema["anyOf"]]
        return " or ".join(dict.fromkeys(kinds))
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema["type"] == "array":
        most = f" of at most {schema['maxItems']:,}" if "maxItems" in schema else ""
        return f"list{most}: {_kind(schema['items'], definitions)}"
    return f"{_TYPE_NAMES[schema['type']]}{_bounds(schema)}"


_TYPE_NAMES: Final = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "true or false",
    "object": "object",
}


def _bounds(schema: Schema) -> str:
    if "maxLength" in schema:
        least = f"{schema['minLength']}–" if "minLength" in schema else "≤ "
        return f", {least}{schema['maxLength']:,} characters"
    low = schema.get("minimum", schema.get("exclusiveMinimum"))
    high = schema.get("maximum", schema.get("exclusiveMaximum"))
    if low is None:
        return ""
    above = ">" if "exclusiveMinimum" in schema else "≥"
    if high is None:
        return f", {above} {low:,g}"
    below = "<" if "exclusiveMaximum" in schema else "≤"
    return f", {above} {_figure(low)}, {below} {_figure(high)}"


def _figure(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.15g}"


def example_of(frame: Mapping[str, Any]) -> str:
    """Return a frame as a block of JSON."""
    return f"```json\n{json.dumps(frame, ensure_ascii=False)}\n```"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


def _anchor(name: str) -> str:
    # As code forges make them of a heading: punctuation dropped.
    return name.replace(".", "")
