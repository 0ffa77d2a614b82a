"""Jobs for the engine's tests: turn words round, raise, or kill the process they run in."""

import os
import signal
import time
from pathlib import Path

from dragoman.engines.base import Work
from dragoman.errors import ConfigurationError


def reversing(config: bytes) -> Work:
    """Words turned round, after the configuration."""
    return lambda piece: config + piece[::-1]


def raising(_config: bytes) -> Work:
    """A job that cannot be opened."""
    raise ConfigurationError("no such reader")


def killing(_config: bytes) -> Work:
    """A job that a piece beginning with "kill" ends, always."""

    def work(piece: bytes) -> bytes:
        if piece.startswith(b"kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        return piece.upper()

    return work


def killing_once(config: bytes) -> Work:
    """A job that a piece beginning with "kill" ends the first time only."""
    mark = Path(os.fsdecode(config))

    def work(piece: bytes) -> bytes:
        if piece.startswith(b"kill") and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return piece.upper()

    return work


def sleeping(_config: bytes) -> Work:
    """A job that takes a minute a piece."""

    def work(piece: bytes) -> bytes:
        time.sleep(60)
        return piece

    return work
