"""The files of dragoman's English encoder; the entry point `dragoman.models` names `folder`."""

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """Give the folder of the model's files."""
    return Path(str(files(__name__) / "model"))
