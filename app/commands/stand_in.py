"""``livecue stand-in``: a scripted service to test a client against, without shop or model."""

import time

import typer

from app.server import CannotListen, listen
from app.stand_in.mischief import CLOSE_CODES, Mischief
from app.stand_in.server import StandInOptions, run_stand_in


def serve_stand_in(host: str, port: int, options: StandInOptions) -> int:
    """Serve until interrupted, telling on standard output what comes; return the exit code."""
    if options.mischief.close_code not in CLOSE_CODES:
        known = ", ".join(str(code) for code in CLOSE_CODES)
        typer.echo(f"--close-code: expected one of {known}", err=True)
        return 2
    try:
        listener = listen(host, port)
    except CannotListen as error:
        told = str(error).replace("LIVECUE_HOST or LIVECUE_PORT", "--host or --port")
        typer.echo(f"cannot start: {told}", err=True)
        return 3
    where = listener.getsockname()[1]
    typer.echo(
        f"a stand-in for LiveCue: ws://{host}:{where}/v1/rooms/ANY-ROOM takes any token\n"
        f"its cards on the host's screen: http://{host}:{where}/overlay/#room=r1&token=host"
    )
    run_stand_in(listener, options, _say)
    return 0


def _say(line: str) -> None:
    typer.echo(f"{time.strftime('%H:%M:%S')}  {line}")


__all__ = ["Mischief", "StandInOptions", "serve_stand_in"]
