"""Tokens and buttons as they are written down, on every database."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from app.storage.buttons import Button, SqlButtons
from app.storage.errors import Conflict
from app.storage.tables import token_rooms
from app.storage.tokens import SqlTokens, Token
from tests.databases import DATABASES, empty_storage


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = empty_storage(request.param, tmp_path / "storage.sqlite3")
    yield engine
    engine.dispose()


def token(id: str = "t1", *rooms: str, shop: str = "tea", issued: int = 1000) -> Token:
    return Token(id, shop, rooms or ("r1",), "主播屏", ("host",), "店长", issued, issued + 5000)


def test_a_token_reads_back_as_it_was_written(engine: Engine) -> None:
    tokens = SqlTokens(engine)
    kept = replace(token("t1", "r1", "r2"), roles=("host", "ingest"))
    tokens.record(kept)
    assert tokens.token("tea", "t1") == kept
    assert tokens.token("cup", "t1") is None
    assert tokens.with_id("t1") == [kept]
    with pytest.raises(Conflict):
        tokens.record(kept)


def test_a_room_s_tokens_are_those_that_open_it_the_newest_first(engine: Engine) -> None:
    tokens = SqlTokens(engine)
    tokens.record(token("old", "r1", issued=1))
    tokens.record(token("other", "r2", issued=2))
    tokens.record(token("all", "*", issued=3))
    tokens.record(token("both", "r1", "r2", issued=4))
    tokens.record(token("case", "R1", issued=5))
    tokens.record(token("foreign", "r1", shop="cup", issued=6))
    assert [each.id for each in tokens.of_room("tea", "r1")] == ["both", "all", "old"]
    assert [each.rooms for each in tokens.of_room("tea", "r1")][0] == ("r1", "r2")
    assert tokens.of_room("tea", "*") == tokens.with_id("all")


def test_a_revocation_is_remembered_from_its_first_time(engine: Engine) -> None:
    tokens = SqlTokens(engine)
    tokens.record(token())
    tokens.revoke(replace(token(), revoked_wall_ms=2000))
    tokens.revoke(replace(token(), revoked_wall_ms=3000, client="somebody else"))
    found = tokens.token("tea", "t1")
    assert found is not None
    assert (found.revoked_wall_ms, found.client) == (2000, "主播屏")
    assert tokens.revoked(2500) == {("tea", "t1"): 6000}
    assert tokens.revoked(6000) == {}, "expired by itself"


def test_a_token_nobody_wrote_down_can_be_revoked(engine: Engine) -> None:
    tokens = SqlTokens(engine)
    foreign = Token("theirs/1", "tea", ("r1",), "", (), "", 1, 9000, 1)
    tokens.revoke(foreign)
    assert tokens.of_room("tea", "r1") == [foreign]
    assert tokens.revoked(2) == {("tea", "theirs/1"): 9000}
    tokens.revoke(replace(foreign, shop="cup"))
    assert len(tokens.with_id("theirs/1")) == 2


def test_a_shop_that_goes_takes_its_tokens_and_buttons_power_along(engine: Engine) -> None:
    tokens, buttons = SqlTokens(engine), SqlButtons(engine)
    for shop in ("tea", "cup"):
        tokens.record(token(shop=shop))
        buttons.create(button("b" + shop, shop=shop))
    tokens.revoke_shop("tea", 2000)
    buttons.revoke_shop("tea", 2000)
    assert tokens.revoked(2000) == {("tea", "t1"): 6000}
    assert buttons.with_digest("digest of tea btea") is None
    assert buttons.with_digest("digest of cup bcup") is not None


def test_names_no_database_takes_are_kept_readable(engine: Engine) -> None:
    tokens = SqlTokens(engine)
    hostile = "'); DROP TABLE tokens; -- <img src=x onerror=alert(1)> \0 \ud800 مرحبا 🎤"
    tokens.record(replace(token(), client=hostile, issued_by=hostile))
    found = tokens.token("tea", "t1")
    assert found is not None
    assert found.client == hostile.replace("\0", "\ufffd").replace("\ud800", "\ufffd")


def test_purging_takes_what_expired_long_ago_with_its_rooms(engine: Engine) -> None:
    tokens = SqlTokens(engine)
    tokens.record(token("gone", "r1", "r2", issued=0))
    tokens.record(token("kept", "r1", issued=100))
    assert tokens.purge(5100) == 1
    assert [each.id for each in tokens.of_room("tea", "r1")] == ["kept"]
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(token_rooms)).scalar() == 1


def button(id: str = "b1", shop: str = "tea", room: str = "r1", issued: int = 1000) -> Button:
    return Button(id, shop, room, "踏板", f"digest of {shop} {id}", "店长", issued)


def test_a_button_is_found_by_its_digest_until_it_is_revoked(engine: Engine) -> None:
    buttons = SqlButtons(engine)
    kept = buttons.create(button())
    assert buttons.with_digest("digest of tea b1") == kept
    assert buttons.with_digest("another") is None
    buttons.note_use("b1", 5000)
    assert not buttons.revoke("cup", "r1", "b1", 6000), "another shop's"
    assert not buttons.revoke("tea", "r2", "b1", 6000), "another room's"
    assert buttons.revoke("tea", "r1", "b1", 6000)
    assert buttons.revoke("tea", "r1", "b1", 7000)
    assert buttons.with_digest("digest of tea b1") is None
    (listed,) = buttons.of_room("tea", "r1")
    assert (listed.last_used_wall_ms, listed.revoked_wall_ms) == (5000, 6000)


def test_buttons_are_listed_and_counted_by_room(engine: Engine) -> None:
    buttons = SqlButtons(engine)
    for each in (button("b1", issued=1), button("b2", issued=2), button("b3", room="r2")):
        buttons.create(each)
    buttons.create(button("b4", shop="cup"))
    assert [each.id for each in buttons.of_room("tea", "r1")] == ["b2", "b1"]
    buttons.revoke("tea", "r1", "b1", 10)
    assert buttons.in_use("tea", "r1") == 1
    assert buttons.purge(10) == 0
    assert buttons.purge(11) == 1
    assert [each.id for each in buttons.of_room("tea", "r1")] == ["b2"]
