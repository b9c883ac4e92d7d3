"""Revoked tokens: known at start, found within a second, never forgotten before they expire."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from app.access import Access, AccessDenied, Grant
from app.metrics import PrometheusMeter
from app.revocations import Revocations
from app.storage.engine import Engine, open_engine
from app.storage.errors import StorageError
from app.storage.schema import upgrade
from app.storage.tokens import SqlTokens, Token, TokenKey
from app.token_office import TokenOffice

SECRET = b"a-secret-that-is-long-enough-for-hs256!"
NOW = 1_790_000_000.0
NOW_MS = int(NOW * 1000)


class WatchedTokens(SqlTokens):
    """Tokens that tell when they are asked what is revoked, and can be made to fail."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.failure: Exception | None = None
        self.failed = threading.Event()
        self.asked = 0

    def revoked(self, now_wall_ms: int) -> dict[TokenKey, int]:
        """Answer, or fail as a database does."""
        self.asked += 1
        if self.failure is not None:
            self.failed.set()
            raise self.failure
        return super().revoked(now_wall_ms)


@pytest.fixture
def tokens(tmp_path: Path) -> Iterator[WatchedTokens]:
    engine = open_engine(f"sqlite:///{tmp_path / 'tokens.sqlite3'}")
    upgrade(engine)
    yield WatchedTokens(engine)
    engine.dispose()


def revoked(id: str = "t1", expires_wall_ms: int = NOW_MS + 60_000) -> Token:
    return Token(id, "tea", ("r1",), "c", ("host",), "o", 1, expires_wall_ms, NOW_MS)


def test_what_was_revoked_before_the_start_opens_nothing(tokens: WatchedTokens) -> None:
    revocations = Revocations(tokens, lambda: NOW_MS)
    access = Access(SECRET, clock=lambda: NOW, revoked=revocations)
    office = TokenOffice(access, tokens)
    grant = Grant("screen", "tea", ("r1",), frozenset({"host"}))
    issued, other = (office.issue(grant, 600, "somebody") for _ in range(2))
    office.revoke(issued.record)
    assert access.read(issued.token).id == issued.record.id, "nobody has looked yet"
    revocations.load()
    with pytest.raises(AccessDenied) as denied:
        access.read(issued.token)
    assert denied.value.code == "token_revoked"
    assert issued.token not in str(denied.value)
    assert access.read(other.token).id == other.record.id


def test_another_shop_s_token_of_the_same_id_stays(tokens: WatchedTokens) -> None:
    revocations = Revocations(tokens, lambda: NOW_MS)
    access = Access(SECRET, clock=lambda: NOW, revoked=revocations)
    revocations.add(("tea", "t1"), NOW_MS + 1000)
    for shop, opens in (("tea", False), ("cup", True)):
        grant = Grant("screen", shop, ("r1",), frozenset({"host"}), id="t1")
        token = access.mint(grant, 600)
        if opens:
            assert access.read(token).shop == shop
        else:
            with pytest.raises(AccessDenied):
                access.read(token)


async def test_what_another_process_revoked_is_found_and_told_once(tokens: WatchedTokens) -> None:
    revocations = Revocations(tokens, lambda: NOW_MS)
    told: list[TokenKey] = []
    revocations.on_revoked(told.append)
    revocations.load()
    await revocations.poll()
    assert told == []
    tokens.revoke(revoked())
    await revocations.poll()
    await revocations.poll()
    revocations.add(("tea", "t1"), NOW_MS + 60_000)
    assert told == [("tea", "t1")]
    assert ("tea", "t1") in revocations


async def test_a_revocation_under_way_is_not_undone_by_an_older_look(
    tokens: WatchedTokens,
) -> None:
    revocations = Revocations(tokens, lambda: NOW_MS)
    revocations.add(("tea", "just-now"), NOW_MS + 60_000)
    await revocations.poll()
    assert ("tea", "just-now") in revocations


async def test_what_has_expired_is_forgotten(tokens: WatchedTokens) -> None:
    now = NOW_MS
    revocations = Revocations(tokens, lambda: now)
    tokens.revoke(revoked(expires_wall_ms=NOW_MS + 10))
    tokens.revoke(revoked("t2", NOW_MS + 99_000))
    revocations.load()
    assert len(revocations) == 2
    now += 10
    await revocations.poll()
    assert len(revocations) == 1


@pytest.mark.parametrize(
    "failure", [StorageError("the database is away"), ValueError("a damaged row")]
)
async def test_whatever_goes_wrong_the_database_is_asked_again(
    tokens: WatchedTokens, failure: Exception
) -> None:
    meter = PrometheusMeter(strict=True)
    revocations = Revocations(tokens, lambda: NOW_MS)
    found = asyncio.Event()
    revocations.on_revoked(lambda _key: found.set())
    tokens.revoke(revoked())
    tokens.failure = failure
    with capture_logs() as lines:
        polling = asyncio.create_task(revocations.poll_forever(meter, 0.01))
        async with asyncio.timeout(5):
            await asyncio.to_thread(tokens.failed.wait)
            tokens.failure = None
            await found.wait()
    polling.cancel()
    assert lines[0]["event"] == "revocations_not_read"
    assert b"livecue_revocation_failures_total 0.0" not in meter.text()
    assert tokens.asked >= 2


def test_the_office_writes_down_what_it_hands_out(tokens: WatchedTokens) -> None:
    access = Access(SECRET, clock=lambda: NOW)
    office = TokenOffice(access, tokens)
    grant = Grant("主播屏", "tea", ("r1", "r2"), frozenset({"host", "ingest"}))
    issued = office.issue(grant, 600, "店长")
    read = access.read(issued.token)
    assert (read.id, read.rooms, read.roles) == (issued.record.id, ("r1", "r2"), grant.roles)
    assert tokens.token("tea", read.id) == Token(
        read.id, "tea", ("r1", "r2"), "主播屏", ("host", "ingest"), "店长", NOW_MS, NOW_MS + 600_000
    )
    assert access.read(office.mint(grant, 60)).id in {
        each.id for each in tokens.of_room("tea", "r1") if each.issued_by == "livecue"
    }


def test_nothing_is_handed_out_that_could_not_be_written_down(tokens: WatchedTokens) -> None:
    class Full(SqlTokens):
        def record(self, token: Token) -> None:
            raise StorageError("disk full")

    office = TokenOffice(Access(SECRET), Full(tokens._engine))
    with pytest.raises(StorageError):
        office.issue(Grant("c", "tea", ("r1",), frozenset({"host"})), 60, "o")


def test_what_access_refuses_to_mint_is_not_written_down(tokens: WatchedTokens) -> None:
    office = TokenOffice(Access(SECRET), tokens)
    with pytest.raises(ValueError, match="lifetime_s"):
        office.issue(Grant("c", "tea", ("r1",), frozenset({"host"})), 0, "o")
    assert tokens.of_room("tea", "r1") == []


def test_revoking_twice_keeps_the_first_time(tokens: WatchedTokens) -> None:
    now = NOW
    office = TokenOffice(Access(SECRET, clock=lambda: now), tokens)
    issued = office.issue(Grant("c", "tea", ("r1",), frozenset({"host"})), 60, "o")
    first = office.revoke(issued.record)
    now += 5
    again = office.revoke(replace(first))
    assert again.revoked_wall_ms == first.revoked_wall_ms == NOW_MS
