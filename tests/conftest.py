"""What holds for every test: nothing talks to another machine."""

import socket
from typing import Any

import pytest

_CONNECT = socket.socket.connect


def _loopback_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6):
        host = str(address[0])
        if not (host == "localhost" or host.startswith("127.") or host == "::1"):
            raise AssertionError(f"a test tried to reach {host}")
    _CONNECT(self, address)


@pytest.fixture(autouse=True)
def _no_other_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _loopback_only)
