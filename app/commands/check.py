"""``livecue check``: whether everything a start needs is there, and what to do where it is not."""

import typer

from app.checks import all_checks
from app.settings import Settings


def run_checks(settings: Settings) -> int:
    """Print one line a check and return 0 when all are well, 1 otherwise."""
    checks = all_checks(settings)
    width = max(len(check.name) for check in checks)
    for check in checks:
        typer.echo(f"{'ok  ' if check.ok else 'FAIL'}  {check.name:<{width}}  {check.detail}")
        if check.advice:
            typer.echo(f"      {'':<{width}}  {check.advice}")
    return 0 if all(check.ok for check in checks) else 1
