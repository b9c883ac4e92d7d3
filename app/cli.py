"""The command line: serve, check, ingest, replay, listen, token, revoke."""

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from app.settings import Settings, SettingsError, load_settings, unknown_names

app = typer.Typer(
    name="livecue",
    help="LiveCue: the shop's own facts on the host's side screen while viewers ask.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
MISTAKE = 2
ShopOption = Annotated[str, typer.Option(help="The shop's id.")]
RoomOption = Annotated[str, typer.Option(help="The room's id.")]


def main() -> None:
    """Run the command line; mistakes end in one clear line and exit code 2."""
    app()


@app.command()
def serve(
    demo: Annotated[bool, typer.Option(help="Add a demo shop and play a broadcast.")] = False,
    speed: Annotated[float, typer.Option(min=0.1, max=100, help="The demo's speed.")] = 1.0,
    lan: Annotated[
        bool, typer.Option("--lan", help="Let other devices in, and print a QR code for a phone.")
    ] = False,
    tls: Annotated[
        bool, typer.Option("--tls", help="Speak TLS, with a self-made certificate if none is set.")
    ] = False,
    room: Annotated[
        str, typer.Option(help="The room whose pages to print; by default the only one.")
    ] = "",
) -> None:
    """Start the service."""
    from app.commands.serve import Ways, serve_until_stopped

    ways = Ways(demo=demo, speed=speed, lan=lan, tls=tls, room=room)
    raise typer.Exit(serve_until_stopped(_settings(), ways))


@app.command()
def check() -> None:
    """Check configuration, database, model and index, and say what is wrong."""
    from app.commands.check import run_checks

    raise typer.Exit(run_checks(_settings()))


@app.command()
def prepare() -> None:
    """Prepare the embedding model and local chat and speech models, for all later starts."""
    from app.chat_model.local_weights import LocalModelUnavailable
    from app.commands.prepare import prepare_models
    from app.speech.whisper_weights import SpeechModelUnavailable
    from knowledge.embedder.errors import EmbedderUnavailable

    try:
        ready = prepare_models(_settings())
    except (EmbedderUnavailable, LocalModelUnavailable, SpeechModelUnavailable) as error:
        _fail(str(error))
    typer.echo(f"ready: {ready}")


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="A new folder for this backup.")],
) -> None:
    """Copy database, secret and certificates, also while the service runs."""
    from app.commands.backup import back_up

    with _one_line():
        raise typer.Exit(back_up(_settings(), folder))


@app.command()
def ingest(
    file: Annotated[Path, typer.Argument(help="A JSON or CSV file; see docs/CATALOGUE.md.")],
    shop: ShopOption,
    language: Annotated[Literal["zh", "en"], typer.Option(help="Language of the report.")] = "zh",
) -> None:
    """Read a shop's products, policies and FAQ from a file: all of it, or nothing."""
    from app.commands.ingest import ingest_file

    with _one_line():
        raise typer.Exit(ingest_file(_settings(), file, shop, language))


