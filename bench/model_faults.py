"""How the stub of a chat endpoint answers: timing, and every way in which a real one goes wrong."""

import asyncio
import zlib
from asyncio import StreamWriter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Literal, get_args

import orjson

Fault = Literal[
    "",
    "silence",
    "stall_headers",
    "stall_stream",
    "reset",
    "early_end",
    "http_401",
    "http_429",
    "http_500",
    "endless_error",
    "redirect",
    "broken_json",
    "not_a_chunk",
    "told_error",
    "no_done",
    "html",
    "plain_json",
    "empty",
    "flood",
    "long_event",
    "one_byte",
    "slow_loris",
    "gzip",
    "wrong_type",
    "cut_at_limit",
]
FAULTS: tuple[Fault, ...] = get_args(Fault)[1:]

FLOOD_TOKENS = 10_000
FOREVER_S = 3600.0
GZIP = 31  # zlib's window bits with a gzip header
LORIS_S = 0.05  # between two bytes that say nothing
EVENT_STREAM = "text/event-stream; charset=utf-8"

Note = Callable[[tuple[float, str]], None]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What to do with one request.

    Attributes:
        pieces: the text, cut into tokens.
        ttft_s: from the request to the first token.
        gap_s: between two tokens.
        fault: what goes wrong; empty = nothing.
    """

    pieces: tuple[str, ...]
    ttft_s: float = 0.0
    gap_s: float = 0.0
    fault: Fault = ""


async def play(behaviour: Behaviour, writer: StreamWriter, note: Note) -> bool:
    """Answer one request and return whether the connection may be used again."""
    fault = behaviour.fault
    if fault == "silence":
        await asyncio.sleep(FOREVER_S)
    if fault == "stall_headers":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Ty")
        await asyncio.sleep(FOREVER_S)
    if fault in _WHOLE:
        writer.write(_WHOLE[fault])
        await writer.drain()
        return fault != "html"
    if fault == "endless_error":
        return await _endless(writer)
    if fault == "slow_loris":
        return await _loris(writer)
    return await _stream(behaviour, writer, note)


async def _stream(behaviour: Behaviour, writer: StreamWriter, note: Note) -> bool:
    fault = behaviour.fault
    kind = "application/octet-stream" if fault == "wrong_type" else EVENT_STREAM
    writer.write(_head(kind, "gzip" if fault == "gzip" else ""))
    await writer.drain()
    squeezer = zlib.compressobj(wbits=GZIP) if fault == "gzip" else None
    await asyncio.sleep(behaviour.ttft_s)
    for number, piece in enumerate(_pieces(behaviour)):
        if number:
            await asyncio.sleep(behaviour.gap_s)
        if number == 1 and fault in ("stall_stream", "reset", "broken_json", "early_end"):
            return await _break(fault, writer)
        note((monotonic(), piece))
        await _write(writer, _squeezed(event(piece), squeezer), fault)
    for data in _ending(fault):
        await _write(writer, _squeezed(data, squeezer), fault)
    writer.write(b"0\r\n\r\n")
    await writer.drain()
    return True


def _squeezed(data: bytes, squeezer: "zlib._Compress | None") -> bytes:
    if squeezer is None:
        return data
    return squeezer.compress(data) + squeezer.flush(zlib.Z_SYNC_FLUSH)


def _pieces(behaviour: Behaviour) -> Iterator[str]:
    if behaviour.fault == "empty":
        return
    if behaviour.fault == "flood":
        for number in range(FLOOD_TOKENS):
            yield behaviour.pieces[number % len(behaviour.pieces)]
        return
    yield from behaviour.pieces


def _ending(fault: Fault) -> Iterator[bytes]:
    if fault == "not_a_chunk":
        yield b'data: ["neither", "this"]\n\n'
    if fault == "told_error":
        yield b'data: {"error": {"message": "no", "type": "server_error"}}\n\n'
    if fault == "long_event":
        yield b"data: " + b"x" * 1_000_000 + b"\n\n"
    yield event("", "length" if fault == "cut_at_limit" else "stop")
    if fault != "no_done":
        yield b"data: [DONE]\n\n"


async def _break(fault: Fault, writer: StreamWriter) -> bool:
    if fault == "stall_stream":
        await asyncio.sleep(FOREVER_S)
    if fault == "broken_json":
        await _write(writer, b'data: {"choices": [{"delta": {"content": \n\n', fault)
        writer.write(b"0\r\n\r\n")
        return True
    if fault == "early_end":
        writer.write(b"0\r\n\r\n")
        return True
    writer.transport.abort()
    return False


async def _write(writer: StreamWriter, data: bytes, fault: Fault) -> None:
    parts = (data[i : i + 1] for i in range(len(data))) if fault == "one_byte" else (data,)
    for part in parts:
        writer.write(b"%x\r\n%s\r\n" % (len(part), part))
        await writer.drain()
        await asyncio.sleep(0)


async def _endless(writer: StreamWriter) -> bool:
    writer.write(_head("text/plain", status="500 Internal Server Error"))
    while True:
        await _write(writer, b"!" * 4096, "")


async def _loris(writer: StreamWriter) -> bool:
    writer.write(_head(EVENT_STREAM))
    while True:
        await _write(writer, b":", "")
        await asyncio.sleep(LORIS_S)


def event(text: str, finish: str | None = None) -> bytes:
    """Return one event of a chat completion's stream."""
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
    chunk = {"id": "stub", "object": "chat.completion.chunk", "choices": [choice]}
    return b"data: " + orjson.dumps(chunk) + b"\n\n"


def whole(body: bytes, kind: str = "application/json", status: str = "200 OK") -> bytes:
    """Return a whole response."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _head(kind: str, encoding: str = "", status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", "Transfer-Encoding: chunked"]
    if encoding:
        lines.append(f"Content-Encoding: {encoding}")
    return "\r\n".join([*lines, "", ""]).encode()


_ERROR = b'{"error": {"message": "the words of an endpoint", "type": "stub"}}'
_REPLY = b'{"object": "chat.completion", "choices": [{"message": {"content": "whole"}}]}'
_WHOLE: dict[str, bytes] = {
    "http_401": whole(_ERROR, status="401 Unauthorized"),
    "http_429": whole(_ERROR, status="429 Too Many Requests"),
    "http_500": whole(_ERROR, status="500 Internal Server Error"),
    "redirect": b"HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
    "html": whole(b"<!doctype html><title>Welcome to the hotel</title>", "text/html"),
    "plain_json": whole(_REPLY),
}
