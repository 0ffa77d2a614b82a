"""The progress of a build on stderr: a bar on a screen, nothing in a pipe."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


class Bar:
    """A `run.pipeline.Progress` on stderr."""

    def __init__(self) -> None:
        self._bar = Progress(
            TextColumn("{task.description:<12}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._reading = self._bar.add_task("reading", total=None, visible=False)
        self._whole = self._bar.add_task("", total=None, visible=False)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def documents(self, total: int) -> None:
        """So many documents are to be read."""
        self._bar.update(self._reading, total=total, visible=total > 0)

    def advance(self, documents: int) -> None:
        """So many more are read."""
        self._bar.advance(self._reading, documents)

    def step(self, name: str) -> None:
        """A step over the whole dossier begins."""
        self._bar.update(self._whole, description=name, visible=True)
