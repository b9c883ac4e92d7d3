import asyncio
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.live.documents.__main__ import DOCS, main, renewed_protocol, stale
from app.live.documents.asyncapi import asyncapi
from app.live.documents.examples import INCOMING, OUTGOING
from app.live.schema.codes import CLOSES, ERRORS
from app.live.schema.outgoing import SENT_FRAMES, validate_sent
from app.live.schema.parsing import FRAMES, parse
from app.live.socket_server import SOCKET_SERVER
from tests.app.live.live_support import ROOM, LiveServer

PROTOCOL = (DOCS / "PROTOCOL.md").read_text(encoding="utf-8")
DOCUMENT: dict[str, Any] = asyncapi()


def test_the_documents_are_up_to_date() -> None:
    assert stale(DOCS) == []
    assert main(["--check"]) == 0


def test_a_changed_document_is_stale(tmp_path: Path) -> None:
    (tmp_path / "PROTOCOL.md").write_text(PROTOCOL.replace("65,536", "65,537"), encoding="utf-8")
    assert {path.name for path in stale(tmp_path)} == {"PROTOCOL.md", "asyncapi.json"}


def test_a_part_that_is_lost_or_misnamed_is_noticed() -> None:
    with pytest.raises(ValueError, match="expected each of"):
        renewed_protocol(PROTOCOL.replace("generated: limits", "generated: limit"))
    with pytest.raises(ValueError, match="expected each of"):
        renewed_protocol("nothing generated")


def test_hand_written_text_is_kept() -> None:
    changed = PROTOCOL.replace("## Heartbeats", "## Heart-beats")
    assert renewed_protocol(changed) == changed


def test_every_frame_has_an_example_and_a_section() -> None:
    assert set(INCOMING) == set(FRAMES)
    assert set(OUTGOING) == set(SENT_FRAMES)
    for name in [*FRAMES, *SENT_FRAMES]:
        assert f"#### `{name}`\n" in PROTOCOL


@pytest.mark.parametrize("name", sorted(INCOMING))
def test_an_example_a_client_copies_is_understood(name: str) -> None:
    assert parse(json.dumps(INCOMING[name])).type == name


@pytest.mark.parametrize("name", sorted(OUTGOING))
def test_an_example_of_what_the_server_sends_is_true(name: str) -> None:
    validate_sent(json.dumps(OUTGOING[name]))


def test_every_json_in_the_document_is_json() -> None:
    blocks = re.findall(r"```json\n(.*?)\n```", PROTOCOL, re.DOTALL)
    assert len(blocks) >= len(INCOMING) + len(OUTGOING)
    for block in blocks:
        json.loads(block)


def test_every_code_is_in_the_document() -> None:
    for code in ERRORS:
        assert f"| `{code}` |" in PROTOCOL
    for close in CLOSES:
        assert f"| {int(close)} |" in PROTOCOL


def test_every_code_named_in_the_text_exists() -> None:
    named = set(re.findall(r"\b(4[0-9]{3}|10[01][0-9])\b", PROTOCOL.split("## Fields of")[0]))
    assert {int(code) for code in named} - {1006, 1041, 1042} <= {int(code) for code in CLOSES}


def test_the_heartbeat_told_is_the_servers() -> None:
    assert SOCKET_SERVER["ws_ping_interval"] == 20
    assert "The server pings every 20 s" in PROTOCOL


class TestAsyncApi:
    """The document's structure; continuous integration also runs the official parser."""

    def test_every_reference_resolves(self) -> None:
        references = [part["$ref"] for part in _objects(DOCUMENT) if "$ref" in part]
        assert len(references) > 100
        for reference in references:
            assert isinstance(_resolved(reference), dict), reference

    def test_every_message_belongs_to_one_operation(self) -> None:
        operations = DOCUMENT["operations"].values()
        used = [
            _resolved(message["$ref"])["$ref"]
            for operation in operations
            for message in operation["messages"]
        ]
        expected = [f"#/components/messages/{name}" for name in DOCUMENT["components"]["messages"]]
        assert sorted(used) == sorted(expected)

    def test_the_server_receives_what_clients_send(self) -> None:
        assert {each["action"] for each in DOCUMENT["operations"].values()} == {"receive", "send"}
        received = DOCUMENT["operations"]["receive"]["messages"]
        assert [each["$ref"].rpartition("/")[2] for each in received] == list(FRAMES)

    @pytest.mark.parametrize("name", sorted(DOCUMENT["components"]["messages"]))
    def test_a_payload_schema_takes_its_example_and_nothing_else(self, name: str) -> None:
        message = DOCUMENT["components"]["messages"][name]
        validator = _validator(message["payload"])
        for example in message["examples"]:
            validator.validate(example["payload"])
            assert not validator.is_valid(example["payload"] | {"type": "another"})
            assert not validator.is_valid({"type": name} if name not in ("ping", "enter") else {})

    def test_unknown_fields_are_allowed_everywhere(self) -> None:
        assert not any("additionalProperties" in part for part in _objects(DOCUMENT))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)


def _resolved(reference: str) -> Any:
    value: Any = DOCUMENT
    for step in reference.removeprefix("#/").split("/"):
        value = value[step]
    return value


def _validator(payload: dict[str, Any]) -> Draft202012Validator:
    schema = payload | {"components": DOCUMENT["components"]}
    return Draft202012Validator(schema)


async def test_the_quick_start_works_as_it_stands() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PROTOCOL, re.DOTALL)
    assert len(code.strip().splitlines()) <= 20
    async with LiveServer() as live:
        code = code.replace("ws://127.0.0.1:8787/v1/rooms/ROOM", live.url(ROOM))
        code = code.replace("TOKEN", live.token("ingest"))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            code,
            stdout=asyncio.subprocess.PIPE,
            env=os.environ | {"NO_PROXY": "*", "PYTHONIOENCODING": "utf-8"},
        )
        output, _ = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0
    assert "welcome" in output.decode()
    assert "ack {'accepted': ['m-1']" in output.decode()
    assert [envelope.client for envelope in live.rooms.events] == ["my-bridge"]
