"""One builder at a time: a lock in the dossier's folder, let go when the process ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.errors import DossierBusy

LOCK = "dossier.lock"


@contextmanager
def only_builder(folder: Path) -> Iterator[None]:
    """Hold the dossier's lock; the system lets it go when the process ends, however it ends."""
    with (folder / LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DossierBusy(
                f"{folder}: another build is at work here; wait for it, or end it"
            ) from None
        yield
