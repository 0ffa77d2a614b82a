"""A worker process of the local engine: gets bytes, gives bytes, and dies with its parent.

`start` runs once in the new process, `work` for each shard. A thread waits on the parent's
sentinel: when the parent is killed, with no chance to say so, the worker leaves at once.
"""

import os
import signal
from multiprocessing import connection, parent_process
from threading import Thread

from dragoman.engines.base import Job, Work

ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "RAYON_NUM_THREADS",
)
"""Variables by which numeric libraries choose how many threads to start: one a worker."""

_job: list[Job] = []
_work: list[Work] = []
"""This process's job, and its function once opened: in `work`, where what it raises is passed on
to the parent; what `start` raises would only break the pool."""


def start(job: Job) -> None:
    """Make this process a worker for a job."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    _job[:] = [job]


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def work(pieces: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Work on the pieces of a shard."""
    if not _work:
        _work.append(_job[0].open())
    return tuple(_work[0](piece) for piece in pieces)
