"""What holds for every test: its turn among the others, and that it talks to no other machine."""

import socket
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes, and making one, is the machine's affair, which others use as well.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

_CONNECT = socket.socket.connect
# Whole broadcasts take longest, then browsers and services, which are waited for most. They begin
# first: no worker is then left with a long file at the end, while the others have nothing to do.
_FIRST = ("tests/bench/test_written_broadcasts.py", "tests/e2e/", "tests/app/", "tests/")


def _turn(item: pytest.Item) -> int:
    return next(turn for turn, folder in enumerate(_FIRST) if item.nodeid.startswith(folder))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_turn)


def _loopback_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6):
        host = str(address[0])
        if not (host == "localhost" or host.startswith("127.") or host == "::1"):
            raise AssertionError(f"a test tried to reach {host}")
    _CONNECT(self, address)


@pytest.fixture(autouse=True)
def _no_other_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _loopback_only)
