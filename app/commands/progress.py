"""Progress bars for the command line."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from knowledge.embedder.ports import Progress as Report


@contextmanager
def preparation_bar() -> Iterator[Report]:
    """Show one bar on standard error whose label is the step under way; nothing if none runs."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=False) as bars:
        task: TaskID | None = None

        def report(step: str, fraction: float) -> None:
            nonlocal task
            if task is None:
                task = bars.add_task(step, total=1.0)
            bars.update(task, description=step, completed=fraction)

        yield report
