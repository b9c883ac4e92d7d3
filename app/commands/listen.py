"""``livecue listen``: a recording into a room's ear, with what is heard and shown on the way."""

import asyncio
import statistics
from pathlib import Path

import typer

from app.audio_player import AudioPlayer, ListenReport, PlayerRefused
from app.commands.entry import room_address, simulator_token, trust_of
from app.settings import Settings
from app.signing_secret import SecretRefused
from app.storage.errors import StorageError
from app.tls.errors import TlsRefused
from copilot.events import Speaker
from ingest.live.wav import WavFileError, read_wav


async def listen_to(
    settings: Settings,
    file: Path,
    room: str,
    focus: str,
    speaker: Speaker,
    url: str,
    token: str,
) -> int:
    """Play ``file`` and return 0 when all of it was heard."""
    try:
        pcm = await asyncio.to_thread(read_wav, file)
        token = token or await asyncio.to_thread(simulator_token, settings, room, "listen")
        trust = await asyncio.to_thread(trust_of, settings)
        player = AudioPlayer(room_address(settings, room, url), token, typer.echo, trust)
        report = await player.play(pcm, speaker, focus)
    except (WavFileError, StorageError, SecretRefused, TlsRefused) as error:
        typer.echo(f"cannot listen: {error}", err=True)
        return 2
    except PlayerRefused as error:
        typer.echo(f"cannot listen: {error}", err=True)
        return 1
    typer.echo(_account(report))
    return 1 if report.errors else 0


def _account(report: ListenReport) -> str:
    parts = [f"segments {report.segments}"]
    if report.heard_ms:
        parts.append(f"end of words to text {statistics.median(report.heard_ms):,.0f} ms (median)")
    parts.append(f"cards {len(report.cards)}")
    if report.card_ms:
        parts.append(f"end of words to card {statistics.median(report.card_ms):,.0f} ms (median)")
    parts += [f"errors {len(report.errors)}"] if report.errors else []
    return ", ".join(parts)
