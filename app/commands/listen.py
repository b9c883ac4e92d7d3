"""``livecue listen``: a recording into a room's ear, with what is heard and shown on the way."""

import asyncio
import statistics
from collections.abc import Iterator
from pathlib import Path

import typer

from app.audio_player import AudioPlayer, ListenReport, PlayerRefused
from app.commands.entry import room_address, simulator_token, trust_of
from app.commands.listen_checks import known_product
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
    """Play ``file`` and return 0 when all of it was heard, and words were in it.

    Nothing is put on air before all that is needed is there.
    """
    try:
        pcm = await asyncio.to_thread(read_wav, file)
        token = token or await asyncio.to_thread(simulator_token, settings, room, "listen")
        trust = await asyncio.to_thread(trust_of, settings)
        address = room_address(settings, room, url)
        sku = await asyncio.to_thread(known_product, address, token, focus, trust)
        player = AudioPlayer(address, token, typer.echo, trust)
        report = await player.play(pcm, speaker, sku)
    except (WavFileError, StorageError, SecretRefused, TlsRefused) as error:
        typer.echo(f"cannot listen: {error}", err=True)
        return 2
    except PlayerRefused as error:
        typer.echo(f"cannot listen: {error}", err=True)
        return 1
    typer.echo(_account(report))
    failures = list(_failures(report, file))
    for failure in failures:
        typer.echo(f"not all was heard: {failure}", err=True)
    return 1 if failures else 0


def _failures(report: ListenReport, file: Path) -> Iterator[str]:
    if report.errors:
        yield f"the service refused audio ({', '.join(sorted(set(report.errors)))})"
    if report.dropped_ms:
        yield f"the recogniser did not take {report.dropped_ms / 1000:.1f} s of it"
    if not report.segments:
        yield f"the recogniser heard no words in {file.name}"


def _account(report: ListenReport) -> str:
    parts = [f"segments {report.segments}"]
    if report.heard_ms:
        parts.append(f"end of words to text {statistics.median(report.heard_ms):,.0f} ms (median)")
    parts.append(f"cards {len(report.cards)}")
    if report.card_ms:
        parts.append(f"end of words to card {statistics.median(report.card_ms):,.0f} ms (median)")
    parts += [f"errors {len(report.errors)}"] if report.errors else []
    return ", ".join(parts)
