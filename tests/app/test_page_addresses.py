"""Which page a token opens, and that the token stands nowhere but in the fragment."""

from urllib.parse import urlsplit

import pytest

from app.access import AccessRole, Grant
from app.page_addresses import page_address


def address(role: AccessRole, room: str) -> str | None:
    return page_address("https://live.test/", Grant("a", "s", (room,), frozenset({role})), "a.b.c")


@pytest.mark.parametrize(
    ("role", "room", "page"),
    [
        ("host", "r1", "/overlay/#room=r1&token=a.b.c"),
        ("operations", "r1", "/operations/#room=r1&token=a.b.c"),
        ("admin", "r1", "/operations/#room=r1&token=a.b.c"),
        ("operations", "*", "/rooms/#token=a.b.c"),
        ("admin", "*", "/rooms/#token=a.b.c"),
    ],
)
def test_a_page_for_those_who_have_one(role: AccessRole, room: str, page: str) -> None:
    found = address(role, room)
    assert found == f"https://live.test{page}"
    assert urlsplit(found).query == ""


@pytest.mark.parametrize(
    ("role", "room"), [("ingest", "r1"), ("simulator", "r1"), ("host", "*"), ("ingest", "*")]
)
def test_no_page_for_others(role: AccessRole, room: str) -> None:
    assert address(role, room) is None