@app.command()
def replay(
    room: RoomOption,
    file: Annotated[
        Path | None, typer.Argument(help="A recording in JSON Lines; see docs/REPLAY.md.")
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Play the demo's broadcast.")] = False,
    speed: Annotated[float, typer.Option(min=0.1, max=1000, help="Times real time.")] = 1.0,
    url: Annotated[str, typer.Option(help="The service; by default the one configured here.")] = "",
    token: Annotated[
        str, typer.Option(envvar="LIVECUE_REPLAY_TOKEN", help="A simulator token of the room.")
    ] = "",
) -> None:
    """Play a recording into a room through the real socket."""
    from app.commands.replay import SAMPLE, replay_file

    if (file is None) is not sample:
        _fail("expected a recording, or --sample")
    played = SAMPLE if file is None else file
    with _one_line():
        raise typer.Exit(asyncio.run(replay_file(_settings(), played, room, speed, url, token)))


@app.command()
def listen(
    file: Annotated[Path, typer.Argument(help="A WAV file with PCM audio, of any rate.")],
    room: RoomOption,
    focus: Annotated[str, typer.Option(help="The SKU to put on air first.")] = "",
    speaker: Annotated[
        Literal["host", "assistant", "video", "viewer"], typer.Option(help="Who speaks in it.")
    ] = "host",
    url: Annotated[str, typer.Option(help="The service; by default the one configured here.")] = "",
    token: Annotated[
        str, typer.Option(envvar="LIVECUE_LISTEN_TOKEN", help="A simulator token of the room.")
    ] = "",
) -> None:
    """Let a room hear a recording, and print what is heard and which cards come of it."""
    from app.commands.listen import listen_to

    with _one_line():
        heard = listen_to(_settings(), file, room, focus, speaker, url, token)
        raise typer.Exit(asyncio.run(heard))


@app.command("stand-in")
def stand_in(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free one.")] = 8790,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    language: Annotated[Literal["zh", "en"], typer.Option(help="Language of the cards.")] = "zh",
    speed: Annotated[float, typer.Option(min=0.1, max=100, help="Speed of the script.")] = 1.0,
    drop_every: Annotated[float, typer.Option(help="Cut all connections every S seconds.")] = 0,
    close_every: Annotated[float, typer.Option(help="Close them every S seconds.")] = 0,
    close_code: Annotated[int, typer.Option(help="With 1011, 1012, 4409, 4410 or 4411.")] = 1012,
    new_epoch_every: Annotated[float, typer.Option(help="Lose the log every S seconds.")] = 0,
    overload_every: Annotated[int, typer.Option(help="Refuse each Nth event for now.")] = 0,
    retry_after_ms: Annotated[int, typer.Option(help="When it may come again.")] = 500,
    duplicates: Annotated[bool, typer.Option(help="Send each line of the log twice.")] = False,
    ack_delay: Annotated[float, typer.Option(help="Acknowledge S seconds late.")] = 0,
) -> None:
    """Play a scripted service, to test a client of your own against; see docs/EMBEDDING.md."""
    from app.commands.stand_in import Mischief, StandInOptions, serve_stand_in

    mischief = Mischief(
        drop_every_s=drop_every,
        close_every_s=close_every,
        close_code=close_code,
        new_epoch_every_s=new_epoch_every,
        overload_every=overload_every,
        retry_after_ms=retry_after_ms,
        duplicates=duplicates,
        ack_delay_s=ack_delay,
    )
    raise typer.Exit(serve_stand_in(host, port, StandInOptions(language, speed, mischief)))


@app.command()
def token(
    shop: ShopOption,
    role: Annotated[
        list[str], typer.Option(help="ingest, host, operations, simulator or admin; repeatable.")
    ],
    room: Annotated[str, typer.Option(help="The room's id; * for all rooms of the shop.")] = "*",
    name: Annotated[str, typer.Option(help="Whose token it is.")] = "command line",
    hours: Annotated[float, typer.Option(min=0.01, max=8760)] = 168.0,
    page: Annotated[
        bool, typer.Option("--page", help="Print the address of the page it opens instead.")
    ] = False,
) -> None:
    """Print an access token, or the address of the page it opens."""
    from app.access import ROLES, Grant
    from app.commands.tokens import print_token

    unknown = sorted(set(role) - ROLES)
    if unknown:
        _fail(f"--role: expected one of {', '.join(sorted(ROLES))}, got {', '.join(unknown)}")
    grant = Grant(name, shop, (room,), frozenset(role))  # type: ignore[arg-type]  # checked above
    with _one_line():
        print_token(_settings(), grant, hours * 3600, page)


@app.command()
def revoke(
    id: Annotated[str, typer.Argument(help="The token's id, as GET /v1/rooms/ROOM/tokens has it.")],
    shop: Annotated[
        str, typer.Option(help="Its shop's id; for a token that was not issued here.")
    ] = "",
) -> None:
    """Have a token open nothing any more; its open sockets close within 5 s."""
    from app.commands.tokens import revoke_token

    with _one_line():
        raise typer.Exit(revoke_token(_settings(), id, shop))


@contextmanager
def _one_line() -> Iterator[None]:
    """Turn what a person can mend (a folder, a name, a key) into one line, no traceback."""
    from app.signing_secret import SecretRefused
    from app.storage.errors import StorageError

    try:
        yield
    except (OSError, ValueError, SecretRefused, StorageError) as error:
        _fail(f"cannot do that: {error}")


def _settings() -> Settings:
    try:
        settings = load_settings()
    except SettingsError as error:
        _fail(str(error))
    for name in unknown_names(os.environ):
        typer.echo(f"warning: {name} is no setting of LiveCue; see docs/CONFIGURATION.md", err=True)
    return settings


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    sys.exit(MISTAKE)


if __name__ == "__main__":
    main()
