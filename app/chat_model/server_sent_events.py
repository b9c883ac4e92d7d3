"""Splits a stream of bytes into the data of its server-sent events, within bounds."""

import re

from copilot.phrasing.ports import ModelFailed

EVENT_LIMIT_BYTES = 64 * 1024
"""A chunk of a chat completion takes some 300 bytes; one event beyond this is no chunk."""

_LINE_END = re.compile(rb"\r\n|\r|\n")


class EventDecoder:
    """Decodes one stream; fed with bytes as they come, however they are cut.

    Fields other than ``data`` and comments are skipped, lines end in CR, LF or both, as in the
    HTML standard's section on server-sent events. Memory is bounded by the limit.
    """

    def __init__(self, limit: int = EVENT_LIMIT_BYTES) -> None:
        self._limit = limit
        self._line: list[bytes] = []
        self._line_bytes = 0
        self._data: list[bytes] = []
        self._data_bytes = 0
        self._after_cr = False
        self._first = True

    def feed(self, chunk: bytes) -> list[str]:
        """Return the data of the events that ``chunk`` completes.

        Raises ``ModelFailed`` (``broken``) when an event exceeds the limit or is not UTF-8.
        """
        if self._after_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_cr = False
        if not chunk:
            return []
        self._after_cr = chunk.endswith(b"\r")
        *lines, rest = _LINE_END.split(chunk)
        events: list[str] = []
        for line in lines:
            self._keep(line)
            event = self._end_line()
            if event is not None:
                events.append(event)
        self._keep(rest)
        return events

    def end(self) -> list[str]:
        """Return the data of a last event whose empty line the stream did not bother to send."""
        last = self._end_line()
        data = self._end_event()
        return [each for each in (last, data) if each is not None]

    def _keep(self, part: bytes) -> None:
        self._line_bytes += len(part)
        if self._line_bytes + self._data_bytes > self._limit:
            raise ModelFailed("broken", "an event exceeds the limit")
        if part:
            self._line.append(part)

    def _end_line(self) -> str | None:
        line = b"".join(self._line)
        self._line, self._line_bytes = [], 0
        if self._first:
            self._first = False
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line:
            return self._end_event()
        field, _, value = line.partition(b":")
        if field == b"data":
            self._data.append(value.removeprefix(b" "))
            self._data_bytes += len(value) + 1
        return None

    def _end_event(self) -> str | None:
        if not self._data:
            return None
        data = b"\n".join(self._data)
        self._data, self._data_bytes = [], 0
        try:
            return data.decode()
        except UnicodeDecodeError:
            raise ModelFailed("broken", "an event is not UTF-8") from None
