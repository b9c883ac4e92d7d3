"""``livecue replay``: a recording into a room, with a progress bar and an account at the end."""

import asyncio
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from app.commands.entry import room_address, simulator_token, trust_of
from app.demo.room import FOLDER
from app.settings import Settings
from app.signing_secret import SecretRefused
from app.simulator import PlayReport, Simulator, SimulatorRefused
from app.storage.errors import StorageError
from app.tls.errors import TlsRefused
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
        token = token or await asyncio.to_thread(simulator_token, settings, room, "replay")
        trust = await asyncio.to_thread(trust_of, settings)
    except (BroadcastFileError, StorageError, SecretRefused, TlsRefused) as error:
        typer.echo(f"cannot replay: {error}", err=True)
        return 2
    address = room_address(settings, room, url)
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
