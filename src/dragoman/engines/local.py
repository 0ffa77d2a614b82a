"""The engine on this machine: in the process itself, or in a pool of worker processes.

A pool whose worker dies is broken as a whole and cannot say which shard did it. So every shard
then in work gets a strike and is sent again to a new pool; a shard with two strikes is run piece
by piece, alone, and a piece that kills its worker twice gives nothing.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from dragoman.engines import worker
from dragoman.engines.base import Job, Outcome, Shard

STRIKES = 2
"""A kill can come from outside (an operator, a machine out of memory): once is no proof."""


class LocalEngine:
    """Runs a job on this machine (`engines.base.Engine`): one worker is the process itself."""

    def __init__(self, workers: int = 1) -> None:
        self.workers = max(1, workers)

    def map(self, job: Job, shards: Iterable[Shard]) -> Iterator[Outcome]:
        """Yield the outcome of each shard, in any order; shards are taken as they are needed."""
        if self.workers == 1:
            return _in_process(job, shards)
        return _Pool(job, self.workers).map(shards)


def _in_process(job: Job, shards: Iterable[Shard]) -> Iterator[Outcome]:
    work = None
    for shard in shards:
        work = work or job.open()
        yield Outcome(number=shard.number, results=tuple(work(piece) for piece in shard.pieces))


class _Pool:
    """A pool that is replaced when it breaks. `futures` are the shards in work."""

    def __init__(self, job: Job, workers: int) -> None:
        self.job = job
        self.workers = workers
        self.pool: ProcessPoolExecutor | None = None
        self.futures: dict[Future[tuple[bytes, ...]], Shard] = {}
        self.strikes: dict[int, int] = {}
        self.again: list[Shard] = []

    def map(self, shards: Iterable[Shard]) -> Iterator[Outcome]:
        """Yield the outcome of each shard. The workers are gone when this ends, however it ends."""
        try:
            todo = iter(shards)
            while self._fill(todo):
                yield from self._take()
        finally:
            self._stop()

    def _fill(self, todo: Iterator[Shard]) -> bool:
        """Keep each worker in work, and one shard more waiting; tell whether there is any."""
        while len(self.futures) <= self.workers:
            shard = self.again.pop() if self.again else next(todo, None)
            if shard is None:
                break
            self._submit(shard)
        return bool(self.futures)

    def _submit(self, shard: Shard) -> None:
        try:
            future = self._open().submit(worker.work, shard.pieces)
        except BrokenProcessPool:  # It broke since: what is in work is sorted out by `_take`.
            future = Future()
            future.set_exception(BrokenProcessPool())
        self.futures[future] = shard

    def _open(self) -> ProcessPoolExecutor:
        if self.pool is None:
            self.pool = ProcessPoolExecutor(
                self.workers,
                mp_context=get_context("spawn"),
                initializer=worker.start,
                initargs=(self.job,),
            )
        return self.pool

    def _take(self) -> Iterator[Outcome]:
        """Yield what is done. When the pool broke, sort out what was in work."""
        done, _ = wait(self.futures, return_when=FIRST_COMPLETED)
        broken = False
        for future in sorted(done, key=lambda f: self.futures[f].number):
            if isinstance(future.exception(), BrokenProcessPool):
                broken = True
                continue
            shard = self.futures.pop(future)
            yield Outcome(number=shard.number, results=future.result())
        if broken:
            yield from self._mend()

    def _mend(self) -> Iterator[Outcome]:
        """Give a strike to each shard in work; run alone those that have too many."""
        left = sorted(self.futures.values(), key=lambda shard: shard.number)
        self.futures.clear()
        self._stop()
        for shard in left:
            self.strikes[shard.number] = self.strikes.get(shard.number, 0) + 1
        self.again += [s for s in reversed(left) if self.strikes[s.number] < STRIKES]
        for shard in left:
            if self.strikes[shard.number] >= STRIKES:
                results = tuple(self._alone(piece) for piece in shard.pieces)
                yield Outcome(number=shard.number, results=results)

    def _alone(self, piece: bytes) -> bytes | None:
        """Work on one piece with nothing else in work."""
        for _ in range(STRIKES):
            try:
                return self._open().submit(worker.work, (piece,)).result()[0]
            except BrokenProcessPool:
                self._stop()
        return None

    def _stop(self) -> None:
        """End the workers now; what they have in work is not waited for."""
        if self.pool is None:
            return
        workers = list((self.pool._processes or {}).values())
        self.pool.shutdown(wait=False, cancel_futures=True)
        for process in workers:
            process.kill()
        for process in workers:
            process.join()
        self.pool = None
