"""dossier.toml: read once, where a dossier is opened, into a value that is handed down.

name = "iraq"
actors = "actors.yaml"        # own actors, beside this file; may be left out

[models]
reader = "english.v1"         # or "rules.v1"; left out: the best that is installed

[review]
threshold = 0.5               # facts less sure than this wait in the review queue
by = "a.vik"                  # who judges; left out: the name of the user

[store]
url = "sqlite:///dossier.sqlite"   # a path without a leading slash lies in the folder
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import ConfigurationError, DossierMissing

FILE = "dossier.toml"
STORE_URL = "sqlite:///dossier.sqlite"
_KEYS = {"name", "actors", "models", "review", "store"}
_SECTIONS = {"models": {"reader"}, "review": {"threshold", "by"}, "store": {"url"}}
THRESHOLD = 0.5
"""The least confidence of a fact in the record, where dossier.toml says none: below it a fact is
sooner wrong than right, by what a confidence means (training/confidence/README.md)."""
_RELATIVE = "sqlite:///"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What dossier.toml says; paths and URLs are complete."""

    name: str
    actors: Path | None
    reader: str | None
    store_url: str
    threshold: float = THRESHOLD
    """Facts less sure than this wait in the review queue."""
    judge: str | None = None
    """The name under which judgments are given."""


def load_settings(folder: Path) -> Settings:
    """Read the settings of a dossier.

    Raises DossierMissing when there is no dossier in the folder, ConfigurationError when the file
    is no TOML, names a key that there is not, or gives a value of the wrong kind.
    """
    path = folder / FILE
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise DossierMissing(
            f"{folder}: no dossier here (no {FILE}); make one with: dragoman new {folder}"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: not TOML: {error}") from error
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from error
    return _settings(folder, path, table)


def _settings(folder: Path, path: Path, table: dict[str, Any]) -> Settings:
    _known(path, table, _KEYS, "")
    for section, keys in _SECTIONS.items():
        inner = table.get(section, {})
        if not isinstance(inner, dict):
            raise ConfigurationError(f"{path}: {section} is a table: write [{section}]")
        _known(path, inner, keys, f"{section}.")
    actors = _text(path, table, "actors")
    return Settings(
        name=_text(path, table, "name") or folder.resolve().name,
        actors=folder / actors if actors else None,
        reader=_text(path, table.get("models", {}), "reader"),
        store_url=_url(folder, _text(path, table.get("store", {}), "url") or STORE_URL),
        threshold=_share(path, table.get("review", {}), "threshold", THRESHOLD),
        judge=_text(path, table.get("review", {}), "by"),
    )


def _known(path: Path, table: dict[str, Any], keys: set[str], prefix: str) -> None:
    for key in table:
        if key not in keys:
            known = ", ".join(prefix + name for name in sorted(keys))
            raise ConfigurationError(f"{path}: unknown key {prefix}{key}; there are: {known}")


def _text(path: Path, table: dict[str, Any], key: str) -> str | None:
    found = table.get(key)
    if found is None:
        return None
    if not isinstance(found, str) or not found.strip():
        raise ConfigurationError(f"{path}: {key} must be words in quotation marks, not {found!r}")
    return found


def _share(path: Path, table: dict[str, Any], key: str, otherwise: float) -> float:
    """Return a number from 0 to 1."""
    found = table.get(key, otherwise)
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found <= 1:
        raise ConfigurationError(f"{path}: {key} must be a number from 0 to 1, not {found!r}")
    return round(float(found), 2)


def _url(folder: Path, url: str) -> str:
    """Return a store's URL with a relative SQLite path made one inside the folder."""
    path = url.removeprefix(_RELATIVE)
    if path == url or path.startswith("/") or path == ":memory:":
        return url
    return f"{_RELATIVE}{(folder.resolve() / path).as_posix()}"


ACTORS = "actors.yaml"
"""The name under which a new dossier keeps its own actors."""


def settings_text(name: str, *, actors: bool = False) -> str:
    """Return the dossier.toml of a new dossier; `actors`: it has a file of own ones."""
    words = name.replace("\\", "\\\\").replace('"', '\\"')
    mark = "" if actors else "# "
    return (
        f'name = "{words}"\n'
        f'{mark}actors = "{ACTORS}"       # own states, people, offices, organizations\n'
        "\n[models]\n"
        '# reader = "rules.v1"          # left out: the best reader that is installed\n'
        "\n[review]\n"
        f"# threshold = {THRESHOLD}            # facts less sure than this wait for review\n"
        f'\n[store]\nurl = "{STORE_URL}"\n'
    )
