"""The demo: a sample shop, a room of it, and a broadcast played into that room for ever."""

import asyncio
import time
from pathlib import Path

import structlog

from app.access import Grant, Minter
from app.simulator import Simulator, SimulatorRefused
from app.storage.errors import AlreadyThere
from app.storage.rooms import Shop
from app.stores import Stores
from app.tls.served import ServedCertificate
from copilot.ports import RoomProfile
from ingest.documents.catalogue_import import import_file
from ingest.live.broadcast_file import read_recording

log = structlog.get_logger(__name__)

SHOP, ROOM = "demo", "demo"
FOLDER = Path(__file__).parent
PAUSE_SECONDS = 15.0  # between one broadcast and the next
TOKEN_SECONDS = 24 * 3600.0


def prepare_demo(stores: Stores, wall_ms: int) -> None:
    """Make the demo's shop and room unless they are there, and bring its catalogue up to date."""
    shop = Shop(SHOP, "LiveCue 示例小店", wall_ms)
    room = RoomProfile(ROOM, SHOP, "示例直播间", "zh", 4000)
    for make in (lambda: stores.shops.create(shop), lambda: stores.rooms.create(room)):
        try:
            make()
        except AlreadyThere:
            continue
    import_file(stores.knowledge, SHOP, FOLDER / "shop.json")


async def play_forever(
    origin: str, tokens: Minter, speed: float, tls: ServedCertificate | None = None
) -> None:
    """Play the demo's broadcast into its room again and again, until cancelled.

    ``tls`` is the certificate shown at ``origin`` when that is an ``https:`` one.
    """
    recording = await asyncio.to_thread(read_recording, FOLDER / "broadcast.jsonl")
    url = f"{origin.replace('http', 'ws', 1)}/v1/rooms/{ROOM}"
    grant = Grant("demo", SHOP, (ROOM,), frozenset({"simulator"}))
    needed_s = 3600 + recording.duration_s / speed
    token, good_until = "", 0.0
    while True:
        if time.monotonic() + needed_s > good_until:
            # One token for many plays: each is listed until it expires.
            good_until = time.monotonic() + needed_s + TOKEN_SECONDS
            token = await asyncio.to_thread(tokens.mint, grant, needed_s + TOKEN_SECONDS)
        try:
            trust = tls.trusting_client() if tls else None
            report = await Simulator(url, token, speed, trust=trust).play(recording)
        except SimulatorRefused as error:
            log.error("demo_refused", reason=str(error))
            return
        log.info("demo_played", sent=report.sent, accepted=report.accepted, lost=report.lost)
        await asyncio.sleep(PAUSE_SECONDS)
