"""``livecue backup`` of a running service, put back the documented way: nothing is lost."""

import json
import shutil
import stat
from pathlib import Path

import pytest

from app.access import Access
from app.signing_secret import load_or_make_secret
from app.tls.kept import AUTHORITY_FILE, SERVER_FILE, KeptCertificates, names_of_machine
from bench.live_server import LiveServer
from tests.app.commands.test_serve_and_replay import SHOP, environment, livecue, read_until
from tests.knowledge.embedder.prepared_model import CACHE

EXPECTED = {
    ".": 0o700,
    "livecue.sqlite3": 0o600,
    "signing-secret": 0o600,
    "tls": 0o700,
    f"tls/{AUTHORITY_FILE}": 0o600,
    f"tls/{SERVER_FILE}": 0o600,
}


def modes(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode)
        for path in [folder, *folder.rglob("*")]
    }


async def ask(server: LiveServer) -> str:
    """Have a viewer ask what the shop knows, and return the id of the card that opens."""
    events = (
        ("lineup", {"items": [{"link": 3, "sku": "CUP-1"}]}),
        ("chat", {"user": {"id": "u", "name": "小鹿"}, "text": "3号多大容量"}),
    )
    feed, _ = await server.enter("r1", "feed", "ingest")
    screen, _ = await server.enter("r1", "screen", "host")
    for number, (kind, data) in enumerate(events):
        await feed.send(json.dumps({"type": kind, "id": f"e{number}", "ts": 1, "data": data}))
        await read_until(feed, "ack")
    card = await read_until(screen, "suggestion.opened")
    await feed.close()
    await screen.close()
    identity: str = card["data"]["id"]
    return identity


async def test_a_backup_of_a_running_service_is_put_back(tmp_path: Path) -> None:
    original, backup, restored = (tmp_path / name for name in ("original", "backup", "restored"))
    original.mkdir()
    shop = tmp_path / "shop.json"
    shop.write_text(json.dumps(SHOP, ensure_ascii=False), "utf-8")
    KeptCertificates(original, lambda: names_of_machine([], "s-1")).current()
    server = LiveServer(original, cache_folder=str(CACHE))
    server.prepare(["r1"], shop)
    token = server.token("r1", "host")
    server.start()
    try:
        card = await ask(server)
        ended = livecue(environment(original), "backup", str(backup))
    finally:
        server.kill()
    assert ended.returncode == 0, ended.stderr
    assert modes(backup) == EXPECTED
    shutil.copytree(backup, restored)
    again = LiveServer(restored, cache_folder=str(CACHE))
    again.start()
    try:
        # The room as it was with its card, and a token that was handed out before.
        assert Access(load_or_make_secret(restored)).read(token).rooms == ("r1",)
        screen, welcome = await again.enter("r1", "screen", "host")
        assert [each["id"] for each in welcome["suggestions"]] == [card]
        await screen.close()
    finally:
        again.kill()


@pytest.mark.parametrize("what", ["nothing there", "not empty", "not SQLite"])
def test_what_cannot_be_backed_up_is_told_in_one_line(tmp_path: Path, what: str) -> None:
    data, folder = tmp_path / "data", tmp_path / "backup"
    settings = {}
    if what == "not empty":
        data.mkdir()
        (data / "livecue.sqlite3").touch()
        folder.mkdir()
        (folder / "older").touch()
    elif what == "not SQLite":
        settings["database_url"] = "postgresql://livecue:secret@127.0.0.1/livecue"
    ended = livecue(environment(data, **settings), "backup", str(folder))
    told = {"nothing there": "no database", "not empty": "not empty", "not SQLite": "pg_dump"}
    assert ended.returncode == 2
    assert told[what] in ended.stderr
    assert "secret" not in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert not (folder / "livecue.sqlite3").exists()
