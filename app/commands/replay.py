"""``livecue replay``: a recording into a room, with a progress bar and an account at the end."""

import asyncio
import ssl
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from app.access import Grant
from app.demo.room import FOLDER
from app.settings import Settings
from app.signing_secret import SecretRefused
from app.simulator import PlayReport, Simulator, SimulatorRefused
from app.storage.errors import StorageError
from app.tls.authority import pem_of
from app.tls.errors import TlsRefused
from app.tls.kept import read_authority
from app.wiring import open_stores, open_token_office
from ingest.live.broadcast_file import BroadcastFileError, read_recording

SAMPLE = FOLDER / "broadcast.jsonl"
COLUMNS = (
    TextColumn("{task.description}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeRemainingColumn(),
)


async def replay_file(
    settings: Settings, file: Path, room: str, speed: float, url: str, token: str
) -> int:
    """Play ``file`` and return 0 when every event was accepted and none was lost."""
    try:
        recording = await asyncio.to_thread(read_recording, file)
        token = token or await asyncio.to_thread(_simulator_token, settings, room)
        trust = await asyncio.to_thread(_trust, settings)
    except (BroadcastFileError, StorageError, SecretRefused, TlsRefused) as error:
        typer.echo(f"cannot replay: {error}", err=True)
        return 2
    origin = url or f"ws://{settings.host}:{settings.port}"
    address = f"{origin.replace('http', 'ws', 1).rstrip('/')}/v1/rooms/{room}"
    with Progress(*COLUMNS, console=Console(stderr=True)) as bars:
        bar = bars.add_task(file.name, total=len(recording.events))
        simulator = Simulator(
            address, token, speed, lambda done: bars.update(bar, completed=done), trust
        )
        try:
            report = await simulator.play(recording)
        except SimulatorRefused as error:
            typer.echo(f"cannot replay: {error}", err=True)
            return 1
    typer.echo(_account(report, recording.skipped))
    return 1 if report.lost or report.errors or report.skipped else 0


def _trust(settings: Settings) -> ssl.SSLContext:
    """Return what a ``wss:`` address is verified with: the system's authorities and our own."""
    context = ssl.create_default_context()
    authority = read_authority(settings.data_folder)
    if authority is not None:
        context.load_verify_locations(cadata=pem_of(authority))
    return context


def _simulator_token(settings: Settings, room: str) -> str:
    profile = open_stores(settings).rooms.profile(room)
    if profile is None:
        raise StorageError(f"there is no room {room!r} in this database; give --url and --token")
    grant = Grant("replay", profile.shop, (room,), frozenset({"simulator"}))
    return open_token_office(settings).issue(grant, 24 * 3600, "command line").token


def _account(report: PlayReport, skipped_lines: int) -> str:
    parts = [
        f"sent {report.sent}",
        f"accepted {report.accepted}",
        f"duplicates {report.duplicates}",
        f"lost {report.lost}",
        f"reconnects {report.reconnects}",
        f"lines that are no event {skipped_lines}",
    ]
    parts += [f"skipped ({reason}) {count}" for reason, count in report.skipped.items()]
    parts += [f"error {code} {count}" for code, count in report.errors.items()]
    return ", ".join(parts)
